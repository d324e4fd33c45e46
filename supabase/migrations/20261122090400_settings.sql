-- A learner's choices, one row each, so that two devices which changed different ones both keep theirs.
-- The server does not know what a value means: the rules are in lib/, once.
create table public.settings (
  learner_id uuid not null references public.profiles on delete cascade,
  name       text not null,
  value      jsonb not null,
  clock      text collate "C" not null, -- hybrid clock: ms, counter, device. The greater wins
  primary key (learner_id, name)
);
alter table public.settings enable row level security;
revoke all on public.settings from public, anon, authenticated;
grant select on public.settings to authenticated;
create policy "learners read their own settings" on public.settings
  for select to authenticated using (learner_id = (select auth.uid()));

create function private.setting_problem(name text, change jsonb, now_ms numeric) returns text
language plpgsql immutable set search_path = '' as $$
begin
  if name !~ '^[A-Za-z][A-Za-z0-9]{0,39}$' or pg_catalog.jsonb_typeof(change) is distinct from 'object' or not change ? 'value'
    or coalesce(change ->> 'clock', '') !~ '^[0-9]{15}-[0-9a-f]{4}-[a-z0-9]{1,32}$'
  then return 'malformed'; end if;
  if pg_catalog.char_length((change -> 'value')::text) > 2000 then return 'too-large'; end if;
  if pg_catalog.left(change ->> 'clock', 15)::numeric > now_ms + 86400000 then return 'future'; end if;
  return null;
end $$;
revoke execute on function private.setting_problem(text, jsonb, numeric) from public;

-- Merges changes into the caller's settings and answers all of them.
create function public.sync_settings(changes jsonb default '{}') returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me constant uuid := private.me();
  now_ms constant numeric := extract(epoch from pg_catalog.clock_timestamp()) * 1000;
  refused jsonb;
begin
  if pg_catalog.jsonb_typeof(changes) is distinct from 'object' then
    raise exception using errcode = '22N01', message = 'changes: expected an object.';
  end if;
  with judged as (
    select key as name, value as change, private.setting_problem(key, value, now_ms) as problem from pg_catalog.jsonb_each(changes)
  ), merged as (
    insert into public.settings as kept (learner_id, name, value, clock)
    select me, name, change -> 'value', change ->> 'clock' from judged where problem is null order by name
    on conflict (learner_id, name) do update set value = excluded.value, clock = excluded.clock where excluded.clock > kept.clock
  )
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('name', name, 'code', problem) order by name), '[]')
    into refused from judged where problem is not null;
  if (select pg_catalog.count(*) from public.settings where learner_id = me) > 100 then
    raise exception using errcode = '22N01', message = 'changes: at most 100 settings. Nothing was kept.';
  end if;
  return pg_catalog.jsonb_build_object('refused', refused, 'settings', (
    select coalesce(pg_catalog.jsonb_object_agg(name, pg_catalog.jsonb_build_object('value', value, 'clock', clock)), '{}')
    from public.settings where learner_id = me));
end $$;
revoke execute on function public.sync_settings(jsonb) from public, anon;
grant execute on function public.sync_settings(jsonb) to authenticated;
