begin;
set local search_path = public, extensions;
select plan(42);
select tests.make('tess', 'otto', 'pia', 'paul', 'vera');
create table tests.known (what text primary key, value jsonb);
grant all on tests.known to authenticated;
create function tests.know(what text) returns jsonb language sql stable as $$ select value from tests.known where known.what = $1 $$;
create function tests.know_id(what text) returns uuid language sql stable as $$ select (tests.know($1) ->> 'id')::uuid $$;

select tests.sign_in('tess');
insert into tests.known values ('10b', create_class('10B') -> 'value'), ('9a', create_class('9A') -> 'value');
select tests.sign_in('otto');
insert into tests.known values ('otto', create_class('Otto''s') -> 'value');
select tests.sign_in('pia');
select join_class(tests.know('10b') ->> 'code', 'Pia');
-- What she answered before anything was assigned; 'private' is never assigned.
select tests.push(tests.entry(1, '{"cardId":"a#post"}'), tests.entry(2, '{"cardId":"private#post"}'));
select tests.sign_in('paul');
select join_class(tests.know('10b') ->> 'code', 'Paul');
select join_class(tests.know('otto') ->> 'code', 'Paul');
select tests.push(tests.entry(11, '{"cardId":"b#post"}'), tests.entry(12, '{"cardId":"otto#post"}'));
select tests.sign_in('vera');
select tests.push(tests.entry(21, '{"cardId":"a#post"}'));

select tests.sign_in('tess');
select is_empty($$ select 1 from reviews $$, 'before anything is assigned a teacher sees no review');
insert into tests.known values ('work', create_assignment(tests.know_id('10b'), 'topic:metro', 'The Metro', '{b#post,a#post,c#post,a#post}', 1800000000000) -> 'value');
select is(tests.know('work') - '{id,createdAtMs}'::text[],
  jsonb_build_object('classId', tests.know_id('10b'), 'className', '10B', 'deckId', 'topic:metro', 'title', 'The Metro', 'dueAtMs', 1800000000000,
    'cardIds', '["b#post", "a#post", "c#post"]'::jsonb), 'a teacher assigns a deck; each card is in it once');
select is(create_assignment(tests.know_id('10b'), 'd', 't', '{}') ->> 'reason', 'bad-deck', 'a deck has cards');
select is(create_assignment(tests.know_id('10b'), 'd', 't', '{"no card"}') ->> 'reason', 'bad-deck', 'which can be');
select is(create_assignment(tests.know_id('10b'), 'd', 't', array['a#post', null]) ->> 'reason', 'bad-deck', 'all of them');
select is(create_assignment(tests.know_id('10b'), 'd', ' ', '{a#post}') ->> 'reason', 'bad-deck', 'and a title');
select is(create_assignment(tests.know_id('10b'), 'd', 't', '{a#post}', -1) ->> 'reason', 'bad-deck', 'and a date that can be');

select results_eq($$ select card_id from reviews order by 1 $$, $$ values ('a#post'), ('b#post') $$, 'then she sees what her pupils answered to its cards, and nothing else');
select is((select count(*) from reviews where learner_id = tests.id('vera')), 0::bigint, 'nothing of somebody who is not in the class');
select is(class_log(tests.know_id('10b')) -> 'entries', (
  select jsonb_agg(jsonb_build_object('learnerId', learner_id, 'seq', seq, 'entry', private.log_entry(r)) order by learner_id, seq) from reviews r),
  'the class''s log is what she may see');
select is(jsonb_array_length(class_log(tests.know_id('10b'), max_entries => 1) -> 'entries'), 1, 'a page at a time');
select is(class_log(tests.know_id('10b'), max_entries => 1) -> 'more', 'true', 'with word of more');
with first as (select class_log(tests.know_id('10b'), max_entries => 1) -> 'entries' -> 0 as entry)
select is(
  (select class_log(tests.know_id('10b'), null, (entry ->> 'learnerId')::uuid, (entry ->> 'seq')::bigint, 1) -> 'entries' -> 0 from first),
  class_log(tests.know_id('10b')) -> 'entries' -> 1, 'the next page goes on where the last ended');
select is(class_log(tests.know_id('9a')) -> 'entries', '[]', 'another class of hers has nothing of it');

