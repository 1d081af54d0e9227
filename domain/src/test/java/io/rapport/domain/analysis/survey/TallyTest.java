package io.rapport.domain.analysis.survey;

import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.statistics.Moments;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Scale.Kind;
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

class TallyTest {
  private static final Questionnaire THREE = Surveys.threeItems();

  @Test
  void theCivilServiceExampleOfOneRespondent() {
    Questionnaire five = ofItems(5);
    Tally tally = Waves.tally(five, List.of(answers(5, 4, 4, 3, 2)));

    assertThat(tally.scores(0).mean()).isEqualTo(65);
  }

  @Test
  void theCivilServiceExampleOfTenRespondents() {
    Questionnaire five = ofItems(5);
    List<List<Optional<Short>>> sheets = new ArrayList<>();
    for (int score : new int[] {65, 25, 70, 35, 50, 100, 90, 40, 20, 35}) {
      sheets.add(withScore(score));
    }

    assertThat(Waves.tally(five, sheets).scores(0).mean()).isEqualTo(53);
  }

  @Test
  void answersAreCountedByKindWithReversedItemsTurnedRound() {
    Tally tally =
        Waves.tally(
            THREE,
            List.of(
                answers(5, 9, 5),
                answers(4, 3, 1),
                answers(1, 2, null),
                answers(null, null, null)));

    assertThat(tally.respondents()).isEqualTo(4);
    assertThat(kinds(tally.item(0))).containsExactly(2L, 0L, 1L, 0L);
    assertThat(kinds(tally.item(1))).containsExactly(0L, 1L, 1L, 1L);
    assertThat(kinds(tally.item(2))).containsExactly(1L, 0L, 1L, 0L);
    assertThat(tally.item(2).codes()).isEqualTo(Moments.of(1, 5));
    assertThat(tally.item(1).base()).isEqualTo(2);
  }

  @Test
  void aCategoryNobodyChoseStaysOnTheScale() {
    Tally tally = Waves.tally(THREE, List.of(answers(5, 5, 5), answers(5, 5, 5)));

    assertThat(tally.counts(0)).containsExactly(0, 0, 0, 0, 2, 0);
    assertThat(tally.scores(0).mean()).isCloseTo((100 + 100 + 0) / 3.0, within(1e-12));
  }

  @Test
  void aScoreNeedsHalfOfTheItems() {
    Tally tally =
        Waves.tally(THREE, List.of(answers(5, null, null), answers(5, 3, null), answers(9, 9, 1)));

    assertThat(tally.scores(0)).isEqualTo(new Moments(1, 75, 0));
    assertThat(tally.scores(1)).isEqualTo(new Moments(2, 100, 0));
  }

  @Test
  void everythingMissingGivesEmptyFigures() {
    Tally tally = Waves.tally(THREE, List.of(answers(null, null, null), answers(9, 9, 9)));

    assertThat(tally.respondents()).isEqualTo(2);
    assertThat(tally.item(0).base()).isZero();
    assertThat(tally.item(0).codes()).isEqualTo(Moments.NONE);
    assertThat(tally.scores(0)).isEqualTo(Moments.NONE);
  }

  @ParameterizedTest(
      name = "{0} people of one score have no variance at all, however many answered")
  @ValueSource(ints = {1, 2, 3, 7, 10, 33, 1_000})
  void aConstantDimensionHasNoVariance(int people) {
    Questionnaire six = ofItems(6);
    List<List<Optional<Short>>> sheets = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      // All 3s and 4s in equal parts: 62.5, from two, four or six answers.
      sheets.add(
          switch (i % 2) {
            case 0 -> answers(3, 4, 3, 4, 3, 4);
            default -> answers(4, 3, 4, 3, null, null);
          });
    }

