package io.rapport.domain.figure;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The window of a figure of work records, as it stands in its key: {@code 2026-06.12m}, or {@code
 * 2026-06.3m~12m} for the last three months against the twelve before them.
 *
 * @param last the last month
 * @param months how many there are
 * @param before how many months before them it is compared with, if it is a comparison
 */
public record RecordPeriod(YearMonth last, int months, OptionalInt before) {
  private static final Pattern TEXT = Pattern.compile("(\\d{4}-\\d{2})\\.(\\d+)m(?:~(\\d+)m)?");

  /** The period of a text; empty if it is a wave of a survey. */
  public static Optional<RecordPeriod> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String before = matcher.group(3);
    return Optional.of(
        new RecordPeriod(
            YearMonth.parse(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            before == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(before))));
  }

  /**
   * The period of a figure of work records.
   *
   * @throws IllegalArgumentException if the key is of the survey
   */
  public static RecordPeriod of(CellKey key) {
    return parse(key.period())
        .orElseThrow(() -> new IllegalArgumentException("no months of work records: " + key));
  }

  /** The key with another period and part. */
  public static CellKey with(CellKey key, RecordPeriod period, String part) {
    return new CellKey(key.statistic(), period.text(), key.scope(), part);
  }

  /** As it stands in a key. */
  public String text() {
    return last + "." + months + "m" + (before.isPresent() ? "~" + before.getAsInt() + "m" : "");
  }

  /** Whether it compares months with those before them. */
  public boolean isComparison() {
    return before.isPresent();
  }

  /** The months alone, compared with nothing. */
  public RecordPeriod window() {
    return new RecordPeriod(last, months, OptionalInt.empty());
  }

  /** As many months, compared with as many, that end with another month. */
  public RecordPeriod endingWith(YearMonth month) {
    return new RecordPeriod(month, months, before);
  }
}
