package io.rapport.domain.analysis.partnership.alert;

import java.util.ArrayList;
import java.util.List;

/**
 * What the records of a chart say, month by month, oldest first, each month's in the order of time:
 * 1 or 0 for shares, a number for means.
 *
 * @param baseline the months that say what is usual
 * @param followed the months after them, the reporting month last
 */
public record MonthValues(List<List<Double>> baseline, List<List<Double>> followed) {
  /**
   * @throws IllegalArgumentException if no month is followed
   */
  public MonthValues {
    baseline = copy(baseline);
    followed = copy(followed);
    if (followed.isEmpty()) {
      throw new IllegalArgumentException("a chart follows at least one month");
    }
  }

  private static List<List<Double>> copy(List<List<Double>> months) {
    return months.stream().map(List::copyOf).toList();
  }

  /** Whether the reporting month has a record. */
  boolean hasNews() {
    return !followed.get(followed.size() - 1).isEmpty();
  }

  int baselineRecords() {
    return baseline.stream().mapToInt(List::size).sum();
  }

  /** Records of the baseline that say yes. */
  long baselineEvents() {
    long events = 0;
    for (long month : events(baseline)) {
      events += month;
    }
    return events;
  }

  /** The records followed that say yes or no, in the order of time. */
  List<Boolean> series() {
    List<Boolean> series = new ArrayList<>();
    followed.forEach(month -> month.forEach(value -> series.add(value > 0)));
    return series;
  }

  /** Records by month that say yes. */
  static long[] events(List<List<Double>> months) {
    return months.stream()
        .mapToLong(month -> month.stream().filter(value -> value > 0).count())
        .toArray();
  }

  static int[] sizes(List<List<Double>> months) {
    return months.stream().mapToInt(List::size).toArray();
  }
}