    assertThat(Waves.tally(six, sheets).scores(0)).isEqualTo(new Moments(people, 62.5, 0));
  }

  @Test
  void aScaleThatRunsDownIsScoredFromItsUnfavourableEnd() {
    Scale down =
        new Scale(
            "down",
            List.of(
                new Scale.Answer(1, "Always", Kind.FAVOURABLE),
                new Scale.Answer(2, "Sometimes", Kind.NEUTRAL),
                new Scale.Answer(3, "Never", Kind.UNFAVOURABLE)));
    Questionnaire questionnaire =
        Surveys.questionnaire(
            List.of(new Item("A", "A", "A", down, false), new Item("B", "B", "B", down, true)),
            new Dimension("A", "A", List.of("A")),
            new Dimension("B", "B", List.of("B")));
    Tally tally = Waves.tally(questionnaire, List.of(answers(1, 1)));

    assertThat(tally.item(0).favourable()).isOne();
    assertThat(tally.scores(0).mean()).isEqualTo(100);
    assertThat(tally.item(1).unfavourable()).isOne();
    assertThat(tally.scores(1).mean()).isZero();
  }

  @Test
  void itemsOfDifferentScalesAreScoredOnTheirOwn() {
    Questionnaire mixed =
        Surveys.questionnaire(
            List.of(
                new Item("A", "A", "A", Surveys.scale(0, 10, 8, 4), false),
                new Item("B", "B", "B", Surveys.scale(1, 4, 3, 2), false)),
            new Dimension("AB", "AB", List.of("A", "B")));

    assertThat(Waves.tally(mixed, List.of(answers(7, 2))).scores(0).mean())
        .isCloseTo((70 + 100 / 3.0) / 2, within(1e-12));
  }

  @Test
  void anAnswerOffTheScaleIsRefusedAndLeavesTheTallyAsItWas() {
    Tally tally = Waves.tally(THREE, List.of(answers(5, 5, 5)));
    long[] before = tally.numbers();

    assertThatThrownBy(() -> tally.add(answers(4, 6, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an answer to B is off its scale");
    assertThat(tally.numbers()).isEqualTo(before);
  }

  @Test
  void aSheetOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> Tally.empty(THREE).add(answers(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numbersOfAnotherQuestionnaireAreRefused() {
    assertThatThrownBy(() -> Tally.of(ofItems(5), Tally.empty(THREE).numbers()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("numbers, not");
    assertThatThrownBy(() -> Tally.empty(ofItems(5)).plus(Tally.empty(THREE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNoPartCannotBeTakenAway() {
    Tally one = Waves.tally(THREE, List.of(answers(5, 5, 5)));
    Tally other = Waves.tally(THREE, List.of(answers(4, 5, 5)));

    assertThatThrownBy(() -> one.minus(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "seed {0}: any order of rows and of merging gives the same numbers")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void addsInAnyOrder(long seed) {
    Random random = new Random(seed);
    List<List<Optional<Short>>> sheets = sheets(random, 1 + random.nextInt(300));
    Tally whole = Waves.tally(THREE, sheets);
    List<Tally> parts = new ArrayList<>();
    for (int from = 0; from < sheets.size(); ) {
      int to = Math.min(sheets.size(), from + 1 + random.nextInt(40));
      parts.add(Waves.tally(THREE, sheets.subList(from, to)));
      from = to;
    }
    Collections.shuffle(sheets, random);
    Collections.shuffle(parts, random);
    Tally merged = parts.stream().reduce(Tally.empty(THREE), Tally::plus);

    assertThat(Waves.tally(THREE, sheets).numbers()).isEqualTo(whole.numbers());
    assertThat(merged.numbers()).isEqualTo(whole.numbers());
    assertThat(merged.scores(0)).isEqualTo(whole.scores(0));
    assertThat(merged.item(1)).isEqualTo(whole.item(1));
    Tally part = parts.get(0);
    assertThat(whole.minus(part).plus(part).numbers()).isEqualTo(whole.numbers());
    assertThat(whole.minus(whole).numbers()).isEqualTo(whole.emptied().numbers());
    assertThat(Tally.of(THREE, whole.numbers()).scores(0)).isEqualTo(whole.scores(0));
  }

  @ParameterizedTest(name = "seed {0}: scores are those of the respondents one by one")
  @ValueSource(longs = {11, 12, 13, 14})
  void scoresAreThoseOfTheRespondents(long seed) {
    Random random = new Random(seed);
    List<List<Optional<Short>>> sheets = sheets(random, 200);
    double[] scores =
        sheets.stream()
            .map(TallyTest::score)
            .flatMap(Optional::stream)
            .mapToDouble(s -> s)
            .toArray();
    Moments expected = Moments.of(scores);
    Moments actual = Waves.tally(THREE, sheets).scores(0);

    assertThat(actual.n()).isEqualTo(expected.n());
    assertThat(actual.mean()).isCloseTo(expected.mean(), within(1e-10));
    assertThat(actual.variance()).isCloseTo(expected.variance(), within(1e-8));
  }

  /** Mean of the answered items of ABC on 0–100, C mirrored, if there are at least two. */
  private static Optional<Double> score(List<Optional<Short>> sheet) {
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.get(i).isPresent() && sheet.get(i).get() != 9) {
        int code = sheet.get(i).get();
        scores.add(25.0 * (i == 2 ? 5 - code : code - 1));
      }
    }
    return scores.size() < 2
        ? Optional.empty()
        : Optional.of(scores.stream().mapToDouble(s -> s).average().orElseThrow());
  }

  private static List<List<Optional<Short>>> sheets(Random random, int people) {
    List<List<Optional<Short>>> sheets = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      sheets.add(Waves.sheet(THREE, 0.2, random));
    }
    return sheets;
  }

  private static long[] kinds(Tally.ItemCounts counts) {
    return new long[] {
      counts.favourable(), counts.neutral(), counts.unfavourable(), counts.notApplicable()
    };
  }

  private static Questionnaire ofItems(int count) {
    List<Item> items = IntStream.range(0, count).mapToObj(i -> Surveys.item("Q" + i)).toList();
    return Surveys.questionnaire(
        items, new Dimension("ALL", "All", items.stream().map(Item::id).toList()));
  }

  /** Five answers whose mean on 0–100 is a given multiple of five. */
  private static List<Optional<Short>> withScore(int score) {
    Integer[] codes = new Integer[5];
    int steps = score / 5;
    for (int i = 0; i < 5; i++) {
      int share = Math.min(4, steps);
      codes[i] = 1 + share;
      steps -= share;
    }
    return answers(codes);
  }
}
