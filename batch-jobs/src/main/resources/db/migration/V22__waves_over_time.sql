alter table input_file drop constraint input_file_kind_check;
alter table input_file add constraint input_file_kind_check
  check (kind in ('ORGANISATION', 'UNIT_LINEAGE', 'SURVEY', 'REGISTER', 'CASE_EXPORT', 'UNKNOWN'));

-- A change since a wave that nobody can tell, because one of both asked or counted something else.
alter table released_cell drop constraint released_cell_state_check;
alter table released_cell add constraint released_cell_state_check
  check (state in ('shown', 'hidden', 'not asked', 'not recorded', 'not comparable'));

alter table organisation_unit add column valid_from timestamptz not null default now();
alter table organisation_unit alter column valid_from drop default;
alter table survey_response add column valid_from timestamptz not null default now();
alter table survey_response alter column valid_from drop default;
update organisation_unit u set valid_from = coalesce(f.merged_at, f.seen_at)
  from input_file f where f.sha256 = u.source;
update survey_response r set valid_from = coalesce(f.merged_at, f.seen_at)
  from input_file f where f.sha256 = r.source;

-- What a later file replaced. For whoever must explain an earlier issue; no report reads it.
create table organisation_unit_history (
  number     bigint generated always as identity primary key,
  as_of      date not null,
  code       text not null,
  parent     text,
  name       text not null,
  headcount  integer not null,
  cells      jsonb not null,
  source     text not null references input_file deferrable initially deferred,
  valid_from timestamptz not null,
  valid_to   timestamptz not null
);
create index on organisation_unit_history (as_of, code);

create table survey_response_history (
  number        bigint generated always as identity primary key,
  questionnaire text not null,
  version       integer not null,
  wave          text not null,
  respondent    text not null,
  unit          text not null,
  answers       smallint[] not null,
  demographics  jsonb not null,
  submitted_on  date,
  source        text not null references input_file deferrable initially deferred,
  valid_from    timestamptz not null,
  valid_to      timestamptz not null
);
create index on survey_response_history (questionnaire, wave, respondent);

-- From a day on, people of one unit belong to another; to none if the unit was closed.
create table unit_change (
  effective  date not null,
  from_unit  text not null,
  to_unit    text,
  source     text not null references input_file deferrable initially deferred,
  valid_from timestamptz not null,
  unique nulls not distinct (effective, from_unit, to_unit)
);

create table unit_change_history (
  number     bigint generated always as identity primary key,
  effective  date not null,
  from_unit  text not null,
  to_unit    text,
  source     text not null references input_file deferrable initially deferred,
  valid_from timestamptz not null,
  valid_to   timestamptz not null
);

create unlogged table staging_unit_change (
  sha256    text not null,
  number    bigint not null,
  effective date not null,
  from_unit text not null,
  to_unit   text
);
