package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.statistics.ConditionalLogistic.Stratum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalLogisticTest {
  private final ConditionalLogistic conditional = ConditionalLogistic.withDefaults();

  @ParameterizedTest(name = "{0} against {1}")
  @CsvSource({"23, 9", "9, 23", "30, 30", "1, 80", "400, 3"})
  @DisplayName("pairs: the ratio of discordant pairs, error √(1/b + 1/c), concordant ones nothing")
  void pairs(int b, int c) {
    List<Stratum> strata = new ArrayList<>();
    strata.addAll(Collections.nCopies(b, new Stratum(1, 1, 0, 1)));
    strata.addAll(Collections.nCopies(c, new Stratum(0, 1, 1, 1)));
    strata.addAll(Collections.nCopies(7, new Stratum(1, 1, 1, 1)));
    strata.addAll(Collections.nCopies(5, new Stratum(0, 1, 0, 1)));
    ConditionalLogistic.Result result = conditional.of(strata).value().orElseThrow();
    double error = Math.sqrt(1.0 / b + 1.0 / c);
    assertThat(result.ratio()).isCloseTo((double) b / c, within(1e-10 * b / c));
    assertThat(result.coefficient()).isCloseTo(Math.log((double) b / c), within(1e-10));
    assertThat(result.standardError()).isCloseTo(error, within(1e-10));
    assertThat(result.discordantPairs()).isEqualTo(b + c);
    assertThat(result.strata()).isEqualTo(b + c);
    double z = Confidence.NINETY_FIVE.z();
    assertThat(Math.log(result.interval().low()))
        .isCloseTo(Math.log((double) b / c) - z * error, within(1e-9));
    assertThat(Math.log(result.interval().high()))
        .isCloseTo(Math.log((double) b / c) + z * error, within(1e-9));
    assertThat(result.pValue())
        .isCloseTo(Distributions.normalTwoSided(Math.log((double) b / c) / error), within(1e-10));
  }

  @Test
  @DisplayName("larger strata: the likelihood by all ways of choosing the cases is highest there")
  void againstEnumeration() {
    Random random = new Random(811);
    int found = 0;
    for (int round = 0; round < 60; round++) {
      List<Stratum> strata = new ArrayList<>();
      for (int s = 0; s < 6; s++) {
        int cases = random.nextInt(5);
        int controls = random.nextInt(6);
        strata.add(
            new Stratum(random.nextInt(cases + 1), cases, random.nextInt(controls + 1), controls));
      }
      Finding<ConditionalLogistic.Result> finding = conditional.of(strata);
      if (finding.value().isEmpty()) {
        assertHasNoEnd(strata);
        continue;
      }
      found++;
      ConditionalLogistic.Result result = finding.value().get();
      double at = result.coefficient();
      double step = 1e-3;
      double below = logLikelihood(at - step, strata);
      double here = logLikelihood(at, strata);
      double above = logLikelihood(at + step, strata);
      assertThat((above - below) / (2 * step)).as("score").isCloseTo(0, within(1e-5));
      double information = (2 * here - above - below) / (step * step);
      assertThat(1 / Math.sqrt(information))
          .isCloseTo(result.standardError(), within(1e-4 * result.standardError()));
      Collections.shuffle(strata, random);
      assertThat(conditional.of(strata).value()).contains(result);
      assertThat(conditional.with(new Confidence(.5)).of(strata).value().orElseThrow().interval())
          .satisfies(narrow -> assertThat(narrow.width()).isLessThan(result.interval().width()));
    }
    assertThat(found).as("rounds with an odds ratio").isGreaterThan(40);
  }

  /** The likelihood still rises far out on one side. */
  private static void assertHasNoEnd(List<Stratum> strata) {
    double low = logLikelihood(-12, strata) - logLikelihood(-8, strata);
    double high = logLikelihood(12, strata) - logLikelihood(8, strata);
    assertThat(Math.max(low, high)).isGreaterThanOrEqualTo(0);
  }

  /** Sums over every subset of each stratum's records that may have been its cases. */
  private static double logLikelihood(double beta, List<Stratum> strata) {
    double log = 0;
    for (Stratum stratum : strata) {
      int n = (int) (stratum.cases() + stratum.controls());
      long exposed = stratum.exposedCases() + stratum.exposedControls();
      double sum = 0;
      for (int subset = 0; subset < 1 << n; subset++) {
        if (Integer.bitCount(subset) == stratum.cases()) {
          int exposedOnes = Integer.bitCount(subset & ((1 << exposed) - 1));
          sum += Math.exp(beta * exposedOnes);
        }
      }
      log += beta * stratum.exposedCases() - Math.log(sum);
    }
    return log;
  }

  @Test
  @DisplayName("a large stratum: nearly the log odds ratio of its table, and no overflow")
  void largeStratum() {
    ConditionalLogistic.Result result =
        conditional.of(List.of(new Stratum(2_000, 3_000, 1_000, 3_000))).value().orElseThrow();
    assertThat(result.ratio()).isCloseTo(4, within(.01));
    assertThat(result.standardError())
        .isCloseTo(Math.sqrt(2 / 2_000.0 + 2 / 1_000.0), within(1e-4));
    assertThat(result.discordantPairs()).isEqualTo(3_000);
    assertThat(new Stratum(5, 8, 4, 9).discordantPairs()).isEqualTo(5 + 3);
  }

  @Test
  void saysWhatItCannotSay() {
    assertThat(conditional.of(List.of()).reason()).contains(Finding.Reason.NO_VARIATION);
    assertThat(
            conditional
                .of(
                    List.of(
                        new Stratum(1, 2, 0, 0),
                        new Stratum(0, 0, 1, 2),
                        new Stratum(2, 2, 3, 3),
                        new Stratum(0, 2, 0, 3)))
                .reason())
        .contains(Finding.Reason.NO_VARIATION);
    assertThat(conditional.of(List.of(new Stratum(2, 3, 0, 4), new Stratum(1, 1, 0, 1))).reason())
        .as("every exposed one is a case")
        .contains(Finding.Reason.NOT_CONVERGED);
    assertThat(conditional.of(List.of(new Stratum(0, 3, 2, 4), new Stratum(0, 1, 1, 1))).reason())
        .contains(Finding.Reason.NOT_CONVERGED);
    assertThat(conditional.of(List.of(new Stratum(2, 3, 0, 4), new Stratum(0, 1, 1, 1))).value())
        .isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> new Stratum(-1, 2, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Stratum(3, 2, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Stratum(1, 2, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Stratum(1, 2, 2, 1));
  }
}
