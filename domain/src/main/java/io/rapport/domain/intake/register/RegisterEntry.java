package io.rapport.domain.intake.register;

/**
 * A record of the register, ready to be stored.
 *
 * @param table where it belongs
 * @param key what makes it the same record in another file; unique within the table
 * @param value a record of the table's {@link RegisterTable#recordType()}
 */
public record RegisterEntry(RegisterTable table, String key, Record value) {
  public RegisterEntry {
    if (!table.recordType().isInstance(value)) {
      throw new IllegalArgumentException("not a record of " + table.sheet());
    }
  }

  /** Says nothing of the people, so that no log can. */
  @Override
  public String toString() {
    return "RegisterEntry of " + table.sheet();
  }
}
