package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MomentsTest {

  @Test
  @DisplayName("parts in any order give the whole, and the whole less a part the rest (seed 21)")
  void addsAndSubtracts() {
    Random random = new Random(21);
    for (int round = 0; round < 200; round++) {
      double[] a = random.doubles(1 + random.nextInt(30), 1, 5).toArray();
      double[] b = random.doubles(2 + random.nextInt(30), 1, 5).toArray();
      double[] both = new double[a.length + b.length];
      System.arraycopy(a, 0, both, 0, a.length);
      System.arraycopy(b, 0, both, a.length, b.length);
      Moments whole = Moments.of(both);
      assertSame(Moments.of(a).plus(Moments.of(b)), whole);
      assertSame(Moments.of(b).plus(Moments.of(a)), whole);
      assertSame(whole.minus(Moments.of(a)), Moments.of(b));
      assertSame(whole.plus(Moments.NONE), whole);
      assertSame(Moments.NONE.plus(whole), whole);
      assertThat(whole.minus(whole)).isEqualTo(Moments.NONE);
    }
  }

  private static void assertSame(Moments actual, Moments expected) {
    assertThat(actual.n()).isEqualTo(expected.n());
    assertThat(actual.mean()).isCloseTo(expected.mean(), within(1e-12));
    assertThat(actual.squares()).isCloseTo(expected.squares(), within(1e-10));
  }

  @Test
  void allWaysInAgree() {
    Moments raw = Moments.of(1, 1, 0, 1, 0);
    assertSame(Moments.ofCounts(3, 5), raw);
    assertSame(Moments.ofSums(5, 3, 3), raw);
    assertSame(Moments.ofVariance(5, 0.6, 0.3), raw);
    assertSame(Moments.ofTally(new double[] {0, 1}, new long[] {2, 3}), raw);
    assertThat(raw.sum()).isCloseTo(3, within(1e-15));
    assertThat(Moments.of()).isEqualTo(Moments.NONE);
  }

  @Test
  void staysAccurateFarFromZero() {
    assertThat(Moments.of(1e9 + 1, 1e9 + 2, 1e9 + 3).variance()).isEqualTo(1);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> Moments.of(1, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Moments.ofSums(3, 9, 20));
    assertThatIllegalArgumentException().isThrownBy(() -> Moments.of(4).variance());
    assertThatIllegalArgumentException().isThrownBy(() -> Moments.of(4).minus(Moments.of(4, 4)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Moments(1, 0, -1));
  }
}
