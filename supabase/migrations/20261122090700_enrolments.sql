-- Who is in a class, under the name the pupil chose there. Only join_class adds rows.
create table public.enrolments (
  class_id     uuid not null references public.classes on delete cascade,
  learner_id   uuid not null references public.profiles on delete cascade,
  display_name text not null check (char_length(display_name) between 1 and 60),
  joined_at    timestamptz not null default now(),
  primary key (class_id, learner_id)
);
create index enrolments_by_learner on public.enrolments (learner_id);
alter table public.enrolments enable row level security;
revoke all on public.enrolments from public, anon, authenticated;
grant select, delete on public.enrolments to authenticated;

create policy "pupils read their own enrolments" on public.enrolments
  for select to authenticated using (learner_id = (select auth.uid()));
create policy "teachers read the enrolments of their own classes" on public.enrolments
  for select to authenticated using (class_id in (select private.classes_i_teach()));
create policy "pupils leave a class" on public.enrolments
  for delete to authenticated using (learner_id = (select auth.uid()));
create policy "teachers remove pupils from their own classes" on public.enrolments
  for delete to authenticated using (class_id in (select private.classes_i_teach()));

create function private.classes_i_am_in() returns setof uuid language sql stable security definer set search_path = '' as $$
  select class_id from public.enrolments where learner_id = auth.uid()
$$;
revoke execute on function private.classes_i_am_in() from public;
grant execute on function private.classes_i_am_in() to authenticated;

create function private.my_teachers() returns setof uuid language sql stable security definer set search_path = '' as $$
  select c.teacher_id from public.enrolments e join public.classes c on c.id = e.class_id where e.learner_id = auth.uid()
$$;
revoke execute on function private.my_teachers() from public;
grant execute on function private.my_teachers() to authenticated;

create policy "pupils read the classes they are in" on public.classes
  for select to authenticated using (id in (select private.classes_i_am_in()));
create policy "pupils read the profiles of their teachers" on public.profiles
  for select to authenticated using (id in (select private.my_teachers()));
