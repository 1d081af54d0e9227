package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.release.ReleasedCell.Shown;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure of work records that stays as an earlier issue told it.
 *
 * @param cell its key, as text
 * @param first the key under which it was told
 * @param numbers what was told by measure, as text
 * @param words everything else that was told: quantity, base, bound, share recorded and reading
 */
public record StandingFigure(
    String cell, String first, SortedMap<String, String> numbers, String words) {
  public StandingFigure {
    numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
  }

  /**
   * What a figure stays as.
   *
   * @param cell its key today
   * @param told as the earlier issue told it
   */
  public static StandingFigure of(CellKey cell, Shown told) {
    SortedMap<String, String> numbers = new TreeMap<>();
    told.values().forEach((measure, number) -> numbers.put(measure.name(), text(number)));
    return new StandingFigure(cell.text(), told.key().text(), numbers, words(told));
  }

  /** Its key. */
  CellKey key() {
    return CellKey.parse(cell);
  }

  /** Whether a cell tells exactly this. */
  boolean isToldBy(Shown shown) {
    for (Measure measure : Measure.values()) {
      String was = numbers.getOrDefault(measure.name(), "");
      if (!was.equals(shown.value(measure).map(StandingFigure::text).orElse(""))) {
        return false;
      }
    }
    return shown.asOf().isPresent()
        && shown.first().text().equals(first)
        && words.equals(words(shown));
  }

  private static String words(Shown shown) {
    return shown.quantity()
        + " "
        + shown.base().text()
        + " "
        + shown.bound()
        + " "
        + shown.recorded().map(StandingFigure::text).orElse("-")
        + " "
        + shown.reading();
  }

  private static String text(BigDecimal number) {
    return number.toPlainString();
  }
}
