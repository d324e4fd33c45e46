-- Decisions about cards join the log: not to be asked until resumed, not today, or forgotten as if never met. They are rows of the same
-- table, so that they are numbered, fetched, undone, exported and deleted as answers are.
-- `lucky` marks an answer that was right and rated `again` because the learner said that it was a guess: only so can be told how often
-- guesses are right.
alter table public.reviews add column lucky boolean;
alter table public.reviews drop constraint reviews_shape;
alter table public.reviews add constraint reviews_shape check (coalesce(
  case
    when kind = 'review' then rating in ('again', 'hard', 'good', 'easy') and form is not null and fact_revision >= 1 and shown is not null
      and duration_ms >= 0 and (confidence is null or confidence in ('guess', 'think', 'sure')) and undoes is null
      and (lucky is null or lucky and rating = 'again')
    when kind = 'undo' then undoes is not null
      and num_nonnulls(rating, form, fact_revision, shown, chosen, duration_ms, confidence, lucky) = 0
    when kind in ('suspend', 'resume', 'bury', 'reset')
      then num_nonnulls(rating, form, fact_revision, shown, chosen, duration_ms, confidence, lucky, undoes) = 0
  end, false));

-- What a pupil sets aside is no teacher's business: she sees answers, and what was taken back of them.
alter policy "teachers read what their pupils answered to assigned cards" on public.reviews
  using (kind in ('review', 'undo') and (learner_id, card_id) in (select w.learner_id, w.card_id from private.what_my_pupils_answer() w));

-- The functions of before, with the new kinds and the new column.
create or replace function private.log_entry(r public.reviews) returns jsonb language sql stable
return case (r).kind
  when 'undo' then jsonb_build_object('kind', 'undo', 'id', (r).id, 'cardId', (r).card_id, 'undoes', (r).undoes, 'atMs', (r).at_ms)
  when 'review' then jsonb_build_object(
    'kind', 'review', 'id', (r).id, 'cardId', (r).card_id, 'rating', (r).rating, 'atMs', (r).at_ms, 'form', (r).form,
    'factRevision', (r).fact_revision, 'shown', (r).shown, 'chosen', (r).chosen, 'durationMs', (r).duration_ms, 'confidence', (r).confidence)
    || case when (r).lucky then jsonb_build_object('lucky', true) else '{}'::jsonb end
  else jsonb_build_object('kind', (r).kind, 'id', (r).id, 'cardId', (r).card_id, 'atMs', (r).at_ms)
end;

-- Why an entry cannot be kept, whatever the log holds; null if nothing is wrong with it. Codes: refusalCodes in lib/sync/review-log.ts.
create or replace function private.entry_problem(entry jsonb, learner uuid, now_ms numeric) returns text language sql immutable
return case
  when coalesce(entry ->> 'kind', '') not in ('review', 'undo', 'suspend', 'resume', 'bury', 'reset')
    or not private.is_uuid(entry -> 'id')
    or coalesce(jsonb_typeof(entry -> 'cardId'), '') <> 'string'
    or not private.is_whole(entry -> 'atMs', 0, 9007199254740991)
    or entry ->> 'kind' = 'undo' and not private.is_uuid(entry -> 'undoes')
    or entry ->> 'kind' = 'review' and (
      coalesce(jsonb_typeof(entry -> 'form'), '') <> 'string'
      or not private.is_whole(entry -> 'factRevision', 1, 2147483647)
      or not private.is_whole(entry -> 'durationMs', 0, 2147483647)
      or coalesce(jsonb_typeof(entry -> 'chosen'), '') not in ('string', 'null')
      or coalesce(jsonb_typeof(entry -> 'confidence'), '') not in ('string', 'null')
      or coalesce(entry ->> 'confidence', 'sure') not in ('guess', 'think', 'sure')
      or entry ? 'lucky' and (entry -> 'lucky' <> 'true' or entry ->> 'rating' is distinct from 'again')
      or coalesce(jsonb_typeof(entry -> 'shown'), '') <> 'array'
      or jsonb_path_exists(entry, '$.shown[*] ? (@.type() != "string")'))
    then 'malformed'
  when char_length(entry ->> 'cardId') > 200
    or entry ->> 'kind' = 'review' and (
      char_length(entry ->> 'form') > 40
      or char_length(entry ->> 'chosen') > 1000
      or jsonb_array_length(entry -> 'shown') > 30
      or char_length(entry ->> 'shown') > 8000)
    then 'too-large'
  when entry ->> 'kind' = 'review' and coalesce(entry ->> 'rating', '') not in ('again', 'hard', 'good', 'easy') then 'bad-rating'
  when not private.is_card_id(entry ->> 'cardId') then 'bad-card'
  when (entry -> 'atMs')::numeric > now_ms + 86400000 then 'future'
  when entry ? 'learnerId' and coalesce(entry ->> 'learnerId', '') <> learner::text then 'not-yours'
