-- What a hosted Supabase project has before its first migration: the roles, the schema `auth`, and `postgres`, who is no superuser.
-- Grants on new tables are the generous ones of older projects, so that a missing REVOKE shows.
create role postgres login createrole createdb replication bypassrls;
create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role service_role nologin noinherit bypassrls;
create role authenticator login noinherit;
grant anon, authenticated, service_role to authenticator, postgres;
create role supabase_auth_admin nologin noinherit createrole;
grant create on database app to postgres;
grant all on schema public to postgres;
grant usage on schema public to anon, authenticated, service_role;
create schema extensions;
grant usage on schema extensions to public;
grant all on schema extensions to postgres;
alter default privileges for role postgres in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges for role postgres in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges for role postgres in schema public grant all on functions to anon, authenticated, service_role;

create schema auth authorization supabase_auth_admin;
grant usage on schema auth to anon, authenticated, service_role, postgres;
set role supabase_auth_admin;
create table auth.users (
  id                 uuid primary key,
  email              varchar(255),
  raw_user_meta_data jsonb,
  created_at         timestamptz default now()
);
create table auth.audit_log_entries (instance_id uuid, id uuid primary key, payload json, created_at timestamptz, ip_address varchar(64) not null default '');
create function auth.uid() returns uuid language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.sub', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
$$;
grant select, insert, update, delete, references, trigger on auth.users to postgres;
reset role;
