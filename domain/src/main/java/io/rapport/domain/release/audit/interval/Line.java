package io.rapport.domain.release.audit.interval;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.release.audit.interval.IntervalAudit.Cell;
import io.rapport.domain.release.audit.interval.IntervalAudit.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A printed cell, and how coarsely it is printed by now.
 *
 * <p>NOT thread safe.
 */
final class Line {
  private final Printed printed;
  private final int[] profiles;
  private final long people;
  private final Steps asPrinted;
  private Optional<PrintedNumbers> now;

  Line(Printed printed, int[] profiles, long people) {
    this.printed = printed;
    this.profiles = profiles;
    this.people = people;
    asPrinted = Steps.of(people, Optional.ofNullable(printed.values().get(Measure.STEP)));
    now = Optional.of(new PrintedNumbers(printed.values(), people, asPrinted));
  }

  Cell cell() {
    return printed.cell();
  }

  boolean isPrinted() {
    return now.isPresent();
  }

  /** Steps in which it is printed by now, if they are not those it came with. */
  Optional<Steps> coarserSteps() {
    return now.map(PrintedNumbers::steps).filter(steps -> !steps.equals(asPrinted));
  }

  /** What an attacker knows of it, in each way in which it may still be printed. */
  Row row(Function<PrintedNumbers, Range> numbers) {
    List<Range> ranges = new ArrayList<>();
    Optional<PrintedNumbers> way = now;
    while (way.isPresent() && (ranges.isEmpty() || printed.retractable())) {
      ranges.add(numbers.apply(way.get()));
      way = way.flatMap(PrintedNumbers::coarser);
    }
    return new Row(profiles, ranges, people, printed.retractable());
  }

  /** Prints it so many ways more coarsely; not at all beyond the last of them. */
  void coarser(int by) {
    for (int grain = 0; grain < by; grain++) {
      now = now.flatMap(PrintedNumbers::coarser);
    }
  }
}
