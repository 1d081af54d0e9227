package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TransitionsTest {
  private static final double[][] THREE = {{.9, .1, 0}, {.05, .85, .1}, {0, .2, .8}};
  private final TransitionMatrix matrix = TransitionMatrix.withDefaults();

  @Test
  @DisplayName("five stages: shares, years, long run, months to partner, to their decimals")
  void markov() {
    JsonNode reference = Reference.formulas().get("markov");
    TransitionMatrix.Result result = matrix.of(Reference.table(reference.get("counts")));
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        Reference.printed(result.shares()[i][j], reference.at("/P/" + i + "/" + j), 4);
      }
      assertThat(result.rows().get(i).smoothed()).isFalse();
    }
    Reference.six(result.mobility(), reference.get("mobility_prais"));
    MarkovProjection projection = MarkovProjection.ofShares(result.shares());
    six(projection.after(12, 0), reference.get("P12_row_FRIEND"));
    six(projection.stationary().orElseThrow(), reference.get("stationary"));
    List<OptionalDouble> months = projection.monthsTo(Set.of(2));
    six(
        List.of(
            months.get(0).orElseThrow(), months.get(1).orElseThrow(), months.get(4).orElseThrow()),
        reference.get("expected_months_to_PARTNER_from_FRIEND_POTENTIAL_LAPSED"));
    assertThat(months.get(2)).hasValue(0);
  }

  @Test
  @DisplayName("a row of few is smoothed by Dirichlet(½), to six decimals")
  void smoothing() {
    JsonNode reference = Reference.formulas().get("markov");
    long[] friend = Reference.longs(reference.at("/counts/0"));
    long[][] counts = new long[5][5];
    counts[0] = new long[] {15, 3, 0, 0, 1};
    TransitionMatrix.Row row = matrix.of(counts).rows().get(0);
    assertThat(row.smoothed()).isTrue();
    assertThat(row.shares())
        .containsExactly(15.5 / 21.5, 3.5 / 21.5, .5 / 21.5, .5 / 21.5, 1.5 / 21.5);
    assertThat(row.observed().orElseThrow().shares().get(0)).isEqualTo(15.0 / 19);
    counts[0][0] = 16;
    assertThat(matrix.of(counts).rows().get(0).smoothed()).as("twenty are enough").isFalse();
    assertThat(TransitionMatrix.shares(counts)).isDeepEqualTo(matrix.of(counts).shares());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransitionMatrix.shares(new long[][] {{1}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransitionMatrix.shares(new long[][] {{1, -1}, {0, 1}}));
    // The reference smooths a row of 62, which the rule takes as it is; the formula is the same.
    Reference.six(
        TransitionMatrix.smoothed(friend, .5), reference.get("dirichlet_half_row_FRIEND"));
    TransitionMatrix.Row empty = matrix.of(counts).rows().get(3);
    assertThat(empty.observed()).isEmpty();
    assertThat(empty.shares()).containsOnly(.2);
  }

  @Test
  @DisplayName("moves of 622 patients as R's msm counts them, intervals Goodman's")
  void cav() {
    Map<String, List<Integer>> patients = new LinkedHashMap<>();
    for (String[] row : Reference.referenceRows("cav.csv")) {
      patients.computeIfAbsent(row[0], none -> new ArrayList<>()).add(Integer.parseInt(row[7]) - 1);
    }
    List<int[]> series =
        patients.values().stream()
            .map(states -> states.stream().mapToInt(Integer::intValue).toArray())
            .toList();
    TransitionPanel panel = TransitionPanel.of(4, series);
    JsonNode states = Reference.json("events.json").get("cav_statetable");
    for (int i = 0; i < states.size(); i++) {
      Reference.exactly(panel.counts()[i], states.get(i));
    }
    TransitionMatrix.Result result = matrix.of(panel);
    JsonNode reference = Reference.json("events.json").get("cav_transitions");
    for (int i = 0; i < 3; i++) {
      TransitionMatrix.Row row = result.rows().get(i);
      Reference.exactly(row.n(), reference.at("/" + (i + 1) + "/n"));
      assertThat(row.observed().orElseThrow())
          .isEqualTo(GoodmanIntervals.withDefaults().ofCounts(panel.counts()[i]));
      for (int j = 0; j < 4; j++) {
        long moves = panel.counts()[i][j];
        JsonNode to = reference.at("/" + (i + 1) + "/to/" + (j + 1));
        Reference.exactly(moves, to.get("count"));
        Reference.close("share", row.shares().get(j), to.get("p"), Reference.CLOSED_FORM);
        Interval wilson = WilsonInterval.withDefaults().ofCounts(moves, row.n()).interval();
        Reference.close("Wilson", wilson, to, Reference.CLOSED_FORM);
      }
    }
    TransitionMatrix.Row dead = result.rows().get(3);
    Reference.exactly(dead.n(), reference.at("/4/n"));
    for (int j = 0; j < 4; j++) {
      JsonNode to = reference.at("/4/to/" + (j + 1));
      Reference.exactly(panel.counts()[3][j], to.get("count"));
      for (String key : List.of("p", "lo", "hi")) {
        Reference.absent(dead.observed().isEmpty(), to, key);
      }
    }
    Finding<TransitionHomogeneity.Result> passed =
        Finding.of(new TransitionHomogeneity.Result(0, 1, 1, 1));
    assertThat(MarkovProjection.of(result, passed, passed).reason())
        .as("the dead are not seen again")
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(
            matrix
                .with(new Confidence(.5))
                .of(panel)
                .rows()
                .get(0)
                .observed()
                .orElseThrow()
                .intervals()
                .get(1)
                .width())
        .isLessThan(result.rows().get(0).observed().orElseThrow().intervals().get(1).width());
  }

  @Test
  void movesAreCountedBetweenMonthsThatWereSeen() {
    TransitionPanel panel =
        TransitionPanel.of(2, List.of(new int[] {0, 1, -1, 1, 0, 0}, new int[] {-1, 0, 0}));
    assertThat(panel.counts()).isDeepEqualTo(new long[][] {{2, 1}, {1, 0}});
    assertThat(panel.byPrevious())
        .isDeepEqualTo(new long[][][] {{{0, 0}, {0, 0}}, {{1, 0}, {0, 0}}});
    assertThat(panel.byHalves()).isDeepEqualTo(new long[][][] {{{1, 1}, {0, 0}}, {{1, 0}, {1, 0}}});
    assertThat(TransitionPanel.of(2, List.of()).counts()).isDeepEqualTo(new long[2][2]);
  }

  @Test
  @DisplayName("order of subjects does not matter, halves and pasts add up (seed 561)")
  void panelProperties() {
    Random random = new Random(561);
    List<int[]> series = chains(THREE, 60, 30, random);
    TransitionPanel panel = TransitionPanel.of(3, series);
    List<int[]> shuffled = new ArrayList<>(series);
    Collections.shuffle(shuffled, random);
    assertThat(TransitionPanel.of(3, shuffled).byPrevious()).isDeepEqualTo(panel.byPrevious());
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(panel.byHalves()[0][i][j] + panel.byHalves()[1][i][j])
            .isEqualTo(panel.counts()[i][j]);
      }
    }
  }

  @Test
  @DisplayName("a true chain fails a check at 5 % about one time in twenty (seed 562)")
  void level() {
    Random random = new Random(562);
    SplittableRandom orders = new SplittableRandom(562);
    int past = 0;
    int halves = 0;
    int rounds = 100;
    for (int round = 0; round < rounds; round++) {
      TransitionPanel panel = TransitionPanel.of(3, chains(THREE, 20, 15, random));
      past += test(panel.byPrevious(), orders).pValue() < .05 ? 1 : 0;
      halves += test(panel.byHalves(), orders).pValue() < .05 ? 1 : 0;
    }
    assertThat((double) past / rounds).isBetween(.01, .11);
    assertThat((double) halves / rounds).isBetween(.01, .11);
  }

  @Test
  @DisplayName("χ² of two strata by hand; random orders agree where tables are full (seed 563)")
  void homogeneity() {
    long[][][] counts = {{{30, 10}, {0, 5}}, {{20, 20}, {0, 7}}};
    TransitionHomogeneity.Result result = test(counts, new SplittableRandom(563));
    double statistic = 5 * 5 / 25.0 * 2 + 5 * 5 / 15.0 * 2;
    assertThat(result.statistic()).isCloseTo(statistic, within(1e-12));
    assertThat(result.df()).isEqualTo(1);
    assertThat(result.chiSquareP()).isCloseTo(.0209213353, within(1e-8));
    // Fisher's p for the same table, .037, counts the same orders.
    assertThat(result.pValue()).isCloseTo(.0366, within(.012));
    assertThat(
            TransitionHomogeneity.test(
                    new long[][][] {{{3, 0}, {0, 5}}, {{2, 0}, {0, 7}}}, new SplittableRandom(1))
                .reason())
        .contains(Finding.Reason.NO_VARIATION);
    assertThat(TransitionHomogeneity.test(new long[2][2][2], new SplittableRandom(1)).reason())
        .contains(Finding.Reason.NO_VARIATION);
  }

  @Test
  @DisplayName("where the past matters or moves change there is no projection (seed 564)")
  void noProjection() {
    Random random = new Random(564);
    List<int[]> faithful = chains(THREE, 120, 36, random);
    List<int[]> tiring = new ArrayList<>();
    List<int[]> returning = new ArrayList<>();
    for (int r = 0; r < 120; r++) {
      int[] tired = new int[36];
      int[] back = new int[36];
      for (int t = 1; t < 36; t++) {
        tired[t] = random.nextDouble() < (t < 18 ? .1 : .5) ? 1 - tired[t - 1] : tired[t - 1];
        boolean justMoved = t > 1 && back[t - 1] != back[t - 2];
        back[t] = random.nextDouble() < (justMoved ? .6 : .1) ? 1 - back[t - 1] : back[t - 1];
      }
      tiring.add(tired);
      returning.add(back);
    }
    assertThat(project(3, faithful).value()).isPresent();
    assertThat(project(2, tiring).reason()).contains(Finding.Reason.ASSUMPTION_FAILED);
    assertThat(project(2, returning).reason()).contains(Finding.Reason.ASSUMPTION_FAILED);
    assertThat(project(2, List.of(new int[] {0, 0, 0}, new int[] {0, 0, 0})).reason())
        .as("the checks themselves need moves")
        .contains(Finding.Reason.NO_VARIATION);
    MarkovProjection projection = project(3, faithful).value().orElseThrow();
    double[] truth = {.25, .5, .25};
    for (int i = 0; i < 3; i++) {
      assertThat(projection.stationary().orElseThrow().get(i)).isCloseTo(truth[i], within(.1));
    }
  }

  private Finding<MarkovProjection> project(int states, List<int[]> series) {
    TransitionPanel panel = TransitionPanel.of(states, series);
    SplittableRandom random = new SplittableRandom(565);
    return MarkovProjection.of(
        matrix.of(panel),
        TransitionHomogeneity.test(panel.byPrevious(), random),
        TransitionHomogeneity.test(panel.byHalves(), random));
  }

  @Test
  @DisplayName("projections by hand: where states cannot be reached, and where two are never left")
  void projections() {
    MarkovProjection chain = MarkovProjection.ofShares(THREE);
    assertThat(chain.after(0, 1)).containsExactly(0.0, 1.0, 0.0);
    assertThat(chain.after(1, 1)).containsExactly(.05, .85, .1);
    List<Double> stationary = chain.stationary().orElseThrow();
    assertThat(stationary.get(0)).isCloseTo(.25, within(1e-14));
    assertThat(stationary.get(1)).isCloseTo(.5, within(1e-14));
    assertThat(chain.after(500, 0).get(1)).isCloseTo(.5, within(1e-9));
    // From state 1: m1 = 1 + .05·m0 + .85·m1, m0 = 10 + m1, so m1 = 15.
    assertThat(chain.monthsTo(Set.of(2)).get(0).orElseThrow()).isCloseTo(25, within(1e-10));
    assertThat(chain.monthsTo(Set.of(2)).get(1).orElseThrow()).isCloseTo(15, within(1e-10));
    assertThat(chain.monthsTo(Set.of(1, 2)).get(0).orElseThrow()).isCloseTo(10, within(1e-11));

    MarkovProjection split =
        MarkovProjection.ofShares(new double[][] {{1, 0, 0}, {.3, .4, .3}, {0, 0, 1}});
    assertThat(split.stationary()).isEmpty();
    assertThat(split.monthsTo(Set.of(2)).get(1)).as("some never get there").isEmpty();
    assertThat(split.monthsTo(Set.of(2)).get(0)).isEmpty();
    assertThat(split.monthsTo(Set.of(0, 2)).get(1).orElseThrow()).isCloseTo(1 / .6, within(1e-14));
    MarkovProjection drain = MarkovProjection.ofShares(new double[][] {{.5, .5}, {0, 1}});
    assertThat(drain.stationary().orElseThrow()).containsExactly(0.0, 1.0);
    assertThat(drain.monthsTo(Set.of(1)).get(0)).hasValue(2);
    assertThat(drain.monthsTo(Set.of(0, 1)))
        .containsExactly(OptionalDouble.of(0), OptionalDouble.of(0));
  }

  @Test
  @DisplayName("moves up and down per 100 months, a lapsed relation ranking lowest")
  void movement() {
    long[][] counts = Reference.table(Reference.formulas().at("/markov/counts"));
    MovementRates.Result result =
        MovementRates.withDefaults().of(counts, new int[] {1, 2, 3, 4, 0}).value().orElseThrow();
    assertThat(result.months()).isEqualTo(217);
    assertThat(result.up().moves()).isEqualTo(10 + 8 + 5 + 6 + 1);
    assertThat(result.down().moves()).isEqualTo(2 + 3 + 4 + 4 + 1 + 2 + 1);
    assertThat(result.up().perHundred()).isCloseTo(3000.0 / 217, within(1e-12));
    assertThat(result.down().interval())
        .isEqualTo(PoissonInterval.withDefaults().of(17, 2.17).interval());
    assertThat(
            MovementRates.withDefaults()
                .with(new Confidence(.5))
                .of(counts, new int[] {1, 2, 3, 4, 0})
                .value()
                .orElseThrow()
                .up()
                .interval()
                .width())
        .isLessThan(result.up().interval().width());
    assertThat(MovementRates.withDefaults().of(new long[2][2], new int[] {0, 1}).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
  }

  @Test
  void refusesWhatCannotBe() {
    SplittableRandom random = new SplittableRandom(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransitionPanel.of(2, List.of(new int[] {0, 2})))
        .withMessageContaining("state must lie in");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransitionPanel.of(2, List.of(new int[] {-2})));
    assertThatIllegalArgumentException().isThrownBy(() -> TransitionPanel.of(1, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> matrix.of(new long[][] {{1, -1}, {0, 1}}));
    assertThatIllegalArgumentException().isThrownBy(() -> matrix.of(new long[1][1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransitionHomogeneity.test(new long[1][2][2], random));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TransitionHomogeneity.test(
                    new long[][][] {new long[2][2], new long[3][3]}, random));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkovProjection.ofShares(new double[][] {{.5, .4}, {0, 1}}))
        .withMessageContaining("add to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkovProjection.ofShares(new double[][] {{1.5, -.5}, {0, 1}}));
    MarkovProjection chain = MarkovProjection.ofShares(THREE);
    assertThatIllegalArgumentException().isThrownBy(() -> chain.after(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> chain.after(1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> chain.monthsTo(Set.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> chain.monthsTo(Set.of(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MovementRates.withDefaults().of(new long[2][2], new int[] {1}));
  }

  private static TransitionHomogeneity.Result test(long[][][] counts, SplittableRandom random) {
    return TransitionHomogeneity.test(counts, random).value().orElseThrow();
  }

  private static List<int[]> chains(double[][] shares, int subjects, int months, Random random) {
    List<int[]> series = new ArrayList<>();
    for (int r = 0; r < subjects; r++) {
      int[] states = new int[months];
      states[0] = random.nextInt(shares.length);
      for (int t = 1; t < months; t++) {
        double u = random.nextDouble();
        int to = 0;
        for (double sum = shares[states[t - 1]][0]; sum <= u; sum += shares[states[t - 1]][to]) {
          to++;
        }
        states[t] = to;
      }
      series.add(states);
    }
    return series;
  }

  private static void six(List<Double> actual, JsonNode expected) {
    assertThat(actual).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      Reference.six(actual.get(i), expected.get(i));
    }
  }
}
