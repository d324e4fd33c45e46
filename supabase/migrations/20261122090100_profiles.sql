-- One row an account. Foreign keys of the other tables point here: PostgREST cannot embed through auth.users.
create table public.profiles (
  id           uuid primary key references auth.users on delete cascade,
  display_name text not null default '' check (char_length(display_name) <= 60), -- '' for none
  created_at   timestamptz not null default now()
);
alter table public.profiles enable row level security;
revoke all on public.profiles from public, anon, authenticated;
grant select, update (display_name) on public.profiles to authenticated;

create policy "people read their own profile" on public.profiles
  for select to authenticated using (id = (select auth.uid()));
create policy "people change their own profile" on public.profiles
  for update to authenticated using (id = (select auth.uid())) with check (id = (select auth.uid()));

-- A sign-up never fails for its name: what does not fit is cut.
create function private.make_profile() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.profiles (id, display_name)
  values (new.id, pg_catalog.btrim(pg_catalog.left(private.clean_name(new.raw_user_meta_data ->> 'display_name'), 60)));
  return new;
end $$;
revoke execute on function private.make_profile() from public;
create trigger make_profile after insert on auth.users for each row execute function private.make_profile();

-- Who asks. An access token goes on working after its account was deleted, until it runs out.
create function private.me() returns uuid language plpgsql stable security definer set search_path = '' as $$
declare
  me constant uuid := auth.uid();
begin
  if me is null then
    raise exception using errcode = '42501', message = 'Not signed in.';
  end if;
  if not exists (select from public.profiles where id = me) then
    raise exception using errcode = 'PT401', message = 'This account no longer exists.';
  end if;
  return me;
end $$;
revoke execute on function private.me() from public;
grant execute on function private.me() to authenticated;
