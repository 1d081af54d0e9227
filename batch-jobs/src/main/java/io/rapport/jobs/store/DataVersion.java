package io.rapport.jobs.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often the answers, the organisation and the records of work changed. Either method locks the
 * number until the transaction ends, so that merges and releases see each other as a whole or not
 * at all.
 */
public final class DataVersion {
  private final JdbcClient client;

  /** Counts in a database. */
  public DataVersion(JdbcClient client) {
    this.client = client;
  }

  /** Raises the number: rows that are written now are in force from it on. */
  public long raise() {
    return client
        .sql("update data_version set number = number + 1 returning number")
        .query(Long.class)
        .single();
  }

  /** The number of what is in force now, which no merge changes before the transaction ends. */
  public long held() {
    return client.sql("select number from data_version for update").query(Long.class).single();
  }
}
