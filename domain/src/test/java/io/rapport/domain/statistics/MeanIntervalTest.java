package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MeanIntervalTest {
  private final MeanInterval mean = MeanInterval.withDefaults();

  @ParameterizedTest(name = "every item of {0}: mean, sd, se and interval as R gives them")
  @CsvSource({
    "lq2002.json, climate-lq2002/lq2002.csv",
    "lq2002_hostile.json, climate-lq2002/lq2002.csv",
    "bfi.json, personality-bfi/bfi.csv"
  })
  void everyItem(String file, String data) {
    JsonNode reference = Reference.json(file);
    List<String> items = List.copyOf(reference.get("items").propertyNames());
    double[][] answers = Reference.answers(reference, data, items);
    for (int j = 0; j < items.size(); j++) {
      JsonNode expected = reference.get("items").get(items.get(j));
      double[] answered = Reference.answered(Reference.column(answers, j));
      JsonNode tally = expected.get("counts");
      double[] scores = tally.propertyNames().stream().mapToDouble(Double::valueOf).toArray();
      assertSame(mean.ofValues(answered), expected);
      assertSame(mean.of(Moments.ofTally(scores, Reference.longs(tally))), expected);
      double median = Quantiles.of(answered).median();
      Reference.close("median", median, expected.get("median"), Reference.CLOSED_FORM);
    }
  }

  private static void assertSame(MeanInterval.Result result, JsonNode expected) {
    assertThat(result.n()).isEqualTo(expected.get("n").asLong());
    Reference.close("mean", result.mean(), expected.get("mean"), Reference.CLOSED_FORM);
    Reference.close("sd", result.standardDeviation(), expected.get("sd"), Reference.CLOSED_FORM);
    Reference.close("se", result.standardError(), expected.get("se"), Reference.CLOSED_FORM);
    Reference.close(
        "interval", result.interval(), expected.get("mean_ci95_t"), Reference.CLOSED_FORM);
  }

  @Test
  @DisplayName("se of a simple random sample of 200 from 6,194 as R's survey gives it")
  void finitePopulation() {
    JsonNode reference = Reference.json("rake.json").get("api_srs");
    long n = reference.get("n").asLong();
    long population = reference.get("N").asLong();
    double share = reference.at("/unweighted_nofpc/p").asDouble();
    Moments sample = Moments.ofCounts(Math.round(share * n), n);
    Reference.close(
        "without",
        mean.of(sample).standardError(),
        reference.at("/unweighted_nofpc/se"),
        Reference.CLOSED_FORM);
    MeanInterval.Result corrected = mean.withPopulation(population).of(sample);
    Reference.close(
        "with",
        corrected.standardError(),
        reference.at("/unweighted_fpc/se"),
        Reference.CLOSED_FORM);
    JsonNode interval = reference.at("/unweighted_fpc/ci/mean");
    Reference.close("interval", corrected.interval(), interval, Reference.CLOSED_FORM);
  }

  @Test
  @DisplayName("the UK Civil Service example: ten respondents, index 53")
  void civilServiceIndex() {
    MeanInterval.Result index = mean.ofValues(65, 25, 70, 35, 50, 100, 90, 40, 20, 35);
    assertThat(index.mean()).isCloseTo(53, within(1e-12));
    assertThat(mean.ofValues(100, 75, 75, 50, 25).mean()).isCloseTo(65, within(1e-12));
    assertThat(mean.ofSums(10, 530, 34_800).interval().low())
        .isCloseTo(index.interval().low(), within(1e-10));
  }

  @Test
  void everyoneAnsweredLeavesNothingToEstimate() {
    assertThat(mean.withPopulation(3).ofValues(1, 2, 6).interval()).isEqualTo(Interval.point(3));
    assertThat(mean.ofValues(4, 4, 4).interval()).isEqualTo(Interval.point(4));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> mean.ofValues(4));
    assertThatIllegalArgumentException().isThrownBy(() -> mean.withPopulation(2).ofValues(1, 2, 3));
  }
}
