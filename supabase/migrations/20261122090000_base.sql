-- What the other migrations stand on. Runs as `postgres`: a superuser in the embedded backend, not one on hosted Supabase.
create schema if not exists extensions;

do $$ begin
  grant usage on schema auth to anon, authenticated; -- for auth.uid() in policies
exception when insufficient_privilege then null;     -- hosted Supabase has granted it already, and owns the schema
end $$;

-- Nothing is open until the migration that makes it says to whom. Older Supabase projects grant all on new tables by default.
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke all on functions from anon, authenticated;

-- Helpers of policies and functions. Not in the API: only `public` is.
create schema private;
revoke all on schema private from public;
grant usage on schema private to authenticated; -- policies run as the person who asks

-- What a person may type as a name: one line, no control characters, no marks that turn the reading direction of what follows.
create function private.clean_name(raw text) returns text language sql immutable set search_path = '' as $$
  select pg_catalog.btrim(pg_catalog.regexp_replace(coalesce(raw, ''), '[[:cntrl:][:space:]\u202a-\u202e\u2066-\u2069]+', ' ', 'g'))
$$;
revoke execute on function private.clean_name(text) from public;
