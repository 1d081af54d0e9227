package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.TimeEntry;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import io.rapport.domain.intake.Place;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what became of the rows of one table of a file: rows and hours (V22), issues by rule, and
 * whether so many rows were refused that the whole file is (V06, V23). NOT thread safe.
 */
public final class FileTally {
  private final SortedMap<String, Long> rowsByRule = new TreeMap<>();
  private long rows;
  private long accepted;
  private long unknownCodes;
  private long refused;
  private BigDecimal hours = BigDecimal.ZERO;

  /** Counts a row. Rows of totals are counted by their rule only. */
  public void add(Checked<RegisterEntry> row) {
    Set<String> rules = row.issues().stream().map(Issue::rule).collect(Collectors.toSet());
    rules.forEach(rule -> rowsByRule.merge(rule, 1L, Long::sum));
    if (row instanceof Checked.Accepted<RegisterEntry> kept) {
      rows++;
      accepted++;
      hours = hours.add(hours(kept.value().value()));
    } else if (!rules.equals(Set.of("V19"))) {
      rows++;
      refused++;
      unknownCodes += rules.contains("V06") ? 1 : 0;
    }
  }

  /** Data rows read. */
  public long rows() {
    return rows;
  }

  /** Rows that are used. */
  public long accepted() {
    return accepted;
  }

  /** Rows that are not used. */
  public long refused() {
    return refused;
  }

  /** Sum of the hours of all accepted rows: of consultants and clients, or of the time log. */
  public BigDecimal hours() {
    return hours;
  }

  /** Number of rows with at least one issue of a rule, by the rule's id. */
  public SortedMap<String, Long> rowsByRule() {
    return Collections.unmodifiableSortedMap(rowsByRule);
  }

  /**
   * Why the file is refused as a whole; empty if it is not.
   *
   * @param place the file or sheet
   * @param limit highest share of rows without a usable required field, such as .02
   */
  public List<Issue> refusals(Place place, double limit) {
    return Stream.of(
            refusal("V06", unknownCodes, "an unknown code in a required field", place, limit),
            refusal("V23", refused, "no usable value in a required field", place, limit))
        .flatMap(List::stream)
        .toList();
  }

  private List<Issue> refusal(String rule, long count, String what, Place place, double limit) {
    if (count <= limit * rows) {
      return List.of();
    }
    String message =
        String.format(
            Locale.ROOT,
            "%d of %d rows have %s, more than %.1f %%",
            count,
            rows,
            what,
            100 * limit);
    return List.of(new Issue(rule, Severity.FILE_REFUSED, place, message));
  }

  private static BigDecimal hours(Record value) {
    if (value instanceof Engagement engagement) {
      return orZero(engagement.result().hoursConsultant())
          .add(orZero(engagement.result().hoursClient()));
    }
    return value instanceof TimeEntry entry ? entry.hours() : BigDecimal.ZERO;
  }

  private static BigDecimal orZero(@Nullable BigDecimal hours) {
    return hours == null ? BigDecimal.ZERO : hours;
  }
}
