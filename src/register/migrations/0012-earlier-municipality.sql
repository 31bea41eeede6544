-- Where somebody lived before: figures of a day are of the municipality of that day.

create table earlier_municipality (
  person_id bigint not null references person on delete cascade,
  until_day date not null, -- the last day there, as far as it is known: the day before the register was told
  municipality text, -- empty where it was not known
  primary key (person_id, until_day)
);

create function keep_earlier_municipality() returns trigger language plpgsql as $$ begin
  insert into earlier_municipality (person_id, until_day, municipality)
  values (old.id, current_date - 1, old.municipality) on conflict do nothing;
  return new;
end $$;

create trigger keep_earlier_municipality after update of municipality on person
  for each row when (old.municipality is distinct from new.municipality) execute function keep_earlier_municipality();
