package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** S01 role mix and S02 role shift, of roles that people set. */
final class RoleMeasurements {
  private RoleMeasurements() {}

  static List<Measurement<Engagement>> all() {
    List<Measurement<Engagement>> all = new ArrayList<>();
    all.addAll(mix("requested", HumanRoles::requested));
    all.addAll(mix("played", HumanRoles::played));
    all.addAll(mix("clientView", HumanRoles::clientView));
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S02, "upshift").better(Better.HIGHER),
            RoleMeasurements::upshift));
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S02, "downshift").better(Better.LOWER),
            engagement -> shift(engagement, true)));
    return all;
  }

  private static List<Measurement<Engagement>> mix(
      String line, Function<Engagement, @Nullable Role> role) {
    List<Measurement<Engagement>> shares = new ArrayList<>();
    for (Role each : Role.values()) {
      Indicator indicator =
          Indicator.share(Statistic.S01, line + "." + each)
              .better(better(each))
              .amongShares(Role.values().length);
      boolean headline = line.equals("played") && each == Role.COLLABORATIVE;
      shares.add(
          new Measurement<>(
              headline ? indicator.asHeadline() : indicator,
              engagement -> is(role.apply(engagement), each)));
    }
    return shares;
  }

  /** Whether more experts are better depends on what they replace; only hands are clearly worse. */
  private static Better better(Role role) {
    return switch (role) {
      case COLLABORATIVE -> Better.HIGHER;
      case PAIR_OF_HANDS -> Better.LOWER;
      case EXPERT -> Better.NEITHER;
    };
  }

  /** Whether a request for an expert or a pair of hands was played collaboratively. */
  static Observed upshift(Engagement engagement) {
    return shift(engagement, false);
  }

  /**
   * Whether the conversation turned.
   *
   * @param fromCollaborative ask about requests for collaboration that were played otherwise,
   *     rather than about the other requests that were played collaboratively
   */
  private static Observed shift(Engagement engagement, boolean fromCollaborative) {
    Role requested = HumanRoles.requested(engagement);
    Role played = HumanRoles.played(engagement);
    if (requested == null || played == null) {
      return Observed.MISSING;
    }
    if ((requested == Role.COLLABORATIVE) != fromCollaborative) {
      return Observed.OUTSIDE;
    }
    return Observed.of((played == Role.COLLABORATIVE) != fromCollaborative);
  }

  private static Observed is(@Nullable Role recorded, Role role) {
    return recorded == null ? Observed.MISSING : Observed.of(recorded == role);
  }
}
