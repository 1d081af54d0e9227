package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {
  private final Interval interval = new Interval(-0.5, 1.5);

  @Test
  void containsItsBounds() {
    assertThat(interval.contains(-0.5)).isTrue();
    assertThat(interval.contains(1.5)).isTrue();
    assertThat(interval.contains(1.5000001)).isFalse();
    assertThat(interval.contains(Double.NaN)).isFalse();
  }

  @Test
  void overlapsWhatItTouches() {
    assertThat(interval.overlaps(new Interval(1.5, 2))).isTrue();
    assertThat(interval.overlaps(new Interval(1.6, 2))).isFalse();
    assertThat(new Interval(1.6, 2).overlaps(interval)).isFalse();
  }

  @Test
  void measuresAndScales() {
    assertThat(interval.width()).isEqualTo(2);
    assertThat(interval.halfWidth()).isEqualTo(1);
    assertThat(interval.centre()).isEqualTo(0.5);
    assertThat(interval.times(100)).isEqualTo(new Interval(-50, 150));
    assertThat(Interval.around(0.5, 1)).isEqualTo(interval);
  }

  @Test
  void isCutToWhatCanBe() {
    assertThat(interval.clamp(0, 1)).isEqualTo(new Interval(0, 1));
    assertThat(interval.clamp(-2, 2)).isEqualTo(interval);
    assertThat(interval.clamp(2, 3)).isEqualTo(Interval.point(2));
  }

  @Test
  void refusesWhatIsNoInterval() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.around(0, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> interval.times(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> interval.clamp(1, 0));
  }
}
