package io.rapport.jobs.compute;

import io.rapport.domain.survey.Response;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds which row of a respondent counts, as the intake does: the last complete one of a wave, else
 * the last of those with most answers. It holds who answered, not what. NOT thread safe.
 */
final class Duplicates {
  private final Map<String, Row> rows = new HashMap<>();
  private long next;
  private long replaced;

  private record Row(long number, boolean complete, long answered) {
    boolean givesWayTo(Row later) {
      return later.complete || !complete && later.answered >= answered;
    }
  }

  /** Takes the next response. */
  void add(Response response, boolean complete) {
    Row row = new Row(next++, complete, response.answered());
    Row before = rows.putIfAbsent(key(response), row);
    if (before != null) {
      replaced++;
      if (before.givesWayTo(row)) {
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
