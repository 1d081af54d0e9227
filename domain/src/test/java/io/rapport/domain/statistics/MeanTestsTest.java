package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MeanTestsTest {

  @Test
  @DisplayName("Welch on changes as SciPy gives it (difference in differences)")
  void welch() {
    JsonNode reference = Reference.formulas().get("did");
    double[] treated = changes(reference, "treated");
    double[] control = changes(reference, "control");
    WelchTest.Result result = WelchTest.withDefaults().test(treated, control).orElseThrow();
    six(result.difference(), reference.get("did"));
    six(result.t(), reference.get("welch_t"));
    six(result.df(), reference.get("df"));
    six(result.pValue(), reference.get("p"));
    six(result.interval().low(), reference.get("ci").get(0));
    six(result.interval().high(), reference.get("ci").get(1));
    WelchTest.Result swapped = WelchTest.withDefaults().test(control, treated).orElseThrow();
    assertThat(swapped.t()).isEqualTo(-result.t());
    assertThat(swapped.hedgesG()).isEqualTo(-result.hedgesG());
    assertThat(swapped.pValue()).isEqualTo(result.pValue());
  }

  @Test
  @DisplayName("one-sample t of the perception gap as SciPy gives it")
  void oneSample() {
    JsonNode reference = Reference.formulas().get("perception_gap");
    double[] client = Reference.doubles(reference.get("client"));
    double[] consultant = Reference.doubles(reference.get("consultant"));
    double[] gap = new double[client.length];
    for (int i = 0; i < gap.length; i++) {
      gap[i] = consultant[i] - client[i];
    }
    StudentT.Result result = StudentT.withDefaults().test(gap, 0).orElseThrow();
    six(result.t(), reference.get("t"));
    six(result.pValue(), reference.get("p"));
    six(result.interval().low(), reference.get("ci").get(0));
    six(result.interval().high(), reference.get("ci").get(1));
    StudentT.Result shifted = StudentT.withDefaults().test(gap, 0.46).orElseThrow();
    assertThat(shifted.t()).isCloseTo(0, within(1e-12));
    assertThat(shifted.pValue()).isCloseTo(1, within(1e-12));
    assertThat(shifted.df()).isEqualTo(9);
  }

  @Test
  void withoutVarianceThereIsNoTest() {
    double[] same = {3, 3, 3};
    assertThat(WelchTest.withDefaults().test(same, same)).isEmpty();
    assertThat(StudentT.withDefaults().test(same, 2)).isEmpty();
    assertThat(EffectSize.hedgesG(Moments.of(same), Moments.of(same))).isEmpty();
    assertThat(WelchTest.withDefaults().test(same, new double[] {1, 2})).isPresent();
    assertThat(WelchTest.withDefaults().test(new double[] {1, 2}, new double[] {3, 4}))
        .hasValueSatisfying(result -> assertThat(result.df()).isCloseTo(2, within(1e-12)));
  }

  @Test
  void tooFewValuesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WelchTest.withDefaults().test(new double[] {1}, new double[] {1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StudentT.withDefaults().test(new double[] {1}, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StudentT.withDefaults().test(new double[] {1, 2}, Double.NaN));
  }

  @Test
  @DisplayName("Cohen h of .50 and .43 is .140461 (survey method, golden numbers)")
  void cohenH() {
    assertThat(EffectSize.cohenH(.50, .43)).isCloseTo(.140461, within(5e-7));
    assertThat(EffectSize.cohenH(.43, .50)).isEqualTo(-EffectSize.cohenH(.50, .43));
    assertThat(EffectSize.cohenH(1, 0)).isCloseTo(Math.PI, within(1e-15));
    assertThatIllegalArgumentException().isThrownBy(() -> EffectSize.cohenH(1.01, 0));
  }

  private static double[] changes(JsonNode reference, String group) {
    double[] before = Reference.doubles(reference.get(group + "_pre"));
    double[] after = Reference.doubles(reference.get(group + "_post"));
    for (int i = 0; i < after.length; i++) {
      after[i] -= before[i];
    }
    return after;
  }

  private static void six(double actual, JsonNode expected) {
    Reference.six(actual, expected);
  }
}
