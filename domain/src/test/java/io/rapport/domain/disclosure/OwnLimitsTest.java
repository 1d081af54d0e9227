package io.rapport.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.figure.Scope;
import org.junit.jupiter.api.Test;

/** Where eight records and six answers of the pulse are asked for. */
class OwnLimitsTest {
  private static final Scope HR = new Scope.Function("HR");
  private static final Scope SALES = new Scope.Department("SALES");

  private final OwnLimits limits = new OwnLimits(new DisclosurePolicy("test", 10, 6, 8, 3, 3, 0.4));

  @Test
  void managersAndConsultantsMustBeAsManyTogetherAsRecords() {
    assertThat(limits.hides(new Support.Records(8, 4, 4, 0.4), SALES)).isEmpty();
    assertThat(limits.hides(new Support.Records(80, 4, 3, 0.4), SALES))
        .contains(HideReason.TOO_FEW);
    assertThat(limits.hides(new Support.Records(7, 4, 4, 0.4), SALES)).contains(HideReason.TOO_FEW);
  }

  @Test
  void ofAFunctionsTotalTheConsultantsMayBeFew() {
    assertThat(limits.hides(new Support.Records(20, 7, 1, 0.3), HR)).isEmpty();
    assertThat(limits.hides(new Support.Records(20, 7, 1, 0.3), SALES))
        .contains(HideReason.TOO_FEW);
    assertThat(limits.hides(new Support.Records(20, 6, 1, 0.3), HR)).contains(HideReason.TOO_FEW);
  }

  @Test
  void oneManagerMayHaveFourTenths() {
    assertThat(limits.hides(new Support.Records(20, 6, 6, 0.4), HR)).isEmpty();
    assertThat(limits.hides(new Support.Records(20, 6, 6, 0.41), HR))
        .contains(HideReason.DOMINATED);
  }

  @Test
  void thePulseNeedsSixRespondents() {
    assertThat(limits.hides(new Support.Pulse(6, 6), SALES)).isEmpty();
    assertThat(limits.hides(new Support.Pulse(5, 50), SALES)).contains(HideReason.TOO_FEW);
  }
}
