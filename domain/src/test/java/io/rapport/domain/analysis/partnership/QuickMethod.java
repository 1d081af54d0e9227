package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.index.IndexScheme;

/** The settings of tests that do not look at random numbers: as usual, with few of them. */
final class QuickMethod {
  private static final int DRAWS = 20;

  private QuickMethod() {}

  /** The defaults, with a twentieth of the resamples of records and a few draws of the index. */
  static PartnershipMethod get() {
    PartnershipMethod usual = PartnershipMethod.withDefaults();
    IndexScheme index = usual.index();
    return new PartnershipMethod(
        usual.version(),
        usual.leadTime(),
        usual.limits(),
        usual.evidence(),
        100,
        usual.minimumExchanges(),
        usual.followUpDays(),
        new IndexScheme(
            index.version(),
            index.weights(),
            index.goalposts(),
            index.publish(),
            index.concentration(),
            DRAWS,
            DRAWS),
        usual.alerts());
  }
}
