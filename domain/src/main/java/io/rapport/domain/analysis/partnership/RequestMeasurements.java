package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.engagement.SolutionType;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** S05 kinds of requests, S24 training to order. */
final class RequestMeasurements {
  private RequestMeasurements() {}

  static List<Measurement<Engagement>> all() {
    List<Measurement<Engagement>> all = new ArrayList<>();
    for (RequestKind each : RequestKind.values()) {
      all.add(
          new Measurement<>(
              Indicator.share(Statistic.S05, "kind." + each)
                  .amongShares(RequestKind.values().length),
              engagement -> kind(engagement, kind -> kind == each)));
    }
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S05, "fixPerson").better(Better.LOWER).asHeadline(),
            engagement -> kind(engagement, RequestMeasurements::isAboutPeople)));
    all.add(
        new Measurement<>(
            Indicator.share(Statistic.S24, "withoutDiagnosis").better(Better.LOWER),
            RequestMeasurements::trainedToOrder));
    return all;
  }

  private static Observed kind(Engagement engagement, Predicate<RequestKind> test) {
    RequestKind kind = engagement.request().kind();
    return kind == null ? Observed.MISSING : Observed.of(test.test(kind));
  }

  private static boolean isAboutPeople(RequestKind kind) {
    return kind == RequestKind.TALK_TO_EMPLOYEE || kind == RequestKind.FIX_PERSON_OR_TEAM;
  }

  /**
   * Whether an order for training was met as ordered. An order needs both the diagnosis and the
   * solution recorded: one field alone could only ever say no, so counting such orders would draw
   * the share down, and a diagnosis that nobody recorded is not one that was not done.
   */
  private static Observed trainedToOrder(Engagement engagement) {
    RequestKind kind = engagement.request().kind();
    if (kind == null) {
      return Observed.MISSING;
    } else if (kind != RequestKind.TRAINING_ORDER) {
      return Observed.OUTSIDE;
    }
    Boolean diagnosed = engagement.solution().diagnosisDone();
    SolutionType solution = engagement.solution().type();
    return diagnosed == null || solution == null
        ? Observed.INCOMPLETE
        : Observed.of(!diagnosed && solution == SolutionType.TRAINING);
  }
}
