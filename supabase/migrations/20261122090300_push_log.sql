-- Adds up to 500 entries to the caller's log. Each is judged alone: what is wrong is answered with a code, the rest is kept.

-- The checks are `return` bodies: what they mean is settled here, once, so that they need no search_path of their own, which would keep
-- PostgreSQL from inlining them (a batch of 500 took twice as long).

-- A whole number in a range, given as a JSON number.
create function private.is_whole(value jsonb, least_value numeric, most numeric) returns boolean language sql immutable
return case when jsonb_typeof(value) = 'number'
  then value::numeric between least_value and most and value::numeric = trunc(value::numeric) else false end;

create function private.is_uuid(value jsonb) returns boolean language sql immutable
return coalesce(jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$', false);

-- `<slug>#<facet>`. Whether such a card exists, only the corpus knows.
create function private.is_card_id(id text) returns boolean language sql immutable
return id ~ '^[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+([-.:][a-z0-9]+)*$' and char_length(id) <= 200;

-- Why an entry cannot be kept, whatever the log holds; null if nothing is wrong with it. Codes: refusalCodes in lib/sync/review-log.ts.
create function private.entry_problem(entry jsonb, learner uuid, now_ms numeric) returns text language sql immutable
return case
  when coalesce(entry ->> 'kind', '') not in ('review', 'undo')
    or not private.is_uuid(entry -> 'id')
    or coalesce(jsonb_typeof(entry -> 'cardId'), '') <> 'string'
    or not private.is_whole(entry -> 'atMs', 0, 9007199254740991)
    or entry ->> 'kind' = 'undo' and not private.is_uuid(entry -> 'undoes')
    or entry ->> 'kind' = 'review' and (
      coalesce(jsonb_typeof(entry -> 'form'), '') <> 'string'
      or not private.is_whole(entry -> 'factRevision', 1, 2147483647)
      or not private.is_whole(entry -> 'durationMs', 0, 2147483647)
      or coalesce(jsonb_typeof(entry -> 'chosen'), '') not in ('string', 'null')
      or coalesce(jsonb_typeof(entry -> 'confidence'), '') not in ('string', 'null')
      or coalesce(entry ->> 'confidence', 'sure') not in ('guess', 'think', 'sure')
      or coalesce(jsonb_typeof(entry -> 'shown'), '') <> 'array'
      or jsonb_path_exists(entry, '$.shown[*] ? (@.type() != "string")'))
    then 'malformed'
  when char_length(entry ->> 'cardId') > 200
    or entry ->> 'kind' = 'review' and (
      char_length(entry ->> 'form') > 40
      or char_length(entry ->> 'chosen') > 1000
      or jsonb_array_length(entry -> 'shown') > 30
      or char_length(entry ->> 'shown') > 8000)
    then 'too-large'
  when entry ->> 'kind' = 'review' and coalesce(entry ->> 'rating', '') not in ('again', 'hard', 'good', 'easy') then 'bad-rating'
  when not private.is_card_id(entry ->> 'cardId') then 'bad-card'
  when (entry -> 'atMs')::numeric > now_ms + 86400000 then 'future'
  when entry ? 'learnerId' and coalesce(entry ->> 'learnerId', '') <> learner::text then 'not-yours'
end;
revoke execute on function private.is_whole(jsonb, numeric, numeric), private.is_uuid(jsonb), private.is_card_id(text),
  private.entry_problem(jsonb, uuid, numeric) from public;

-- An entry as jsonb. What jsonb cannot hold (half a surrogate pair, a NUL) comes out as its id alone, which is then `malformed`.
create function private.readable(entry json) returns jsonb language plpgsql immutable set search_path = '' as $$
begin
  return entry::jsonb;
exception when others then
  return pg_catalog.jsonb_build_object('id', pg_catalog.substring(entry::text, '"id"\s*:\s*"([0-9a-f-]{36})"'));
end $$;
revoke execute on function private.readable(json) from public;

-- json, not jsonb: one entry that jsonb cannot hold must not stop the other 499.
create function public.push_log(entries json) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me constant uuid := private.me();
  now_ms constant numeric := extract(epoch from pg_catalog.clock_timestamp()) * 1000;
  batch jsonb;
  base bigint;
  refused jsonb;
begin
  if pg_catalog.json_typeof(entries) is distinct from 'array' then
    raise exception using errcode = '22N01', message = 'entries: expected an array.';
  end if;
  if pg_catalog.json_array_length(entries) > 500 then
    raise exception using errcode = '22N01',
      message = pg_catalog.format('entries: at most 500 in one call, not %s. Nothing was kept.', pg_catalog.json_array_length(entries));
  end if;
  begin
    batch := entries::jsonb;
  exception when others then
    select pg_catalog.jsonb_agg(private.readable(entry) order by nth) into batch
    from pg_catalog.json_array_elements(entries) with ordinality as t (entry, nth);
  end;

  -- The lock is held until commit; whoever waits for it sees what its holder added.
  insert into private.log_counters (learner_id) values (me) on conflict do nothing;
  select last_seq into base from private.log_counters where learner_id = me for update;

  with given as (
    select nth - 1 as index, entry, private.entry_problem(entry, me, now_ms) as problem
    from pg_catalog.jsonb_array_elements(batch) with ordinality as t (entry, nth)
  ), sound as (
    select index, entry, (entry ->> 'id')::uuid as id from given where problem is null
  ), judged as (
    select s.*, case
      when known.learner_id <> me then 'not-yours'
      when known.learner_id = me then 'duplicate'
      when pg_catalog.row_number() over (partition by s.id order by s.index) > 1 then 'duplicate'
    end as problem
    from sound s left join public.reviews known on known.id = s.id
  ), kept as (
    insert into public.reviews
      (id, learner_id, seq, kind, card_id, at_ms, rating, form, fact_revision, shown, chosen, duration_ms, confidence, undoes)
    select id, me, base + pg_catalog.row_number() over (order by index), kind, entry ->> 'cardId', (entry -> 'atMs')::bigint,
      case when kind = 'review' then entry ->> 'rating' end,
      case when kind = 'review' then entry ->> 'form' end,
      case when kind = 'review' then (entry -> 'factRevision')::integer end,
      case when kind = 'review' then array(select pg_catalog.jsonb_array_elements_text(entry -> 'shown')) end,
      case when kind = 'review' then entry ->> 'chosen' end,
      case when kind = 'review' then (entry -> 'durationMs')::integer end,
      case when kind = 'review' then entry ->> 'confidence' end,
      case when kind = 'undo' then (entry ->> 'undoes')::uuid end
    from judged cross join lateral (select entry ->> 'kind' as kind) of_kind
    where problem is null
    on conflict (id) do nothing -- another account added this id in this very moment
    returning id
  ), answers as (
    select index, entry -> 'id' as id, problem from given where problem is not null
    union all
    select index, entry -> 'id', coalesce(problem, 'not-yours') from judged
    where problem is not null or id not in (select id from kept)
  )
  select coalesce(pg_catalog.jsonb_agg(
    pg_catalog.jsonb_build_object('index', index, 'id', id, 'code', problem) order by index), '[]') into refused from answers;

  update private.log_counters set last_seq =
    coalesce((select r.seq from public.reviews r where r.learner_id = me order by r.seq desc limit 1), base)
  where learner_id = me;
  return refused;
end $$;
revoke execute on function public.push_log(json) from public, anon;
grant execute on function public.push_log(json) to authenticated;
