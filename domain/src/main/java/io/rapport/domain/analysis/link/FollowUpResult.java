package io.rapport.domain.analysis.link;

import io.rapport.domain.engagement.Role;
import io.rapport.domain.statistics.GoodmanIntervals;
import io.rapport.domain.statistics.KaplanMeier;
import io.rapport.domain.statistics.WilsonInterval;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How low departments were followed up (S37).
 *
 * @param low departments below target or falling, by wave and code
 * @param inTime share followed up within the days allowed, of those whose days are over; empty if
 *     there are none
 * @param followedUp how many were followed up so far
 * @param time days from the end of the wave to the first follow-up, those still waiting censored;
 *     empty when none is low
 * @param roles in which the first follow-ups were played, those recorded
 * @param roleMix shares in the order of {@link Role}, intervals that hold together; empty when no
 *     role is recorded
 */
public record FollowUpResult(
    List<LowDepartment> low,
    Optional<WilsonInterval.Result> inTime,
    long followedUp,
    Optional<KaplanMeier.Result> time,
    Map<Role, Long> roles,
    Optional<GoodmanIntervals.Result> roleMix) {
  public FollowUpResult {
    low = List.copyOf(low);
    EnumMap<Role, Long> copy = new EnumMap<>(Role.class);
    copy.putAll(roles);
    roles = Collections.unmodifiableMap(copy);
  }
}
