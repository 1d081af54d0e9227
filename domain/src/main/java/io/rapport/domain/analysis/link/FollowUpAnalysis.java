package io.rapport.domain.analysis.link;

import io.rapport.domain.engagement.Role;
import io.rapport.domain.statistics.GoodmanIntervals;
import io.rapport.domain.statistics.KaplanMeier;
import io.rapport.domain.statistics.Spell;
import io.rapport.domain.statistics.WilsonInterval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/**
 * S37: did anyone follow up the departments that came out low?
 *
 * <p>A department is low below the target, or when it fell by more than the survey's own margin.
 * What counts is its first engagement to follow up on the survey, from the day the wave closed. The
 * share in time waits until the days allowed are over, so that a wave just closed does not look
 * neglected; the time to the follow-up uses every department from the first day, with those that
 * still wait censored.
 *
 * @param target below which a department is low, in the unit of its score
 * @param allowedDays in which it should be followed up
 */
public record FollowUpAnalysis(double target, int allowedDays) {
  /**
   * @throws IllegalArgumentException if the target is not finite or the days are below 1
   */
  public FollowUpAnalysis {
    if (!Double.isFinite(target) || allowedDays < 1) {
      throw new IllegalArgumentException(
          "target must be finite and days at least 1: " + target + ", " + allowedDays);
    }
  }

  /**
   * Analyses one wave.
   *
   * @param closed last day of the wave
   * @param asOf last day of the records
   * @param requests to follow up on the survey, of any department and day
   * @throws IllegalArgumentException if the records end before the wave closed
   */
  public FollowUpResult analyse(
      LocalDate closed,
      LocalDate asOf,
      List<SurveyedDepartment> departments,
      List<FollowUpRequest> requests) {
    if (asOf.isBefore(closed)) {
      throw new IllegalArgumentException("the records end before the wave closed: " + asOf);
    }
    List<String> low =
        departments.stream()
            .filter(each -> each.isLow(target))
            .map(SurveyedDepartment::code)
            .distinct()
            .sorted()
            .toList();
    List<Optional<FollowUpRequest>> first =
        low.stream().map(code -> first(code, closed, asOf, requests)).toList();
    EnumMap<Role, Long> roles = new EnumMap<>(Role.class);
    first.stream()
        .flatMap(Optional::stream)
        .flatMap(request -> request.rolePlayed().stream())
        .forEach(role -> roles.merge(role, 1L, Long::sum));
    return new FollowUpResult(
        low, inTime(first, closed, asOf), time(first, closed, asOf), roles, roleMix(roles));
  }

  private static Optional<FollowUpRequest> first(
      String code, LocalDate closed, LocalDate asOf, List<FollowUpRequest> requests) {
    return requests.stream()
        .filter(request -> request.departmentCode().equals(code))
        .filter(request -> !request.requestedOn().isBefore(closed))
        .filter(request -> !request.requestedOn().isAfter(asOf))
        .min(
            Comparator.comparing(FollowUpRequest::requestedOn)
                .thenComparing(
                    request -> request.rolePlayed().map(Role::ordinal).orElse(Integer.MAX_VALUE)));
  }

  private Optional<WilsonInterval.Result> inTime(
      List<Optional<FollowUpRequest>> first, LocalDate closed, LocalDate asOf) {
    LocalDate deadline = closed.plusDays(allowedDays);
    if (first.isEmpty() || asOf.isBefore(deadline)) {
      return Optional.empty();
    }
    long inTime =
        first.stream()
            .flatMap(Optional::stream)
            .filter(request -> !request.requestedOn().isAfter(deadline))
            .count();
    return Optional.of(WilsonInterval.withDefaults().ofCounts(inTime, first.size()));
  }

  private static Optional<KaplanMeier.Result> time(
      List<Optional<FollowUpRequest>> first, LocalDate closed, LocalDate asOf) {
    if (first.isEmpty()) {
      return Optional.empty();
    }
    double waited = ChronoUnit.DAYS.between(closed, asOf);
    List<Spell> spells =
        first.stream()
            .map(
                request ->
                    request
                        .map(each -> ChronoUnit.DAYS.between(closed, each.requestedOn()))
                        .map(days -> Spell.ended(days, 1))
                        .orElseGet(() -> Spell.censored(waited)))
            .toList();
    return Optional.of(KaplanMeier.withDefaults().of(spells));
  }

  private static Optional<GoodmanIntervals.Result> roleMix(EnumMap<Role, Long> roles) {
    return roles.isEmpty()
        ? Optional.empty()
        : Optional.of(
            GoodmanIntervals.withDefaults()
                .ofCounts(
                    Arrays.stream(Role.values())
                        .mapToLong(role -> roles.getOrDefault(role, 0L))
                        .toArray()));
  }
}
