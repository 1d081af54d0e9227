package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CliffDeltaTest {
  private static final double[] EARLY = {0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5};
  private static final double[] LATE = {1, 2, 2, 3, 3, 3, 4, 4, 5, 5};

  private final CliffDelta cliff = CliffDelta.withDefaults();

  private static CliffDelta.Cluster cluster(List<Double> first, List<Double> second) {
    return new CliffDelta.Cluster(first, second);
  }

  @Test
  @DisplayName("{1, 4} and {0, 2, 3}: 4 of 6 pairs larger, 2 smaller; s² = 2·4/9/4 + 3/2·4/6/…")
  void byHand() {
    // d of 1 and 4: −1/3 and 1; of 0, 2, 3: 1, 0, 0. Deviations from 1/3: ∓2/3; 2/3, −1/3, −1/3.
    double variance = 2 / 1.0 * (8 / 9.0) / 4 + 3 / 2.0 * (6 / 9.0) / 9;
    CliffDelta.Result result =
        cliff.of(new double[] {1, 4}, new double[] {0, 2, 3}).value().orElseThrow();
    assertThat(result.delta()).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(result.standardError()).isCloseTo(Math.sqrt(variance), within(1e-15));
    assertThat(result.clusters()).isEqualTo(5);
    assertThat(result.n1()).isEqualTo(2);
    assertThat(result.n2()).isEqualTo(3);
    Interval interval = result.interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(-0.8439832121177755, within(1e-9));
    assertThat(interval.high()).isCloseTo(0.9585720044836196, within(1e-9));
    assertThat(result.pValue().orElseThrow()).isCloseTo(0.6778688286992495, within(1e-12));
  }

  @Test
  @DisplayName("phases with many equal ones, as NumPy sums them over all pairs")
  void equalValues() {
    CliffDelta.Result result = cliff.of(EARLY, LATE).value().orElseThrow();
    assertThat(result.delta()).isCloseTo(-0.375, within(1e-15));
    assertThat(result.standardError()).isCloseTo(0.22850033215672821, within(1e-14));
    Interval interval = result.interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(-0.7269805653991412, within(1e-9));
    assertThat(interval.high()).isCloseTo(0.1330426507416078, within(1e-9));
    assertThat(result.pValue().orElseThrow()).isCloseTo(0.11566244341441462, within(1e-12));
    double u = MannWhitney.test(EARLY, LATE).value().orElseThrow().u();
    assertThat(result.delta()).isCloseTo(2 * u / 120 - 1, within(1e-15));
  }

  @Test
  @DisplayName("seven managers, two of them on both sides, as NumPy sums them")
  void clusters() {
    List<CliffDelta.Cluster> managers =
        new ArrayList<>(
            List.of(
                cluster(List.of(0.0, 0.0, 1.0), List.of()),
                cluster(List.of(1.0, 1.0, 2.0), List.of()),
                cluster(List.of(2.0, 3.0, 3.0), List.of(1.0, 2.0)),
                cluster(List.of(4.0, 4.0, 5.0), List.of(2.0, 3.0)),
                cluster(List.of(), List.of(3.0, 3.0)),
                cluster(List.of(), List.of(4.0, 4.0)),
                cluster(List.of(), List.of(5.0, 5.0)),
                cluster(List.of(), List.of())));
    CliffDelta.Result result = cliff.ofClusters(managers).value().orElseThrow();
    assertThat(result.delta()).isCloseTo(-0.375, within(1e-15));
    assertThat(result.clusters()).as("nobody is in the last one").isEqualTo(7);
    assertThat(result.standardError()).isCloseTo(expectedOfManagers(), within(1e-14));
    Collections.shuffle(managers, new Random(3));
    assertThat(cliff.ofClusters(managers).value()).contains(result);
  }

  /** The published sums, pair by pair. */
  private static double expectedOfManagers() {
    int[] first = {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4};
    int[] second = {3, 3, 4, 4, 5, 5, 6, 6, 7, 7};
    Map<Integer, double[]> sums = new TreeMap<>();
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < second.length; j++) {
        double above = Math.signum(EARLY[i] - LATE[j]) + 0.375;
        sums.computeIfAbsent(first[i], key -> new double[2])[0] += above / second.length;
        sums.computeIfAbsent(second[j], key -> new double[2])[1] += above / first.length;
      }
    }
    double a = sums.values().stream().mapToDouble(each -> each[0] * each[0]).sum();
    double b = sums.values().stream().mapToDouble(each -> each[1] * each[1]).sum();
    double both = sums.values().stream().mapToDouble(each -> each[0] * each[1]).sum();
    return Math.sqrt(4 / 3.0 * a / 144 + 5 / 4.0 * b / 100 + 2 * 7 / 6.0 * both / 120);
  }

  @Test
  @DisplayName("no overlap: Wilson's bound of the smaller group, (4 − z²)/(4 + z²) to 1")
  void apart() {
    double square = Math.pow(Confidence.NINETY_FIVE.z(), 2);
    CliffDelta.Result above =
        cliff.of(new double[] {5, 6, 6, 7}, new double[] {1, 2, 3, 3, 4}).value().orElseThrow();
    assertThat(above.delta()).isEqualTo(1);
    assertThat(above.interval().orElseThrow().low())
        .isCloseTo((4 - square) / (4 + square), within(1e-12));
    assertThat(above.interval().orElseThrow().high()).isEqualTo(1);
    assertThat(above.pValue()).isEmpty();
    CliffDelta.Result below =
        cliff.of(new double[] {1, 2, 3, 3, 4}, new double[] {5, 6, 6, 7}).value().orElseThrow();
    assertThat(below.interval().orElseThrow().low()).isEqualTo(-1);
    assertThat(below.interval().orElseThrow().high())
        .isEqualTo(-above.interval().orElseThrow().low());
  }

  @Test
  void givesNoIntervalOfWhatItCannotEstimate() {
    CliffDelta.Result one =
        cliff.of(new double[] {2}, new double[] {1, 3, 4}).value().orElseThrow();
    assertThat(one.delta()).isCloseTo(-1 / 3.0, within(1e-15));
    assertThat(one.interval()).isEmpty();
    assertThat(one.pValue()).isEmpty();
    assertThat(cliff.of(new double[] {1, 3}, new double[] {2}).value().orElseThrow().interval())
        .isEmpty();
    CliffDelta.Result equal =
        cliff.of(new double[] {2, 2}, new double[] {2, 2}).value().orElseThrow();
    assertThat(equal.delta()).isZero();
    assertThat(equal.interval()).isEmpty();
    assertThat(cliff.of(new double[] {}, LATE).reason()).contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(cliff.of(EARLY, new double[] {}).reason()).contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cliff.of(EARLY, new double[] {Double.NaN}));
  }

  @Test
  void isWiderAtAHigherLevel() {
    Interval usual = cliff.of(EARLY, LATE).value().orElseThrow().interval().orElseThrow();
    Interval wide =
        cliff
            .with(new Confidence(0.99))
            .of(EARLY, LATE)
            .value()
            .orElseThrow()
            .interval()
            .orElseThrow();
    assertThat(wide.low()).isLessThan(usual.low());
    assertThat(wide.high()).isGreaterThan(usual.high());
  }

  @Test
  @DisplayName("where managers differ and nothing else, errs in 5 % and the simple p in more (62)")
  void holdsItsLevelOverManagers() {
    SplittableRandom random = new SplittableRandom(62);
    int byClusters = 0;
    int simple = 0;
    int missed = 0;
    int rounds = 600;
    for (int round = 0; round < rounds; round++) {
      List<CliffDelta.Cluster> managers = new ArrayList<>();
      List<Double> first = new ArrayList<>();
      List<Double> second = new ArrayList<>();
      for (int manager = 0; manager < 30; manager++) {
        int usual = random.nextInt(4);
        List<Double> own = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
          own.add((double) usual + random.nextInt(3));
        }
        boolean isFirst = manager < 12;
        managers.add(isFirst ? cluster(own, List.of()) : cluster(List.of(), own));
        (isFirst ? first : second).addAll(own);
      }
      CliffDelta.Result found = cliff.ofClusters(managers).value().orElseThrow();
      byClusters += found.pValue().orElseThrow() <= 0.05 ? 1 : 0;
      missed += found.interval().orElseThrow().contains(0) ? 0 : 1;
      simple +=
          MannWhitney.test(array(first), array(second)).value().orElseThrow().pValue() <= 0.05
              ? 1
              : 0;
    }
    assertThat((double) byClusters / rounds).isBetween(0.03, 0.09);
    assertThat((double) missed / rounds).isBetween(0.02, 0.08);
    assertThat((double) simple / rounds).isGreaterThan(0.25);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
