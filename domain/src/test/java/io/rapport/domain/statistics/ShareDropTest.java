package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareDropTest {

  @ParameterizedTest(name = "{0} of {1} against {2} of {3}, margin {4}: {5}")
  @CsvSource({
    "17, 20, 100, 100, .15, false",
    "16, 20, 100, 100, .15, true",
    "3, 20, 30, 100, .15, false",
    "3, 20, 31, 100, .15, true",
    "0, 10, 3, 10, .3, false",
    "0, 10, 4, 10, .3, true",
    "5, 10, 5, 10, 0, false",
    "4, 10, 5, 10, 0, true",
    "10, 10, 1, 1, .15, false"
  })
  void isPast(long now, long n, long before, long earlier, double margin, boolean past) {
    assertThat(ShareDrop.isPast(now, n, before, earlier, margin)).isEqualTo(past);
  }

  @Test
  @DisplayName("one against one at .5: ¼; two against one, margin .4: P(X = 0)·½ + P(X = 1)·½")
  void handWorked() {
    assertThat(ShareDrop.chance(.5, 1, 1, .15)).isCloseTo(.25, within(1e-12));
    assertThat(ShareDrop.chance(.5, 2, 1, .4)).isCloseTo(.375, within(1e-12));
    assertThat(ShareDrop.chance(.5, 2, 1, .5))
        .as("a tie is not past")
        .isCloseTo(.125, within(1e-12));
    assertThat(ShareDrop.chance(.3, 1, 1, 0)).isCloseTo(.21, within(1e-12));
    assertThat(ShareDrop.chance(0, 5, 9, 0)).isZero();
    assertThat(ShareDrop.chance(1, 5, 9, 0)).isZero();
  }

  @Test
  @DisplayName("the chance is how often it happens (seed 595)")
  void simulated() {
    Random random = new Random(595);
    int past = 0;
    int rounds = 20_000;
    for (int i = 0; i < rounds; i++) {
      past += ShareDrop.isPast(draw(random, 15), 15, draw(random, 60), 60, .15) ? 1 : 0;
    }
    assertThat(ShareDrop.chance(.8, 15, 60, .15))
        .isCloseTo((double) past / rounds, within(3 * Math.sqrt(.1 * .9 / rounds)));
  }

  private static int draw(Random random, int n) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      count += random.nextDouble() < .8 ? 1 : 0;
    }
    return count;
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> ShareDrop.chance(1.1, 5, 9, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> ShareDrop.chance(.5, 0, 9, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> ShareDrop.chance(.5, 5, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> ShareDrop.chance(.5, 5, 9, -.1));
    assertThatIllegalArgumentException().isThrownBy(() -> ShareDrop.isPast(6, 5, 1, 9, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> ShareDrop.isPast(1, 5, 10, 9, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> ShareDrop.isPast(1, 5, 1, 9, 2));
  }
}
