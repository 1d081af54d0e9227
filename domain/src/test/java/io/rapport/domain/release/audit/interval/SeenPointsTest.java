package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two unknowns of at most five that are five together. */
class SeenPointsTest {
  private static final Knowledge FIVE =
      new Knowledge(new double[] {5, 5}, List.of(new Row(new int[] {0, 1}, 5, 5, 10, true)), true);

  private final SeenPoints points = of(2, 3);

  @Test
  void atFirstASumIsSeenAsItStarts() {
    assertThat(points.seen(0)).isEqualTo(new Range(2, 2));
    assertThat(points.isWide(0)).isFalse();
    assertThat(points.first()).containsExactly(2, 3);
  }

  @Test
  void aStartThatDoesNotAgreeIsRefused() {
    assertThatThrownBy(() -> of(2, 4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherPointsWidenWhatIsSeenIfTheyAgree() {
    assertThat(points.see(new double[] {0, 4})).as("four are not five").isFalse();
    assertThat(points.see(new double[] {-1, 6})).as("fewer than none").isFalse();
    assertThat(points.seen(0)).isEqualTo(new Range(2, 2));
    assertThat(points.see(new double[] {1, 4})).isTrue();
    assertThat(points.seen(0)).isEqualTo(new Range(1, 2));
    assertThat(points.isWide(0)).isFalse();
    assertThat(points.see(new double[] {4, 1})).isTrue();
    assertThat(points.seen(0)).isEqualTo(new Range(1, 4));
    assertThat(points.isWide(0)).isTrue();
    assertThat(points.seen(1)).isEqualTo(new Range(5, 5));
    assertThat(points.first()).containsExactly(2, 3);
  }

  @Test
  void whatIsPrintedMoreCoarselySinceLetsMorePointsIn() {
    Published coarser =
        new Published(
            new Knowledge(
                new double[] {5, 5},
                List.of(
                    new Row(new int[] {0, 1}, List.of(new Range(5, 5), new Range(4, 6)), 10, true)),
                true));
    SeenPoints of =
        new SeenPoints(coarser, List.of(new Hidden(new int[] {0}, 3)), new double[] {2, 3});

    assertThat(of.see(new double[] {2, 4})).isFalse();
    coarser.coarsen(0);
    assertThat(of.see(new double[] {2, 4})).isTrue();
    assertThat(of.see(new double[] {0, 3})).isFalse();
    coarser.giveUp(0);
    assertThat(of.see(new double[] {0, 3})).isTrue();
    assertThat(of.see(new double[] {0, 5.5})).as("more than there is").isFalse();
    assertThat(of.seen(0)).isEqualTo(new Range(0, 2));
  }

  @Test
  void aValueIsEnoughIfItMakesTheRangeWideEnough() {
    assertThat(points.isWideWith(0, 4)).isFalse();
    assertThat(points.isWideWith(0, 5)).isTrue();
    assertThat(points.isWideWith(0, 0)).isFalse();
    points.see(new double[] {3, 2});
    assertThat(points.isWideWith(0, 0)).isTrue();
    assertThat(points.isWideWith(0, .5)).as("one, as it is whole").isFalse();
    assertThat(points.seen(0)).as("it was only asked").isEqualTo(new Range(2, 3));
  }

  @Test
  void wholeNumbersAreSeenAsWhole() {
    points.see(new double[] {2.9, 2.1});
    assertThat(points.seen(0)).isEqualTo(new Range(2, 2));
    points.see(new double[] {3, 2});
    assertThat(points.seen(0)).isEqualTo(new Range(2, 3));
  }

  private static SeenPoints of(double... start) {
    return new SeenPoints(
        new Published(FIVE),
        List.of(new Hidden(new int[] {0}, 3), new Hidden(new int[] {0, 1}, 1)),
        start);
  }
}
