begin;
set local search_path = public, extensions;
select plan(14);
select tests.make('ada', 'bob');
create function tests.clock(ms bigint, device text default 'a') returns text language sql immutable as $$
  select lpad(ms::text, 15, '0') || '-0000-' || device
$$;
create function tests.change(name text, value jsonb, clock text) returns jsonb language sql immutable as $$
  select jsonb_build_object(name, jsonb_build_object('value', value, 'clock', clock))
$$;

select tests.sign_in('ada');
select is(sync_settings() -> 'settings', '{}', 'at first nothing was chosen');
select is(sync_settings(tests.change('newCardsPerDay', '10', tests.clock(5)) || tests.change('timeZone', '"Europe/London"', tests.clock(5))) -> 'refused', '[]',
  'a learner keeps settings');
select is(sync_settings(tests.change('newCardsPerDay', '20', tests.clock(6))) -> 'settings' -> 'newCardsPerDay' -> 'value', '20', 'a later change wins');
select is(sync_settings(tests.change('newCardsPerDay', '30', tests.clock(4))) -> 'settings' -> 'newCardsPerDay' -> 'value', '20', 'an earlier one, arriving late, does not');
select is(sync_settings(tests.change('newCardsPerDay', '40', tests.clock(6, 'b'))) -> 'settings' -> 'newCardsPerDay' -> 'value', '40', 'at the same moment the device decides');
select is(sync_settings() -> 'settings' -> 'timeZone' -> 'value', '"Europe/London"', 'what was not changed stays');
select is(sync_settings(tests.change('weights', 'null', tests.clock(7))) -> 'settings' -> 'weights', jsonb_build_object('value', null, 'clock', tests.clock(7)),
  'no value is a value');
select is(sync_settings(tests.change('bad name', '1', tests.clock(1)) || tests.change('a', '1', 'yesterday') || '{"b": 1, "c": {"clock": "000000000000001-0000-a"}}'
    || tests.change('d', to_jsonb(repeat('x', 2001)), tests.clock(1)) || tests.change('e', '1', '999999999999999-0000-a')) -> 'refused',
  '[{"name": "a", "code": "malformed"}, {"name": "b", "code": "malformed"}, {"name": "bad name", "code": "malformed"}, {"name": "c", "code": "malformed"},
    {"name": "d", "code": "too-large"}, {"name": "e", "code": "future"}]', 'what is wrong is refused one by one');
select throws_ok($$ select sync_settings('[]') $$, '22N01', null, 'what is no object is refused');
select throws_ok($$ select sync_settings((select jsonb_object_agg('s' || n, '{"value": 1, "clock": "000000000000001-0000-a"}'::jsonb) from generate_series(1, 101) n)) $$,
  '22N01', null, 'and so is a hoard of them');
select throws_ok($$ insert into settings values (tests.id('ada'), 'a', '1', 'x') $$, '42501', null, 'nothing is written past the call');

select tests.sign_in('bob');
select is_empty($$ select 1 from settings $$, 'another learner sees none of it');
select is(sync_settings() -> 'settings', '{}', 'by no way');
select tests.sign_out();
select throws_ok($$ select * from settings $$, '42501', null, 'nor does a visitor');
select * from finish();
rollback;
