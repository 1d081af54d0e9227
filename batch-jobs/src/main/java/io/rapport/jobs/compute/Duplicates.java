package io.rapport.jobs.compute;

import io.rapport.domain.survey.Response;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds which row of a respondent counts: the last complete one of a wave, else the last. It holds
 * who answered, not what. NOT thread safe.
 */
final class Duplicates {
  private final int items;
  private final Map<String, Row> rows = new HashMap<>();
  private long next;
  private long replaced;

  /**
   * @param items answers of a complete row
   */
  Duplicates(int items) {
    this.items = items;
  }

  private record Row(long number, boolean complete) {}

  /** Takes the next response. */
  void add(Response response) {
    Row row = new Row(next++, response.answered() == items);
    Row before = rows.putIfAbsent(key(response), row);
    if (before != null) {
      replaced++;
      if (row.complete() || !before.complete()) {
        rows.put(key(response), row);
      }
    }
  }

  /** Rows that give way to another one. */
  long replaced() {
    return replaced;
  }

  /** Whether the response of a number, counted from 0, is the one that counts. */
  boolean counts(Response response, long number) {
    Row row = rows.get(key(response));
    return row != null && row.number() == number;
  }

  private static String key(Response response) {
    return response.wave() + '\u0000' + response.respondent();
  }
}
