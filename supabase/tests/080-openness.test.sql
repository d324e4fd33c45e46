-- What is true of every table and every function, also of those to come.
begin;
set local search_path = public, extensions;
select plan(8);
select is_empty($$ select relname from pg_class where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind in ('r', 'p') and not relrowsecurity $$,
  'every table has row-level security');
select is_empty($$ select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  and (has_table_privilege('anon', oid, 'select, insert, update, delete, truncate') or has_any_column_privilege('anon', oid, 'select, insert, update, references')) $$,
  'a visitor may do nothing with any table');
select is_empty($$ select relname from pg_class where relnamespace = 'private'::regnamespace and relkind = 'r'
  and (has_table_privilege('authenticated', oid, 'select, insert, update, delete') or has_table_privilege('anon', oid, 'select, insert, update, delete')) $$,
  'nobody reads a private table');
select is_empty($$ select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  and has_table_privilege('authenticated', oid, 'insert, update, truncate, references, trigger') $$, 'a learner writes no table past the calls');
select is_empty($$ select proname from pg_proc where pronamespace in ('public'::regnamespace, 'private'::regnamespace) and has_function_privilege('anon', oid, 'execute') $$,
  'a visitor calls no function');
select is_empty($$ select proname from pg_proc where pronamespace = 'public'::regnamespace and not has_function_privilege('authenticated', oid, 'execute') $$,
  'a learner calls every function that is there to be called');
select is_empty($$ select proname from pg_proc where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
  and prosqlbody is null and not coalesce(proconfig @> '{"search_path=\"\""}', false) $$, 'every function has a fixed search path, or a body that needs none');
select is_empty($$ select polname from pg_policy where polroles = '{0}' $$, 'every policy says whom it is for');
select * from finish();
rollback;
