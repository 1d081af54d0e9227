package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShrunkFiguresTest {
  private static final String PLAYED = "S01/2026-06.12m/%s/played.COLLABORATIVE";
  private static final String AGREED = "S10/2026-06.12m/%s/completeness";

  /** The reference eb_beta_binomial_2. */
  private static final long[][] COUNTS = {{1, 10}, {20, 24}, {2, 15}, {14, 16}, {10, 50}, {9, 12}};

  @Test
  @DisplayName("shares of departments as SciPy draws them, functions among themselves")
  void shares() {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < COUNTS.length; i++) {
      figures.add(share(PLAYED.formatted("department:D" + i), COUNTS[i][0], COUNTS[i][1]));
    }
    figures.add(share(PLAYED.formatted("function:HR"), 5, 10));
    figures.add(share(PLAYED.formatted("function:IT"), 5, 10));
    figures.add(share(PLAYED.formatted("whole"), 56, 127));
    figures.add(share("S01/2026-06.12m/department:D0/played.EXPERT", 9, 10));
    figures.add(share("S01/2026-06.3m~12m/department:D0/played.COLLABORATIVE", 9, 10));
    figures.add(
        new Figure.Missing(
            CellKey.parse(PLAYED.formatted("department:D9")), Figure.Reason.NOT_RECORDED));
    List<Figure> drawn = ShrunkFigures.among(figures, key -> true);
    assertThat(drawn).extracting(Figure::key).isEqualTo(figures.stream().map(Figure::key).toList());
    double[] expected = {0.127419, 0.819538, 0.15028, 0.852505, 0.204142, 0.729007};
    for (int i = 0; i < expected.length; i++) {
      assertThat(shrunk(drawn.get(i)).orElseThrow()).isCloseTo(expected[i], within(5e-7));
    }
    assertThat(shrunk(drawn.get(6)).orElseThrow()).isCloseTo(0.5, within(1e-12));
    assertThat(drawn.subList(8, 12)).isEqualTo(figures.subList(8, 12));
    Figure.Computed first = (Figure.Computed) drawn.get(0);
    Figure.Computed before = (Figure.Computed) figures.get(0);
    assertThat(first.values()).containsAllEntriesOf(before.values()).hasSize(3);
    assertThat(first.support()).isEqualTo(before.support());
  }

  @Test
  @DisplayName("departments that differ no more than by chance all get the pooled share")
  void noDifference() {
    // The reference eb_beta_binomial.
    long[][] counts = {{3, 5}, {10, 24}, {1, 6}, {8, 15}, {20, 60}, {4, 9}};
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      figures.add(share(PLAYED.formatted("department:D" + i), counts[i][0], counts[i][1]));
    }
    assertThat(ShrunkFigures.among(figures, key -> true))
        .allSatisfy(
            each -> assertThat(shrunk(each).orElseThrow()).isCloseTo(46 / 119.0, within(1e-12)));
  }

  @Test
  @DisplayName("means with the error variance pooled within: 0.2 and 0.8 of ten with SD 0.3")
  void means() {
    // v = .009, w = 1/v; Q = 2(.3)²/v = 20, C = w, tau² = (20 - 1)v = .171, reliance .95.
    List<Figure> drawn =
        ShrunkFigures.among(
            List.of(
                mean(AGREED.formatted("department:A"), 0.2, 0.3, 10),
                mean(AGREED.formatted("department:B"), 0.8, 0.3, 10)),
            key -> true);
    assertThat(shrunk(drawn.get(0)).orElseThrow()).isCloseTo(0.5 - 0.3 * 0.95, within(1e-12));
    assertThat(shrunk(drawn.get(1)).orElseThrow()).isCloseTo(0.5 + 0.3 * 0.95, within(1e-12));
    // Unequal sizes and spreads: pooled variance (4 · .01 + 8 · .04) / 12.
    List<Figure> unequal =
        List.of(
            mean(AGREED.formatted("function:A"), 0.4, 0.1, 5),
            mean(AGREED.formatted("function:B"), 0.6, 0.2, 9));
    double within = (4 * 0.01 + 8 * 0.04) / 12;
    double tau = tau(0.4, within / 5, 0.6, within / 9);
    double a = 1 / (within / 5 + tau);
    double b = 1 / (within / 9 + tau);
    double pooled = (0.4 * a + 0.6 * b) / (a + b);
    double reliance = tau / (tau + within / 5);
    assertThat(shrunk(ShrunkFigures.among(unequal, key -> true).get(0)).orElseThrow())
        .isCloseTo(reliance * 0.4 + (1 - reliance) * pooled, within(1e-12));
  }

  private static double tau(double y1, double v1, double y2, double v2) {
    double w1 = 1 / v1;
    double w2 = 1 / v2;
    double mean = (w1 * y1 + w2 * y2) / (w1 + w2);
    double q = w1 * (y1 - mean) * (y1 - mean) + w2 * (y2 - mean) * (y2 - mean);
    return Math.max(0, (q - 1) / (w1 + w2 - (w1 * w1 + w2 * w2) / (w1 + w2)));
  }

  @Test
  @DisplayName("nothing is drawn to itself alone, without spread, or to what readers do not get")
  void notDrawn() {
    List<Figure> alone = List.of(share(PLAYED.formatted("department:A"), 3, 5));
    assertThat(ShrunkFigures.among(alone, key -> true)).isEqualTo(alone);
    List<Figure> even =
        List.of(
            mean(AGREED.formatted("department:A"), 0.5, 0, 5),
            mean(AGREED.formatted("department:B"), 0.7, 0, 5));
    assertThat(ShrunkFigures.among(even, key -> true)).isEqualTo(even);
    Figure hidden = share(PLAYED.formatted("department:C"), 24, 24);
    List<Figure> two =
        List.of(
            share(PLAYED.formatted("department:A"), 3, 5),
            share(PLAYED.formatted("department:B"), 10, 24));
    List<Figure> three = new ArrayList<>(two);
    three.add(hidden);
    List<Figure> drawn = ShrunkFigures.among(three, key -> !key.equals(hidden.key()));
    assertThat(drawn.get(2)).isEqualTo(hidden);
    assertThat(drawn.subList(0, 2)).isEqualTo(ShrunkFigures.among(two, key -> true));
  }

  private static Figure share(String key, long count, long n) {
    return new Figure.Computed(
        CellKey.parse(key),
        Quantity.SHARE,
        Map.of(Measure.VALUE, (double) count / n, Measure.COUNT, (double) count),
        new Support.Records(n, 5, 5, 0.2),
        1,
        Reading.NONE);
  }

  private static Figure mean(String key, double mean, double sd, long n) {
    return new Figure.Computed(
        CellKey.parse(key),
        Quantity.SHARE,
        Map.of(Measure.VALUE, mean, Measure.SD, sd),
        new Support.Records(n, 5, 5, 0.2),
        1,
        Reading.NONE);
  }

  private static Optional<Double> shrunk(Figure figure) {
    return Optional.ofNullable(((Figure.Computed) figure).values().get(Measure.SHRUNK));
  }
}
