-- One row. Every run raises the epoch; a transaction of a run that has lost its lock sees a foreign
-- epoch and is rolled back.
create table run_guard (
  only_row boolean primary key default true check (only_row),
  epoch    bigint not null
);
insert into run_guard (epoch) values (0);

-- One row per run. A run without an end was killed, or is still at work.
create table run (
  epoch      bigint primary key,
  command    text not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  exit_code  integer,
  check ((ended_at is null) = (exit_code is null))
);
