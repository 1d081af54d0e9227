package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DriverBootstrapTest {
  private final DriverBootstrap bootstrap = DriverBootstrap.withDefaults().withReplications(300);

  @Test
  @DisplayName("drivers of hostility in 49 companies: weights as R gives them, all beyond chance")
  void hostility() {
    JsonNode reference = Reference.json("lq2002_hostile.json");
    String data = "climate-lq2002/lq2002.csv";
    List<String> items = List.of("HOSTIL02", "HOSTIL03", "HOSTIL04", "HOSTIL05", "HOSTIL01");
    double[][] answers = Reference.answers(reference, data, items);
    List<String> companies = Reference.column(data, "COMPID");
    Map<String, CrossProducts> units = new HashMap<>();
    for (int row = 0; row < answers.length; row++) {
      units.merge(
          companies.get(row),
          CrossProducts.ofRows(new double[][] {answers[row]}),
          CrossProducts::plus);
    }
    DriverBootstrap.Result result = run(units, 4, 7);
    assertThat(result.units()).isEqualTo(49);
    assertThat(result.replications()).isEqualTo(300);
    JsonNode weights = reference.at("/drivers/relative_weights");
    for (int i = 0; i < 4; i++) {
      DriverBootstrap.Driver driver = result.drivers().get(i);
      Reference.close(
          items.get(i),
          driver.predictor().weight(),
          weights.get(items.get(i)),
          Reference.CLOSED_FORM);
      assertThat(driver.interval().contains(driver.predictor().weight())).isTrue();
      assertThat(driver.significant()).isTrue();
    }
    assertThat(result.drivers().stream().mapToDouble(DriverBootstrap.Driver::topShare).sum())
        .as("three of four are among the first three")
        .isCloseTo(3, within(1e-12));
    assertThat(result.drivers().get(0).topShare()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "units in any order, by any name, give the same bits; another seed does not (seed 111)")
  void isDeterministic() {
    Map<String, CrossProducts> units = units(new Random(111), 20, 12, 3);
    DriverBootstrap.Result one = run(units, 0, 5);
    Map<String, CrossProducts> renamed = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(units.keySet());
    Collections.reverse(names);
    names.forEach(name -> renamed.put("x" + name, units.get(name)));
    assertThat(run(renamed, 0, 5)).isEqualTo(one);
    Map<String, CrossProducts> withEmpty = new HashMap<>(units);
    withEmpty.put("nobody answered", CrossProducts.none(4));
    assertThat(run(withEmpty, 0, 5)).isEqualTo(one);
    assertThat(run(units, 0, 6).drivers()).isNotEqualTo(one.drivers());
    assertThat(run(units, 0, 6).estimate()).isEqualTo(one.estimate());
  }

  @Test
  @DisplayName(
      "a predictor made of chance is hardly ever found significant, a real one is (seed 112)")
  void significance() {
    Random random = new Random(112);
    int wrong = 0;
    int right = 0;
    int surveys = 60;
    DriverBootstrap quick = bootstrap.withReplications(100);
    for (int s = 0; s < surveys; s++) {
      Map<String, CrossProducts> units = new HashMap<>();
      for (int unit = 0; unit < 40; unit++) {
        double[][] rows = DriverData.rows(random, 10, 2);
        for (double[] row : rows) {
          row[2] = DriverData.whole(random.nextGaussian());
        }
        units.put("U" + unit, CrossProducts.ofRows(rows));
      }
      List<DriverBootstrap.Driver> drivers =
          quick.of(units, 0, new SplittableRandom(s)).value().orElseThrow().drivers();
      right += drivers.get(0).significant() ? 1 : 0;
      wrong += drivers.get(1).significant() ? 1 : 0;
      assertThat(drivers.get(1).interval().low()).as("never below 0").isNotNegative();
    }
    assertThat(right).isEqualTo(surveys);
    // Of 60 at 2.5 % a binomial gives more than 5 once in 200.
    assertThat(wrong).isLessThanOrEqualTo(5);
  }

  @Test
  @DisplayName("sums of the random predictor are distributed as if each z were drawn (seed 113)")
  void randomPredictor() {
    double[][] rows = DriverData.rows(new Random(113), 30, 2);
    double[][] once = CrossProducts.ofRows(Arrays.copyOf(rows, 20)).moments();
    double[][] twice = CrossProducts.ofRows(Arrays.copyOfRange(rows, 20, 30)).moments();
    Map<Integer, double[][]> layers = new TreeMap<>(Map.of(1, once, 2, twice));
    RandomPredictor chance = new RandomPredictor(new SplittableRandom(113));
    int draws = 20_000;
    double[][] second = new double[5][5];
    double[] mean = new double[5];
    for (int d = 0; d < draws; d++) {
      double[][] all = chance.addedTo(layers);
      for (int i = 0; i < 5; i++) {
        mean[i] += all[i][4] / draws;
        for (int j = 0; j < 5; j++) {
          second[i][j] += all[i][4] * all[j][4] / draws;
        }
      }
      assertThat(all[0][0]).isEqualTo(40);
    }
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double expected = once[i][j] + 4 * twice[i][j];
        double scale = Math.sqrt(expectedAt(once, twice, i) * expectedAt(once, twice, j));
        assertThat(second[i][j]).isCloseTo(expected, within(.05 * scale));
      }
      assertThat(mean[i]).isCloseTo(0, within(4 * Math.sqrt(expectedAt(once, twice, i) / draws)));
    }
    // Σz² is χ² of 20 plus twice a χ² of 10: mean 40, variance 2·20 + 4·2·10.
    assertThat(mean[4]).isCloseTo(40.0, within(4 * Math.sqrt(120.0 / draws)));
    assertThat(second[4][4] - mean[4] * mean[4]).isCloseTo(120, within(6.0));
  }

  @Test
  @DisplayName(
      "fewer respondents than variables: Σz² is that of the respondents there are (seed 114)")
  void randomPredictorOfFewRows() {
    double[][] one = CrossProducts.ofRows(new double[][] {{2, 5, 0}}).moments();
    RandomPredictor chance = new RandomPredictor(new SplittableRandom(114));
    for (int d = 0; d < 20; d++) {
      double[][] all = chance.addedTo(Map.of(1, one));
      double z = all[0][4];
      assertThat(all[4][4]).isCloseTo(z * z, within(1e-12));
      assertThat(all[1][4]).isCloseTo(2 * z, within(1e-12));
      assertThat(all[2][4]).isCloseTo(5 * z, within(1e-12));
      assertThat(all[3][4]).isZero();
    }
  }

  @Test
  @DisplayName("equal units leave the weights no room (seed 115)")
  void equalUnits() {
    CrossProducts same = CrossProducts.ofRows(DriverData.rows(new Random(115), 30, 2));
    Map<Integer, CrossProducts> units = new HashMap<>();
    for (int unit = 0; unit < 12; unit++) {
      units.put(unit, same);
    }
    for (DriverBootstrap.Driver driver : run(units, 0, 1).drivers()) {
      assertThat(driver.interval().width()).isCloseTo(0, within(1e-12));
      assertThat(driver.topShare()).isEqualTo(1);
      assertThat(driver.excess().low()).isLessThan(driver.predictor().weight());
    }
  }

  @Test
  @DisplayName("few units widen the ends: 1.6 % below each of 20 units instead of 2.5 %")
  void widening() {
    // Normal tails of t(.975; G − 1)·√(G/(G − 1)): 2.093024·√(20/19) and 1.962341·√(1000/999).
    assertThat(bootstrap.tail(20)).isCloseTo(.01588, within(5e-5));
    assertThat(bootstrap.tail(1_000)).isCloseTo(.02480, within(5e-5));
  }

  @Test
  @DisplayName("more confidence is wider, one first rank is one driver (seed 116)")
  void settings() {
    Map<String, CrossProducts> units = units(new Random(116), 20, 12, 4);
    DriverBootstrap.Result usual = run(units, 0, 3);
    DriverBootstrap.Result other =
        bootstrap
            .with(new Confidence(.99))
            .withTop(1)
            .of(units, 0, new SplittableRandom(3))
            .value()
            .orElseThrow();
    double first = 0;
    for (int i = 0; i < 4; i++) {
      assertThat(other.drivers().get(i).interval().width())
          .isGreaterThan(usual.drivers().get(i).interval().width());
      assertThat(other.drivers().get(i).topShare())
          .isLessThanOrEqualTo(usual.drivers().get(i).topShare());
      first += other.drivers().get(i).topShare();
    }
    assertThat(first).isCloseTo(1, within(1e-12));
  }

  @Test
  @DisplayName("what cannot be bootstrapped says why (seed 117)")
  void reasons() {
    Random random = new Random(117);
    assertThat(DriverBootstrap.answersNeeded(4)).isEqualTo(100);
    assertThat(DriverBootstrap.answersNeeded(12)).isEqualTo(120);
    assertThat(reason(units(random, 11, 9, 2))).contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(reason(units(random, 10, 10, 2))).isEmpty();
    assertThat(reason(units(random, 9, 20, 2))).contains(Finding.Reason.TOO_FEW_UNITS);
    assertThat(reason(Map.of("a", CrossProducts.none(3)))).contains(Finding.Reason.TOO_FEW_ANSWERS);

    Map<String, CrossProducts> collinear = new HashMap<>();
    Map<String, CrossProducts> onlyOneUnitVaries = new HashMap<>();
    for (int unit = 0; unit < 15; unit++) {
      double[][] rows = DriverData.rows(random, 20, 2);
      double[][] flat = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
      for (int i = 0; i < rows.length; i++) {
        rows[i][2] = 8 - rows[i][1];
        flat[i][2] = unit == 0 ? flat[i][2] : 4;
      }
      collinear.put("U" + unit, CrossProducts.ofRows(rows));
      onlyOneUnitVaries.put("U" + unit, CrossProducts.ofRows(flat));
    }
    assertThat(reason(collinear)).contains(Finding.Reason.COLLINEAR);
    assertThat(reason(onlyOneUnitVaries)).contains(Finding.Reason.UNSTABLE);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.withReplications(99));
    assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.withTop(0));
    assertThatIllegalArgumentException().isThrownBy(() -> reason(Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reason(Map.of("a", CrossProducts.none(2), "b", CrossProducts.none(3))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(Map.of("a", CrossProducts.none(2)), 2, 1));
  }

  private Optional<Finding.Reason> reason(Map<String, CrossProducts> units) {
    return bootstrap.of(units, 0, new SplittableRandom(1)).reason();
  }

  private DriverBootstrap.Result run(Map<?, CrossProducts> units, int outcome, long seed) {
    return bootstrap.of(units, outcome, new SplittableRandom(seed)).value().orElseThrow();
  }

  private static double expectedAt(double[][] once, double[][] twice, int i) {
    return once[i][i] + 4 * twice[i][i];
  }

  private static Map<String, CrossProducts> units(Random random, int units, int size, int p) {
    Map<String, CrossProducts> tallies = new HashMap<>();
    for (int unit = 0; unit < units; unit++) {
      tallies.put("U" + unit, CrossProducts.ofRows(DriverData.rows(random, size, p)));
    }
    return tallies;
  }
}
