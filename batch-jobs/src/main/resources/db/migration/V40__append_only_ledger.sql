-- What was released stays as it was: rows of the ledger are added, never changed or removed.
create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger of releases is append only: no % of %', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create trigger append_only before update or delete or truncate on release
  for each statement execute function refuse_change_of_ledger();
create trigger append_only before update or delete or truncate on released_cell
  for each statement execute function refuse_change_of_ledger();
