begin;
set local search_path = public, extensions;
select plan(19);
select tests.make('ada', 'bob', 'tess');

-- A decision about a card, with nothing that is not a decision's.
create function tests.care(number integer, what text, over jsonb default '{}') returns jsonb language sql stable as $$
  select jsonb_build_object('kind', what, 'id', tests.entry_id(number), 'cardId', 'kaganovich-heads-nkps-1935#post', 'atMs', 1700000000000 + number) || over
$$;

select tests.sign_in('ada');
select is(tests.push(tests.entry(1), tests.care(2, 'suspend'), tests.care(3, 'resume'), tests.care(4, 'bury'), tests.care(5, 'reset')), '{}',
  'a learner suspends, resumes, buries and resets a card');
select is((select jsonb_agg(e -> 'entry') from jsonb_array_elements(public.pull_log(1) -> 'entries') e),
  jsonb_build_array(tests.care(2, 'suspend'), tests.care(3, 'resume'), tests.care(4, 'bury'), tests.care(5, 'reset')), 'and it comes back as it was sent');
select is(tests.push(tests.care(6, 'suspend', '{"rating":"good","undoes":"x","form":"choice"}')), '{}', 'what is not a decision''s is left behind');
select is(public.pull_log(5) -> 'entries' -> 0 -> 'entry', tests.care(6, 'suspend'), 'and does not come back');
select is(tests.push(tests.care(2, 'suspend')), '{0 duplicate}', 'the same decision twice is one');
select is(tests.push(tests.care(7, 'forget'), tests.care(7, 'bury', '{"cardId":"no facet"}'), tests.care(7, 'bury', '{"atMs":-1}')),
  '{"0 malformed","1 bad-card","2 malformed"}', 'a wrong one is refused');
select is(tests.push(tests.entry(8, '{"kind":"undo"}') || jsonb_build_object('undoes', tests.entry_id(5))), '{}', 'a decision is undone as an answer is');
select results_eq($$ select count(*) from reviews where kind = 'reset' $$, $$ values (1::bigint) $$, 'and stays in the log');

select is(tests.push(tests.entry(10, '{"rating":"again","confidence":"guess","lucky":true}')), '{}', 'a right answer may be one by luck');
select is((select e -> 'entry' from jsonb_array_elements(public.pull_log() -> 'entries') e where e -> 'entry' ->> 'id' = tests.entry_id(10)::text),
  tests.entry(10, '{"rating":"again","confidence":"guess","lucky":true}'), 'and comes back so');
select is(tests.push(tests.entry(11, '{"lucky":true}'), tests.entry(11, '{"rating":"again","lucky":"yes"}'), tests.entry(11, '{"rating":"again","lucky":false}')),
  '{"0 malformed","1 malformed","2 malformed"}', 'but luck is worth nothing else, and nothing else is luck');
select is((select jsonb_array_length(everything_about_me() -> 'log')), 8, 'all of it is part of everything about her');

select tests.sign_in('bob');
select is_empty($$ select 1 from reviews $$, 'another learner sees nothing of it');

select tests.sign_in('tess');
create temporary table class10b as select create_class('10B') -> 'value' as value;
select isnt_empty($$ select create_assignment((select (value ->> 'id')::uuid from class10b), 'd', 'Railways', '{kaganovich-heads-nkps-1935#post}') $$, 'a teacher assigns the card');
grant select on class10b to authenticated;
select tests.sign_in('ada');
select join_class((select value ->> 'code' from class10b), 'Ada');
select tests.sign_in('tess');
select results_eq($$ select distinct kind from reviews $$, $$ values ('review') $$, 'and sees what was answered, not what was set aside, nor that it was taken back');
select tests.sign_in('ada');
select is(tests.push(tests.entry(12, '{"kind":"undo"}') || jsonb_build_object('undoes', tests.entry_id(10))), '{}', 'an answer is taken back');
select tests.sign_in('tess');
select results_eq($$ select id from reviews where kind = 'undo' $$, $$ values (tests.entry_id(12)) $$, 'and she sees that');

select tests.step_behind();
select throws_ok($$ insert into reviews (id, learner_id, seq, kind, card_id, at_ms, rating) values (gen_random_uuid(), tests.id('ada'), 99, 'suspend', 'a#b', 0, 'good') $$,
  '23514', null, 'a decision has no rating');
delete from auth.users where id = tests.id('ada');
select is_empty($$ select 1 from reviews $$, 'and it goes with the account');
select * from finish();
rollback;
