-- A minor's ban on giving its data to a guardian.

create table ban (
  id bigint primary key references part,
  guardian bigint references person,
  ban_reason text not null,
  banned_on date,
  refusal_reasons text,
  refused_on date,
  lift_note text,
  lifted_on date
);
create index ban_guardian on ban (guardian) where guardian is not null;
