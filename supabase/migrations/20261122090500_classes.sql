-- A teacher's class.
create table public.classes (
  id         uuid primary key default gen_random_uuid(),
  teacher_id uuid not null references public.profiles on delete cascade,
  name       text not null check (char_length(name) between 1 and 80),
  created_at timestamptz not null default now()
);
create index classes_by_teacher on public.classes (teacher_id);
alter table public.classes enable row level security;
revoke all on public.classes from public, anon, authenticated;
grant select, delete on public.classes to authenticated;

-- Policies of several tables ask these; as security definer they do not run into each other's policies.
create function private.classes_i_teach() returns setof uuid language sql stable security definer set search_path = '' as $$
  select id from public.classes where teacher_id = auth.uid()
$$;
revoke execute on function private.classes_i_teach() from public;
grant execute on function private.classes_i_teach() to authenticated;

create policy "teachers read their own classes" on public.classes
  for select to authenticated using (teacher_id = (select auth.uid()));
create policy "teachers delete their own classes" on public.classes
  for delete to authenticated using (teacher_id = (select auth.uid()));
