begin;
set local search_path = public, extensions;
select plan(17);
select tests.make('tess', 'pia', 'bob');
create table tests.known (what text primary key, value jsonb);
grant all on tests.known to authenticated;
select tests.sign_in('tess');
insert into tests.known values ('10b', create_class('10B') -> 'value');
select create_assignment((value ->> 'id')::uuid, 'd', 't', '{a#post}') from tests.known;
select tests.push(tests.entry(50));
select tests.sign_in('pia');
select join_class(value ->> 'code', 'Pia P.') from tests.known;
select tests.push(tests.entry(1, '{"cardId":"a#post"}'), tests.entry(2));
select sync_settings('{"timeZone": {"value": "Europe/London", "clock": "000000000000001-0000-a"}}');

insert into tests.known values ('pia', everything_about_me());
select is(value -> 'account' ->> 'email', 'pia@example.org', 'everything about me has my address') from tests.known where what = 'pia';
select is(value -> 'log', jsonb_build_array(tests.entry(1, '{"cardId":"a#post"}'), tests.entry(2)), 'my log') from tests.known where what = 'pia';
select is(value -> 'settings' -> 'timeZone' ->> 'value', 'Europe/London', 'my settings') from tests.known where what = 'pia';
select is(value -> 'joined' -> 0 ->> 'displayName', 'Pia P.', 'the classes that I joined') from tests.known where what = 'pia';
select is(value -> 'profile' ->> 'displayName', 'Pia', 'and my name') from tests.known where what = 'pia';
select tests.sign_in('tess');
select is(everything_about_me() -> 'taught' -> 0 -> 'assignments' -> 0 ->> 'title', 't', 'a teacher''s has what she assigned');
select unalike(everything_about_me()::text, '%Pia%', 'and nothing of her pupils');

select tests.sign_in('pia');
select is(delete_account(), '{"ok": true, "value": null}', 'a pupil deletes her account');
select throws_ok($$ select tests.push(tests.entry(3)) $$, 'PT401', 'This account no longer exists.', 'after which her token is worth nothing');
select throws_ok($$ select public.pull_log() $$, 'PT401', null, 'also for reading');
select tests.step_behind();
select is_empty($$ select 1 from auth.users where id = tests.id('pia') $$, 'the account is gone');
select is_empty($$ select learner_id from reviews where learner_id = tests.id('pia') union all select learner_id from settings where learner_id = tests.id('pia')
  union all select learner_id from enrolments union all select learner_id from private.log_counters where learner_id = tests.id('pia') $$, 'and all that hung on it');
select isnt_empty($$ select 1 from reviews where learner_id = tests.id('tess') $$, 'and nothing of anybody else');

select tests.sign_in('tess');
select delete_account();
select tests.step_behind();
select is_empty($$ select id from classes union all select id from assignments union all select class_id from class_codes $$, 'with a teacher go her classes');
select isnt_empty($$ select 1 from auth.users where id = tests.id('bob') $$, 'and nobody else');

select tests.sign_out();
select throws_ok($$ select delete_account() $$, '42501', null, 'a visitor deletes nothing');
select throws_ok($$ select everything_about_me() $$, '42501', null, 'and learns nothing');
select * from finish();
rollback;
