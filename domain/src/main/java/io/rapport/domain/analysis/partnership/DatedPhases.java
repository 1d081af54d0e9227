package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many of the five phases of closed engagements have a date: contracted, discovery, feedback,
 * decision, started. A phase to which nobody ever put a date is a column that is not kept rather
 * than work not done, and is left out; with fewer than {@value #FEWEST_KEPT} phases kept nothing is
 * said.
 *
 * @param end the day after which nothing is seen
 * @param kept the phases that any engagement of the history has a date for
 */
record DatedPhases(LocalDate end, List<Function<Engagement.Dates, Optional<LocalDate>>> kept) {
  private static final int FEWEST_KEPT = 3;

  private static final List<Function<Engagement.Dates, Optional<LocalDate>>> PHASES =
      List.of(
          dates -> Optional.ofNullable(dates.contractedOn()),
          dates -> Optional.ofNullable(dates.discoveryOn()),
          dates -> Optional.ofNullable(dates.feedbackOn()),
          dates -> Optional.ofNullable(dates.decisionOn()),
          dates -> Optional.ofNullable(dates.startedOn()));

  static DatedPhases of(History history) {
    return new DatedPhases(
        history.end(),
        PHASES.stream()
            .filter(
                phase ->
                    history.engagements().stream()
                        .anyMatch(each -> isBy(history.end(), phase.apply(each.dates()))))
            .toList());
  }

  /** The share of the kept phases that have a date; engagements still open are on the way. */
  Observed dated(Engagement engagement) {
    if (kept.size() < FEWEST_KEPT) {
      return Observed.MISSING;
    }
    if (!isBy(end, Optional.ofNullable(engagement.dates().closedOn()))) {
      return Observed.OUTSIDE;
    }
    long dated = kept.stream().filter(phase -> isBy(end, phase.apply(engagement.dates()))).count();
    return Observed.of((double) dated / kept.size());
  }

  private static boolean isBy(LocalDate end, Optional<LocalDate> day) {
    return day.filter(found -> !found.isAfter(end)).isPresent();
  }
}
