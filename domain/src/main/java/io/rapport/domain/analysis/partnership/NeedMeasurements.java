package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.GapFinder;
import io.rapport.domain.engagement.NeedHorizon;
import io.rapport.domain.engagement.NeedImportance;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;

/** S07 horizon and importance of needs, S08 use of expertise, S09 who found the gap. */
final class NeedMeasurements {
  private static final int CELLS = NeedHorizon.values().length * NeedImportance.values().length;

  /** Most that a rating of underused expertise says. */
  private static final int UNDERUSED = 2;

  private NeedMeasurements() {}

  static List<Measurement<Engagement>> all() {
    List<Measurement<Engagement>> all = new ArrayList<>();
    for (NeedHorizon horizon : NeedHorizon.values()) {
      all.add(
          new Measurement<>(
              Indicator.share(Statistic.S07, horizon.name())
                  .better(better(horizon))
                  .amongShares(NeedHorizon.values().length),
              engagement -> hasHorizon(engagement, horizon)));
      for (NeedImportance importance : NeedImportance.values()) {
        all.add(
            new Measurement<>(
                Indicator.share(Statistic.S07, horizon + "." + importance).amongShares(CELLS),
                engagement -> isNeed(engagement, horizon, importance)));
      }
    }
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S07, "urgentAndImportant"),
            engagement -> isNeed(engagement, NeedHorizon.URGENT, NeedImportance.HIGH)));
    for (boolean urgent : new boolean[] {true, false}) {
      for (boolean important : new boolean[] {true, false}) {
        all.add(
            new Measurement<>(
                Indicator.share(Statistic.S07, "collaborative." + quadrant(urgent, important)),
                engagement -> playedCollaboratively(engagement, urgent, important)));
      }
    }
    all.add(
        new Measurement<>(
            Indicator.mean(Statistic.S08, "expertiseUse", Quantity.RATING).better(Better.HIGHER),
            NeedMeasurements::expertiseUse));
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S08, "underused").better(Better.LOWER),
            NeedMeasurements::isUnderused));
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S09, "proactive").better(Better.HIGHER),
            NeedMeasurements::isProactive));
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S09, "unknown").better(Better.LOWER),
            NeedMeasurements::isUnknown));
    return all;
  }

  /** Urgent needs leave no time to think; planned ones do. */
  private static Better better(NeedHorizon horizon) {
    return switch (horizon) {
      case URGENT -> Better.LOWER;
      case ONGOING -> Better.NEITHER;
      case PLANNED -> Better.HIGHER;
    };
  }

  private static String quadrant(boolean urgent, boolean important) {
    return (urgent ? "urgent" : "notUrgent") + (important ? ".important" : ".notImportant");
  }

  private static Observed hasHorizon(Engagement engagement, NeedHorizon horizon) {
    NeedHorizon recorded = engagement.request().horizon();
    return recorded == null ? Observed.MISSING : Observed.of(recorded == horizon);
  }

  private static Observed isNeed(
      Engagement engagement, NeedHorizon horizon, NeedImportance importance) {
    NeedHorizon recorded = engagement.request().horizon();
    NeedImportance weight = engagement.request().importance();
    return recorded == null || weight == null
        ? Observed.MISSING
        : Observed.of(recorded == horizon && weight == importance);
  }

  private static Observed playedCollaboratively(
      Engagement engagement, boolean urgent, boolean important) {
    NeedHorizon horizon = engagement.request().horizon();
    NeedImportance importance = engagement.request().importance();
    Role played = HumanRoles.played(engagement);
    if (horizon == null || importance == null || played == null) {
      return Observed.MISSING;
    }
    boolean isThere =
        (horizon == NeedHorizon.URGENT) == urgent
            && (importance == NeedImportance.HIGH) == important;
    return isThere ? Observed.of(played == Role.COLLABORATIVE) : Observed.OUTSIDE;
  }

  private static Observed expertiseUse(Engagement engagement) {
    Integer rating = engagement.solution().expertiseUse();
    return rating == null ? Observed.MISSING : Observed.of(rating.doubleValue());
  }

  private static Observed isUnderused(Engagement engagement) {
    Integer rating = engagement.solution().expertiseUse();
    return rating == null ? Observed.MISSING : Observed.of(rating <= UNDERUSED);
  }

  private static Observed isProactive(Engagement engagement) {
    GapFinder finder = engagement.request().gapFoundBy();
    if (finder == null) {
      return Observed.MISSING;
    }
    return switch (finder) {
      case CONSULTANT, JOINT -> Observed.of(true);
      case MANAGER, CAPA, AUDIT -> Observed.of(false);
      case UNKNOWN -> Observed.OUTSIDE;
    };
  }

  private static Observed isUnknown(Engagement engagement) {
    GapFinder finder = engagement.request().gapFoundBy();
    return finder == null ? Observed.MISSING : Observed.of(finder == GapFinder.UNKNOWN);
  }
}
