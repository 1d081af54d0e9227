package io.rapport.domain.figure;

import java.util.Comparator;

/**
 * Name of one figure: {@code item/2026-05/unit:SALES/ENG1} or {@code
 * S01/2026-06.12m/function:HR/played.COLLABORATIVE}.
 *
 * @param statistic which statistic
 * @param period wave of a survey, or month and window of records: {@code 2026-06.12m} is the twelve
 *     months ending with June 2026, {@code 2026-06.1m} that month alone
 * @param scope whom it is about
 * @param part item, dimension or part of the statistic; empty if there is only one
 */
public record CellKey(Statistic statistic, String period, Scope scope, String part)
    implements Comparable<CellKey> {
  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::statistic)
          .thenComparing(CellKey::period)
          .thenComparing(key -> key.scope().text())
          .thenComparing(CellKey::part);

  /** The same cell and part of another statistic. */
  public CellKey of(Statistic other) {
    return new CellKey(other, period, scope, part);
  }

  /** The key as it is printed. */
  public String text() {
    return statistic.id() + "/" + period + "/" + scope.text() + "/" + part;
  }

  /**
   * Reads a printed key back.
   *
   * @throws IllegalArgumentException if the text is no cell key
   */
  public static CellKey parse(String text) {
    String[] parts = text.split("/", 4);
    if (parts.length != 4) {
      throw new IllegalArgumentException("no cell key: " + text);
    }
    return new CellKey(Statistic.ofId(parts[0]), parts[1], Scope.parse(parts[2]), parts[3]);
  }

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text();
  }
}
