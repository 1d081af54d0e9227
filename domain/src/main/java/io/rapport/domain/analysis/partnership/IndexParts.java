package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.index.Part;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.Statistic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What an engagement says to the parts of the index: the same as to the statistics they are. */
final class IndexParts {
  private IndexParts() {}

  /** The parts that are a mean over engagements. */
  static Map<Part, Function<Engagement, Observed>> means(LeadTime leadTime) {
    List<Measurement<Engagement>> all = new ArrayList<>(RoleMeasurements.all());
    all.addAll(TimingMeasurements.all(leadTime));
    all.addAll(AgreementMeasurements.all());
    Map<Part, Function<Engagement, Observed>> means = new EnumMap<>(Part.class);
    means.put(Part.COLLABORATIVE_PLAYED, field(all, Statistic.S01, "played.COLLABORATIVE"));
    means.put(Part.JOINT_OWNERSHIP, field(all, Statistic.S11, "shared"));
    means.put(Part.EARLY_INVOLVEMENT, field(all, Statistic.S03, "index"));
    means.put(Part.LAST_MINUTE, field(all, Statistic.S04, "within" + leadTime.lastMinute()));
    means.put(Part.CONTRACTING, field(all, Statistic.S10, "completeness"));
    means.put(Part.OUTCOME_MET, ResultMeasurements::met);
    return means;
  }

  private static Function<Engagement, Observed> field(
      List<Measurement<Engagement>> all, Statistic statistic, String part) {
    return all.stream()
        .filter(each -> each.indicator().statistic() == statistic)
        .filter(each -> each.indicator().part().equals(part))
        .findFirst()
        .orElseThrow()
        .field();
  }

  /** Hours of an engagement whose nature is recorded too. */
  static Observed hours(Engagement engagement) {
    WorkNature nature = engagement.request().workNature();
    BigDecimal hours = engagement.result().hoursConsultant();
    return nature == null || hours == null ? Observed.MISSING : Observed.of(hours.doubleValue());
  }

  /** The same, without what was not put into fires. */
  static Observed firefightingHours(Engagement engagement) {
    Observed hours = hours(engagement);
    boolean isElsewhere =
        hours.kind() == Observed.Kind.COUNTED
            && engagement.request().workNature() != WorkNature.FIREFIGHTING;
    return isElsewhere ? Observed.of(0.0) : hours;
  }
}
