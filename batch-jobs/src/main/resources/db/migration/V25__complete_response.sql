-- Of several rows of one respondent the last complete one counts.
alter table staging_response add column complete boolean not null default false;
