package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DifferenceInDifferencesTest {
  private final DifferenceInDifferences did = DifferenceInDifferences.withDefaults();
  private final PreTrends preTrends = PreTrends.withDefaults();

  @Test
  @DisplayName("G:did")
  void reference() {
    JsonNode expected = Reference.formulas().get("did");
    double[] treated = changes(expected, "treated_pre", "treated_post");
    double[] control = changes(expected, "control_pre", "control_post");
    DifferenceInDifferences.Result result = did.ofChanges(treated, control).value().orElseThrow();
    assertThat(result.treated()).isEqualTo(4);
    assertThat(result.controls()).isEqualTo(5);
    assertSixDecimals(result.effect(), expected.get("did"));
    assertSixDecimals(result.t(), expected.get("welch_t"));
    assertSixDecimals(result.df(), expected.get("df"));
    assertSixDecimals(result.pValue(), expected.get("p"));
    assertSixDecimals(result.interval().low(), expected.get("ci").get(0));
    assertSixDecimals(result.interval().high(), expected.get("ci").get(1));
  }

  @Test
  @DisplayName("two units a side with weights 1 and 3, by hand")
  void weightsByHand() {
    // Treated 0 and 4: mean 3, p = ¼, ¾; v = (1/16)·9/(3/4) + (9/16)·1/(1/4) = 0.75 + 2.25 = 3.
    // Control 0 and 0: mean 0, v = 0. SE = √3; m = 16/10, so df = 9/(9/0.6) = 0.6.
    DifferenceInDifferences.Result result =
        did.ofChanges(
                new double[] {0, 4}, new double[] {1, 3}, new double[] {0, 0}, new double[] {1, 1})
            .value()
            .orElseThrow();
    assertThat(result.effect()).isCloseTo(3, within(1e-12));
    assertThat(result.standardError()).isCloseTo(Math.sqrt(3), within(1e-12));
    assertThat(result.df()).isCloseTo(.6, within(1e-12));
  }

  @Test
  @DisplayName("with equal weights it is Welch's test; the size of weights is nothing (seed 551)")
  void properties() {
    Random random = new Random(551);
    for (int round = 0; round < 60; round++) {
      double[] treated = random.doubles(2 + random.nextInt(10), -1, 2).toArray();
      double[] control = random.doubles(2 + random.nextInt(10), -1, 1).toArray();
      double[] sevens = new double[treated.length];
      double[] eights = new double[control.length];
      Arrays.fill(sevens, 7);
      Arrays.fill(eights, 8);
      WelchTest.Result welch = WelchTest.withDefaults().test(treated, control).orElseThrow();
      DifferenceInDifferences.Result result =
          did.ofChanges(treated, sevens, control, eights).value().orElseThrow();
      assertThat(result.effect()).isCloseTo(welch.difference(), within(1e-12));
      assertThat(result.standardError()).isCloseTo(welch.standardError(), within(1e-12));
      assertThat(result.df()).isCloseTo(welch.df(), within(1e-8));
      assertThat(result.pValue()).isCloseTo(welch.pValue(), within(1e-9));
      assertThat(result.interval().low()).isCloseTo(welch.interval().low(), within(1e-8));
      DifferenceInDifferences.Result swapped =
          did.ofChanges(control, eights, treated, sevens).value().orElseThrow();
      assertThat(swapped.effect()).isCloseTo(-result.effect(), within(1e-15));
      assertThat(swapped.pValue()).isCloseTo(result.pValue(), within(1e-12));
    }
  }

  @Test
  void saysWhatItCannotSay() {
    assertThat(did.ofChanges(new double[] {1}, new double[] {1, 2}).reason())
        .contains(Finding.Reason.TOO_FEW_UNITS);
    assertThat(did.ofChanges(new double[0], new double[] {1, 2}).reason())
        .contains(Finding.Reason.TOO_FEW_UNITS);
    assertThat(did.ofChanges(new double[] {1, 1}, new double[] {2, 2}).reason())
        .contains(Finding.Reason.NO_VARIATION);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                did.ofChanges(
                    new double[] {1, 2}, new double[] {1, -1}, new double[2], new double[2]));
  }

  @Test
  @DisplayName("two earlier changes: each tested by itself, both adjusted together")
  void earlierChanges() {
    double[][] treated = {{3, 3.1, 3.5}, {3.2, 3.2, 3.8}, {3.1, 3.3, 3.8}};
    double[][] control = {{3, 3.1, 3.2}, {3.4, 3.5, 3.4}, {3.2, 3.3, 3.5}, {3.6, 3.6, 3.6}};
    PreTrends.Result result =
        preTrends.of(treated, ones(3), control, ones(4)).value().orElseThrow();
    assertThat(result.changes()).hasSize(2);
    double[] last = {.4, .6, .5};
    double[] lastControl = {.1, -.1, .2, 0};
    DifferenceInDifferences.Result expected =
        did.with(new Confidence(.975)).ofChanges(last, lastControl).value().orElseThrow();
    DifferenceInDifferences.Result found = result.changes().get(1);
    assertThat(found.effect()).isCloseTo(.45, within(1e-12));
    assertThat(found.interval().low()).isCloseTo(expected.interval().low(), within(1e-9));
    assertThat(result.pValue()).isCloseTo(2 * expected.pValue(), within(1e-9));
    assertThat(result.pValue()).isLessThan(.05);
  }

  @Test
  void earlierChangesNeedTwoEarlierWaves() {
    double[][] one = {{3}, {4}};
    double[][] two = {{3, 4}, {4, 4}};
    assertThat(preTrends.of(one, ones(2), one, ones(2)).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(preTrends.of(two, ones(2), new double[0][], ones(0)).reason())
        .contains(Finding.Reason.TOO_FEW_UNITS);
    assertThat(preTrends.of(two, ones(2), new double[][] {{1, 2}}, ones(1)).reason())
        .contains(Finding.Reason.TOO_FEW_UNITS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> preTrends.of(two, ones(2), new double[][] {{1}, {2}}, ones(2)));
  }

  @Test
  @DisplayName("groups that always changed alike are called different in 5 of 100 (seed 552)")
  void sizeOfEarlierChanges() {
    Random random = new Random(552);
    int samples = 1_000;
    int claimed = 0;
    for (int s = 0; s < samples; s++) {
      PreTrends.Result result =
          preTrends
              .of(panel(6, 4, random), ones(6), panel(12, 4, random), ones(12))
              .value()
              .orElseThrow();
      claimed += result.pValue() < .05 ? 1 : 0;
    }
    assertThat(claimed / (double) samples).isBetween(.025, .065);
  }

  private static double[][] panel(int units, int waves, Random random) {
    double[][] panel = new double[units][waves];
    for (double[] unit : panel) {
      Arrays.setAll(unit, wave -> .1 * wave + .1 * random.nextGaussian());
    }
    return panel;
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] changes(JsonNode expected, String before, String after) {
    double[] first = Reference.doubles(expected.get(before));
    double[] second = Reference.doubles(expected.get(after));
    double[] changes = new double[first.length];
    Arrays.setAll(changes, i -> second[i] - first[i]);
    return changes;
  }

  private static void assertSixDecimals(double actual, JsonNode expected) {
    Reference.six(actual, expected);
  }
}
