package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.statistics.Quantiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long work of a kind usually takes: the median over all engagements of the kind that were
 * closed by the end of the history, in the days in which leads are counted, from the start of the
 * work to its close. Where no start was recorded the request stands for it. Kinds with fewer than
 * {@value #FEWEST} such engagements have none.
 *
 * @param medians days by kind
 */
record UsualDurations(Map<RequestKind, Double> medians) {
  private static final int FEWEST = 10;

  static UsualDurations of(History history, LeadTime leadTime) {
    Map<RequestKind, List<Double>> byKind = new EnumMap<>(RequestKind.class);
    for (Engagement each : history.engagements()) {
      RequestKind kind = each.request().kind();
      LocalDate closed = each.dates().closedOn();
      if (kind != null && closed != null && !closed.isAfter(history.end())) {
        LocalDate from = started(each);
        byKind
            .computeIfAbsent(kind, key -> new ArrayList<>())
            .add((double) leadTime.days(from, closed));
      }
    }
    Map<RequestKind, Double> medians = new EnumMap<>(RequestKind.class);
    byKind.forEach(
        (kind, days) -> {
          if (days.size() >= FEWEST) {
            medians.put(
                kind, Quantiles.of(days.stream().mapToDouble(each -> each).toArray()).median());
          }
        });
    return new UsualDurations(medians);
  }

  private static LocalDate started(Engagement engagement) {
    LocalDate started = engagement.dates().startedOn();
    return started == null ? engagement.dates().requestedOn() : started;
  }

  /** The median; empty if too few are known, or the kind is not recorded. */
  Optional<Double> median(@Nullable RequestKind kind) {
    return kind == null ? Optional.empty() : Optional.ofNullable(medians.get(kind));
  }
}
