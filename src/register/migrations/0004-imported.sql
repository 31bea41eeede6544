-- What was brought in from an old system, by the number it had there: later files refer to it, and the same row is known.

create table imported (
  source text not null, -- the old system
  holds text not null, -- persons, relations, matters, services or placements
  external_id text not null,
  person_id bigint references person, -- empty where the row became a part
  part_id bigint references part, -- empty where the row became a person or a relation
  row_hash text not null, -- of what the row said
  at timestamptz not null,
  primary key (source, holds, external_id),
  check ((person_id is null) <> (part_id is null))
);
create index imported_person on imported (person_id) where person_id is not null;
create index imported_part on imported (part_id) where part_id is not null;
