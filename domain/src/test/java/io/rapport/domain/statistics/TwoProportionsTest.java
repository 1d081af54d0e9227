package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.statistics.TwoProportions.Method;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwoProportionsTest {
  private final TwoProportions byDefault = TwoProportions.withDefaults();

  @Test
  @DisplayName("N − 1 χ² is Pearson's times (N − 1)/N")
  void nMinusOne() {
    TwoProportions.Result pooled = byDefault.with(Method.POOLED_Z).test(28, 40, 27, 60);
    TwoProportions.Result test = byDefault.test(28, 40, 27, 60);
    assertThat(test.method()).isEqualTo(Method.N_MINUS_ONE_CHI_SQUARE);
    double ratio = test.z().orElseThrow() / pooled.z().orElseThrow();
    assertThat(ratio * ratio).isCloseTo(0.99, within(1e-14));
    // Pearson's χ² by hand: 100·(28·33 − 12·27)²/(40·60·55·45) = 6.060606.
    assertThat(Math.pow(pooled.z().orElseThrow(), 2)).isCloseTo(200 / 33.0, within(1e-12));
    assertThat(test.pValue()).isGreaterThan(pooled.pValue());
    assertThat(test.difference()).isCloseTo(.25, within(1e-15));
  }

  @Test
  void sizesChooseTheMethod() {
    assertThat(byDefault.test(15, 30, 15, 30).method()).isEqualTo(Method.N_MINUS_ONE_CHI_SQUARE);
    assertThat(byDefault.test(15, 29, 15, 30).method()).isEqualTo(Method.FISHER_MID_P);
    assertThat(byDefault.test(5, 30, 5, 30).method()).isEqualTo(Method.N_MINUS_ONE_CHI_SQUARE);
    assertThat(byDefault.test(5, 30, 4, 30).method()).isEqualTo(Method.FISHER_MID_P);
    assertThat(byDefault.test(25, 30, 26, 30).method()).isEqualTo(Method.FISHER_MID_P);
    assertThat(byDefault.test(5, 10, 4, 30).z()).isEmpty();
  }

  @Test
  void allOrNothingInBothIsNoDifference() {
    for (Method method : Method.values()) {
      assertThat(byDefault.with(method).test(0, 40, 0, 50).pValue()).isEqualTo(1);
      assertThat(byDefault.with(method).test(40, 40, 50, 50).pValue()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("does not depend on order or on what counts as success (seed 22)")
  void symmetries() {
    Random random = new Random(22);
    for (int i = 0; i < 400; i++) {
      int n1 = 1 + random.nextInt(60);
      int n2 = 1 + random.nextInt(60);
      int x1 = random.nextInt(n1 + 1);
      int x2 = random.nextInt(n2 + 1);
      for (Method method : Method.values()) {
        TwoProportions test = byDefault.with(method);
        double p = test.test(x1, n1, x2, n2).pValue();
        assertThat(p).isBetween(0.0, 1.0);
        assertThat(test.test(x2, n2, x1, n1).pValue()).isCloseTo(p, within(1e-11));
        assertThat(test.test(n1 - x1, n1, n2 - x2, n2).pValue()).isCloseTo(p, within(1e-11));
      }
      FisherMidP.Result fisher = FisherMidP.of(x1, n1, x2, n2);
      assertThat(fisher.midP()).isLessThanOrEqualTo(fisher.exactP());
      Interval difference = NewcombeDifference.withDefaults().ofCounts(x1, n1, x2, n2).interval();
      Interval swapped = NewcombeDifference.withDefaults().ofCounts(x2, n2, x1, n1).interval();
      assertThat(difference.contains((double) x1 / n1 - (double) x2 / n2)).isTrue();
      assertThat(swapped.low()).isCloseTo(-difference.high(), within(1e-14));
    }
  }

  @Test
  @DisplayName("the lady tasting tea: exact p 34/70, mid-p 34/70 less half of 16/70")
  void fisherByHand() {
    FisherMidP.Result result = FisherMidP.of(3, 4, 1, 4);
    assertThat(result.exactP()).isCloseTo(34 / 70.0, within(1e-13));
    assertThat(result.midP()).isCloseTo(26 / 70.0, within(1e-13));
  }

  @Test
  @DisplayName("Newcombe's own example (1998, table II): 56/70 − 48/80 is .0524 to .3339")
  void newcombe() {
    Interval interval = NewcombeDifference.withDefaults().ofCounts(56, 70, 48, 80).interval();
    assertThat(interval.low()).isCloseTo(.0524, within(5e-5));
    assertThat(interval.high()).isCloseTo(.3339, within(5e-5));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> byDefault.test(1, 0, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> byDefault.test(3, 2, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> FisherMidP.of(1, 2, -1, 2));
  }
}
