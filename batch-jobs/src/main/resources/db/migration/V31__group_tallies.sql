-- How the tallies of a wave by demographic group were made. Those that would be made otherwise today
-- are made anew from the answers.
create table wave_tally (
  questionnaire         text not null,
  wave                  text not null,
  version               integer not null,
  layout                integer not null,
  -- How many numbers a tally has.
  size                  integer not null,
  -- Demographics that people were asked for, and those with too many categories to be kept.
  asked                 text[] not null,
  given_up              text[] not null,
  -- By what people were put together to be weighted: {"unit": "unit directly below the whole"}, and
  -- demographics in the order of poststratum_tally.categories.
  divisions             jsonb not null,
  demographics          text[] not null,
  poststrata_given_up   boolean not null,
  primary key (questionnaire, wave)
);

-- Sums of a wave by the unit in which people answered and the category of a demographic that they
-- told.
create table category_tally (
  questionnaire text not null,
  wave          text not null,
  demographic   text not null,
  category      text not null,
  unit          text not null,
  numbers       bigint[] not null,
  primary key (questionnaire, wave, demographic, category, unit),
  foreign key (questionnaire, wave) references wave_tally on delete cascade
);

-- Sums of everybody by the unit directly below the whole and the categories of all demographics with
-- headcounts; null is not known or not told.
create table poststratum_tally (
  questionnaire text not null,
  wave          text not null,
  number        integer not null,
  division      text,
  categories    text[] not null,
  numbers       bigint[] not null,
  primary key (questionnaire, wave, number),
  foreign key (questionnaire, wave) references wave_tally on delete cascade
);