end;

-- json, not jsonb: one entry that jsonb cannot hold must not stop the other 499.
create or replace function public.push_log(entries json) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me constant uuid := private.me();
  now_ms constant numeric := extract(epoch from pg_catalog.clock_timestamp()) * 1000;
  batch jsonb;
  base bigint;
  refused jsonb;
begin
  if pg_catalog.json_typeof(entries) is distinct from 'array' then
    raise exception using errcode = '22N01', message = 'entries: expected an array.';
  end if;
  if pg_catalog.json_array_length(entries) > 500 then
    raise exception using errcode = '22N01',
      message = pg_catalog.format('entries: at most 500 in one call, not %s. Nothing was kept.', pg_catalog.json_array_length(entries));
  end if;
  begin
    batch := entries::jsonb;
  exception when others then
    select pg_catalog.jsonb_agg(private.readable(entry) order by nth) into batch
    from pg_catalog.json_array_elements(entries) with ordinality as t (entry, nth);
  end;

  -- The lock is held until commit; whoever waits for it sees what its holder added.
  insert into private.log_counters (learner_id) values (me) on conflict do nothing;
  select last_seq into base from private.log_counters where learner_id = me for update;

  with given as (
    select nth - 1 as index, entry, private.entry_problem(entry, me, now_ms) as problem
    from pg_catalog.jsonb_array_elements(batch) with ordinality as t (entry, nth)
  ), sound as (
    select index, entry, (entry ->> 'id')::uuid as id from given where problem is null
  ), judged as (
    select s.*, case
      when known.learner_id <> me then 'not-yours'
      when known.learner_id = me then 'duplicate'
      when pg_catalog.row_number() over (partition by s.id order by s.index) > 1 then 'duplicate'
    end as problem
    from sound s left join public.reviews known on known.id = s.id
  ), kept as (
    insert into public.reviews
      (id, learner_id, seq, kind, card_id, at_ms, rating, form, fact_revision, shown, chosen, duration_ms, confidence, lucky, undoes)
    select id, me, base + pg_catalog.row_number() over (order by index), kind, entry ->> 'cardId', (entry -> 'atMs')::bigint,
      case when kind = 'review' then entry ->> 'rating' end,
      case when kind = 'review' then entry ->> 'form' end,
      case when kind = 'review' then (entry -> 'factRevision')::integer end,
      case when kind = 'review' then array(select pg_catalog.jsonb_array_elements_text(entry -> 'shown')) end,
      case when kind = 'review' then entry ->> 'chosen' end,
      case when kind = 'review' then (entry -> 'durationMs')::integer end,
      case when kind = 'review' then entry ->> 'confidence' end,
      case when kind = 'review' then (entry ->> 'lucky')::boolean end,
      case when kind = 'undo' then (entry ->> 'undoes')::uuid end
    from judged cross join lateral (select entry ->> 'kind' as kind) of_kind
    where problem is null
    on conflict (id) do nothing -- another account added this id in this very moment
    returning id
  ), answers as (
    select index, entry -> 'id' as id, problem from given where problem is not null
    union all
    select index, entry -> 'id', coalesce(problem, 'not-yours') from judged
    where problem is not null or id not in (select id from kept)
  )
  select coalesce(pg_catalog.jsonb_agg(
    pg_catalog.jsonb_build_object('index', index, 'id', id, 'code', problem) order by index), '[]') into refused from answers;

  update private.log_counters set last_seq =
    coalesce((select r.seq from public.reviews r where r.learner_id = me order by r.seq desc limit 1), base)
  where learner_id = me;
  return refused;
end $$;
