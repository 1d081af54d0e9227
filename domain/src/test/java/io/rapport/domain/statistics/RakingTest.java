package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.rapport.domain.statistics.HeadcountMargin.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RakingTest {
  /** Nothing but Deming and Stephan, to the last digit. */
  private static final Raking PLAIN =
      Raking.withDefaults().withTolerance(1e-13).withFewest(1).withTrim(Double.POSITIVE_INFINITY);

  @Test
  @DisplayName("200 Californian schools: weights, means and errors as R's survey gives them")
  void schools() {
    JsonNode reference = Reference.json("rake.json").get("api_srs");
    List<String[]> rows = Reference.referenceRows("api_srs_raked_weights.csv");
    List<HeadcountMargin> margins =
        List.of(
            margin("stype", List.of("E", "H", "M"), reference),
            margin("sch.wide", List.of("No", "Yes"), reference));
    int[][] categories =
        rows.stream()
            .map(row -> new int[] {"EHM".indexOf(row[1]), row[2].equals("Yes") ? 1 : 0})
            .toArray(int[][]::new);
    Raking.Result raked = PLAIN.ofRespondents(margins, categories).value().orElseThrow();
    assertThat(raked.n()).isEqualTo(200);
    // R's weights add up to the 6,194 schools, ours to the sample.
    double scale = 6194 / 200.0;
    for (int i = 0; i < categories.length; i++) {
      assertThat(scale * weightOf(raked, categories[i]))
          .isCloseTo(Double.parseDouble(rows.get(i)[6]), within(1e-9));
    }
    JsonNode summary = reference.get("weights_summary");
    Reference.close("n_eff", raked.effectiveN(), summary.get("n_eff"), Reference.CLOSED_FORM);
    Reference.close("largest", raked.largest(), summary.get("max"), Reference.CLOSED_FORM);
    Reference.close("smallest", raked.smallest(), summary.get("min"), Reference.CLOSED_FORM);
    Raking.Result usual =
        Raking.withDefaults().ofRespondents(margins, categories).value().orElseThrow();
    assertThat(usual.trimmed()).isZero();
    assertThat(usual.groups())
        .containsExactly(
            List.of(List.of(0), List.of(1), List.of(2)), List.of(List.of(0), List.of(1)));

    double[] favourable = rows.stream().mapToDouble(row -> Double.parseDouble(row[4])).toArray();
    double[] scores = rows.stream().mapToDouble(row -> Double.parseDouble(row[3])).toArray();
    RakedEstimate corrected = RakedEstimate.withDefaults().withPopulation(6194);
    same(
        RakedEstimate.withDefaults(),
        raked,
        categories,
        favourable,
        scores,
        reference.get("raked_nofpc"));
    same(corrected, raked, categories, favourable, scores, reference.get("raked_fpc"));
    reference
        .get("weights_by_cell")
        .forEachEntry(
            (cell, weight) ->
                Reference.close(
                    "weight",
                    scale * weightOf(raked, category(cell)),
                    weight,
                    Reference.CLOSED_FORM));
    MeanInterval plain = MeanInterval.withDefaults();
    same(plain, favourable, scores, reference.get("unweighted_nofpc"));
    same(plain.withPopulation(6194), favourable, scores, reference.get("unweighted_fpc"));
  }

  private static int[] category(String cell) {
    return new int[] {"EHM".indexOf(cell.charAt(0)), cell.endsWith("Yes") ? 1 : 0};
  }

  private static void same(
      MeanInterval interval, double[] favourable, double[] scores, JsonNode expected) {
    MeanInterval.Result share = interval.ofValues(favourable);
    Reference.close("p", share.mean(), expected.get("p"), Reference.CLOSED_FORM);
    Reference.close("se", share.standardError(), expected.get("se"), Reference.CLOSED_FORM);
    Reference.close("ci", share.interval(), expected.at("/ci/mean"), Reference.CLOSED_FORM);
    MeanInterval.Result mean = interval.ofValues(scores);
    Reference.close("mean", mean.mean(), expected.get("api00_mean"), Reference.CLOSED_FORM);
    Reference.close("se", mean.standardError(), expected.get("api00_se"), Reference.CLOSED_FORM);
  }

  private static void same(
      RakedEstimate estimate,
      Raking.Result raked,
      int[][] categories,
      double[] favourable,
      double[] scores,
      JsonNode expected) {
    RakedEstimate.Result share =
        estimate.of(raked, moments(categories, favourable)).value().orElseThrow();
    Reference.close("p", share.mean(), expected.get("p"), Reference.CLOSED_FORM);
    Reference.close("se", share.standardError(), expected.get("se"), Reference.CLOSED_FORM);
    Reference.close("ci", share.interval(), expected.at("/ci/mean"), Reference.CLOSED_FORM);
    RakedEstimate.Result mean =
        estimate.of(raked, moments(categories, scores)).value().orElseThrow();
    Reference.close("mean", mean.mean(), expected.get("api00_mean"), Reference.CLOSED_FORM);
    Reference.close("se", mean.standardError(), expected.get("api00_se"), Reference.CLOSED_FORM);
  }

  @Test
  @DisplayName("2,577 answers to three margins: spread of the weights as R's survey gives it")
  void personality() {
    JsonNode reference = Reference.json("rake.json").get("bfi");
    String data = "personality-bfi/bfi.csv";
    List<String> gender = Reference.column(data, "gender");
    List<String> age = Reference.column(data, "age");
    List<String> education = Reference.column(data, "education");
    List<int[]> categories = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < gender.size(); row++) {
      if (!education.get(row).isEmpty()) {
        int years = Integer.parseInt(age.get(row));
        categories.add(
            new int[] {
              Integer.parseInt(gender.get(row)) - 1,
              years < 25 ? 0 : years < 35 ? 1 : years < 50 ? 2 : 3,
              Integer.parseInt(education.get(row)) - 1
            });
        rows.add(row);
      }
    }
    List<HeadcountMargin> margins =
        List.of(
            margin("gender", List.of("1", "2"), reference),
            margin("ageg", List.of("<25", "25-34", "35-49", "50+"), reference),
            margin("education", List.of("1", "2", "3", "4", "5"), reference));
    int[][] all = categories.toArray(int[][]::new);
    // R stopped when the margins were within 1 of 100,000 people, after four rounds.
    Raking.Result raked =
        PLAIN.withTolerance(4e-5).ofRespondents(margins, all).value().orElseThrow();
    JsonNode summary = reference.get("weights_summary");
    assertThat(raked.n()).isEqualTo(reference.get("n").asLong());
    Reference.close("n_eff", raked.effectiveN(), summary.get("n_eff"), Reference.CLOSED_FORM);
    Reference.close("largest", raked.largest(), summary.get("max"), Reference.CLOSED_FORM);
    Reference.close("smallest", raked.smallest(), summary.get("min"), Reference.CLOSED_FORM);
    assertThat(PLAIN.ofRespondents(margins, all).value().orElseThrow().largest())
        .as("to the end")
        .isCloseTo(raked.largest(), within(3e-4));
    reference
        .get("items")
        .forEachEntry(
            (item, expected) -> {
              double[][] answers =
                  Reference.answers(Reference.json("bfi.json"), data, List.of(item));
              double[] values = rows.stream().mapToDouble(row -> answers[row][0]).toArray();
              RakedEstimate.Result estimate =
                  RakedEstimate.withDefaults()
                      .of(raked, moments(all, values))
                      .value()
                      .orElseThrow();
              assertThat(estimate.n()).isEqualTo(expected.get("n").asLong());
              Reference.close(
                  item, estimate.effectiveN(), expected.get("kish_neff"), Reference.CLOSED_FORM);
            });

    Raking.Result usual = Raking.withDefaults().ofRespondents(margins, all).value().orElseThrow();
    assertThat(raked.largest()).isGreaterThan(10);
    assertThat(usual.trimmed()).isPositive();
    assertThat(usual.largest()).isBetween(5.0, 7.0);
    assertThat(usual.effectiveN()).isGreaterThan(raked.effectiveN());
  }

  @Test
  @DisplayName("errors with unanswered items are those of a regression on respondents (seed 131)")
  void againstRespondents() {
    Random random = new Random(131);
    for (int round = 0; round < 20; round++) {
      int n = 80 + random.nextInt(200);
      int[][] categories = new int[n][];
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        categories[i] = new int[] {random.nextInt(3), random.nextInt(2)};
        values[i] =
            random.nextInt(5) == 0
                ? Double.NaN
                : 1 + random.nextInt(4) + categories[i][0] + .5 * categories[i][1];
      }
      Raking.Result raked = PLAIN.ofRespondents(threeByTwo(), categories).value().orElseThrow();
      RakedEstimate.Result result =
          RakedEstimate.withDefaults().of(raked, moments(categories, values)).value().orElseThrow();
      double sum = 0;
      double total = 0;
      for (int i = 0; i < n; i++) {
        if (!Double.isNaN(values[i])) {
          double w = weightOf(raked, categories[i]);
          sum += w;
          total += w * values[i];
        }
      }
      double mean = total / sum;
      assertThat(result.mean()).isCloseTo(mean, within(1e-12));
      double[] deviations = new double[n];
      double[][] design = new double[n][];
      for (int i = 0; i < n; i++) {
        deviations[i] = Double.isNaN(values[i]) ? 0 : values[i] - mean;
        design[i] =
            new double[] {
              categories[i][0] == 1 ? 1 : 0, categories[i][0] == 2 ? 1 : 0, categories[i][1]
            };
      }
      OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
      regression.newSampleData(deviations, design);
      double[] residuals = regression.estimateResiduals();
      double[] parts = new double[n];
      for (int i = 0; i < n; i++) {
        parts[i] = weightOf(raked, categories[i]) * residuals[i] / sum;
      }
      assertThat(result.standardError())
          .isCloseTo(Math.sqrt(n * Moments.of(parts).variance()), within(1e-11));
    }
  }

  @Test
  @DisplayName("who told no category keeps the share; errors as of a regression (seed 133)")
  void notTold() {
    Random random = new Random(133);
    double[] ofA = {.2, .3, .5};
    for (int round = 0; round < 20; round++) {
      int n = 200 + random.nextInt(200);
      int[][] categories = new int[n][];
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        categories[i] =
            new int[] {
              random.nextInt(6) == 0 ? Raking.NOT_TOLD : random.nextInt(3),
              i == 0 ? Raking.NOT_TOLD : random.nextInt(2)
            };
        values[i] = random.nextInt(5) + categories[i][0] + 2.0 * categories[i][1];
      }
      Raking.Result raked = PLAIN.ofRespondents(threeByTwo(), categories).value().orElseThrow();
      double[] sums = new double[4];
      long[] counts = new long[4];
      double second = 0;
      for (int[] respondent : categories) {
        sums[1 + respondent[0]] += weightOf(raked, respondent);
        counts[1 + respondent[0]]++;
        second += respondent[1] == 1 ? weightOf(raked, respondent) : 0;
      }
      assertThat(sums[0]).isCloseTo(counts[0], within(1e-9));
      for (int group = 0; group < 3; group++) {
        assertThat(sums[1 + group]).isCloseTo(ofA[group] * (n - counts[0]), within(1e-9));
      }
      assertThat(second).isCloseTo(.4 * (n - 1), within(1e-9));
      assertThat(weightOf(raked, categories[0])).isCloseTo(1, within(1e-9));

      RakedEstimate.Result result = estimate(categories, values);
      double[][] design = new double[n][];
      double[] deviations = new double[n];
      for (int i = 0; i < n; i++) {
        deviations[i] = values[i] - result.mean();
        int a = categories[i][0];
        int b = categories[i][1];
        design[i] =
            new double[] {
              a < 0 ? 0 : (a == 1 ? 1 : 0) - .3,
              a < 0 ? 0 : (a == 2 ? 1 : 0) - .5,
              b < 0 ? 0 : (b == 1 ? 1 : 0) - .4
            };
      }
      OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
      regression.newSampleData(deviations, design);
      double[] residuals = regression.estimateResiduals();
      double[] parts = new double[n];
      for (int i = 0; i < n; i++) {
        parts[i] = weightOf(raked, categories[i]) * residuals[i] / n;
      }
      assertThat(result.standardError())
          .isCloseTo(Math.sqrt(n * Moments.of(parts).variance()), within(1e-10));
      if (round == 0) {
        assertThat(result.standardError())
            .as("leaving one out after the other, raking anew")
            .isCloseTo(jackknife(categories, values), withinPercentage(5));
      }
    }
  }

  private static RakedEstimate.Result estimate(int[][] categories, double[] values) {
    return RakedEstimate.withDefaults()
        .of(
            PLAIN.ofRespondents(threeByTwo(), categories).value().orElseThrow(),
            moments(categories, values))
        .value()
        .orElseThrow();
  }

  private static double jackknife(int[][] categories, double[] values) {
    int n = values.length;
    double[] without = new double[n];
    for (int left = 0; left < n; left++) {
      int out = left;
      int[] kept = IntStream.range(0, n).filter(i -> i != out).toArray();
      without[left] =
          estimate(
                  Arrays.stream(kept).mapToObj(i -> categories[i]).toArray(int[][]::new),
                  Arrays.stream(kept).mapToDouble(i -> values[i]).toArray())
              .mean();
    }
    return Math.sqrt((n - 1.0) / n * Moments.of(without).squares());
  }

  @Test
  void aFewWhoToldNothingAreNotPutWithACategory() {
    List<HeadcountMargin> margin =
        List.of(new HeadcountMargin("m", Order.UNORDERED, List.of(300L, 100L)));
    Raking.Result raked =
        Raking.withDefaults()
            .of(margin, Map.of(List.of(0), 25L, List.of(1), 75L, List.of(Raking.NOT_TOLD), 2L))
            .value()
            .orElseThrow();

    assertThat(raked.groups()).containsExactly(List.of(List.of(0), List.of(1)));
    assertThat(raked.weight(List.of(Raking.NOT_TOLD)).orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(raked.weight(List.of(0)).orElseThrow()).isCloseTo(3, within(1e-9));
    assertThat(raked.rounds()).isOne();
    assertThat(Raking.withDefaults().of(margin, Map.of(List.of(Raking.NOT_TOLD), 50L)).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
  }

  @Test
  @DisplayName("margins hold, weights average 1, order and merging give the same bits (seed 132)")
  void properties() {
    Random random = new Random(132);
    for (int round = 0; round < 50; round++) {
      int n = 200 + random.nextInt(300);
      int[][] categories = new int[n][];
      for (int i = 0; i < n; i++) {
        categories[i] = new int[] {random.nextInt(3), random.nextInt(2)};
      }
      Raking.Result raked =
          Raking.withDefaults().ofRespondents(threeByTwo(), categories).value().orElseThrow();
      double[] sums = new double[5];
      for (int[] respondent : categories) {
        double weight = weightOf(raked, respondent);
        sums[respondent[0]] += weight / n;
        sums[3 + respondent[1]] += weight / n;
      }
      double[] shares = {.2, .3, .5, .6, .4};
      for (int i = 0; i < 5; i++) {
        assertThat(sums[i]).isCloseTo(shares[i], within(1e-6));
      }
      Map<List<Integer>, Long> tally = new HashMap<>();
      for (int i = n - 1; i >= 0; i--) {
        tally.merge(Arrays.stream(categories[i]).boxed().toList(), 1L, Long::sum);
      }
      Raking.Result again = Raking.withDefaults().of(threeByTwo(), tally).value().orElseThrow();
      tally
          .keySet()
          .forEach(key -> assertThat(again.weight(key)).isEqualTo(raked.weight(key)).isPresent());
    }
  }

  @Test
  @DisplayName("a sample that is like the headcounts keeps weights of one and the plain error")
  void weightsOfOne() {
    Map<List<Integer>, Long> sample = new HashMap<>();
    Map<List<Integer>, Moments> values = new HashMap<>();
    double[] answers = {1, 2, 3, 4, 5, 5, 4, 4, 2, 1};
    sample.put(List.of(0), 100L);
    values.put(
        List.of(0),
        Moments.of(IntStream.range(0, 100).mapToDouble(i -> answers[i % 10]).toArray()));
    HeadcountMargin only = new HeadcountMargin("all", Order.UNORDERED, List.of(400L));
    Raking.Result raked = Raking.withDefaults().of(List.of(only), sample).value().orElseThrow();
    assertThat(raked.weight(List.of(0))).contains(1.0);
    assertThat(raked.weight(List.of(1))).isEmpty();
    assertThat(raked.effectiveN()).isEqualTo(100);
    RakedEstimate.Result estimate =
        RakedEstimate.withDefaults().withPopulation(400).of(raked, values).value().orElseThrow();
    MeanInterval.Result plain =
        MeanInterval.withDefaults().withPopulation(400).of(values.get(List.of(0)));
    assertThat(estimate.mean()).isEqualTo(plain.mean());
    assertThat(estimate.standardError()).isCloseTo(plain.standardError(), within(1e-12));
    assertThat(estimate.interval().low()).isCloseTo(plain.interval().low(), within(1e-12));
    assertThat(
            RakedEstimate.withDefaults()
                .with(new Confidence(.5))
                .of(raked, values)
                .value()
                .orElseThrow()
                .interval()
                .width())
        .isLessThan(estimate.interval().width());
    assertThat(
            RakedEstimate.withDefaults()
                .withPopulation(100)
                .of(raked, values)
                .value()
                .orElseThrow()
                .standardError())
        .as("everyone answered")
        .isZero();
  }

  @ParameterizedTest(name = "{0}, answers {1}, headcounts {2}: {3}")
  @CsvSource({
    "ORDERED, 30 25 40, 5 5 5, [[0] [1] [2]]",
    "ORDERED, 20 25 40, 5 5 5, [[0] [1] [2]]",
    "ORDERED, 19 25 40, 5 5 5, [[0 1] [2]]",
    "ORDERED, 40 19 40, 5 5 5, [[0 1] [2]]",
    "UNORDERED, 19 40 19 60, 5 5 5 5, [[0 2] [1] [3]]",
    "UNORDERED, 25 40 60, 5 5 0, [[0 2] [1]]",
    "ORDERED, 40 5 25, 5 5 5, [[0] [1 2]]",
    "ORDERED, 5 5 5 30, 5 5 5 5, [[0 1 2 3]]",
    "ORDERED, 12 12 5 30, 5 5 5 5, [[0 1 2] [3]]",
    "UNORDERED, 5 40 25 30, 5 5 5 5, [[0 2] [1] [3]]",
    "UNORDERED, 5 40 6 30, 5 5 5 5, [[0 2 3] [1]]",
    "UNORDERED, 30 40 25, 5 0 5, [[0] [1 2]]",
    "UNORDERED, 3 4, 5 5, [[0 1]]"
  })
  void collapses(Order order, String answers, String headcounts, String groups) {
    HeadcountMargin margin =
        new HeadcountMargin(
            "m", order, Arrays.stream(headcounts.split(" ")).map(Long::valueOf).toList());
    long[] counts = Arrays.stream(answers.split(" ")).mapToLong(Long::parseLong).toArray();
    assertThat(margin.collapsed(counts, 20).toString().replace(",", "")).isEqualTo(groups);
  }

  @Test
  @DisplayName("weights beyond five times the mean are cut, and the margins still hold")
  void trims() {
    List<HeadcountMargin> margins =
        List.of(
            new HeadcountMargin("a", Order.UNORDERED, List.of(500L, 500L)),
            new HeadcountMargin("b", Order.UNORDERED, List.of(500L, 500L)));
    Map<List<Integer>, Long> sample =
        Map.of(List.of(0, 0), 700L, List.of(0, 1), 150L, List.of(1, 0), 140L, List.of(1, 1), 10L);
    Raking.Result free =
        Raking.withDefaults()
            .withTrim(Double.POSITIVE_INFINITY)
            .of(margins, sample)
            .value()
            .orElseThrow();
    assertThat(free.largest()).isGreaterThan(5);
    assertThat(free.trimmed()).isZero();
    Raking.Result cut = Raking.withDefaults().of(margins, sample).value().orElseThrow();
    assertThat(cut.trimmed()).isEqualTo(10);
    assertThat(cut.largest()).isLessThan(free.largest());
    assertThat(cut.effectiveN()).isGreaterThan(free.effectiveN());
    double a =
        700 * cut.weight(List.of(0, 0)).orElseThrow()
            + 150 * cut.weight(List.of(0, 1)).orElseThrow();
    assertThat(a).isCloseTo(500, within(1e-3));
  }

  @Test
  void saysWhyThereAreNoWeights() {
    assertThat(Raking.withDefaults().of(threeByTwo(), Map.of()).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(Raking.withDefaults().of(threeByTwo(), Map.of(List.of(0, 0), 0L)).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    // Whoever is in the first category of one is in the first of the other, but not by headcount.
    List<HeadcountMargin> contrary =
        List.of(
            new HeadcountMargin("a", Order.UNORDERED, List.of(300L, 700L)),
            new HeadcountMargin("b", Order.UNORDERED, List.of(600L, 400L)));
    Map<List<Integer>, Long> diagonal = Map.of(List.of(0, 0), 50L, List.of(1, 1), 50L);
    assertThat(Raking.withDefaults().of(contrary, diagonal).reason())
        .contains(Finding.Reason.NOT_CONVERGED);
    Map<List<Integer>, Long> uneven =
        Map.of(
            List.of(0, 0),
            40L,
            List.of(0, 1),
            90L,
            List.of(1, 0),
            80L,
            List.of(1, 1),
            30L,
            List.of(2, 0),
            25L,
            List.of(2, 1),
            70L);
    assertThat(Raking.withDefaults().of(threeByTwo(), uneven).value()).isPresent();
    assertThat(Raking.withDefaults().withRounds(1).of(threeByTwo(), uneven).reason())
        .as("one round does not do")
        .contains(Finding.Reason.NOT_CONVERGED);
    assertThat(
            Raking.withDefaults()
                .withFewest(100)
                .of(threeByTwo(), uneven)
                .value()
                .orElseThrow()
                .groups()
                .get(0))
        .hasSize(2);
    Raking.Result raked = raked();
    assertThat(RakedEstimate.withDefaults().of(raked, Map.of()).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    RakedEstimate.Result constant =
        RakedEstimate.withDefaults()
            .of(raked, Map.of(List.of(0, 0), Moments.of(3, 3), List.of(1, 1), Moments.of(3)))
            .value()
            .orElseThrow();
    assertThat(constant.mean()).isCloseTo(3, within(1e-14));
    assertThat(constant.standardError()).isCloseTo(0, within(1e-12));
  }

  @Test
  void refusesWhatCannotBe() {
    Raking raking = Raking.withDefaults();
    assertThatIllegalArgumentException().isThrownBy(() -> raking.withTolerance(0));
    assertThatIllegalArgumentException().isThrownBy(() -> raking.withRounds(0));
    assertThatIllegalArgumentException().isThrownBy(() -> raking.withFewest(0));
    assertThatIllegalArgumentException().isThrownBy(() -> raking.withTrim(1));
    assertThatIllegalArgumentException().isThrownBy(() -> raking.of(List.of(), Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raking.of(threeByTwo(), Map.of(List.of(0), 5L)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raking.of(threeByTwo(), Map.of(List.of(0, 2), 5L)))
        .withMessageContaining("no category 2 in the margin b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raking.of(threeByTwo(), Map.of(List.of(0, 1), -5L)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HeadcountMargin("m", Order.ORDERED, List.of(0L, 0L)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HeadcountMargin("m", Order.ORDERED, List.of(-1L, 5L)));
    Raking.Result raked = raked();
    RakedEstimate estimate = RakedEstimate.withDefaults();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimate.of(raked, Map.of(List.of(1, 0), Moments.of(1, 2))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimate.of(raked, Map.of(List.of(0, 0), Moments.ofCounts(1, 31))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                estimate
                    .withPopulation(119)
                    .of(raked, Map.of(List.of(0, 0), Moments.ofCounts(1, 30))));
  }

  /** 120 answers, 30 of each of four combinations. */
  private static Raking.Result raked() {
    return Raking.withDefaults()
        .of(
            threeByTwo(),
            Map.of(List.of(0, 0), 30L, List.of(1, 1), 30L, List.of(2, 0), 30L, List.of(2, 1), 30L))
        .value()
        .orElseThrow();
  }

  private static double weightOf(Raking.Result raked, int[] categories) {
    return raked.weight(Arrays.stream(categories).boxed().toList()).orElseThrow();
  }

  private static List<HeadcountMargin> threeByTwo() {
    return List.of(
        new HeadcountMargin("a", Order.ORDERED, List.of(200L, 300L, 500L)),
        new HeadcountMargin("b", Order.UNORDERED, List.of(606L, 404L)));
  }

  private static HeadcountMargin margin(String name, List<String> categories, JsonNode reference) {
    JsonNode counts = reference.get("margins").get(name);
    return new HeadcountMargin(
        name,
        Order.UNORDERED,
        categories.stream().map(category -> counts.get(category).asLong()).toList());
  }

  /** Moments by combination of the values that are there. */
  private static Map<List<Integer>, Moments> moments(int[][] categories, double[] values) {
    Map<List<Integer>, Moments> moments = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        moments.merge(
            Arrays.stream(categories[i]).boxed().toList(), Moments.of(values[i]), Moments::plus);
      }
    }
    return moments;
  }
}
