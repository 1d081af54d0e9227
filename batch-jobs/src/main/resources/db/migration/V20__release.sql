-- Sums of a wave by the unit in which people answered: whole numbers, no answers of anybody.
create table tally (
  questionnaire text not null,
  wave          text not null,
  unit          text not null,
  numbers       bigint[] not null,
  primary key (questionnaire, wave, unit)
);

-- What a month's reports may say. An issue is never changed; a correction is a new issue.
create table release (
  id             bigint generated always as identity primary key,
  month          date not null check (extract(day from month) = 1),
  issue          integer not null check (issue >= 1),
  policy         jsonb not null,
  catalogue      jsonb not null,
  quality        jsonb not null,
  content_sha256 text not null,
  released_at    timestamptz not null,
  unique (month, issue)
);

create table released_cell (
  release_id bigint not null references release (id),
  cell_key   text not null,
  state      text not null check (state in ('shown', 'hidden', 'not asked', 'not recorded')),
  quantity   text,
  numbers    jsonb,
  base_low   bigint,
  base_high  bigint,
  bound      text,
  recorded   numeric,
  reading    text,
  primary key (release_id, cell_key),
  check ((state = 'shown') = (numbers is not null))
);

-- The threshold with which a wave was first released. It stays for all later releases of the wave.
create table frozen_threshold (
  questionnaire text not null,
  wave          text not null,
  threshold     integer not null,
  primary key (questionnaire, wave)
);
