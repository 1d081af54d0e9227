package io.rapport.domain.intake.register;

import static java.util.stream.Collectors.toMap;

import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.GapFinder;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.Outcome;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.intake.Issue.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.jspecify.annotations.Nullable;

/** Engagements that contradict themselves or other records; they are kept and counted. */
final class EngagementReview {
  private static final int DAYS_TOO_EARLY = 90;
  private static final double FAR_ABOVE = 3;

  private EngagementReview() {}

  static List<Finding> findings(Register register, LocalDate importDate) {
    List<Engagement> engagements = register.engagements();
    return List.of(
        manager(engagements, byId(register.managers(), Manager::managerId)),
        function(engagements, byId(register.consultants(), Consultant::consultantId)),
        owners(engagements),
        gap(engagements, byId(register.qualityEvents(), QualityEvent::eventId)),
        hours(engagements),
        tooEarly(engagements, importDate));
  }

  /** V07: the manager is on the roster on the day of the request. Without a roster: nothing. */
  private static Finding manager(List<Engagement> engagements, Map<String, Manager> roster) {
    return finding(
        "V07",
        roster.isEmpty() ? List.of() : engagements,
        engagement -> {
          Manager manager = roster.get(engagement.managerId());
          return manager == null || !manager.isActive(engagement.dates().requestedOn());
        },
        "the manager is not on the roster on the day of the request");
  }

  /** V08: the consultant's function is that of the engagement, where the roster names it. */
  private static Finding function(
      List<Engagement> engagements, Map<String, Consultant> consultants) {
    List<Engagement> examined =
        engagements.stream()
            .filter(engagement -> consultant(consultants, engagement) != null)
            .toList();
    return finding(
        "V08",
        examined,
        engagement -> {
          Consultant consultant = consultant(consultants, engagement);
          return consultant != null && !consultant.functionCode().equals(engagement.functionCode());
        },
        "the consultant belongs to another function");
  }

  /** V09: collaborative is what shares ownership, where role and an owner are recorded. */
  private static Finding owners(List<Engagement> engagements) {
    List<Engagement> examined =
        engagements.stream().filter(engagement -> fit(engagement).isPresent()).toList();
    return finding(
        "V09",
        examined,
        engagement -> !fit(engagement).orElse(true),
        "the role played contradicts who owned the steps");
  }

  /** V10: a gap found by a CAPA names the event; any other is found before the event opened. */
  private static Finding gap(List<Engagement> engagements, Map<String, QualityEvent> events) {
    List<Engagement> examined =
        engagements.stream()
            .filter(engagement -> engagement.request().gapFoundBy() != null)
            .toList();
    return finding(
        "V10",
        examined,
        engagement ->
            engagement.request().gapFoundBy() == GapFinder.CAPA
                ? engagement.links().qualityEventIds().isEmpty()
                : isFoundAfter(engagement, events),
        "who found the gap and when contradicts the quality events named");
  }

  /** V11: hours above three times the 99th percentile (R type 7). */
  private static Finding hours(List<Engagement> engagements) {
    double[] hours =
        engagements.stream()
            .map(engagement -> engagement.result().hoursConsultant())
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .toArray();
    double limit =
        hours.length == 0
            ? 0
            : FAR_ABOVE
                * new Percentile()
                    .withEstimationType(Percentile.EstimationType.R_7)
                    .evaluate(hours, 99);
    List<Engagement> examined =
        engagements.stream()
            .filter(engagement -> engagement.result().hoursConsultant() != null)
            .toList();
    return finding(
        "V11",
        examined,
        engagement -> {
          BigDecimal value = engagement.result().hoursConsultant();
          return value != null && value.doubleValue() > limit;
        },
        "hours of the consultant above three times the 99th percentile");
  }

  /** V17: it is too early to tell for 90 days after the closing date. */
  private static Finding tooEarly(List<Engagement> engagements, LocalDate importDate) {
    List<Engagement> examined =
        engagements.stream()
            .filter(engagement -> engagement.result().outcomeMet() == Outcome.TOO_EARLY)
            .toList();
    return finding(
        "V17",
        examined,
        engagement -> {
          LocalDate closed = engagement.dates().closedOn();
          return closed != null && closed.plusDays(DAYS_TOO_EARLY).isBefore(importDate);
        },
        "the outcome is still too early to tell more than 90 days after closing");
  }

  private static boolean isFoundAfter(Engagement engagement, Map<String, QualityEvent> events) {
    LocalDate found = engagement.request().gapFoundOn();
    return found != null
        && engagement.links().qualityEventIds().stream()
            .map(events::get)
            .anyMatch(event -> event != null && found.isAfter(event.openedOn()));
  }

  private static @Nullable Consultant consultant(
      Map<String, Consultant> consultants, Engagement engagement) {
    String id = engagement.consultantId();
    return id == null ? null : consultants.get(id);
  }

  private static Optional<Boolean> fit(Engagement engagement) {
    return Optional.ofNullable(engagement.roles().played())
        .flatMap(played -> engagement.ownership().fits(played));
  }

  private static Finding finding(
      String rule, List<Engagement> examined, Predicate<Engagement> breaks, String message) {
    long count = examined.stream().filter(breaks).count();
    return new Finding(rule, Severity.WARNING, count, examined.size(), message);
  }

  private static <T> Map<String, T> byId(Collection<T> records, Function<T, String> id) {
    return records.stream().collect(toMap(id, Function.identity(), (first, second) -> second));
  }
}
