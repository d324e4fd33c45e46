-- A deck given to a class. Its cards are fixed when it is assigned: they are what the teacher may see reviews of.
create table public.assignments (
  id         uuid primary key default gen_random_uuid(),
  class_id   uuid not null references public.classes on delete cascade,
  deck_id    text not null check (char_length(deck_id) between 1 and 2000),
  title      text not null check (char_length(title) between 1 and 200),
  due_at_ms  bigint check (due_at_ms >= 0),
  created_at timestamptz not null default now()
);
create index assignments_by_class on public.assignments (class_id);
create table public.assignment_cards (
  assignment_id uuid not null references public.assignments on delete cascade,
  card_id       text not null,
  position      integer not null,
  primary key (assignment_id, card_id)
);
alter table public.assignments enable row level security;
alter table public.assignment_cards enable row level security;
revoke all on public.assignments, public.assignment_cards from public, anon, authenticated;
grant select, delete on public.assignments to authenticated;
grant select on public.assignment_cards to authenticated;

create policy "teachers read the assignments of their own classes" on public.assignments
  for select to authenticated using (class_id in (select private.classes_i_teach()));
create policy "pupils read the assignments of the classes they are in" on public.assignments
  for select to authenticated using (class_id in (select private.classes_i_am_in()));
create policy "teachers take back assignments of their own classes" on public.assignments
  for delete to authenticated using (class_id in (select private.classes_i_teach()));

create function private.assignments_i_see() returns setof uuid language sql stable security definer set search_path = '' as $$
  select id from public.assignments
  where class_id in (select private.classes_i_teach()) or class_id in (select private.classes_i_am_in())
$$;
revoke execute on function private.assignments_i_see() from public;
grant execute on function private.assignments_i_see() to authenticated;
create policy "teachers and pupils read the cards of the assignments they see" on public.assignment_cards
  for select to authenticated using (assignment_id in (select private.assignments_i_see()));

-- Whose reviews of which cards the caller may see as a teacher: assigned cards, members, own classes. Reviews made before the assignment
-- count too, for memory is the replay of all of them; once the pupil has left there are none.
create function private.what_my_pupils_answer() returns table (learner_id uuid, card_id text)
language sql stable security definer set search_path = '' as $$
  select e.learner_id, ac.card_id
  from public.classes c
    join public.enrolments e on e.class_id = c.id
    join public.assignments a on a.class_id = c.id
    join public.assignment_cards ac on ac.assignment_id = a.id
  where c.teacher_id = auth.uid()
$$;
revoke execute on function private.what_my_pupils_answer() from public;
grant execute on function private.what_my_pupils_answer() to authenticated;
create policy "teachers read what their pupils answered to assigned cards" on public.reviews
  for select to authenticated using ((learner_id, card_id) in (select w.learner_id, w.card_id from private.what_my_pupils_answer() w));
