-- How an issue was protected and what its audit was given. Readers must not see it.
create table release_proof (
  release_id      bigint primary key references release (id),
  -- Gzipped JSON, and the SHA-256 of the JSON.
  evidence        bytea not null,
  evidence_sha256 text not null check (evidence_sha256 ~ '^[0-9a-f]{64}$'),
  -- Figures by statistic and by what became of them.
  decided         jsonb not null,
  -- Units put together because they are small.
  merged          jsonb not null,
  parameters      jsonb not null,
  audited         jsonb not null check ((audited ->> 'findings')::integer = 0)
);

create trigger append_only before update or delete or truncate on release_proof
  for each statement execute function refuse_change_of_ledger();

-- From now on no issue without a proof, whoever adds it.
create function require_proof_of_release() returns trigger language plpgsql as $$
begin
  if not exists (select from release_proof where release_id = new.id) then
    raise exception 'issue % of % has no proof', new.issue, to_char(new.month, 'YYYY-MM')
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;

create constraint trigger has_proof after insert on release
  deferrable initially deferred
  for each row execute function require_proof_of_release();
