-- Stays, for the other files use it. People are named; what each may do is a sentence.
begin;
create extension if not exists pgtap with schema extensions;
create schema if not exists tests;
grant usage on schema tests, extensions to anon, authenticated;

-- The id of a person, always the same.
create or replace function tests.id(person text) returns uuid language sql immutable as $$ select md5('person ' || person)::uuid $$;
create or replace function tests.make(variadic people text[]) returns void language sql security definer as $$
  insert into auth.users (id, email, raw_user_meta_data)
  select tests.id(person), person || '@example.org', jsonb_build_object('display_name', initcap(person)) from unnest(people) person
$$;
-- From here on, until the end of the transaction, everything is done by this person.
create or replace function tests.sign_in(person text) returns void language plpgsql as $$
begin
  perform set_config('request.jwt.claim.sub', tests.id(person)::text, true);
  perform set_config('request.jwt.claims', json_build_object('sub', tests.id(person), 'role', 'authenticated')::text, true);
  perform set_config('role', 'authenticated', true);
end $$;
-- By a visitor, who has no account.
create or replace function tests.sign_out() returns void language plpgsql as $$
begin
  perform set_config('request.jwt.claim.sub', '', true), set_config('request.jwt.claims', '{"role":"anon"}', true), set_config('role', 'anon', true);
end $$;
-- By nobody in particular, past all policies.
create or replace function tests.step_behind() returns void language plpgsql as $$
begin
  perform set_config('role', 'none', true);
end $$;
create or replace function tests.entry_id(number integer) returns uuid language sql immutable as $$
  select ('01930000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid
$$;
-- A sound review. `number` makes the id.
create or replace function tests.entry(number integer, over jsonb default '{}') returns jsonb language sql stable as $$
  select jsonb_build_object('kind', 'review', 'id', tests.entry_id(number), 'cardId', 'kaganovich-heads-nkps-1935#post', 'rating', 'good',
    'atMs', 1700000000000 + number, 'form', 'choice', 'factRevision', 1, 'shown', jsonb_build_array('a', 'b'), 'chosen', 'a', 'durationMs', 2100,
    'confidence', null) || over
$$;
-- Sends entries; answers `index code` of those refused, in order.
create or replace function tests.push(variadic entries jsonb[]) returns text[] language sql as $$
  select array(select (refused ->> 'index') || ' ' || (refused ->> 'code') from jsonb_array_elements(public.push_log(to_json(entries))) refused)
$$;

commit;

begin;
set local search_path = public, extensions;
select plan(1);
select pass('the helpers are in place');
select * from finish();
rollback;
