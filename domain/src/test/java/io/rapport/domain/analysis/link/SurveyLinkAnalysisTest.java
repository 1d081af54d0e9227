package io.rapport.domain.analysis.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.language.Language;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.GroupTimeEffects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SurveyLinkAnalysisTest {
  private static final WavePair WAVES = new WavePair(3, 4);

  @Test
  @DisplayName("a real link is spoken of in most organisations (seed 621)")
  void realLink() {
    Counts counts = simulate(60, 30, 1.1, 0, new Random(621));
    assertThat(counts.together / 60.0).isGreaterThan(.75);
  }

  @Test
  @DisplayName(
      "a baseline that drives both: the correlation alone claims it in most organisations, the"
          + " analysis in fewer than 5 of 100 (seed 622)")
  void confoundedLink() {
    Counts counts = simulate(150, 30, 0, 1, new Random(622));
    assertThat(counts.raw / 150.0).isGreaterThan(.5);
    assertThat(counts.partial / 150.0).isLessThan(.09);
    assertThat(counts.ancova / 150.0).isLessThan(.09);
    assertThat(counts.together / 150.0).isLessThan(.05);
  }

  @Test
  @DisplayName("no link at all: spoken of in fewer than 5 of 100 organisations (seed 623)")
  void noLink() {
    Counts counts = simulate(100, 12, 0, 0, new Random(623));
    assertThat(counts.raw / 100.0).isBetween(.0, .11);
    assertThat(counts.together / 100.0).isLessThan(.05);
  }

  /** In how many organisations each part claims a link. */
  private record Counts(int raw, int partial, int ancova, int together) {}

  /**
   * Exposure and change have unit variance or so; exposure is −confounding × baseline and noise,
   * change is link × exposure less a half of the baseline and noise.
   */
  private static Counts simulate(
      int organisations, int departments, double link, double confounding, Random random) {
    int raw = 0;
    int partial = 0;
    int ancova = 0;
    int together = 0;
    for (int o = 0; o < organisations; o++) {
      List<LinkedDepartment> all = new ArrayList<>();
      for (int d = 0; d < departments; d++) {
        double baseline = random.nextGaussian();
        double exposure = -confounding * baseline + .8 * random.nextGaussian();
        double respondents = 10 * Math.pow(10, random.nextDouble());
        double noise =
            .6 * random.nextGaussian() + 2 * random.nextGaussian() / Math.sqrt(respondents);
        double change = link * exposure - .7 * baseline + noise;
        all.add(
            department("D" + d, exposure, baseline, baseline + change)
                .respondents((int) respondents)
                .build());
      }
      SurveyLink.Estimated found = estimated(all, o);
      raw +=
          found.correlation().weighted().value().orElseThrow().permutation().pValue() <= .05
              ? 1
              : 0;
      partial += found.partial().value().orElseThrow().permutation().pValue() <= .05 ? 1 : 0;
      ancova += found.ancova().value().orElseThrow().pValue() <= .05 ? 1 : 0;
      together += found.claim() == SurveyLink.Claim.GOES_TOGETHER ? 1 : 0;
    }
    return new Counts(raw, partial, ancova, together);
  }

  @Test
  @DisplayName("the three words: no link, not beyond the baseline, goes together")
  void claims() {
    List<LinkedDepartment> together = new ArrayList<>();
    List<LinkedDepartment> baselineOnly = new ArrayList<>();
    List<LinkedDepartment> none = new ArrayList<>();
    double[] exposure = {3, 1, 4, -2, 5, 0, -4, 2, -3, -1, 7, -6};
    double[] baseline = {1, -1, 2, 2, -2, 0, 1, -2, 0, -1, 1, -1};
    double[] noise = {.1, -.2, .15, .05, -.1, .2, -.15, .02, .12, -.07, .03, -.11};
    for (int d = 0; d < exposure.length; d++) {
      String code = "D" + d;
      double lower = 50 - 3 * baseline[d];
      together.add(
          department(code, exposure[d], 50 + baseline[d], 50 + exposure[d] + noise[d]).build());
      baselineOnly.add(
          department(code, 3 * baseline[d] + noise[(d + 5) % 12], lower, 50 + noise[d]).build());
      none.add(
          department(code, exposure[d], 50, 50 + noise[(d * 5) % 12]).headCount(20 + d).build());
    }
    assertThat(estimated(together, 1).claim()).isEqualTo(SurveyLink.Claim.GOES_TOGETHER);
    assertThat(estimated(baselineOnly, 1).claim()).isEqualTo(SurveyLink.Claim.NOT_BEYOND_BASELINE);
    SurveyLink.Estimated nothing = estimated(none, 1);
    assertThat(nothing.claim()).isEqualTo(SurveyLink.Claim.NO_LINK_VISIBLE);
    assertThat(nothing.partial().reason())
        .as("all started alike, so there is nothing to hold constant")
        .contains(Finding.Reason.COLLINEAR);
  }

  @Test
  @DisplayName("seven linked departments are a table, eight are not; the caveat stands on both")
  void tableOnly() {
    List<LinkedDepartment> departments = new ArrayList<>();
    Random random = new Random(624);
    for (int d = 0; d < 7; d++) {
      departments.add(
          department("D" + d, random.nextGaussian(), random.nextGaussian(), random.nextGaussian())
              .headCount(20 + d)
              .build());
    }
    departments.add(
        new LinkedDepartment(
            "A",
            OptionalDouble.empty(),
            new TreeMap<>(Map.of(3, 50.0, 4, 51.0)),
            30,
            20,
            OptionalInt.empty()));
    SurveyLink table = analyse(departments, 1);
    assertThat(table).isInstanceOf(SurveyLink.TableOnly.class);
    assertThat(table.linked()).isEqualTo(7);
    assertThat(table.caveat(Language.ENGLISH))
        .endsWith("n departments = 7.")
        .contains("not people", "Robinson 1950", "regression to the mean");
    assertThat(table.departments()).hasSize(8);
    SurveyLink.Row first = table.departments().get(0);
    assertThat(first.code()).isEqualTo("A");
    assertThat(first.exposure()).isEmpty();
    assertThat(first.change()).hasValue(1);
    departments.add(department("E", 0, 0, 1).build());
    SurveyLink.Estimated link = estimated(departments, 1);
    assertThat(link.linked()).isEqualTo(8);
    assertThat(link.departments()).hasSize(9);
    assertThat(link.correlation().plain().value().orElseThrow().n()).isEqualTo(8);
    assertThat(link.correlation().plain().value().orElseThrow().permutation().allOrders()).isTrue();
    assertThat(link.ancova().value().orElseThrow().n()).isEqualTo(8);
    assertThat(link.caveat(Language.ENGLISH)).endsWith("n departments = 8.");
  }

  @Test
  @DisplayName("departments in any order give the same bits, respondents weigh (seed 625)")
  void order() {
    Random random = new Random(625);
    List<LinkedDepartment> departments = staggered(random);
    SurveyLink.Estimated one = estimated(departments, 5);
    Collections.shuffle(departments, random);
    assertThat(estimated(departments, 5)).isEqualTo(one);
    assertThat(one.correlation().weighted()).isNotEqualTo(one.correlation().plain());
  }

  @Test
  @DisplayName("started between the waves against not started by the later; before is neither")
  void treatment() {
    List<LinkedDepartment> departments = new ArrayList<>();
    // Changes .4 and .6 of those that start with wave 4, 0 and .2 of those that do not.
    departments.add(four("A", 3.0, 3.1, 3.2, 3.6).treatedFrom(4).build());
    departments.add(four("B", 3.2, 3.2, 3.4, 4.0).treatedFrom(4).build());
    departments.add(four("C", 3.3, 3.4, 3.6, 3.6).build());
    departments.add(four("D", 3.1, 3.3, 3.4, 3.6).build());
    departments.add(four("E", 3.0, 3.9, 4.5, 5.0).treatedFrom(2).build());
    for (String later : List.of("F", "G", "H")) {
      departments.add(four(later, 3.1, 3.2, 3.3, 3.4).treatedFrom(9).build());
    }
    SurveyLink.Treatment treatment = estimated(departments, 1).treatment();
    assertThat(treatment.changes().value().orElseThrow().treated()).isEqualTo(2);
    assertThat(treatment.changes().value().orElseThrow().controls()).isEqualTo(5);
    assertThat(treatment.changes().value().orElseThrow().effect())
        .isCloseTo(.5 - (0 + .2 + .3) / 5, within(1e-12));
    assertThat(treatment.startsDiffer()).isTrue();
    assertThat(treatment.waves()).containsExactly(1, 2, 3, 4);
    assertThat(treatment.preTrends().value().orElseThrow().changes()).hasSize(2);
    assertThat(treatment.preTrends().value().orElseThrow().changes().get(0).effect())
        .isCloseTo(.05 - (.1 + .2 + .3) / 5, within(1e-12));
    GroupTimeEffects.Result staggered = treatment.staggered().value().orElseThrow();
    assertThat(staggered.effects())
        .extracting(GroupTimeEffects.Effect::group)
        .as("start with wave 2 and wave 4, counted from 0")
        .containsOnly(1, 3);
    assertThat(
            staggered.effects().stream()
                .filter(each -> each.group() == 1 && each.wave() == 1)
                .findFirst()
                .orElseThrow()
                .estimate()
                .effect())
        .isCloseTo(.9 - (.1 + 0 + .1 + .2 + .3) / 7, within(1e-12));
  }

  @Test
  @DisplayName("one earlier wave tells nothing of parallel changes; a wave few were in is left out")
  void preTrendsNeedTwoEarlierWaves() {
    List<LinkedDepartment> departments = new ArrayList<>();
    for (int d = 0; d < 8; d++) {
      departments.add(
          department("D" + d, d, 50 + d % 3, 51 + d % 4).treatedFrom(d < 3 ? 4 : 0).build());
    }
    assertThat(estimated(departments, 1).treatment().preTrends().reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    departments.set(0, four("D0", 1, 49, 50, 52).treatedFrom(4).build());
    assertThat(estimated(departments, 1).treatment().preTrends().reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
  }

  @Test
  @DisplayName("content departments partner more easily: seen in the other direction")
  void reversed() {
    List<LinkedDepartment> departments = new ArrayList<>();
    for (int d = 0; d < 9; d++) {
      departments.add(
          four("D" + d, 50, 50 + (d * 4) % 9, 60 + d, 60 + (d * 7) % 9).exposure(d * d).build());
    }
    SurveyLink.Reversed reversed = estimated(departments, 1).reversed();
    assertThat(reversed.level().value().orElseThrow().rho()).isEqualTo(1);
    assertThat(reversed.change().value().orElseThrow().n()).isEqualTo(9);
    departments.set(0, department("D0", 0, 60, 61).build());
    departments.set(1, department("D1", 1, 61, 61).build());
    assertThat(estimated(departments, 1).reversed().change().reason())
        .as("seven departments with a wave before")
        .contains(Finding.Reason.TOO_FEW_UNITS);
  }

  @Test
  void refusesWhatCannotBe() {
    List<LinkedDepartment> twice =
        List.of(department("A", 1, 2, 3).build(), department("A", 1, 2, 3).build());
    assertThatIllegalArgumentException().isThrownBy(() -> analyse(twice, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new WavePair(4, 4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> department("A", Double.NaN, 2, 3).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> department("A", 1, 2, Double.POSITIVE_INFINITY).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> department("A", 1, 2, 3).respondents(0).build());
  }

  private static List<LinkedDepartment> staggered(Random random) {
    List<LinkedDepartment> departments = new ArrayList<>();
    for (int d = 0; d < 14; d++) {
      departments.add(
          four(
                  "D" + d,
                  random.nextGaussian(),
                  random.nextGaussian(),
                  random.nextGaussian(),
                  random.nextGaussian())
              .exposure(random.nextGaussian())
              .respondents(5 + random.nextInt(90))
              .headCount(50 + random.nextInt(90))
              .treatedFrom(d < 4 ? 2 : d < 8 ? 4 : 0)
              .build());
    }
    return departments;
  }

  private static SurveyLink analyse(List<LinkedDepartment> departments, long seed) {
    return SurveyLinkAnalysis.analyse(WAVES, departments, new SplittableRandom(seed));
  }

  private static SurveyLink.Estimated estimated(List<LinkedDepartment> departments, long seed) {
    SurveyLink link = analyse(departments, seed);
    assertThat(link).isInstanceOf(SurveyLink.Estimated.class);
    return (SurveyLink.Estimated) link;
  }

  private static Department department(
      String code, double exposure, double baseline, double followUp) {
    Department department = new Department(code);
    department.engagement.put(3, baseline);
    department.engagement.put(4, followUp);
    return department.exposure(exposure);
  }

  private static Department four(
      String code, double first, double second, double third, double fourth) {
    Department department = department(code, code.charAt(code.length() - 1), third, fourth);
    department.engagement.put(1, first);
    department.engagement.put(2, second);
    return department;
  }

  /** Builds a department with a head-count of its own and ten respondents. */
  private static final class Department {
    private final String code;
    private final TreeMap<Integer, Double> engagement = new TreeMap<>();
    private double exposure;
    private int headCount;
    private int respondents = 10;
    private OptionalInt treatedFrom = OptionalInt.empty();

    Department(String code) {
      this.code = code;
      this.headCount = 20 + Math.floorMod(code.hashCode() * 31, 37);
    }

    Department exposure(double value) {
      exposure = value;
      return this;
    }

    Department headCount(int value) {
      headCount = value;
      return this;
    }

    Department respondents(int value) {
      respondents = value;
      return this;
    }

    Department treatedFrom(int wave) {
      treatedFrom = wave == 0 ? OptionalInt.empty() : OptionalInt.of(wave);
      return this;
    }

    LinkedDepartment build() {
      return new LinkedDepartment(
          code, OptionalDouble.of(exposure), engagement, headCount, respondents, treatedFrom);
    }
  }
}
