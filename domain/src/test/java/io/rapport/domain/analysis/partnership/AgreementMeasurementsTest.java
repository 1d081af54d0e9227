package io.rapport.domain.analysis.partnership;

import static io.rapport.domain.engagement.Agreement.AGREED;
import static io.rapport.domain.engagement.Agreement.DISCUSSED;
import static io.rapport.domain.engagement.Agreement.NOT_APPLICABLE;
import static io.rapport.domain.engagement.Agreement.NOT_DISCUSSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Owner;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S10 and S11: what one engagement contributes. */
class AgreementMeasurementsTest {
  private static Samples.Builder engagement() {
    return Samples.engagement("E", "2026-06-10");
  }

  private static Observed observed(String part, Engagement engagement) {
    return AgreementMeasurements.all().stream()
        .filter(each -> each.indicator().part().equals(part))
        .findFirst()
        .orElseThrow()
        .field()
        .apply(engagement);
  }

  private static Observed observed(String part, Samples.Builder engagement) {
    return observed(part, engagement.build());
  }

  @Test
  @DisplayName("completeness: 1 for agreed, a half for discussed, of the items that apply")
  void completeness() {
    assertThat(
            observed(
                "completeness",
                engagement().contract(AGREED, DISCUSSED, NOT_DISCUSSED, NOT_APPLICABLE)))
        .isEqualTo(Observed.of(.5));
    assertThat(observed("completeness", engagement().contract(AGREED, null, NOT_APPLICABLE, null)))
        .isEqualTo(Observed.of(1));
    assertThat(observed("completeness", engagement().contract(null, null, NOT_APPLICABLE, null)))
        .isEqualTo(Observed.OUTSIDE);
    assertThat(observed("completeness", engagement())).isEqualTo(Observed.MISSING);
  }

  @Test
  @DisplayName("each item alone: agreed or not, outside where it does not apply, else missing")
  void items() {
    Samples.Builder some = engagement().contract(AGREED, DISCUSSED, NOT_APPLICABLE, null);
    assertThat(observed("purpose", some)).isEqualTo(Observed.of(true));
    assertThat(observed("benefits", some)).isEqualTo(Observed.of(false));
    assertThat(observed("roles", some)).isEqualTo(Observed.OUTSIDE);
    assertThat(observed("process", some)).isEqualTo(Observed.MISSING);
    Samples.Builder last = engagement().contract(null, NOT_APPLICABLE, AGREED, AGREED);
    assertThat(observed("roles", last)).isEqualTo(Observed.of(true));
    assertThat(observed("process", last)).isEqualTo(Observed.of(true));
    assertThat(observed("benefits", last)).isEqualTo(Observed.OUTSIDE);
  }

  @Test
  @DisplayName("how many of four were agreed, of engagements to which all four apply")
  void count() {
    Samples.Builder three = engagement().contract(AGREED, AGREED, DISCUSSED, AGREED);
    assertThat(observed("agreed.3", three)).isEqualTo(Observed.of(true));
    assertThat(observed("agreed.2", three)).isEqualTo(Observed.of(false));
    assertThat(observed("agreed.4", three)).isEqualTo(Observed.of(false));
    assertThat(observed("allFour", three)).isEqualTo(Observed.of(false));
    Samples.Builder four = engagement().contract(AGREED, AGREED, AGREED, AGREED);
    assertThat(observed("allFour", four)).isEqualTo(Observed.of(true));
    assertThat(observed("agreed.4", four)).isEqualTo(Observed.of(true));
    assertThat(observed("allFour", engagement().contract(AGREED, AGREED, AGREED, null)))
        .isEqualTo(Observed.MISSING);
    assertThat(observed("allFour", engagement().contract(AGREED, AGREED, AGREED, NOT_APPLICABLE)))
        .isEqualTo(Observed.OUTSIDE);
  }

  @Test
  @DisplayName("agreed before the start: on the day of the start is before, the day after is not")
  void beforeStart() {
    LocalDate start = LocalDate.of(2026, 6, 15);
    assertThat(observed("beforeStart", engagement().contractedOn(start).startedOn(start)))
        .isEqualTo(Observed.of(true));
    assertThat(
            observed("beforeStart", engagement().contractedOn(start.plusDays(1)).startedOn(start)))
        .isEqualTo(Observed.of(false));
    assertThat(observed("beforeStart", engagement().contractedOn(start)))
        .isEqualTo(Observed.MISSING);
    assertThat(observed("beforeStart", engagement().startedOn(start))).isEqualTo(Observed.MISSING);
  }

  @Test
  @DisplayName("shared ownership of the phases that were done")
  void sharedOwnership() {
    assertThat(observed("shared", engagement().owners(Owner.SHARED, Owner.CLIENT, Owner.NOT_DONE)))
        .isEqualTo(Observed.of(.5));
    assertThat(observed("shared", engagement().owners(Owner.SHARED, null, Owner.NOT_DONE)))
        .isEqualTo(Observed.of(1));
    assertThat(observed("shared", engagement().owners(null, null, Owner.NOT_DONE)))
        .isEqualTo(Observed.OUTSIDE);
    assertThat(observed("shared", engagement())).isEqualTo(Observed.MISSING);
  }
}
