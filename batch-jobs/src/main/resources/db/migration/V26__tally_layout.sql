-- By which version of the questionnaire a tally was made, and how its numbers are laid out. One
-- that no longer fits is made anew from the answers.
alter table tally
  add column version integer not null default 0,
  add column layout  integer not null default 1;
