package io.rapport.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.statistics.CrossProducts;
import io.rapport.domain.statistics.DriverBootstrap;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.RelativeWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Intervals of drivers, from bootstrapping units, hold the weights of a company without end: the
 * same weights, computed of very many units of the same kind.
 */
@Tag("coverage")
@ExtendWith(CoverageTable.class)
class DriverCoverageTest {
  private static final int SURVEYS = 1_000;
  private static final int UNITS_OF_THE_TRUTH = 60_000;
  private static final int PREDICTORS = 4;

  /** A share of the variance that lies between units, the same for each score and independent. */
  @ParameterizedTest(name = "{0} units of {1}, intraclass correlation {2} (seed {3})")
  @CsvSource({
    "12, 20, 0, 301",
    "25, 15, 0, 302",
    "60, 12, 0, 303",
    "12, 20, .05, 304",
    "25, 15, .05, 305",
    "60, 12, .05, 306"
  })
  void weights(int units, int people, double between, long seed) {
    Map<Integer, CrossProducts> everybody =
        company(new SplittableRandom(-seed), UNITS_OF_THE_TRUTH, people, between);
    List<RelativeWeights.Predictor> truth =
        RelativeWeights.of(everybody.values().stream().reduce(CrossProducts::plus).orElseThrow(), 0)
            .value()
            .orElseThrow()
            .predictors();
    CoverageTable.covers(
        "driver weights, bootstrap of units",
        "%d units of %d, ICC %.2f, mean of %d".formatted(units, people, between, PREDICTORS),
        seed,
        Simulation.mean(
            SURVEYS,
            seed,
            random -> {
              DriverBootstrap.Result result =
                  DriverBootstrap.withDefaults()
                      .of(company(random, units, people, between), 0, random)
                      .value()
                      .orElseThrow();
              double held = 0;
              for (int i = 0; i < PREDICTORS; i++) {
                double weight = truth.get(i).weight();
                held += result.drivers().get(i).interval().contains(weight) ? 1 : 0;
              }
              return held / PREDICTORS;
            }));
  }

  @Test
  void fewerThanTenUnitsHaveNoInterval() {
    Map<Integer, CrossProducts> nine = company(new SplittableRandom(310), 9, 40, .05);
    assertThat(DriverBootstrap.withDefaults().of(nine, 0, new SplittableRandom(310)).reason())
        .contains(Finding.Reason.TOO_FEW_UNITS);
  }

  /** An outcome first, then predictors that share a factor and matter less and less. */
  private static Map<Integer, CrossProducts> company(
      RandomGenerator random, int units, int people, double between) {
    Map<Integer, CrossProducts> company = new HashMap<>();
    double ofUnit = Math.sqrt(between);
    double ofPerson = Math.sqrt(1 - between);
    for (int unit = 0; unit < units; unit++) {
      double[] level = new double[PREDICTORS + 1];
      for (int j = 0; j <= PREDICTORS; j++) {
        level[j] = ofUnit * random.nextGaussian();
      }
      double[][] rows = new double[people][PREDICTORS + 1];
      for (double[] row : rows) {
        double common = random.nextGaussian();
        double outcome = 1.2 * (level[0] + ofPerson * random.nextGaussian());
        for (int j = 1; j <= PREDICTORS; j++) {
          double own = .6 * common + .8 * random.nextGaussian();
          double value = level[j] + ofPerson * own;
          row[j] = step(value);
          outcome += value / (j + 1);
        }
        row[0] = step(outcome / 1.6);
      }
      company.put(unit, CrossProducts.ofRows(rows));
    }
    return company;
  }

  /** A score in steps of a quarter of a point from 1 to 5. */
  private static double step(double value) {
    return Math.max(1, Math.min(5, Math.round(4 * (3.6 + .8 * value)) / 4.0));
  }
}
