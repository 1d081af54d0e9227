package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Weighted values and representativeness as readers get them. */
class WeightedCellTest {

  @Test
  void aWeightedShareIsCodedAsTheRawOneIs() {
    assertThat(item(0.6, 0.5749, 200))
        .containsEntry(Measure.WEIGHTED, new BigDecimal("57"))
        .containsEntry(Measure.WEIGHTED_LOW, new BigDecimal("52"))
        .containsEntry(Measure.WEIGHTED_HIGH, new BigDecimal("63"));
  }

  @Test
  void aValueThatWasCutOffHasNoWeightedInterval() {
    assertThat(item(1, 0.97, 200))
        .containsEntry(Measure.WEIGHTED, new BigDecimal("97"))
        .doesNotContainKeys(Measure.WEIGHTED_LOW, Measure.WEIGHTED_HIGH);
    assertThat(item(0.9, 0.995, 200))
        .containsEntry(Measure.WEIGHTED, new BigDecimal("98"))
        .doesNotContainKeys(Measure.WEIGHTED_LOW, Measure.WEIGHTED_HIGH);
  }

  @Test
  void underAHundredAnswersNothingWeightedIsShownWhateverWasComputed() {
    assertThat(item(0.6, 0.5749, 99))
        .containsKey(Measure.VALUE)
        .doesNotContainKeys(Measure.WEIGHTED, Measure.WEIGHTED_LOW, Measure.WEIGHTED_HIGH);
  }

  @Test
  void aWeightedIndexNeverSeemsToBeEverybodys() {
    Map<Measure, BigDecimal> values =
        released(
            "index/w/unit:ALL/D",
            Quantity.SCORE,
            200,
            Map.of(
                Measure.VALUE, 60.0,
                Measure.WEIGHTED, 57.4,
                Measure.WEIGHTED_LOW, 57.4,
                Measure.WEIGHTED_HIGH, 57.4));

    assertThat(values)
        .containsEntry(Measure.WEIGHTED, new BigDecimal("57"))
        .containsEntry(Measure.WEIGHTED_LOW, new BigDecimal("56"))
        .containsEntry(Measure.WEIGHTED_HIGH, new BigDecimal("58"));
  }

  @Test
  void representativenessIsNeverOneAndNotShownBesideARateThatWasCutOff() {
    assertThat(response(0.8, 0.8749)).contains(new BigDecimal("0.87"));
    assertThat(response(0.8, 1)).contains(new BigDecimal("0.99"));
    assertThat(response(0.97, 0.95)).isEmpty();
  }

  private static Map<Measure, BigDecimal> item(double share, double weighted, long n) {
    return released(
        "item/w/unit:ALL/I",
        Quantity.SHARE,
        n,
        Map.of(
            Measure.VALUE,
            share,
            Measure.WEIGHTED,
            weighted,
            Measure.WEIGHTED_LOW,
            0.5251,
            Measure.WEIGHTED_HIGH,
            0.6249));
  }

  private static Optional<BigDecimal> response(double rate, double indicator) {
    return Optional.ofNullable(
        released(
                "response/w/unit:ALL/",
                Quantity.SHARE,
                800,
                Map.of(Measure.VALUE, rate, Measure.REPRESENTATIVENESS, indicator))
            .get(Measure.REPRESENTATIVENESS));
  }

  private static Map<Measure, BigDecimal> released(
      String key, Quantity quantity, long n, Map<Measure, Double> values) {
    Support.Answers answers = new Support.Answers(n, 1_000);
    return new AnswerCell(
            new Figure.Computed(CellKey.parse(key), quantity, values, answers, 1, Reading.NONE),
            answers,
            Optional.empty(),
            Grains.BY_ANSWERS)
        .released()
        .values();
  }
}
