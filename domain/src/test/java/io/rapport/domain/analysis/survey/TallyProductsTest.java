package io.rapport.domain.analysis.survey;

import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.statistics.CrossProducts;
import io.rapport.domain.statistics.FavourableIndex;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyProductsTest {
  /** An outcome, two drivers, and a dimension that shares an item with the outcome. */
  private static final Questionnaire DRIVEN =
      Surveys.questionnaire(
          List.of(
              Surveys.item("A"),
              Surveys.item("B"),
              Surveys.reversed("C"),
              Surveys.item("D"),
              Surveys.item("E"),
              Surveys.item("F")),
          new Dimension("OUT", "Outcome", List.of("A", "B", "C")),
          new Dimension("SELF", "Shares an item", List.of("C", "D")),
          new Dimension("ONE", "One item", List.of("D")),
          new Dimension("TWO", "Two items", List.of("E", "F")));

  @ParameterizedTest(name = "seed {0}: items' covariances are those of the complete sheets")
  @ValueSource(longs = {1, 2, 3, 4})
  void itemsOfCompleteSheets(long seed) {
    List<List<Optional<Short>>> sheets = sheets(new Random(seed), 300);
    double[][] rows =
        sheets.stream()
            .map(sheet -> new double[] {code(sheet, 0), code(sheet, 1), 6 - code(sheet, 2)})
            .toArray(double[][]::new);
    CrossProducts expected = CrossProducts.ofRows(rows);
    CrossProducts actual = Waves.tally(DRIVEN, sheets).completeItems(0);

    assertThat(actual.n()).isEqualTo(expected.n()).isBetween(50L, 250L);
    same(actual.covariance(), expected.covariance());
  }

  @ParameterizedTest(name = "seed {0}: scores across dimensions are those of the respondents")
  @ValueSource(longs = {5, 6, 7, 8})
  void scoresAcrossDimensions(long seed) {
    List<List<Optional<Short>>> sheets = sheets(new Random(seed), 300);
    double[][] rows =
        sheets.stream()
            .map(
                sheet ->
                    new double[] {
                      score(sheet, 1, 3), score(sheet, 1, 4, 5), score(sheet, 2, 0, 1, 2)
                    })
            .toArray(double[][]::new);
    CrossProducts expected = CrossProducts.ofRows(rows);
    Tally tally = Waves.tally(DRIVEN, sheets);

    assertThat(DriverModel.of(DRIVEN)).isEqualTo(new DriverModel(List.of(2, 3), 0));
    assertThat(tally.driverScores().n()).isEqualTo(expected.n()).isBetween(50L, 299L);
    same(tally.driverScores().correlation().orElseThrow(), expected.correlation().orElseThrow());
    same(
        tally.driverScoresAboutMeans().correlation().orElseThrow(),
        expected.correlation().orElseThrow());
  }

  @ParameterizedTest(name = "seed {0}: any order of people and of merging gives the same bits")
  @ValueSource(longs = {9, 10, 11})
  void addsInAnyOrder(long seed) {
    Random random = new Random(seed);
    List<List<Optional<Short>>> sheets = sheets(random, 200);
    Tally whole = Waves.tally(DRIVEN, sheets);
    Collections.shuffle(sheets, random);
    Tally first = Waves.tally(DRIVEN, sheets.subList(0, 77));
    Tally second = Waves.tally(DRIVEN, sheets.subList(77, 200));

    assertThat(second.plus(first).numbers()).isEqualTo(whole.numbers());
    assertThat(whole.minus(second).numbers()).isEqualTo(first.numbers());
    assertThat(first.driverScores().plus(second.driverScores()).covariance())
        .isEqualTo(whole.driverScores().covariance());
  }

  @ParameterizedTest(name = "seed {0}: pairs of favourable answers are those of the respondents")
  @ValueSource(longs = {12, 13})
  void favourablePairs(long seed) {
    List<List<Optional<Short>>> sheets = sheets(new Random(seed), 200);
    double[][] rows =
        sheets.stream()
            .map(
                sheet ->
                    new double[] {
                      favourable(code(sheet, 0)),
                      favourable(code(sheet, 1)),
                      favourable(6 - code(sheet, 2))
                    })
            .toArray(double[][]::new);
    Tally tally = Waves.tally(DRIVEN, sheets);
    FavourableIndex index = FavourableIndex.withDefaults();

    assertThat(index.of(tally.favourablePairs(0))).isEqualTo(index.ofRows(rows));
    assertThat(tally.favourablePairs(0).n()).isBetween(150L, 200L);
  }

  @Test
  void whatDoesNotVaryHasNoVarianceAtAll() {
    Questionnaire eleven = ofItems(11, 1, 5);
    List<List<Optional<Short>>> sheets =
        Collections.nCopies(7_919, answers(2, 3, 3, 2, 3, 3, 2, 4, 4, 2, 3));
    Tally tally = Waves.tally(eleven, sheets);

    assertThat(tally.completeItems(0).covariance()[3]).containsOnly(0);
    assertThat(tally.driverScoresAboutMeans().covariance()[0]).containsOnly(0);
  }

  @Test
  void scoresOfCompleteSheetsLeaveTheOthersOut() {
    Tally tally =
        Waves.tally(
            DRIVEN,
            List.of(
                answers(5, 5, 1, 1, 1, 1),
                answers(1, 1, null, 1, 1, 1),
                answers(3, 3, 3, null, null, null)));

    assertThat(tally.completeScores(0)).isEqualTo(Moments.of(100, 50));
    assertThat(tally.scores(0).n()).isEqualTo(3);
    assertThat(tally.completeItems(0).n()).isEqualTo(2);
    assertThat(tally.driverScores().n()).isEqualTo(2);
  }

  @Test
  void anEmptyTallyHasEmptyProducts() {
    assertThat(Tally.empty(DRIVEN).completeItems(0).n()).isZero();
    assertThat(Tally.empty(DRIVEN).driverScoresAboutMeans().items()).isEqualTo(3);
  }

  @Test
  void scoresAreExactWhereTheirDenominatorsAllowAndRoundedByLessThanAMillionthElse() {
    DriverScore eleven = score(11, 4);
    DriverScore sixty = score(60, 4);

    assertThat(eleven.steps()).isEqualTo(4 * 27_720);
    assertThat(sixty.steps()).isEqualTo(1 << 20);
    int[] steps = new int[60];
    for (int answered = 30; answered <= 60; answered++) {
      for (int i = 0; i < 60; i++) {
        steps[i] = i < answered ? (i * answered) % 5 : -1;
      }
      AnswerSheet sheet = new AnswerSheet(steps, steps, steps);
      double exact = (double) sixty.dimension().score(sheet) / (4.0 * answered);
      assertThat((double) sixty.of(sheet) / sixty.steps()).isCloseTo(exact, within(4.8e-7));
    }
    AnswerSheet half =
        new AnswerSheet(new int[0], new int[] {4, 3, 2, 1, 0, 4, -1, -1, -1, -1, -1}, new int[0]);
    assertThat(eleven.of(half)).isEqualTo(eleven.steps() * 14 / 24);
    AnswerSheet few =
        new AnswerSheet(new int[0], new int[] {4, 3, 2, 1, 0, -1, -1, -1, -1, -1, -1}, new int[0]);
    assertThat(eleven.of(few)).isEqualTo(-1);
  }

  private static DriverScore score(int items, int resolution) {
    return DriverScore.of(
        new DimensionSteps(
            IntStream.range(0, items).toArray(),
            IntStream.range(0, items).mapToLong(i -> 1).toArray(),
            resolution,
            (items + 1) / 2));
  }

  private static double code(List<Optional<Short>> sheet, int item) {
    return sheet.get(item).filter(code -> code != 9).map(Short::doubleValue).orElse(Double.NaN);
  }

  private static double favourable(double code) {
    return Double.isNaN(code) ? Double.NaN : code >= 4 ? 1 : 0;
  }

  /** Mean of the answered items, C turned round; not a number if fewer than needed. */
  private static double score(List<Optional<Short>> sheet, int needed, int... items) {
    double[] answered =
        IntStream.of(items)
            .mapToDouble(item -> item == 2 ? 6 - code(sheet, item) : code(sheet, item))
            .filter(code -> !Double.isNaN(code))
            .toArray();
    return answered.length < needed ? Double.NaN : Moments.of(answered).mean();
  }

  private static List<List<Optional<Short>>> sheets(Random random, int people) {
    List<List<Optional<Short>>> sheets = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      sheets.add(Waves.sheet(DRIVEN, 0.1, random));
    }
    return sheets;
  }

  private static Questionnaire ofItems(int count, int low, int high) {
    List<Item> items =
        IntStream.range(0, count)
            .mapToObj(i -> new Item("Q" + i, "Q" + i, "Q", Surveys.scale(low, high, 4, 2), false))
            .toList();
    return Surveys.questionnaire(
        items, new Dimension("ALL", "All", items.stream().map(Item::id).toList()));
  }

  private static void same(double[][] actual, double[][] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).containsExactly(expected[i], within(1e-12));
    }
  }
}
