begin;
set local search_path = public, extensions;
select plan(41);
select tests.make('ada', 'bob');

select tests.sign_in('ada');
select is(tests.push(tests.entry(1), tests.entry(2)), '{}', 'a learner adds reviews');
select results_eq($$ select seq from reviews order by seq $$, $$ values (1::bigint), (2) $$, 'which are numbered by arrival');
select is(public.pull_log() -> 'entries' -> 0 -> 'entry', tests.entry(1), 'and come back as they were sent');
select is(tests.push(tests.entry(3, '{"kind":"undo"}') || jsonb_build_object('undoes', tests.entry_id(1))), '{}', 'an undo is an entry too');
select is(public.pull_log(2) -> 'entries' -> 0 -> 'entry',
  jsonb_build_object('kind', 'undo', 'id', tests.entry_id(3), 'cardId', 'kaganovich-heads-nkps-1935#post', 'undoes', tests.entry_id(1), 'atMs', 1700000000003),
  'and keeps nothing that is not an undo''s');

-- Each wrong entry stands between two sound ones, which are kept.
select is(tests.push(tests.entry(10), tests.entry(11, '{"rating":5}'), tests.entry(12)), '{1 bad-rating}', 'a rating of 5 is refused');
select is(tests.push(tests.entry(13, '{"rating":"perfect"}'), tests.entry(14)), '{0 bad-rating}', 'and an unknown one');
select is(tests.push(tests.entry(15) - 'rating'), '{0 bad-rating}', 'and none at all');
select results_eq($$ select count(*) from reviews $$, $$ values (6::bigint) $$, 'the rest is kept');

select is(tests.push(tests.entry(20, '{"cardId":"no facet"}'), tests.entry(21, '{"cardId":"#post"}'), tests.entry(22, '{"cardId":"Upper#post"}')),
  '{"0 bad-card","1 bad-card","2 bad-card"}', 'a card that cannot be is refused');
select is(tests.push(tests.entry(25, '{"cardId":"metro-opened-1935#slot:station"}')), '{}', 'a facet may have parts');
select is(tests.push(tests.entry(30, jsonb_build_object('atMs', floor(extract(epoch from clock_timestamp()) * 1000) + 90000000))),
  '{0 future}', 'a review from the day after tomorrow is refused');
select is(tests.push(tests.entry(31, jsonb_build_object('atMs', floor(extract(epoch from clock_timestamp()) * 1000) + 80000000))),
  '{}', 'a clock that is some hours fast is forgiven');

select is(tests.push(tests.entry(1)), '{0 duplicate}', 'the same review twice is one');
select is(tests.push(tests.entry(1, '{"rating":"easy"}')), '{0 duplicate}', 'and the first stays');
select is((select rating from reviews where id = tests.entry_id(1)), 'good', 'as it was');
select is(tests.push(tests.entry(40), tests.entry(40)), '{1 duplicate}', 'also within one call');
select is(tests.push(tests.entry(41, '{"rating":5}'), tests.entry(41)), '{0 bad-rating}', 'but a wrong one does not stand in for a right one');

select is(tests.push(tests.entry(50, jsonb_build_object('learnerId', tests.id('bob')))), '{0 not-yours}', 'a review for another account is refused');
select is(tests.push(tests.entry(51, jsonb_build_object('learnerId', tests.id('ada')))), '{}', 'one that names its own learner is not');

select is(tests.push('null', '7', '"text"', '[]', '{}'),
  '{"0 malformed","1 malformed","2 malformed","3 malformed","4 malformed"}', 'what is no entry is refused');
select is(tests.push(tests.entry(60, '{"kind":"note"}'), tests.entry(60) - 'kind', tests.entry(60, '{"id":"one"}'), tests.entry(60) - 'id',
  tests.entry(60, '{"id":5}')), '{"0 malformed","1 malformed","2 malformed","3 malformed","4 malformed"}', 'so is an unknown kind, or an id that is no UUID');
