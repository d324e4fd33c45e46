-- What a pupil took back of what she set aside tells that she had set it aside: it is hers too. Asked of undos alone, by the primary key.
create function private.is_decision(entry uuid, learner uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.reviews r
    where r.id = entry and r.learner_id = learner and r.kind in ('suspend', 'resume', 'bury', 'reset'))
$$;
revoke execute on function private.is_decision(uuid, uuid) from public;
grant execute on function private.is_decision(uuid, uuid) to authenticated;

alter policy "teachers read what their pupils answered to assigned cards" on public.reviews
  using (kind in ('review', 'undo') and (learner_id, card_id) in (select w.learner_id, w.card_id from private.what_my_pupils_answer() w)
    and (kind = 'review' or not private.is_decision(undoes, learner_id)));
