package io.rapport.jobs.month;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which months a command is about. */
final class DueMonths {
  private final Clock clock;
  private final ZoneId zone;

  DueMonths(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The month asked for; otherwise every month from the last one done, which late files may have
   * changed, to the last complete one, oldest first. Before any it is the last complete month
   * alone.
   *
   * @param lastDone the month to go on from
   */
  List<YearMonth> of(Optional<YearMonth> wanted, Optional<YearMonth> lastDone) {
    if (wanted.isPresent()) {
      return List.of(wanted.get());
    }
    YearMonth complete = YearMonth.now(clock.withZone(zone)).minusMonths(1);
    YearMonth first = lastDone.filter(last -> last.isBefore(complete)).orElse(complete);
    return Stream.iterate(first, month -> !month.isAfter(complete), month -> month.plusMonths(1))
        .toList();
  }
}
