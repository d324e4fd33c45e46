-- Everything about me, and its end.
create function public.everything_about_me() returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  me constant uuid := private.me();
begin
  return pg_catalog.jsonb_build_object(
    'exportedAtMs', private.ms(pg_catalog.now()),
    'account', (select pg_catalog.jsonb_build_object('id', u.id, 'email', u.email, 'createdAtMs', private.ms(u.created_at)) from auth.users u where u.id = me),
    'profile', (select pg_catalog.jsonb_build_object('displayName', p.display_name, 'createdAtMs', private.ms(p.created_at))
      from public.profiles p where p.id = me),
    'settings', (select coalesce(pg_catalog.jsonb_object_agg(s.name, pg_catalog.jsonb_build_object('value', s.value, 'clock', s.clock)), '{}')
      from public.settings s where s.learner_id = me),
    'log', (select coalesce(pg_catalog.jsonb_agg(private.log_entry(r) order by r.seq), '[]') from public.reviews r where r.learner_id = me),
    'taught', (select coalesce(pg_catalog.jsonb_agg(private.taught_class(c) || pg_catalog.jsonb_build_object('assignments', (
        select coalesce(pg_catalog.jsonb_agg(private.assignment(a) order by a.created_at), '[]') from public.assignments a where a.class_id = c.id))
      order by c.created_at), '[]') from public.classes c where c.teacher_id = me),
    'joined', (select coalesce(pg_catalog.jsonb_agg(private.joined_class(e) order by e.joined_at), '[]')
      from public.enrolments e where e.learner_id = me));
end $$;

-- There is no admin API in the browser, so the account deletes itself. Everything else hangs on it by foreign keys.
create function public.delete_account() returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  me constant uuid := private.me();
begin
  begin
    delete from auth.audit_log_entries where payload ->> 'actor_id' = me::text; -- it holds the address
  exception when insufficient_privilege or undefined_table or undefined_column then null; -- hosted Supabase keeps its own for itself
  end;
  delete from auth.users where id = me;
  return private.answer(null);
end $$;

revoke execute on function public.everything_about_me(), public.delete_account() from public, anon;
grant execute on function public.everything_about_me(), public.delete_account() to authenticated;