select is(jsonb_path_query_array(class_progress(tests.know_id('10b')), '$[*].seen'), '[1, 1]', 'she sees who has started');
select is(class_progress(tests.know_id('10b')) -> 0 -> 'cards', '3', 'of how many');
select tests.sign_in('pia');
select tests.push(tests.entry(3, '{"cardId":"b#post"}'), tests.entry(4, '{"cardId":"c#post"}'), tests.entry(5, '{"cardId":"c#post"}'));
select tests.sign_in('tess');
select is(jsonb_path_query_first(class_progress(tests.know_id('10b')), '$[*] ? (@.displayName == "Pia")') -> 'seen', '3', 'and who has finished');
select tests.sign_in('pia');
select tests.push(jsonb_build_object('kind', 'undo', 'id', tests.entry_id(6), 'cardId', 'b#post', 'atMs', 1700000000099, 'undoes', tests.entry_id(3)));
select tests.sign_in('tess');
select is(jsonb_path_query_first(class_progress(tests.know_id('10b')), '$[*] ? (@.displayName == "Pia")') -> 'seen', '2', 'what was undone does not count');
select is(jsonb_path_query_first(class_progress(tests.know_id('10b')), '$[*] ? (@.displayName == "Pia")') -> 'lastAtMs', '1700000000005', 'and when they were last at it');

select tests.sign_in('pia');
select is(my_classes() -> 'assignments', jsonb_build_array(tests.know('work')), 'a pupil finds the assignment');
select is(class_assignments(tests.know_id('10b')), jsonb_build_array(tests.know('work')), 'in its class too');
select is_empty($$ select 1 from reviews where learner_id <> tests.id('pia') $$, 'but sees nobody else''s reviews');
select is(class_log(tests.know_id('10b')) -> 'entries', '[]', 'by no way');
select is(class_progress(tests.know_id('10b')), '[]', 'nor how the class does');
select is(create_assignment(tests.know_id('10b'), 'd', 't', '{private#post}'), '{"ok": false, "reason": "not-yours"}', 'she assigns nothing');
select is(delete_assignment(tests.know_id('work')), '{"ok": false, "reason": "not-yours"}', 'and takes nothing back');
select throws_ok($$ insert into assignment_cards values (tests.know_id('work'), 'private#post', 9) $$, '42501', null, 'by no way');
select throws_ok($$ update assignments set title = 'x' $$, '42501', null, 'and changes nothing');

select tests.sign_in('otto');
select is_empty($$ select 1 from reviews $$, 'another teacher of the same pupil sees nothing of it');
select is_empty($$ select 1 from assignments $$, 'not even what was assigned');
select is(class_log(tests.know_id('10b')) -> 'entries', '[]', 'by no way');
select is(class_progress(tests.know_id('10b')), '[]', 'nor how that class does');
select create_assignment(tests.know_id('otto'), 'd', 't', '{otto#post}');
select results_eq($$ select learner_id, card_id from reviews $$, $$ values (tests.id('paul'), 'otto#post') $$, 'only what he assigned to his own');
select tests.sign_in('tess');
select is_empty($$ select 1 from reviews where card_id = 'otto#post' $$, 'which the first teacher does not see');

select tests.sign_in('vera');
select is_empty($$ select 1 from assignments $$, 'somebody else sees no assignment');
select is_empty($$ select 1 from assignment_cards $$, 'nor its cards');
select is(class_assignments(tests.know_id('10b')), '[]', 'by no way');

select tests.sign_in('pia');
select leave_class(tests.know_id('10b'));
select tests.sign_in('tess');
select is_empty($$ select 1 from reviews where learner_id = tests.id('pia') $$, 'once a pupil has left, the teacher sees nothing of her');
select is(jsonb_array_length(class_progress(tests.know_id('10b'))), 1, 'and she is gone from the list');
select is(delete_assignment(tests.know_id('work')) ->> 'ok', 'true', 'a teacher takes an assignment back');
select is_empty($$ select 1 from reviews $$, 'and with it what she saw by it');

select tests.sign_out();
select throws_ok($$ select * from assignments $$, '42501', null, 'a visitor sees no assignment');
select * from finish();
rollback;
