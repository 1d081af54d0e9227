-- The period that a figure's numbers are of, where it stays as an earlier issue told it.
alter table released_cell add column as_of text;

-- What an issue showed of one wave, or of one window of records.
create index released_cell_of_period
  on released_cell (release_id, split_part(cell_key, '/', 2)) where state = 'shown';

-- The versions of the data from which on, and up to which but not in which, a record was in force.
alter table register_record add column since bigint not null default 0;
alter table register_record_history
  add column since bigint not null default 0,
  add column until bigint not null default 0;

-- The version of the data whose records a release was made of.
create table release_register (
  release_id   bigint primary key references release (id),
  data_version bigint not null
);

-- What was merged and released before, in the order of its times.
create temporary table moment on commit drop as
select at, released, row_number() over (order by at, released) as number
from (
  select valid_from as at, false as released from register_record
  union select valid_from, false from register_record_history
  union select valid_to, false from register_record_history
  union select released_at, true from release) as moments;

update register_record r set since = m.number
  from moment m where m.at = r.valid_from and not m.released;
update register_record_history h set since = f.number, until = t.number
  from moment f, moment t
  where f.at = h.valid_from and not f.released and t.at = h.valid_to and not t.released;
insert into release_register (release_id, data_version)
select r.id, m.number from release r join moment m on m.at = r.released_at and m.released;

-- Whatever is merged from now on comes after all of these.
update data_version
  set number = greatest(number, (select coalesce(max(moment.number), 0) from moment));

create trigger append_only before update or delete or truncate on release_register
  for each statement execute function refuse_change_of_ledger();

alter table register_record alter column since drop default;
alter table register_record_history
  alter column since drop default, alter column until drop default;
