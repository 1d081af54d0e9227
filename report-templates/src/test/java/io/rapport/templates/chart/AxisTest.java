package io.rapport.templates.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void ticksAreRoundAndInsideTheAxis() {
    assertThat(new Axis(0, 100, 0, 220).ticks(40).stream().map(t -> Axis.label(t, " %", '.')))
        .containsExactly("0 %", "20 %", "40 %", "60 %", "80 %", "100 %");
    assertThat(new Axis(-0.3, 0.25, 0, 220).ticks(45).stream().map(t -> Axis.label(t, "", ',')))
        .containsExactly("−0,2", "0", "0,2");
  }

  @Test
  void ticksAreAsFarApartAsAsked() {
    Axis axis = new Axis(37, 81, 10, 310);
    var ticks = axis.ticks(44);
    assertThat(ticks).hasSizeGreaterThan(2);
    for (int i = 1; i < ticks.size(); i++) {
      double gap = axis.at(ticks.get(i).doubleValue()) - axis.at(ticks.get(i - 1).doubleValue());
      assertThat(gap).isGreaterThanOrEqualTo(44);
    }
  }

  @Test
  void valuesBeyondTheEndsAreDrawnAtTheEnds() {
    Axis axis = new Axis(0, 10, 100, 200);
    assertThat(axis.at(-5)).isEqualTo(100);
    assertThat(axis.at(5)).isEqualTo(150);
    assertThat(axis.at(50)).isEqualTo(200);
  }

  @Test
  void anAxisOfNoLengthIsWidened() {
    Axis axis = Axis.between(5, 5, 0, 100);
    assertThat(axis.at(5)).isEqualTo(50);
    assertThat(axis.ticks(10)).contains(new BigDecimal("5.0"));
  }
}
