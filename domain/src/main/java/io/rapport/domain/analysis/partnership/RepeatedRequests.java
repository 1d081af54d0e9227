package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.figure.Statistic;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * S36: requests that repeat an earlier one, because they were recorded so or because the same
 * manager asked the same function for the same kind of thing on one of the 180 days before. The
 * earlier request may lie before the window. What was asked on the same day is no repetition.
 */
final class RepeatedRequests {
  private static final int DAYS = 180;

  private final Map<Request, TreeSet<LocalDate>> days = new HashMap<>();

  private record Request(String managerId, String functionCode, RequestKind kind) {}

  RepeatedRequests(History history) {
    for (Engagement each : history.engagements()) {
      request(each)
          .ifPresent(
              request ->
                  days.computeIfAbsent(request, key -> new TreeSet<>())
                      .add(each.dates().requestedOn()));
    }
  }

  List<Measurement<Engagement>> all() {
    return List.of(
        new Measurement<>(
            Indicator.share(Statistic.S36, "repeat").better(Better.LOWER), this::isRepeat));
  }

  private Observed isRepeat(Engagement engagement) {
    if (engagement.links().repeatOfEngagementId() != null) {
      return Observed.of(true);
    }
    return request(engagement)
        .map(request -> Observed.of(wasAskedBefore(request, engagement.dates().requestedOn())))
        .orElse(Observed.MISSING);
  }

  private boolean wasAskedBefore(Request request, LocalDate day) {
    LocalDate last = days.getOrDefault(request, new TreeSet<>()).lower(day);
    return last != null && !last.isBefore(day.minusDays(DAYS));
  }

  private static Optional<Request> request(Engagement engagement) {
    return Optional.ofNullable(engagement.request().kind())
        .map(kind -> new Request(engagement.managerId(), engagement.functionCode(), kind));
  }
}
