begin;
set local search_path = public, extensions;
select plan(8);
select tests.make('tess', 'pia', 'paul');
create function tests.code() returns text language sql security definer as $$ select code from public.class_codes $$;
select tests.sign_in('tess');
select create_class('10B');

select tests.sign_in('pia');
select is(array(select join_class('BBBBBBBB', 'Pia') ->> 'reason' from generate_series(1, 10)), array_fill('bad-code'::text, array[10]), 'ten wrong codes are answered alike');
select is(join_class('BBBBBBBB', 'Pia') ->> 'reason', 'rate-limited', 'then it waits');
select is(join_class(tests.code(), 'Pia') ->> 'reason', 'rate-limited', 'also with the right one');
select cmp_ok((join_class('BBBBBBBB', 'Pia') ->> 'retryAfterSeconds')::integer, '<=', 60, 'for a minute at most');
select cmp_ok((join_class('BBBBBBBB', 'Pia') ->> 'retryAfterSeconds')::integer, '>=', 1, 'and says how long');

select tests.sign_in('paul');
select is(join_class(tests.code(), 'Paul') ->> 'ok', 'true', 'another pupil need not wait');

select tests.step_behind();
update private.wrong_codes set at = at - interval '61 seconds';
select tests.sign_in('pia');
select is(join_class(tests.code(), 'Pia') ->> 'ok', 'true', 'after the minute it goes on');
select throws_ok($$ select * from private.wrong_codes $$, '42501', null, 'nobody reads the count');
select * from finish();
rollback;
