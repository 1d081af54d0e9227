package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** S01 role mix and S02 role shift. */
final class RoleMeasurements {
  private RoleMeasurements() {}

  static List<Measurement<Engagement>> all() {
    List<Measurement<Engagement>> all = new ArrayList<>();
    all.addAll(mix("requested", engagement -> of(engagement.roles().requested())));
    all.addAll(mix("played", engagement -> of(engagement.roles().played())));
    all.addAll(mix("clientView", engagement -> of(engagement.roles().clientView())));
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
      String line, Function<Engagement, Optional<Role>> role) {
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
              engagement ->
                  role.apply(engagement)
                      .map(found -> Observed.of(found == each))
                      .orElse(Observed.MISSING)));
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
    Role requested = engagement.roles().requested();
    Role played = engagement.roles().played();
    if (requested == null || played == null) {
      return Observed.MISSING;
    }
    if ((requested == Role.COLLABORATIVE) != fromCollaborative) {
      return Observed.OUTSIDE;
    }
    return Observed.of((played == Role.COLLABORATIVE) != fromCollaborative);
  }

  private static Optional<Role> of(@Nullable Role role) {
    return Optional.ofNullable(role);
  }
}
