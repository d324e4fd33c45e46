-- What a teacher does. An answer a careful user can meet is `{ ok: false, reason }`, never an error.
create function private.answer(value jsonb) returns jsonb language sql immutable set search_path = '' as $$
  select pg_catalog.jsonb_build_object('ok', true, 'value', value)
$$;
create function private.refuse(reason text) returns jsonb language sql immutable set search_path = '' as $$
  select pg_catalog.jsonb_build_object('ok', false, 'reason', reason)
$$;
create function private.ms(moment timestamptz) returns bigint language sql immutable set search_path = '' as $$
  select pg_catalog.floor(extract(epoch from moment) * 1000)::bigint
$$;
revoke execute on function private.answer(jsonb), private.refuse(text), private.ms(timestamptz) from public;
grant execute on function private.answer(jsonb), private.refuse(text), private.ms(timestamptz) to authenticated;

create function private.taught_class(c public.classes) returns jsonb language sql stable set search_path = '' as $$
  select pg_catalog.jsonb_build_object('id', c.id, 'name', c.name, 'createdAtMs', private.ms(c.created_at),
    'code', (select code from public.class_codes where class_id = c.id),
    'pupils', (select pg_catalog.count(*) from public.enrolments where class_id = c.id))
$$;
create function private.assignment(a public.assignments) returns jsonb language sql stable set search_path = '' as $$
  select pg_catalog.jsonb_build_object('id', a.id, 'classId', a.class_id, 'deckId', a.deck_id, 'title', a.title, 'dueAtMs', a.due_at_ms,
    'createdAtMs', private.ms(a.created_at), 'className', (select name from public.classes where id = a.class_id),
    'cardIds', (select coalesce(pg_catalog.jsonb_agg(card_id order by position), '[]') from public.assignment_cards where assignment_id = a.id))
$$;
revoke execute on function private.taught_class(public.classes), private.assignment(public.assignments) from public;
grant execute on function private.taught_class(public.classes), private.assignment(public.assignments) to authenticated;

create function public.create_class(name text) returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  me constant uuid := private.me();
  clean constant text := private.clean_name(name);
  made public.classes;
begin
  if pg_catalog.char_length(clean) not between 1 and 80 then return private.refuse('bad-name'); end if;
  if (select pg_catalog.count(*) from public.classes where teacher_id = me) >= 100 then return private.refuse('too-many'); end if;
  insert into public.classes (teacher_id, name) values (me, clean) returning * into made;
  perform private.give_code(made.id);
  return private.answer(private.taught_class(made));
end $$;

create function public.rename_class(class_id uuid, name text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me constant uuid := private.me();
  clean constant text := private.clean_name(rename_class.name);
  renamed public.classes;
begin
  if pg_catalog.char_length(clean) not between 1 and 80 then return private.refuse('bad-name'); end if;
  update public.classes c set name = clean where c.id = rename_class.class_id and c.teacher_id = me returning * into renamed;
  if renamed.id is null then return private.refuse('not-yours'); end if;
  return private.answer(private.taught_class(renamed));
end $$;

create function public.rotate_code(class_id uuid) returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  me constant uuid := private.me();
begin
  if not exists (select from public.classes c where c.id = rotate_code.class_id and c.teacher_id = me) then
    return private.refuse('not-yours');
  end if;
  return private.answer(pg_catalog.jsonb_build_object('code', private.give_code(rotate_code.class_id)));
end $$;

-- Deletions run as the caller: row-level security decides what is deleted.
create function public.delete_class(class_id uuid) returns jsonb language plpgsql volatile set search_path = '' as $$
begin
  delete from public.classes c where c.id = delete_class.class_id and c.teacher_id = private.me();
  if not found then return private.refuse('not-yours'); end if;
  return private.answer(null);
end $$;

create function public.remove_member(class_id uuid, learner_id uuid) returns jsonb language plpgsql volatile set search_path = '' as $$
begin
  if not exists (select from public.classes c where c.id = remove_member.class_id and c.teacher_id = private.me()) then
    return private.refuse('not-yours');
  end if;
  delete from public.enrolments e where e.class_id = remove_member.class_id and e.learner_id = remove_member.learner_id;
  return private.answer(null);
end $$;

create function public.create_assignment(class_id uuid, deck_id text, title text, card_ids text[], due_at_ms bigint default null)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  me constant uuid := private.me();
  clean constant text := private.clean_name(create_assignment.title);
  made public.assignments;
begin
  if not exists (select from public.classes c where c.id = create_assignment.class_id and c.teacher_id = me) then
    return private.refuse('not-yours');
  end if;
  if pg_catalog.char_length(clean) not between 1 and 200
    or coalesce(pg_catalog.char_length(create_assignment.deck_id), 0) not between 1 and 2000
    or coalesce(pg_catalog.cardinality(card_ids), 0) not between 1 and 3000
    or create_assignment.due_at_ms < 0
    or exists (select from pg_catalog.unnest(card_ids) card where not coalesce(private.is_card_id(card), false))
  then return private.refuse('bad-deck'); end if;
  insert into public.assignments (class_id, deck_id, title, due_at_ms)
  values (create_assignment.class_id, create_assignment.deck_id, clean, create_assignment.due_at_ms) returning * into made;
  insert into public.assignment_cards (assignment_id, card_id, position)
  select made.id, card, pg_catalog.min(nth) from pg_catalog.unnest(card_ids) with ordinality as t (card, nth) group by card;
  return private.answer(private.assignment(made));
end $$;

create function public.delete_assignment(assignment_id uuid) returns jsonb language plpgsql volatile set search_path = '' as $$
begin
  perform private.me();
  delete from public.assignments a where a.id = delete_assignment.assignment_id;
  if not found then return private.refuse('not-yours'); end if;
  return private.answer(null);
end $$;

revoke execute on function public.create_class(text), public.rename_class(uuid, text), public.rotate_code(uuid), public.delete_class(uuid),
  public.remove_member(uuid, uuid), public.create_assignment(uuid, text, text, text[], bigint), public.delete_assignment(uuid) from public, anon;
grant execute on function public.create_class(text), public.rename_class(uuid, text), public.rotate_code(uuid), public.delete_class(uuid),
  public.remove_member(uuid, uuid), public.create_assignment(uuid, text, text, text[], bigint), public.delete_assignment(uuid) to authenticated;
