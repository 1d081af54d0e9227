-- Of how many people the comments speak of which theme, by the unit in which they were written.
create table theme_tally (
  questionnaire text not null,
  wave          text not null,
  unit          text not null,
  people        bigint not null,
  without_theme bigint not null,
  by_theme      jsonb not null,
  primary key (questionnaire, wave, unit)
);
