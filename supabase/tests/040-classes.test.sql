begin;
set local search_path = public, extensions;
select plan(41);
select tests.make('tess', 'otto', 'pia', 'paul', 'vera'); -- two teachers, two pupils of Tess, and somebody else
create table tests.known (what text primary key, value jsonb);
grant all on tests.known to authenticated;
create function tests.know(what text) returns jsonb language sql stable as $$ select value from tests.known where known.what = $1 $$;
create function tests.know_id(what text) returns uuid language sql stable as $$ select (tests.know($1) ->> 'id')::uuid $$;

select tests.sign_in('tess');
insert into tests.known values ('10b', create_class('  10B   History ') -> 'value');
select is(tests.know('10b') ->> 'name', '10B History', 'a teacher makes a class');
select matches(tests.know('10b') ->> 'code', '^[BCDFGHJKLMNPQRSTVWXZ]{8}$', 'which has a code without vowels');
select is(create_class('  '), '{"ok": false, "reason": "bad-name"}', 'a class has a name');
select is(create_class(repeat('x', 81)), '{"ok": false, "reason": "bad-name"}', 'of a sensible length');
select is(my_classes() -> 'taught' -> 0 ->> 'name', '10B History', 'she finds it again');

select tests.sign_in('otto');
insert into tests.known values ('otto', create_class('Another') -> 'value');
select results_eq($$ select name from classes $$, $$ values ('Another') $$, 'another teacher does not see it');
select results_eq($$ select code from class_codes $$, array[tests.know('otto') ->> 'code'], 'nor its code');
select is(rename_class(tests.know_id('10b'), 'Mine'), '{"ok": false, "reason": "not-yours"}', 'cannot rename it');
select is(rotate_code(tests.know_id('10b')), '{"ok": false, "reason": "not-yours"}', 'cannot change its code');
select is(delete_class(tests.know_id('10b')), '{"ok": false, "reason": "not-yours"}', 'cannot delete it');
select is(create_assignment(tests.know_id('10b'), 'd', 't', '{a#post}'), '{"ok": false, "reason": "not-yours"}', 'cannot give it work');

select tests.sign_in('pia');
select is_empty($$ select 1 from classes $$, 'a pupil who has not joined sees no class');
select is(join_class(lower(tests.know('10b') ->> 'code'), ' Pia ') -> 'value' ->> 'displayName', 'Pia', 'a pupil joins with the code, in any case');
select is(join_class('bcdf-' || 'ghjk', 'Pia') ->> 'reason', 'bad-code', 'a wrong code is one plain answer');
select is(join_class(tests.know('10b') ->> 'code', '  '), '{"ok": false, "reason": "bad-display-name"}', 'a pupil has a name');
select is(join_class(left(tests.know('10b') ->> 'code', 4) || ' - ' || right(tests.know('10b') ->> 'code', 4), 'Pia P.') -> 'value' ->> 'displayName', 'Pia P.',
  'joining again changes the name');
select results_eq($$ select name from classes $$, $$ values ('10B History') $$, 'she then sees the class');
select is_empty($$ select 1 from class_codes $$, 'but not its code');
select is(my_classes() -> 'joined' -> 0 ->> 'teacher', 'Tess', 'and her teacher''s name');
select is(my_classes() -> 'taught', '[]', 'which she does not teach');

select tests.sign_in('paul');
select is(join_class(tests.know('10b') ->> 'code', 'Paul') ->> 'ok', 'true', 'another pupil joins');
select results_eq($$ select display_name from enrolments $$, $$ values ('Paul') $$, 'a pupil sees no other pupil');
select is_empty($$ select 1 from profiles where id = tests.id('pia') $$, 'nor her profile');
select is(class_members(tests.know_id('10b')), '[]', 'by no way');
select is(remove_member(tests.know_id('10b'), tests.id('pia')), '{"ok": false, "reason": "not-yours"}', 'and removes nobody');
delete from enrolments where learner_id = tests.id('pia');
select throws_ok($$ insert into enrolments (class_id, learner_id, display_name) values (tests.know_id('otto'), tests.id('paul'), 'x') $$, '42501', null,
  'and joins no class past its code');

select tests.sign_in('tess');
select is(jsonb_path_query_array(class_members(tests.know_id('10b')), '$[*].displayName'), '["Paul", "Pia P."]', 'the teacher sees both of her pupils');
select is((my_classes() -> 'taught' -> 0 ->> 'pupils')::integer, 2, 'and how many there are');
select is_empty($$ select 1 from profiles where id <> tests.id('tess') $$, 'but not their profiles');
select is(rotate_code(tests.know_id('10b')) ->> 'ok', 'true', 'she changes the code');

select tests.sign_in('vera');
select is(join_class(tests.know('10b') ->> 'code', 'Vera') ->> 'reason', 'bad-code', 'after which the old one is wrong');

select tests.sign_in('paul');
select is(leave_class(tests.know_id('10b')) ->> 'ok', 'true', 'a pupil leaves');
select is_empty($$ select 1 from classes $$, 'and sees the class no longer');
select is(leave_class(tests.know_id('10b')) ->> 'ok', 'true', 'leaving twice does no harm');

select tests.sign_in('tess');
select is(remove_member(tests.know_id('10b'), tests.id('pia')) ->> 'ok', 'true', 'the teacher removes a pupil');
select is(class_members(tests.know_id('10b')), '[]', 'and the class is empty');
select is(rename_class(tests.know_id('10b'), '11B') -> 'value' ->> 'name', '11B', 'she renames the class');
select is(delete_class(tests.know_id('10b')) ->> 'ok', 'true', 'and deletes it');
select is_empty($$ select 1 from class_codes $$, 'with its code');

select tests.sign_out();
select throws_ok($$ select * from classes $$, '42501', null, 'a visitor sees no class');
select throws_ok($$ select join_class('BCDFGHJK', 'Vera') $$, '42501', null, 'and joins none');
select * from finish();
rollback;
