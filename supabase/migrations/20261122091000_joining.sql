-- Joining a class by its code. A wrong code is answered, not raised: raising would roll back the count of wrong codes.

-- Wrong codes of the last minute. No foreign key: deleting the account does not forgive them.
create table private.wrong_codes (
  learner_id uuid not null,
  at         timestamptz not null default clock_timestamp()
);
create index wrong_codes_by_learner on private.wrong_codes (learner_id, at);
alter table private.wrong_codes enable row level security; -- no policy: nobody but join_class
revoke all on private.wrong_codes from public, anon, authenticated;

create function public.join_class(code text, display_name text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me constant uuid := private.me();
  clean constant text := private.clean_name(join_class.display_name);
  typed constant text := pg_catalog.regexp_replace(pg_catalog.upper(coalesce(join_class.code, '')), '[^A-Z]', '', 'g');
  tenth timestamptz;
  joined public.classes;
begin
  if pg_catalog.char_length(clean) not between 1 and 60 then return private.refuse('bad-display-name'); end if;

  -- One try of an account at a time, so that the count is right.
  perform from public.profiles where id = me for update;
  delete from private.wrong_codes where at < pg_catalog.clock_timestamp() - interval '1 minute';
  select w.at into tenth from private.wrong_codes w where w.learner_id = me order by w.at desc offset 9 limit 1;
  if tenth is not null then
    return private.refuse('rate-limited') || pg_catalog.jsonb_build_object('retryAfterSeconds',
      greatest(1, pg_catalog.ceil(extract(epoch from tenth + interval '1 minute' - pg_catalog.clock_timestamp()))::integer));
  end if;

  select c.* into joined from public.class_codes k join public.classes c on c.id = k.class_id where k.code = typed for share of c;
  if joined.id is null then
    insert into private.wrong_codes (learner_id) values (me);
    return private.refuse('bad-code');
  end if;
  if (select pg_catalog.count(*) from public.enrolments e where e.class_id = joined.id and e.learner_id <> me) >= 500 then
    return private.refuse('class-full');
  end if;
  insert into public.enrolments (class_id, learner_id, display_name) values (joined.id, me, clean)
  on conflict (class_id, learner_id) do update set display_name = excluded.display_name;
  return private.answer((select private.joined_class(e) from public.enrolments e where e.class_id = joined.id and e.learner_id = me));
end $$;

create function private.joined_class(e public.enrolments) returns jsonb language sql stable set search_path = '' as $$
  select pg_catalog.jsonb_build_object('id', c.id, 'name', c.name, 'displayName', e.display_name, 'joinedAtMs', private.ms(e.joined_at),
    'teacher', (select p.display_name from public.profiles p where p.id = c.teacher_id))
  from public.classes c where c.id = e.class_id
$$;
revoke execute on function private.joined_class(public.enrolments) from public;
grant execute on function private.joined_class(public.enrolments) to authenticated;

create function public.leave_class(class_id uuid) returns jsonb language plpgsql volatile set search_path = '' as $$
begin
  delete from public.enrolments e where e.class_id = leave_class.class_id and e.learner_id = private.me();
  return private.answer(null);
end $$;

revoke execute on function public.join_class(text, text), public.leave_class(uuid) from public, anon;
grant execute on function public.join_class(text, text), public.leave_class(uuid) to authenticated;
