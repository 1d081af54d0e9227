-- What a profile's "facts" say about all cases of an export, for whoever checks the import by SQL.
-- Not protected, so never in a report.
create table case_figure (
  sha256 text not null references input_file on delete cascade,
  name   text not null,
  -- A number of cases or of different values, or days.
  value  double precision not null,
  -- Cases on which it rests.
  cases  bigint not null check (cases > 0),
  primary key (sha256, name)
);