select is(tests.push(tests.entry(60, '{"atMs":-1}'), tests.entry(60, '{"atMs":1.5}'), tests.entry(60, '{"atMs":"1"}'), tests.entry(60) - 'atMs',
  tests.entry(60, '{"atMs":1e300}')), '{"0 malformed","1 malformed","2 malformed","3 malformed","4 malformed"}', 'or a time that is no whole number');
select is(tests.push(tests.entry(60, '{"durationMs":-1}'), tests.entry(60, '{"durationMs":2147483648}'), tests.entry(60, '{"factRevision":0}'),
  tests.entry(60, '{"confidence":"very"}')), '{"0 malformed","1 malformed","2 malformed","3 malformed"}', 'or a number out of range');
select is(tests.push(tests.entry(60, '{"shown":"a"}'), tests.entry(60, '{"shown":[1]}'), tests.entry(60, '{"chosen":1}'), tests.entry(60, '{"form":null}')),
  '{"0 malformed","1 malformed","2 malformed","3 malformed"}', 'or a field of another type');
select is(tests.push(tests.entry(60, '{"kind":"undo"}'), tests.entry(60, '{"kind":"undo","undoes":"x"}')), '{"0 malformed","1 malformed"}', 'or an undo of nothing');
select is(tests.push(tests.entry(70, jsonb_build_object('chosen', repeat('x', 1001))), tests.entry(70, jsonb_build_object('form', repeat('x', 41))),
  tests.entry(70, jsonb_build_object('cardId', repeat('x', 200) || '#post')), tests.entry(70, jsonb_build_object('shown', (select jsonb_agg('a'::text) from generate_series(1, 31))))),
  '{"0 too-large","1 too-large","2 too-large","3 too-large"}', 'a text beyond what anyone types is refused');

select is(array(select (r ->> 'id') || ' ' || (r ->> 'code') from jsonb_array_elements(push_log(
  format('[%s, {"id": "%s", "chosen": "\ud83d"}, {"id": "%s", "chosen": "\u0000"}, %s]', tests.entry(80), tests.entry_id(81), tests.entry_id(82), tests.entry(83))::json)) r),
  array[tests.entry_id(81) || ' malformed', tests.entry_id(82) || ' malformed'], 'half a character stops one entry, not the call');
select isnt_empty($$ select 1 from reviews where id = tests.entry_id(83) $$, 'what stood after it is kept');

select is(push_log((select json_agg(tests.entry(n, '{"cardId":"bulk#post"}')) from generate_series(1001, 1500) n)), '[]', 'five hundred in one call are kept');
select throws_ok($$ select push_log((select json_agg(tests.entry(n)) from generate_series(2001, 2501) n)) $$, '22N01',
  'entries: at most 500 in one call, not 501. Nothing was kept.', 'more are refused as a whole');
select throws_ok($$ select push_log('{}') $$, '22N01', 'entries: expected an array.', 'and so is what is no list');
select is_empty($$ select 1 from reviews where id >= tests.entry_id(2001) $$, 'of which nothing was kept');

select throws_ok($$ update reviews set rating = 'easy' $$, '42501', null, 'a review is never changed');
select throws_ok($$ delete from reviews $$, '42501', null, 'nor deleted');
select throws_ok($$ insert into reviews (id, learner_id, seq, kind, card_id, at_ms) values (gen_random_uuid(), tests.id('ada'), 99, 'undo', 'a#b', 0) $$,
  '42501', null, 'nor added past push_log');

select tests.sign_in('bob');
select is_empty($$ select 1 from reviews $$, 'another learner sees none of it');
select is(public.pull_log() -> 'entries', '[]', 'by no way');
select is(tests.push(tests.entry(1), tests.entry(3000)), '{0 not-yours}', 'and cannot take over an id of another account');

select tests.sign_out();
select throws_ok($$ select * from reviews $$, '42501', null, 'a visitor reads no log');
select throws_ok($$ select push_log('[]') $$, '42501', null, 'and adds to none');
select * from finish();
rollback;
