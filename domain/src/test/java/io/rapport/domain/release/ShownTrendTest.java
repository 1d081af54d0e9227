package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.statistics.ControlChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownTrendTest {

  @Test
  void aSeriesHasATrendFromThreeWavesAndLimitsFromFive() {
    ShownTrend trend = trend(releases(60, 62, 61, 63, 75), 5);

    assertThat(trend.waves()).isEqualTo(5);
    // Nine of ten pairs of the values 60, 62, 61, 63, 75 rise: S = 8, exact p = 2 · 5/120.
    assertThat(trend.test().value().orElseThrow().exactP().orElseThrow())
        .isCloseTo(2 * 5 / 120.0, within(1e-12));
    // Slopes 2, .5, 1, 3.75, −1, .5, 13/3, 2, 7, 12: median 2.
    assertThat(trend.test().value().orElseThrow().slope()).isCloseTo(2, within(1e-12));
    assertThat(trend.points().get(3).charted().orElseThrow().limits()).isEmpty();
    ControlChart.Point last = trend.points().get(4).charted().orElseThrow();
    // Mean 61.5, mean range 5/3: 61.5 ± 3 · 5/3 / 1.128.
    assertThat(last.limits().orElseThrow().interval().high()).isCloseTo(65.93, within(0.005));
    assertThat(last.signal()).isEqualTo(ControlChart.Signal.ABOVE);
  }

  @Test
  void twoWavesHaveNoTrend() {
    ShownTrend trend = trend(releases(60, 62), 2);

    assertThat(trend.waves()).isEqualTo(2);
    assertThat(trend.test().value()).isEmpty();
  }

  @Test
  void aHiddenWaveBreaksTheSeries() {
    assertThat(trend(releases(60, 62, 61, 63).hidden("index/w2/unit:U/D"), 4).waves()).isEqualTo(2);
    ShownTrend last = trend(releases(60, 62, 61).hidden("index/w3/unit:U/D"), 3);
    assertThat(last.waves()).isZero();
    assertThat(last.points()).noneMatch(point -> point.charted().isPresent());
  }

  @Test
  void aChangeThatIsNotShownBreaksTheSeries() {
    assertThat(trend(releases(60, 62, 61, 63).hidden("index-change/w3/unit:U/D"), 4).waves())
        .isEqualTo(2);
    assertThat(trend(releases(60, 62, 61, 63).notComparable("index-change/w4/unit:U/D"), 4).waves())
        .isEqualTo(1);
    assertThat(trend(releases(60, 62, 61, 63).without("index-change/w2/unit:U/D"), 4).waves())
        .isEqualTo(3);
  }

  @Test
  void aChangeFromOtherPeopleBreaksTheSeries() {
    Releases releases = releases(60, 62, 61, 63);
    change(releases, 3, 5);

    assertThat(trend(releases, 4).waves()).isEqualTo(2);
  }

  private static Releases releases(int... indices) {
    Releases releases = Releases.withoutSurvey().unit("U", "Unit", Optional.empty(), 0);
    for (int wave = 1; wave <= indices.length; wave++) {
      releases.shown(
          "index/w" + wave + "/unit:U/D",
          Quantity.SCORE,
          "120",
          Reading.NONE,
          "VALUE=" + indices[wave - 1]);
      if (wave > 1) {
        change(releases, wave, indices[wave - 1] - indices[wave - 2]);
      }
    }
    return releases;
  }

  private static void change(Releases releases, int wave, int points) {
    releases.shown(
        "index-change/w" + wave + "/unit:U/D",
        Quantity.SCORE_DIFFERENCE,
        "120",
        Reading.NONE,
        "VALUE=" + points);
  }

  private static ShownTrend trend(Releases releases, int count) {
    List<Catalogue.Named> waves = new ArrayList<>();
    for (int wave = 1; wave <= count; wave++) {
      waves.add(new Catalogue.Named("w" + wave, "Wave " + wave));
    }
    return ShownTrend.of(releases.release(), waves, "U", "D");
  }
}
