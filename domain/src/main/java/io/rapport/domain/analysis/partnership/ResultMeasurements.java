package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.CauseLevel;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Outcome;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** S25 business goals and value, S26 outcomes, S27 systemic causes. */
final class ResultMeasurements {
  private static final int CONTRACT_ITEMS = 4;

  private ResultMeasurements() {}

  static List<Measurement<Engagement>> all(History history) {
    BusinessGoals goals = BusinessGoals.of(history);
    List<Measurement<Engagement>> all = new ArrayList<>();
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S25, "businessGoal").better(Better.HIGHER), goals::tied));
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S25, "valueQuantified").better(Better.HIGHER),
            engagement -> yes(engagement.result().valueQuantified())));
    all.add(met("met", ResultMeasurements::met));
    for (Role role : Role.values()) {
      all.add(met("met." + role, engagement -> ifPlayed(role, engagement)));
    }
    for (int agreed = 0; agreed <= CONTRACT_ITEMS; agreed++) {
      int items = agreed;
      all.add(met("met.agreed." + items, engagement -> ifAgreed(items, engagement)));
    }
    all.add(
        new Measurement<>(
            Indicator.mean(Statistic.S26, "solutionFit", Quantity.RATING).better(Better.HIGHER),
            ResultMeasurements::solutionFit));
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S26, "harm").better(Better.LOWER),
            engagement -> yes(engagement.result().harmReported())));
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S27, "systemic").better(Better.HIGHER),
            ResultMeasurements::systemic));
    return List.copyOf(all);
  }

  private static Measurement<Engagement> met(String part, Function<Engagement, Observed> field) {
    return new Measurement<>(
        Indicator.mean(Statistic.S26, part, Quantity.SHARE).better(Better.HIGHER), field);
  }

  /** 1, ½ or 0 once it is decided. */
  static Observed met(Engagement engagement) {
    Outcome outcome = engagement.result().outcomeMet();
    if (outcome == null) {
      return Observed.MISSING;
    }
    return switch (outcome) {
      case YES -> Observed.of(1.0);
      case PARTLY -> Observed.of(0.5);
      case NO -> Observed.of(0.0);
      case TOO_EARLY -> Observed.OUTSIDE;
    };
  }

  /** Agreed items of a contract all four of which are recorded. */
  static OptionalInt agreed(Engagement engagement) {
    List<Agreement> items = AgreementMeasurements.items(engagement);
    return items.size() < CONTRACT_ITEMS
        ? OptionalInt.empty()
        : OptionalInt.of((int) items.stream().filter(Agreement.AGREED::equals).count());
  }

  private static Observed ifPlayed(Role role, Engagement engagement) {
    Role played = HumanRoles.played(engagement);
    return played == null ? Observed.MISSING : among(played == role, engagement);
  }

  private static Observed ifAgreed(int items, Engagement engagement) {
    OptionalInt agreed = agreed(engagement);
    return agreed.isEmpty() ? Observed.MISSING : among(agreed.getAsInt() == items, engagement);
  }

  private static Observed among(boolean asked, Engagement engagement) {
    Observed met = met(engagement);
    return asked || met.kind() == Observed.Kind.MISSING ? met : Observed.OUTSIDE;
  }

  private static Observed solutionFit(Engagement engagement) {
    Integer fit = engagement.solution().solutionFit();
    return fit == null ? Observed.MISSING : Observed.of(fit.doubleValue());
  }

  private static Observed systemic(Engagement engagement) {
    Set<CauseLevel> levels = engagement.solution().causeLevels();
    return levels.isEmpty()
        ? Observed.MISSING
        : Observed.of(
            levels.contains(CauseLevel.PROCESS) || levels.contains(CauseLevel.ORGANISATION));
  }

  private static Observed yes(@Nullable Boolean field) {
    return field == null ? Observed.MISSING : Observed.of(field.booleanValue());
  }
}
