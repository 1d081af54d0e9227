package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import java.util.List;

/** What an engagement says only beside others: S04 relative to usual durations, S10 its phases. */
final class HistoricMeasurements {
  /** A lead is short if it is less than this part of what such work usually takes. */
  private static final double SHORT = 0.5;

  private HistoricMeasurements() {}

  static List<Measurement<Engagement>> all(LeadTime leadTime, History history) {
    UsualDurations durations = UsualDurations.of(history, leadTime);
    DatedPhases phases = DatedPhases.of(history);
    return List.of(
        new Measurement<>(
            Indicator.share(Statistic.S04, "relative").better(Better.LOWER),
            engagement -> isShort(engagement, leadTime, durations)),
        new Measurement<>(
            Indicator.mean(Statistic.S10, "phasesDated", Quantity.SHARE).better(Better.HIGHER),
            phases::dated));
  }

  private static Observed isShort(
      Engagement engagement, LeadTime leadTime, UsualDurations durations) {
    Observed lead = TimingMeasurements.lead(engagement, leadTime);
    if (lead.kind() != Observed.Kind.COUNTED || engagement.request().kind() == null) {
      return Observed.MISSING;
    }
    return durations
        .median(engagement.request().kind())
        .map(usual -> Observed.of(lead.value() < SHORT * usual))
        .orElse(Observed.OUTSIDE);
  }
}
