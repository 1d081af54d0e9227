-- What people answered in their own words, redacted before it came here. The author is another
-- pseudonym than the respondent's, so that nobody can lay comments beside answers or demographics.
create table survey_comment (
  questionnaire text not null,
  wave          text not null,
  author        text not null,
  question      text not null,
  unit          text not null,
  language      text not null,
  text          text not null,
  source        text not null references input_file deferrable initially deferred,
  primary key (questionnaire, wave, author, question)
);

-- One row per comment, and one without question per response, which tells whose comments are over.
create unlogged table staging_comment (
  sha256   text not null,
  number   bigint not null,
  author   text not null,
  question text,
  language text,
  text     text
);
