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
 * <p>What counts is the first engagement of a low department to follow up on the survey, from the
 * day the wave closed. The share in time waits until the days allowed are over, so that a wave just
 * closed does not look neglected; the time to the follow-up uses every department from the first
 * day, with those that still wait censored.
 *
 * @param allowedDays in which a low department should be followed up
 */
public record FollowUpAnalysis(int allowedDays) {
  /**
   * @throws IllegalArgumentException if the days are below 1
   */
  public FollowUpAnalysis {
    if (allowedDays < 1) {
      throw new IllegalArgumentException("days must be at least 1: " + allowedDays);
    }
  }

  /**
   * Analyses the low departments of any waves.
   *
   * @param low in any order; one that was low in two waves stands for two
   * @param asOf last day of the records
   * @param requests to follow up on the survey, of any department and day
   * @throws IllegalArgumentException if the records end before a wave closed
   */
  public FollowUpResult analyse(
      List<LowDepartment> low, LocalDate asOf, List<FollowUpRequest> requests) {
    List<FollowedUp> all =
        low.stream().distinct().sorted().map(each -> first(each, asOf, requests)).toList();
    if (all.stream().anyMatch(each -> asOf.isBefore(each.low.waveClosed()))) {
      throw new IllegalArgumentException("the records end before the wave closed: " + asOf);
    }
    EnumMap<Role, Long> roles = new EnumMap<>(Role.class);
    all.stream()
        .flatMap(each -> each.request.stream())
        .flatMap(request -> request.rolePlayed().stream())
        .forEach(role -> roles.merge(role, 1L, Long::sum));
    return new FollowUpResult(
        all.stream().map(FollowedUp::low).toList(),
        inTime(all, asOf),
        all.stream().filter(each -> each.request.isPresent()).count(),
        time(all, asOf),
        roles,
        roleMix(roles));
  }

  /** Whether a low department was helped in the days allowed. */
  public boolean isInTime(LowDepartment low, LocalDate asOf, List<FollowUpRequest> requests) {
    return isInTime(first(low, asOf, requests));
  }

  /** The role in which a low department's first follow-up was played, if it is recorded. */
  public Optional<Role> rolePlayed(
      LowDepartment low, LocalDate asOf, List<FollowUpRequest> requests) {
    return first(low, asOf, requests).request.flatMap(FollowUpRequest::rolePlayed);
  }

  /** The last day on which a low department is helped in time. */
  public LocalDate deadline(LowDepartment low) {
    return low.waveClosed().plusDays(allowedDays);
  }

  /** A low department with its first follow-up, if there was one. */
  private record FollowedUp(LowDepartment low, Optional<FollowUpRequest> request) {
    long days(FollowUpRequest first) {
      return ChronoUnit.DAYS.between(low.waveClosed(), first.requestedOn());
    }
  }

  private static FollowedUp first(
      LowDepartment low, LocalDate asOf, List<FollowUpRequest> requests) {
    return new FollowedUp(low, first(low.code(), low.waveClosed(), asOf, requests));
  }

  private boolean isInTime(FollowedUp each) {
    return each.request.map(request -> each.days(request) <= allowedDays).orElse(false);
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

  private Optional<WilsonInterval.Result> inTime(List<FollowedUp> all, LocalDate asOf) {
    List<FollowedUp> over =
        all.stream().filter(each -> !asOf.isBefore(deadline(each.low))).toList();
    return over.isEmpty()
        ? Optional.empty()
        : Optional.of(
            WilsonInterval.withDefaults()
                .ofCounts(over.stream().filter(this::isInTime).count(), over.size()));
  }

  private static Optional<KaplanMeier.Result> time(List<FollowedUp> all, LocalDate asOf) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<Spell> spells =
        all.stream()
            .map(
                each ->
                    each.request
                        .map(request -> Spell.ended(each.days(request), 1))
                        .orElseGet(
                            () ->
                                Spell.censored(
                                    ChronoUnit.DAYS.between(each.low.waveClosed(), asOf))))
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
