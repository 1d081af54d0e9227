package io.rapport.domain.analysis.partnership.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.statistics.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IndexSensitivityTest {
  private static final IndexScheme SCHEME = IndexScheme.withDefaults();

  @Test
  @DisplayName("5th to 95th of the score: e to the power of the mean log ± 1.645 of its deviation")
  void drawnWeights() {
    double[] pillars = {48, 55, 60, 72, 66, 58};
    Sensitivity found = sensitivity(cell(pillars)).get(0);
    // A weighted sum of logs has the variance of the logs divided by 30 + 1.
    double[] logs = Arrays.stream(pillars).map(Math::log).toArray();
    double mean = Arrays.stream(logs).average().orElseThrow();
    double variance =
        Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).average().orElseThrow();
    double half = 1.645 * Math.sqrt(variance / 31);
    assertThat(found.scoreByWeights().low()).isCloseTo(Math.exp(mean - half), within(.15));
    assertThat(found.scoreByWeights().high()).isCloseTo(Math.exp(mean + half), within(.15));
    assertThat(found.rankByWeights()).isEqualTo(new RankRange(1, 1));
  }

  @Test
  @DisplayName("cells near each other change places, a dominated one does not")
  void ranks() {
    List<Sensitivity> found =
        sensitivity(
            cell(80, 40, 60, 60, 60, 60),
            cell(40, 80, 60, 60, 60, 60),
            cell(60, 60, 60, 45, 60, 76),
            cell(30, 30, 30, 30, 30, 30));
    assertThat(found.get(0).rankByWeights()).isEqualTo(new RankRange(1, 3));
    assertThat(found.get(1).rankByWeights()).isEqualTo(new RankRange(1, 3));
    assertThat(found.get(3).rankByWeights()).isEqualTo(new RankRange(4, 4));
    assertThat(found.get(3).ranks()).isEqualTo(new RankRange(4, 4));
    assertThat(found.get(0).without().get(Pillar.TIMING).rank()).isEqualTo(1);
    assertThat(found.get(0).without().get(Pillar.ROLE).rank()).isEqualTo(3);
    assertThat(found.get(0).ranks().worst()).isEqualTo(3);
    assertThat(found.get(0).arithmetic().score()).isCloseTo(60, within(1e-9));
    assertThat(found.get(0).without().get(Pillar.TIMING).score())
        .isCloseTo(Math.pow(80 * Math.pow(60, 4), .2), within(1e-9));
  }

  @Test
  @DisplayName(
      "goalposts: a fifth further off costs a fifth of what is multiplied, a fifth nearer caps")
  void goalposts() {
    Sensitivity found = sensitivity(cell(50, 50, 90, 50, 50, 50)).get(0);
    assertThat(found.goalposts()).hasSize(2 * Part.values().length);
    double product = Math.pow(50, 5);
    assertThat(change(found, Part.CONTRACTING, 1.2))
        .isCloseTo(Math.pow(product * 75, 1 / 6.0), within(1e-9));
    assertThat(change(found, Part.CONTRACTING, .8))
        .as("0.9/0.8 is more than 1")
        .isCloseTo(Math.pow(product * 100, 1 / 6.0), within(1e-9));
    // The best of last-minute requests moves from 0 to −0.2: (1 − x)/1.2, a quarter of timing.
    double timing = .75 * 50 + .25 * 50 / 1.2;
    assertThat(change(found, Part.LAST_MINUTE, 1.2))
        .isCloseTo(Math.pow(product * 90 / 50 * timing, 1 / 6.0), within(1e-9));
  }

  private static double change(Sensitivity found, Part part, double factor) {
    return found.goalposts().stream()
        .filter(change -> change.part() == part && change.factor() == factor)
        .findFirst()
        .orElseThrow()
        .alternative()
        .score();
  }

  @Test
  @DisplayName("equal pillars leave nothing to weights, aggregation or pillars (seed 591)")
  void equalPillars() {
    Random random = new Random(591);
    for (int round = 0; round < 10; round++) {
      double level = 5 + 90 * random.nextDouble();
      Sensitivity found =
          sensitivity(cell(level, level, level, level, level, level), cell(1, 2, 3, 4, 5, 4))
              .get(0);
      assertThat(found.scoreByWeights().width()).isLessThan(1e-9);
      assertThat(found.arithmetic().score()).isCloseTo(level, within(1e-9));
      found
          .without()
          .forEach((pillar, each) -> assertThat(each.score()).isCloseTo(level, within(1e-9)));
    }
  }

  @Test
  @DisplayName("a pillar that goes against the index is to be reconsidered")
  void correlations() {
    List<HealthIndex.Published> cells = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double up = 30 + 6 * i;
      cells.add(cell(up, up, up, up, up, 70 - 3 * i));
    }
    PillarCorrelation against = PillarCorrelation.of(Pillar.RESULTS, cells).value().orElseThrow();
    assertThat(against.correlation()).isLessThan(-.9);
    assertThat(against.isToBeReconsidered()).isTrue();
    assertThat(against.cells()).isEqualTo(8);
    PillarCorrelation with = PillarCorrelation.of(Pillar.ROLE, cells).value().orElseThrow();
    assertThat(with.isToBeReconsidered()).isFalse();
    assertThat(PillarCorrelation.of(Pillar.ROLE, cells.subList(0, 2)).reason())
        .contains(Finding.Reason.TOO_FEW_UNITS);
    assertThat(
            PillarCorrelation.of(Pillar.ROLE, List.of(cells.get(0), cells.get(0), cells.get(0)))
                .reason())
        .contains(Finding.Reason.NO_VARIATION);
  }

  private static HealthIndex.Published cell(double... pillars) {
    return Measured.pillars(SCHEME, pillars);
  }

  private static List<Sensitivity> sensitivity(HealthIndex.Published... cells) {
    return new IndexSensitivity(SCHEME, List.of(cells)).of(new SplittableRandom(59));
  }
}
