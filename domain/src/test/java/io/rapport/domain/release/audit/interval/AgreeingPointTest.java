package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Three unknowns; the first two together are 3, all of them 4 to 6. */
class AgreeingPointTest {
  private final Published published =
      new Published(
          new Knowledge(
              new double[] {5, 5, 5},
              List.of(
                  new Row(new int[] {0, 1, 2}, 4, 6, 15, true),
                  new Row(new int[] {0, 1}, 3, 3, 10, true)),
              true));
  private final AgreeingPoint point = new AgreeingPoint(published, new double[] {1, 2, 3});

  @Test
  void aChangeBreaksRowsAndAnotherMendsThem() {
    assertThat(point.agrees()).isTrue();
    assertThat(point.smallestBroken()).isEqualTo(-1);
    assertThat(point.moreBroken(0, 1)).isEqualTo(2);
    assertThat(point.moreBroken(2, 1)).isEqualTo(1);
    assertThat(point.moreBroken(2, -1)).isZero();

    point.move(0, 1);

    assertThat(point.agrees()).isFalse();
    assertThat(point.smallestBroken()).isEqualTo(1);
    assertThat(point.isShort(1)).isFalse();
    assertThat(point.moreBroken(1, -1)).isEqualTo(-2);
    point.move(0, -2);
    assertThat(point.isShort(1)).isTrue();
    point.move(1, 1);
    assertThat(point.agrees()).isTrue();
    assertThat(point.values()).containsExactly(0, 3, 3);
    assertThat(point.value(1)).isEqualTo(3);
    assertThat(point.room(1, true)).isEqualTo(2);
    assertThat(point.room(1, false)).isEqualTo(3);
  }

  @Test
  void doublesMayBeOffByANoiseForEachUnknown() {
    assertThat(AgreeingPoint.noise(published.row(0))).isEqualTo(3e-7);
    assertThatCode(() -> new AgreeingPoint(published, new double[] {1, 2 + 1e-7, 3}))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new AgreeingPoint(published, new double[] {1, 2 + 3e-7, 3}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AgreeingPoint(published, new double[] {-1, 4, 3}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AgreeingPoint(published, new double[] {0, 3, 5.5}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
