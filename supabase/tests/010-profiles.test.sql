begin;
set local search_path = public, extensions;
select plan(11);
select tests.make('ada', 'bob');

select tests.sign_in('ada');
select results_eq($$ select display_name from profiles $$, $$ values ('Ada') $$, 'a person reads her own profile and no other');
select lives_ok($$ update profiles set display_name = 'Ada L.' where id = tests.id('ada') $$, 'a person changes her own name');
update profiles set display_name = 'Robert' where id = tests.id('bob');
select throws_ok($$ update profiles set id = tests.id('carol') $$, '42501', null, 'but not who she is');
select throws_ok($$ delete from profiles $$, '42501', null, 'and deletes no profile');
select throws_ok($$ insert into profiles (id) values (gen_random_uuid()) $$, '42501', null, 'and makes none');

select tests.sign_in('bob');
select results_eq($$ select display_name from profiles $$, $$ values ('Bob') $$, 'her attempt at another name changed nothing');

select tests.sign_out();
select throws_ok($$ select * from profiles $$, '42501', null, 'a visitor reads no profile');

select tests.step_behind();
insert into auth.users (id, email, raw_user_meta_data) values
  (tests.id('long'), 'long@example.org', jsonb_build_object('display_name', repeat('x', 500))),
  (tests.id('odd'), 'odd@example.org', jsonb_build_object('display_name', E'  two\n\tlines \u202e ')),
  (tests.id('none'), 'none@example.org', null);
select is((select char_length(display_name) from profiles where id = tests.id('long')), 60, 'a name too long is cut, and the sign-up succeeds');
select is((select display_name from profiles where id = tests.id('odd')), 'two lines', 'a name is one line, without marks that turn the text');
select is((select display_name from profiles where id = tests.id('none')), '', 'without a name the profile has none');

delete from auth.users where id = tests.id('bob');
select is_empty($$ select 1 from profiles where id = tests.id('bob') $$, 'the profile goes with the account');
select * from finish();
rollback;
