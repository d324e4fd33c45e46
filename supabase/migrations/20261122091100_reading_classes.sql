-- What teachers and pupils read. All of it runs as the caller, so that row-level security decides; the owner's filter stands beside it,
-- for with the policies alone a million reviews take a second and more.
create function public.my_classes() returns jsonb language sql stable set search_path = '' as $$
  select pg_catalog.jsonb_build_object(
    'taught', (select coalesce(pg_catalog.jsonb_agg(private.taught_class(c) order by c.created_at, c.id), '[]')
      from public.classes c where c.teacher_id = (select private.me())),
    'joined', (select coalesce(pg_catalog.jsonb_agg(private.joined_class(e) order by e.joined_at, e.class_id), '[]')
      from public.enrolments e where e.learner_id = (select private.me())),
    'assignments', (select coalesce(pg_catalog.jsonb_agg(private.assignment(a) order by a.created_at desc, a.id), '[]')
      from public.assignments a where a.class_id in (select e.class_id from public.enrolments e where e.learner_id = (select private.me()))))
$$;

create function public.class_assignments(class_id uuid) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(pg_catalog.jsonb_agg(private.assignment(a) order by a.created_at desc, a.id), '[]')
  from public.assignments a where a.class_id = class_assignments.class_id
$$;

create function public.class_members(class_id uuid) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
    'learnerId', e.learner_id, 'displayName', e.display_name, 'joinedAtMs', private.ms(e.joined_at)) order by e.display_name, e.learner_id), '[]')
  from public.enrolments e
  where e.class_id = class_members.class_id and e.class_id in (select private.classes_i_teach())
$$;

create function public.class_progress(class_id uuid) returns jsonb language sql stable set search_path = '' as $$
  with members as (
    select e.learner_id, e.display_name from public.enrolments e
    where e.class_id = class_progress.class_id and e.class_id in (select private.classes_i_teach())
  ), done as (
    select ac.assignment_id, r.learner_id, pg_catalog.count(distinct r.card_id) as seen,
      pg_catalog.min(r.at_ms) as first_at_ms, pg_catalog.max(r.at_ms) as last_at_ms
    from members m
      join public.assignments a on a.class_id = class_progress.class_id
      join public.assignment_cards ac on ac.assignment_id = a.id
      join public.reviews r on r.learner_id = m.learner_id and r.card_id = ac.card_id and r.kind = 'review'
    where not exists (
      select from public.reviews u where u.kind = 'undo' and u.learner_id = r.learner_id and u.undoes = r.id)
    group by ac.assignment_id, r.learner_id
  )
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
    'assignmentId', a.id, 'learnerId', m.learner_id, 'displayName', m.display_name,
    'cards', (select pg_catalog.count(*) from public.assignment_cards ac where ac.assignment_id = a.id),
    'seen', coalesce(d.seen, 0), 'firstAtMs', d.first_at_ms, 'lastAtMs', d.last_at_ms)
    order by a.created_at desc, a.id, m.display_name, m.learner_id), '[]')
  from members m cross join public.assignments a
    left join done d on d.assignment_id = a.id and d.learner_id = m.learner_id
  where a.class_id = class_progress.class_id
$$;

-- The entries behind it, by learner and then seq: memory is computed where they are read.
create function public.class_log(
  class_id uuid, assignment_id uuid default null, after_learner uuid default null, after_seq bigint default 0, max_entries integer default 1000
) returns jsonb language sql stable set search_path = '' as $$
  with cards as (
    select distinct ac.card_id from public.assignments a join public.assignment_cards ac on ac.assignment_id = a.id
    where a.class_id = class_log.class_id and (class_log.assignment_id is null or a.id = class_log.assignment_id)
  ), members as (
    select e.learner_id, case when e.learner_id = after_learner then after_seq else 0 end as after
    from public.enrolments e
    where e.class_id = class_log.class_id and e.class_id in (select private.classes_i_teach())
      and (after_learner is null or e.learner_id >= after_learner)
  ), page as (
    -- Member by member, by the index: else every page would read the reviews of the whole class.
    select r.entry as r
    from (select * from members order by learner_id) m cross join lateral (
      select r as entry from public.reviews r
      where r.learner_id = m.learner_id and r.seq > m.after and r.card_id in (select card_id from cards)
      order by r.seq limit least(greatest(max_entries, 1), 5000)
    ) r
    order by m.learner_id, (r.entry).seq limit least(greatest(max_entries, 1), 5000)
  )
  select pg_catalog.jsonb_build_object(
    'entries', coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('learnerId', (r).learner_id, 'seq', (r).seq, 'entry', private.log_entry(r))
      order by (r).learner_id, (r).seq), '[]'),
    'more', pg_catalog.count(*) = least(greatest(max_entries, 1), 5000))
  from page
$$;

revoke execute on function public.my_classes(), public.class_assignments(uuid), public.class_members(uuid), public.class_progress(uuid),
  public.class_log(uuid, uuid, uuid, bigint, integer) from public, anon;
grant execute on function public.my_classes(), public.class_assignments(uuid), public.class_members(uuid), public.class_progress(uuid),
  public.class_log(uuid, uuid, uuid, bigint, integer) to authenticated;
