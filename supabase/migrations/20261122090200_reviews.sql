-- The log: one row an answer or an undo, added and never changed. Memory is computed from these rows, not stored.
-- Columns are LogEntry of lib/scheduling/review.ts. Only push_log writes here.
create table public.reviews (
  id            uuid primary key,             -- made on the device, so that a retry is harmless
  learner_id    uuid not null references public.profiles on delete cascade,
  seq           bigint not null,              -- order of arrival for this learner: the sync cursor
  kind          text not null,
  card_id       text not null,
  at_ms         bigint not null check (at_ms >= 0), -- device clock, ms since 1970 UTC: orders a card's history, not the sync
  rating        text,
  form          text,
  fact_revision integer,
  shown         text[],
  chosen        text,
  duration_ms   integer,
  confidence    text,
  undoes        uuid,                         -- no foreign key: an undo may arrive before what it undoes
  received_at   timestamptz not null default now(),
  unique (learner_id, seq),
  constraint reviews_shape check (coalesce(
    case kind
      when 'review' then rating in ('again', 'hard', 'good', 'easy') and form is not null and fact_revision >= 1 and shown is not null
        and duration_ms >= 0 and (confidence is null or confidence in ('guess', 'think', 'sure')) and undoes is null
      when 'undo' then undoes is not null and num_nonnulls(rating, form, fact_revision, shown, chosen, duration_ms, confidence) = 0
    end, false))
);
create index reviews_by_card on public.reviews (learner_id, card_id);
create index reviews_by_undone on public.reviews (learner_id, undoes) where kind = 'undo';

-- seq comes from a row locked until commit, so that a lower seq never shows up after a higher one.
-- bigserial gives no such promise: a reader's cursor can pass a row not yet committed, for ever.
create table private.log_counters (
  learner_id uuid primary key references public.profiles on delete cascade,
  last_seq   bigint not null default 0
);
alter table private.log_counters enable row level security; -- no policy: nobody but push_log
revoke all on private.log_counters from public, anon, authenticated;

alter table public.reviews enable row level security;
revoke all on public.reviews from public, anon, authenticated;
grant select on public.reviews to authenticated;
create policy "learners read their own log" on public.reviews
  for select to authenticated using (learner_id = (select auth.uid()));

-- A row in the client's own shape. A `return` body, so that it is inlined: a page of 1,000 took twice as long.
create function private.log_entry(r public.reviews) returns jsonb language sql stable
return case (r).kind
  when 'undo' then jsonb_build_object('kind', 'undo', 'id', (r).id, 'cardId', (r).card_id, 'undoes', (r).undoes, 'atMs', (r).at_ms)
  else jsonb_build_object(
    'kind', 'review', 'id', (r).id, 'cardId', (r).card_id, 'rating', (r).rating, 'atMs', (r).at_ms, 'form', (r).form,
    'factRevision', (r).fact_revision, 'shown', (r).shown, 'chosen', (r).chosen, 'durationMs', (r).duration_ms, 'confidence', (r).confidence)
end;
revoke execute on function private.log_entry(public.reviews) from public;
grant execute on function private.log_entry(public.reviews) to authenticated;

create function public.pull_log(after_seq bigint default 0, max_entries integer default 500) returns jsonb
language sql stable set search_path = '' as $$
  with page as (
    select r from public.reviews r
    where r.learner_id = (select private.me()) and r.seq > after_seq
    order by r.seq limit least(greatest(max_entries, 1), 1000)
  )
  select pg_catalog.jsonb_build_object(
    'entries', coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('seq', (r).seq, 'entry', private.log_entry(r)) order by (r).seq), '[]'),
    'more', pg_catalog.count(*) = least(greatest(max_entries, 1), 1000))
  from page
$$;
revoke execute on function public.pull_log(bigint, integer) from public, anon;
grant execute on function public.pull_log(bigint, integer) to authenticated;
