-- Names, identity codes and free text are sealed with keys that stand outside the database (src/register/sealing.ts).
-- What is sealed is not found by equality: it is found by a key beside it, which tells nothing without the key file.

do $$ begin
  if exists (select from person) or exists (select from part) then
    raise exception 'the register holds people in clear, made before a release: begin with a new data folder or database';
  end if;
end $$;

-- The keys in use, by what their file calls them, each with a mark by which it is known again.
create table seal_key (
  generation integer primary key,
  mark text not null,
  at timestamptz not null default now()
);
-- The key that seals now: read as it stands, in whatever moment a transaction looks at.
create sequence seal_turn;

alter table person drop constraint person_identity_code_key;
drop index person_phone;
alter table person add column identity_key text unique; -- empty where the code is
alter table person add column phone_key text; -- empty where the number is
create index person_phone_key on person (phone_key) where phone_key is not null;

alter table contact add column child_name_key text not null;
create index contact_child_name_key on contact (child_name_key);

alter table imported drop constraint imported_pkey;
alter table imported add column external_key text not null;
alter table imported add primary key (source, holds, external_key);
