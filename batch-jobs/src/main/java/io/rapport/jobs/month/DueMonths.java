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
   * The month asked for; otherwise every month from the last one released, which late files may
   * have changed, to the last complete one, oldest first. Before any release it is the last
   * complete month alone.
   */
  List<YearMonth> of(Optional<YearMonth> wanted, Optional<YearMonth> lastReleased) {
    if (wanted.isPresent()) {
      return List.of(wanted.get());
    }
    YearMonth complete = YearMonth.now(clock.withZone(zone)).minusMonths(1);
    YearMonth first = lastReleased.filter(last -> last.isBefore(complete)).orElse(complete);
    return Stream.iterate(first, month -> !month.isAfter(complete), month -> month.plusMonths(1))
        .toList();
  }
}
