-- One row per file that was handed in, by the SHA-256 of its content.
create table input_file (
  sha256             text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  name               text not null,
  kind               text not null
                     check (kind in ('ORGANISATION', 'SURVEY', 'REGISTER', 'CASE_EXPORT', 'UNKNOWN')),
  -- The questionnaire or profile it was read by.
  definition         text,
  definition_version integer,
  waves              text[] not null default '{}',
  rows_read          bigint not null,
  rows_accepted      bigint not null,
  rows_refused       bigint not null,
  rows_blank         bigint not null,
  rows_duplicate     bigint not null,
  -- Sum over the merged records that must equal the sum over the rows read: answers given, people
  -- in units, or records of the register.
  control_sum        bigint not null,
  state              text not null check (state in ('MERGED', 'REFUSED')),
  seen_at            timestamptz not null,
  merged_at          timestamptz,
  check (rows_read = rows_accepted + rows_refused + rows_blank + rows_duplicate),
  check ((state = 'MERGED') = (merged_at is not null)),
  check ((definition is null) = (definition_version is null))
);

-- Why rows and files were refused: the place and the rule, never a value.
create table refusal (
  sha256         text not null references input_file on delete cascade,
  number         integer not null,
  file           text not null,
  sheet          text,
  row_number     integer not null,
  column_letters text,
  header         text,
  rule           text not null,
  severity       text not null check (severity in ('REFUSED', 'FILE_REFUSED')),
  message        text not null,
  primary key (sha256, number)
);

-- What was noticed without refusing anything, counted.
create table finding (
  sha256   text not null references input_file on delete cascade,
  rule     text not null,
  severity text not null check (severity in ('WARNING', 'NULLED')),
  message  text not null,
  count    bigint not null check (count > 0),
  primary key (sha256, rule, severity, message)
);

-- The organisation as it was from a day on.
create table organisation_unit (
  as_of     date not null,
  code      text not null,
  parent    text,
  name      text not null,
  headcount integer not null check (headcount >= 0),
  -- People by demographic and category, as far as the file says: {"gender": {"Women": 12}}.
  cells     jsonb not null,
  source    text not null references input_file deferrable initially deferred,
  primary key (as_of, code),
  foreign key (as_of, parent) references organisation_unit deferrable initially deferred
);

-- The items in the order of the answers, for SQL.
create table questionnaire_item (
  questionnaire text not null,
  version       integer not null,
  position      integer not null,
  item          text not null,
  primary key (questionnaire, version, position)
);

-- One row per respondent and wave. The respondent is a pseudonym.
create table survey_response (
  questionnaire text not null,
  version       integer not null,
  wave          text not null,
  respondent    text not null,
  unit          text not null,
  -- Codes in the order of the items; null where missing. Not-applicable answers keep their code.
  answers       smallint[] not null,
  demographics  jsonb not null,
  submitted_on  date,
  source        text not null references input_file deferrable initially deferred,
  primary key (questionnaire, wave, respondent)
);

-- One row per answer, for analysts.
create view survey_answer as
select r.questionnaire, r.version, r.wave, r.respondent, r.unit, i.item, a.answer
from survey_response r
cross join lateral unnest(r.answers) with ordinality as a (answer, position)
join questionnaire_item i
  on i.questionnaire = r.questionnaire and i.version = r.version and i.position = a.position;

-- The newest version of each record of the engagement register; its people are pseudonyms.
create table register_record (
  entity       text not null,
  record_key   text not null,
  version      integer not null,
  content      jsonb not null,
  content_hash text not null,
  source       text not null references input_file deferrable initially deferred,
  valid_from   timestamptz not null,
  primary key (entity, record_key)
);

-- Versions that a later file replaced.
create table register_record_history (
  entity       text not null,
  record_key   text not null,
  version      integer not null,
  content      jsonb not null,
  content_hash text not null,
  source       text not null references input_file deferrable initially deferred,
  valid_from   timestamptz not null,
  valid_to     timestamptz not null,
  primary key (entity, record_key, version)
);

-- Staging: filled by COPY, emptied by the merge. What a crash of the server loses is loaded again.
create unlogged table staging_unit (
  sha256    text not null,
  number    bigint not null,
  as_of     date,
  code      text not null,
  parent    text,
  name      text not null,
  headcount integer not null,
  cells     jsonb not null
);

create unlogged table staging_response (
  sha256       text not null,
  number       bigint not null,
  file         text not null,
  sheet        text,
  row_number   integer not null,
  wave         text not null,
  respondent   text not null,
  unit         text not null,
  answers      smallint[] not null,
  answered     integer not null,
  demographics jsonb not null,
  submitted_on date
);

create unlogged table staging_record (
  sha256       text not null,
  number       bigint not null,
  entity       text not null,
  record_key   text not null,
  content      jsonb not null,
  content_hash text not null
);

create unlogged table staging_refusal (
  sha256         text not null,
  number         integer not null,
  file           text not null,
  sheet          text,
  row_number     integer not null,
  column_letters text,
  header         text,
  rule           text not null,
  severity       text not null,
  message        text not null
);
