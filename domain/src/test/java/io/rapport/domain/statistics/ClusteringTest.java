package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClusteringTest {
  private final ClusterBootstrap bootstrap = ClusterBootstrap.withDefaults();

  @Test
  @DisplayName(
      "clusters in any order, by any name, give the same bits; another seed does not (seed 61)")
  void isDeterministic() {
    Map<String, double[]> forward = managers(40, new Random(61));
    Map<String, double[]> backward = new LinkedHashMap<>();
    forward.keySet().stream()
        .sorted((a, b) -> b.compareTo(a))
        .forEach(key -> backward.put(key, forward.get(key)));
    long seed = Seed.of("2026-03", "HR", "role mix", "1");
    ClusterBootstrap.Result one = run(forward, seed);
    assertThat(run(backward, seed)).isEqualTo(one);
    assertThat(run(new HashMap<>(forward), seed)).isEqualTo(one);
    Map<String, double[]> renamed = new HashMap<>();
    forward.forEach((key, sums) -> renamed.put(new StringBuilder(key).reverse().toString(), sums));
    assertThat(run(renamed, seed)).as("pseudonyms under another key").isEqualTo(one);
    assertThat(run(forward, seed + 1).interval()).isNotEqualTo(one.interval());
    assertThat(one.interval().contains(one.estimate())).isTrue();
    assertThat(one.replications()).isEqualTo(2_000);
    assertThat(one.clusters()).isEqualTo(40);
  }

  @Test
  @DisplayName("clusters of one agree with the normal interval of a share (seed 62)")
  void clustersOfOne() {
    Map<Integer, double[]> people =
        IntStream.range(0, 400)
            .boxed()
            .collect(Collectors.toMap(i -> i, i -> new double[] {i % 5 < 2 ? 1 : 0, 1}));
    Interval interval =
        bootstrap
            .of(people, ClusteringTest::ratio, new SplittableRandom(62))
            .orElseThrow()
            .interval();
    double half = Confidence.NINETY_FIVE.z() * Math.sqrt(.4 * .6 / 400);
    assertThat(interval.low()).isCloseTo(.4 - half, within(.006));
    assertThat(interval.high()).isCloseTo(.4 + half, within(.006));
  }

  @Test
  @DisplayName(
      "covers the truth in about 95 of 100 samples where a simple interval does not (seed 63)")
  void coverage() {
    Random random = new Random(63);
    ClusterBootstrap quick = bootstrap.withReplications(300);
    int covered = 0;
    int simple = 0;
    int samples = 300;
    for (int s = 0; s < samples; s++) {
      Map<String, double[]> managers = managers(60, random);
      covered +=
          quick.of(managers, ClusteringTest::ratio, random).orElseThrow().interval().contains(.5)
              ? 1
              : 0;
      double[] all = new double[2];
      managers
          .values()
          .forEach(
              sums -> {
                all[0] += sums[0];
                all[1] += sums[1];
              });
      Interval wilson =
          WilsonInterval.withDefaults().ofCounts((long) all[0], (long) all[1]).interval();
      simple += wilson.contains(.5) ? 1 : 0;
    }
    assertThat((double) covered / samples).isBetween(.89, .98);
    assertThat((double) simple / samples).isLessThan(.85);
  }

  @Test
  void equalClustersLeaveNoUncertainty() {
    Map<String, double[]> same = Map.of("a", new double[] {1, 4}, "b", new double[] {1, 4});
    assertThat(run(same, 1).interval()).isEqualTo(Interval.point(.25));
  }

  @Test
  void aStatisticOfOneSumIsThatSum() {
    Map<String, double[]> clusters = Map.of("a", new double[] {2}, "b", new double[] {3});
    ClusterBootstrap.Result result =
        bootstrap.of(clusters, sums -> sums[0], new SplittableRandom(2)).orElseThrow();
    assertThat(result.estimate()).isEqualTo(5);
    assertThat(result.interval()).isEqualTo(new Interval(4, 6));
  }

  @Test
  void whatIsNotDefinedIsEmpty() {
    Map<String, double[]> none = Map.of("a", new double[] {0, 0}, "b", new double[] {0, 0});
    Map<String, double[]> rare = Map.of("a", new double[] {1, 2}, "b", new double[] {0, 0});
    assertThat(bootstrap.of(none, ClusteringTest::ratio, new SplittableRandom(1))).isEmpty();
    assertThat(bootstrap.of(rare, ClusteringTest::ratio, new SplittableRandom(1))).isEmpty();
  }

  @Test
  @DisplayName("ρ of scale means in companies is R's ICC(1) with k₀")
  void designEffectOnData() {
    JsonNode reference = Reference.json("lq2002.json");
    String data = "climate-lq2002/lq2002.csv";
    List<String> units = Reference.column(data, "COMPID");
    reference
        .get("scales")
        .forEachEntry(
            (scale, figures) -> {
              List<String> items = Reference.names(figures.get("items"));
              double[][] answers = Reference.answers(reference, data, items);
              Map<String, Moments> clusters = new HashMap<>();
              for (int row = 0; row < answers.length; row++) {
                double score = Moments.of(answers[row]).mean();
                clusters.merge(units.get(row), Moments.of(score), Moments::plus);
              }
              JsonNode expected = reference.get("icc_rwg").get(scale);
              DesignEffect.Result result = DesignEffect.of(List.copyOf(clusters.values()));
              double rho = result.intraclass().orElseThrow();
              Reference.close("rho", rho, expected.get("icc1_k0"), Reference.CLOSED_FORM);
              double size = expected.get("mean_group_size").asDouble();
              assertThat(result.effect()).isCloseTo(1 + (size - 1) * rho, within(1e-12));
              assertThat(result.effectiveN())
                  .isCloseTo(answers.length / result.effect(), within(1e-9));
            });
  }

  @Test
  void designEffectAtItsLimits() {
    Moments none = Moments.ofCounts(0, 8);
    Moments all = Moments.ofCounts(8, 8);
    assertThat(DesignEffect.of(List.of(none, all)).effect()).isCloseTo(8, within(1e-12));
    assertThat(DesignEffect.of(List.of(all, all)).intraclass()).isEmpty();
    assertThat(DesignEffect.of(List.of(Moments.of(1), Moments.of(2))).effect()).isEqualTo(1);
    Moments half = Moments.ofCounts(4, 8);
    DesignEffect.Result alike = DesignEffect.of(List.of(half, half, Moments.NONE));
    assertThat(alike.clusters()).isEqualTo(2);
    assertThat(alike.intraclass().orElseThrow()).isNegative();
    assertThat(alike.effectiveN()).isEqualTo(16);
  }

  @Test
  void refusesWhatCannotBe() {
    Map<String, double[]> one = Map.of("a", new double[] {1, 2});
    Map<String, double[]> uneven = Map.of("a", new double[] {1, 2}, "b", new double[] {1});
    assertThatIllegalArgumentException().isThrownBy(() -> run(one, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> run(uneven, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.withReplications(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignEffect.of(List.of(Moments.of(1, 2))));
  }

  private static double ratio(double[] sums) {
    return sums[0] / sums[1];
  }

  private ClusterBootstrap.Result run(Map<String, double[]> clusters, long seed) {
    return bootstrap.of(clusters, ClusteringTest::ratio, new SplittableRandom(seed)).orElseThrow();
  }

  /** Ten engagements of each manager, whose own share is drawn from .1, .5, .9. */
  private static Map<String, double[]> managers(int count, Random random) {
    Map<String, double[]> managers = new LinkedHashMap<>();
    for (int m = 0; m < count; m++) {
      double share = .1 + .4 * random.nextInt(3);
      double successes = 0;
      for (int i = 0; i < 10; i++) {
        successes += random.nextDouble() < share ? 1 : 0;
      }
      managers.put(String.format("M%03d", m), new double[] {successes, 10});
    }
    return managers;
  }

  @Test
  @DisplayName("several statistics of the same draws are those of each alone")
  void several() {
    Map<String, double[]> clusters =
        Map.of("a", new double[] {1, 4}, "b", new double[] {3, 5}, "c", new double[] {0, 2});
    List<Optional<ClusterBootstrap.Result>> both =
        bootstrap.ofEach(
            clusters,
            sums -> new double[] {sums[0] / sums[1], sums[0], Double.NaN},
            new SplittableRandom(7));
    assertThat(both)
        .containsExactly(
            bootstrap.of(clusters, sums -> sums[0] / sums[1], new SplittableRandom(7)),
            bootstrap.of(clusters, sums -> sums[0], new SplittableRandom(7)),
            Optional.empty());
    assertThat(both.get(1).orElseThrow().estimate()).isEqualTo(4);
    int[] calls = {0};
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                bootstrap.ofEach(
                    clusters, sums -> new double[++calls[0]], new SplittableRandom(7)));
  }
}
