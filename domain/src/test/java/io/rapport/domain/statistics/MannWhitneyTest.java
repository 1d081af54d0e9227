package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MannWhitneyTest {
  private static final double[] EARLY = {0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5};
  private static final double[] LATE = {1, 2, 2, 3, 3, 3, 4, 4, 5, 5};

  private static MannWhitney.Result test(double[] first, double[] second) {
    return MannWhitney.test(first, second).value().orElseThrow();
  }

  @Test
  @DisplayName("phases with many equal ones, as SciPy's asymptotic test gives it")
  void equalValues() {
    MannWhitney.Result result = test(EARLY, LATE);
    assertThat(result.u()).isEqualTo(37.5);
    assertThat(result.pValue()).isCloseTo(0.1405620920780925, within(1e-14));
    assertThat(result.z()).isNegative();
    assertThat(result.n1()).isEqualTo(12);
    assertThat(result.n2()).isEqualTo(10);
  }

  @Test
  @DisplayName("without equal values: U 8 of 20 by hand, z = −1.5/√(50/3), SciPy's p")
  void differentValues() {
    MannWhitney.Result result =
        test(new double[] {1.5, 2.5, 6, 7.25}, new double[] {0.5, 3, 4, 8, 9});
    assertThat(result.u()).isEqualTo(8);
    assertThat(result.z()).isCloseTo(-1.5 / Math.sqrt(50 / 3.0), within(1e-14));
    assertThat(result.pValue()).isCloseTo(0.7133031738784577, within(1e-14));
  }

  @Test
  @DisplayName("U is that of Commons Math, and the groups may be exchanged (seed 61)")
  void commonsMath() {
    SplittableRandom random = new SplittableRandom(61);
    for (int round = 0; round < 50; round++) {
      double[] first = random.ints(3 + random.nextInt(20), 0, 6).asDoubleStream().toArray();
      double[] second = random.ints(3 + random.nextInt(20), 0, 7).asDoubleStream().toArray();
      MannWhitney.Result result = test(first, second);
      MannWhitney.Result exchanged = test(second, first);
      double pairs = (double) first.length * second.length;
      assertThat(Math.max(result.u(), pairs - result.u()))
          .isCloseTo(new MannWhitneyUTest().mannWhitneyU(first, second), within(1e-9));
      assertThat(exchanged.u()).isCloseTo(pairs - result.u(), within(1e-9));
      assertThat(exchanged.z()).isCloseTo(-result.z(), within(1e-9));
    }
  }

  @Test
  @DisplayName("half a step from the middle is no difference")
  void continuity() {
    MannWhitney.Result middle = test(new double[] {1, 4}, new double[] {2, 3});
    assertThat(middle.z()).isZero();
    assertThat(middle.pValue()).isEqualTo(1);
    assertThat(test(new double[] {2}, new double[] {1, 3, 4}).z()).isEqualTo(0);
  }

  @Test
  void saysWhyThereIsNoTest() {
    assertThat(MannWhitney.test(new double[] {}, LATE).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(MannWhitney.test(EARLY, new double[] {}).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(MannWhitney.test(new double[] {2, 2}, new double[] {2}).reason())
        .contains(Finding.Reason.NO_VARIATION);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannWhitney.test(EARLY, new double[] {Double.NaN}))
        .withMessageContaining("second");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannWhitney.test(new double[] {Double.POSITIVE_INFINITY}, LATE))
        .withMessageContaining("first");
  }
}
