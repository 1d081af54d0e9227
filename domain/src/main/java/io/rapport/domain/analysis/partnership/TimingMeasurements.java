package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;

/** S03 early involvement, S04 last-minute requests, S06 nature of the work by count. */
final class TimingMeasurements {
  private TimingMeasurements() {}

  static List<Measurement<Engagement>> all(LeadTime leadTime) {
    List<Measurement<Engagement>> all = new ArrayList<>();
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S03, "beforeDecision").better(Better.HIGHER).asHeadline(),
            TimingMeasurements::beforeDecision));
    all.add(
        new Measurement<>(
            Indicator.mean(Statistic.S03, "index", Quantity.NUMBER).better(Better.HIGHER),
            TimingMeasurements::earliness));
    all.add(within(leadTime, leadTime.lastMinute(), true));
    leadTime.sensitivity().forEach(days -> all.add(within(leadTime, days, false)));
    for (WorkNature nature : WorkNature.values()) {
      all.add(
          new Measurement<>(
              Indicator.share(Statistic.S06, "count." + nature).better(better(nature)),
              engagement -> hasNature(engagement, nature)));
    }
    return all;
  }

  /** Fires and errands are the load that consultants complain of; strategic work is the aim. */
  static Better better(WorkNature nature) {
    return switch (nature) {
      case FIREFIGHTING, TRANSACTIONAL -> Better.LOWER;
      case MINI_PROJECT, PROJECT -> Better.NEITHER;
      case STRATEGIC -> Better.HIGHER;
    };
  }

  /** Days between request and deadline. */
  static Observed lead(Engagement engagement, LeadTime leadTime) {
    var neededBy = engagement.dates().neededBy();
    return neededBy == null
        ? Observed.MISSING
        : Observed.of((double) leadTime.days(engagement.dates().requestedOn(), neededBy));
  }

  private static Measurement<Engagement> within(LeadTime leadTime, int days, boolean headline) {
    Indicator indicator = Indicator.share(Statistic.S04, "within" + days).better(Better.LOWER);
    return new Measurement<>(
        headline ? indicator.asHeadline() : indicator,
        engagement -> {
          Observed lead = lead(engagement, leadTime);
          return lead.kind() == Observed.Kind.COUNTED ? Observed.of(lead.value() <= days) : lead;
        });
  }

  private static Observed beforeDecision(Engagement engagement) {
    InvolvementPhase phase = engagement.request().involvementPhase();
    return phase == null
        ? Observed.MISSING
        : Observed.of(phase.compareTo(InvolvementPhase.OPTIONS) <= 0);
  }

  private static Observed earliness(Engagement engagement) {
    InvolvementPhase phase = engagement.request().involvementPhase();
    return phase == null
        ? Observed.MISSING
        : Observed.of(1 - (double) phase.ordinal() / InvolvementPhase.AFTER_FAILURE.ordinal());
  }

  private static Observed hasNature(Engagement engagement, WorkNature nature) {
    WorkNature recorded = engagement.request().workNature();
    return recorded == null ? Observed.MISSING : Observed.of(recorded == nature);
  }
}
