-- What is written on the board. Apart from the class, for its pupils read that row and need not know a new code.
create table public.class_codes (
  class_id uuid primary key references public.classes on delete cascade,
  code     text not null unique check (code ~ '^[BCDFGHJKLMNPQRSTVWXZ]{8}$') -- no vowels: no words, no I or O
);
alter table public.class_codes enable row level security;
revoke all on public.class_codes from public, anon, authenticated;
grant select on public.class_codes to authenticated;
create policy "teachers read the codes of their own classes" on public.class_codes
  for select to authenticated using (class_id in (select private.classes_i_teach()));

-- 20^8 codes from the bytes of a random UUID (bytes 6 and 8 hold its version).
create function private.random_code() returns text language sql volatile set search_path = '' as $$
  select pg_catalog.string_agg(pg_catalog.substr('BCDFGHJKLMNPQRSTVWXZ', pg_catalog.get_byte(bytes, nth) % 20 + 1, 1), '')
  from (select pg_catalog.uuid_send(pg_catalog.gen_random_uuid()) as bytes) random,
    pg_catalog.unnest(array[0, 1, 2, 3, 4, 5, 9, 10]) nth
$$;
revoke execute on function private.random_code() from public;

-- Gives a class a code that no other has, in place of the one it had.
create function private.give_code(class uuid) returns text language plpgsql volatile security definer set search_path = '' as $$
declare
  given text;
begin
  delete from public.class_codes where class_id = class;
  loop
    insert into public.class_codes (class_id, code) values (class, private.random_code()) on conflict (code) do nothing returning code into given;
    exit when given is not null;
  end loop;
  return given;
end $$;
revoke execute on function private.give_code(uuid) from public;
