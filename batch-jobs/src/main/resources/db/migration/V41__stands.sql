-- How often the data behind releases of a survey changed. A merge raises the number and holds the row
-- until it ends, and a release holds it while it reads. So each release knows what it was made of,
-- whatever the clock said.
create table data_version (
  only_row boolean primary key default true check (only_row),
  number   bigint not null
);

-- The versions from which on, and up to which but not in which, a row was in force.
alter table survey_response add column since bigint not null default 0;
alter table survey_response_history
  add column since bigint not null default 0,
  add column until bigint not null default 0;
alter table organisation_unit add column since bigint not null default 0;
alter table organisation_unit_history
  add column since bigint not null default 0,
  add column until bigint not null default 0;

-- The waves that a release spoke of, and the data and the version of the questionnaire behind it.
create table release_wave (
  release_id    bigint not null references release (id),
  questionnaire text not null,
  wave          text not null,
  version       integer not null,
  data_version  bigint not null,
  primary key (release_id, questionnaire, wave)
);
create index on release_wave (questionnaire, wave);

-- Figures that a release told as an earlier one had, because a correction touched too few people.
create table carried_cell (
  release_id bigint not null,
  cell_key   text not null,
  primary key (release_id, cell_key),
  foreign key (release_id, cell_key) references released_cell (release_id, cell_key)
);

create trigger append_only before update or delete or truncate on release_wave
  for each statement execute function refuse_change_of_ledger();
create trigger append_only before update or delete or truncate on carried_cell
  for each statement execute function refuse_change_of_ledger();

-- What was merged and released before, in the order of its times.
create temporary table moment on commit drop as
select at, released, row_number() over (order by at, released) as number
from (
  select valid_from as at, false as released from survey_response
  union select valid_from, false from survey_response_history
  union select valid_to, false from survey_response_history
  union select valid_from, false from organisation_unit
  union select valid_from, false from organisation_unit_history
  union select valid_to, false from organisation_unit_history
  union select released_at, true from release) as moments;

insert into data_version (number) select coalesce(max(number), 0) from moment;

update survey_response r set since = m.number
  from moment m where m.at = r.valid_from and not m.released;
update survey_response_history h set since = f.number, until = t.number
  from moment f, moment t
  where f.at = h.valid_from and not f.released and t.at = h.valid_to and not t.released;
update organisation_unit u set since = m.number
  from moment m where m.at = u.valid_from and not m.released;
update organisation_unit_history h set since = f.number, until = t.number
  from moment f, moment t
  where f.at = h.valid_from and not f.released and t.at = h.valid_to and not t.released;

insert into release_wave (release_id, questionnaire, wave, version, data_version)
select r.id, r.catalogue -> 'survey' ->> 'questionnaire', wave ->> 'code',
  coalesce(
    (select (older ->> 'version')::integer
      from jsonb_path_query(r.catalogue, 'lax $.survey.older[*]') as older
      where older -> 'waves' ? (wave ->> 'code') limit 1),
    (r.catalogue -> 'survey' ->> 'version')::integer),
  m.number
from release r
join moment m on m.at = r.released_at and m.released
cross join lateral jsonb_path_query(r.catalogue, 'lax $.survey.waves[*]') as wave;

alter table survey_response alter column since drop default;
alter table survey_response_history alter column since drop default, alter column until drop default;
alter table organisation_unit alter column since drop default;
alter table organisation_unit_history
  alter column since drop default, alter column until drop default;
