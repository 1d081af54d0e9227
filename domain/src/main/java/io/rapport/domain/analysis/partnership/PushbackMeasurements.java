package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Pushback;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;

/** S31 offers of collaboration, S33 disagreement and what came of voicing it. */
final class PushbackMeasurements {
  private PushbackMeasurements() {}

  static List<Measurement<Engagement>> all() {
    List<Measurement<Engagement>> all = new ArrayList<>();
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S31, "accepted").better(Better.HIGHER),
            PushbackMeasurements::accepted));
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S33, "silent").better(Better.LOWER),
            engagement -> ended(engagement, Pushback.NONE)));
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S33, "escalated").better(Better.LOWER),
            engagement -> ended(engagement, Pushback.ESCALATED)));
    for (Pushback each : Pushback.values()) {
      all.add(
          new Measurement<>(
              Indicator.share(Statistic.S33, "outcome." + each)
                  .amongShares(Pushback.values().length),
              engagement -> ended(engagement, each)));
    }
    return all;
  }

  private static Observed accepted(Engagement engagement) {
    Boolean offered = engagement.roles().collaborationOffered();
    Boolean accepted = engagement.roles().collaborationAccepted();
    if (offered == null) {
      return Observed.MISSING;
    } else if (!offered) {
      return Observed.OUTSIDE;
    }
    return accepted == null ? Observed.INCOMPLETE : Observed.of(accepted.booleanValue());
  }

  private static Observed ended(Engagement engagement, Pushback how) {
    Boolean disagreed = engagement.roles().disagreed();
    Pushback pushback = engagement.roles().pushback();
    if (disagreed == null) {
      return Observed.MISSING;
    } else if (!disagreed) {
      return Observed.OUTSIDE;
    }
    return pushback == null ? Observed.INCOMPLETE : Observed.of(pushback == how);
  }
}
