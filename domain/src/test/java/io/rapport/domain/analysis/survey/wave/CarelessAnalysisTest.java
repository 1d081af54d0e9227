package io.rapport.domain.analysis.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.survey.AnswerProducts;
import io.rapport.domain.analysis.survey.CarelessTally;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.statistics.CarelessScreen.Sign;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarelessAnalysisTest {
  private static final int ITEMS = 12;
  private static final Questionnaire ASKED = questionnaire(ITEMS);

  @ParameterizedTest(name = "seed {0}: people who gave one answer throughout are found")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void plantedPeopleAreFound(long seed) {
    Random random = new Random(seed);
    List<Response> careful = careful(random, 300);
    List<Response> all = new ArrayList<>(careful);
    for (int i = 0; i < 15; i++) {
      all.add(response(same(5), OptionalDouble.empty()));
    }

    Careless.Screened found = screened(ASKED, all);

    assertThat(found.screened()).isEqualTo(315);
    assertThat(found.flagged()).isBetween(15L, 21L);
    assertThat(found.share()).isEqualTo(Value.of(found.flagged() / 315.0));
    assertThat(number(found.reasons().get(Sign.LONG_RUN))).isGreaterThanOrEqualTo(15);
    assertThat(number(found.signs().get(Sign.UNUSUAL)))
        .isGreaterThanOrEqualTo(number(found.reasons().get(Sign.UNUSUAL)));
    assertThat(found.reasons().get(Sign.HASTE)).isInstanceOf(Value.Missing.class);
    Careless.Effect outcome = found.onOutcome();
    assertThat(number(outcome.everybody())).isEqualTo(tally(ASKED, all).scores(0).mean());
    assertThat(number(outcome.without()))
        .isCloseTo(tally(ASKED, careful).scores(0).mean(), within(0.5));
    assertThat(number(outcome.change()))
        .isNegative()
        .isEqualTo(number(outcome.without()) - number(outcome.everybody()));
  }

  @ParameterizedTest(name = "seed {0}: neither the order of people nor parts change a bit")
  @ValueSource(longs = {6, 7, 8})
  void orderAndPartsDoNotMatter(long seed) {
    Random random = new Random(seed);
    List<Response> people = careful(random, 120);
    for (int i = 0; i < 20; i++) {
      people.add(response(same(1 + random.nextInt(5)), OptionalDouble.of(random.nextInt(40))));
      people.add(response(withGaps(random), OptionalDouble.empty()));
    }
    Careless before = of(ASKED, people);
    Collections.shuffle(people, random);

    assertThat(of(ASKED, people)).isEqualTo(before);

    AnswerProducts first = products(ASKED, people.subList(0, 50));
    AnswerProducts second = products(ASKED, people.subList(50, people.size()));
    CarelessTally one = new CarelessTally(ASKED, first.plus(second).crossProducts());
    CarelessTally other = new CarelessTally(ASKED, second.plus(first).crossProducts());
    people.subList(0, 70).forEach(one::add);
    people.subList(70, people.size()).forEach(other::add);
    assertThat(CarelessAnalysis.of(ASKED, tally(ASKED, people), one.plus(other))).isEqualTo(before);
  }

  @Test
  void haste() {
    List<Response> people = careful(new Random(9), 200);
    people.replaceAll(person -> response(person.answers(), OptionalDouble.of(24)));
    for (int i = 0; i < 4; i++) {
      people.add(response(same(3), OptionalDouble.of(23.9)));
    }

    Careless.Screened found = screened(ASKED, people);

    assertThat(found.signs()).containsEntry(Sign.HASTE, Value.of(4));
    assertThat(found.reasons()).containsEntry(Sign.HASTE, Value.of(4));
    assertThat(found.flagged()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void whereNobodyIsFlaggedNothingChanges() {
    List<Response> people = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int from = i;
      people.add(response(codes(item -> 1 + (item * 2 + from) % 5), OptionalDouble.of(90)));
    }

    Careless.Screened found = screened(ASKED, people);

    assertThat(found.flagged()).isZero();
    assertThat(found.share()).isEqualTo(Value.of(0));
    assertThat(found.effects())
        .hasSize(2)
        .allSatisfy(effect -> assertThat(effect.change()).isEqualTo(Value.of(0)));
    assertThat(found.reasons().values()).allMatch(Value.of(0)::equals);
  }

  @Test
  void ifEverybodyGivesOneAnswerNobodyStandsOut() {
    List<Response> people = Collections.nCopies(30, response(same(4), OptionalDouble.empty()));

    Careless.Screened found = screened(ASKED, people);

    assertThat(found.signs()).containsEntry(Sign.LONG_RUN, Value.of(30));
    assertThat(found.flagged()).isZero();
    assertThat(found.onOutcome().change()).isEqualTo(Value.of(0));
  }

  @Test
  void ifEverybodyIsFlaggedNobodyIsLeft() {
    List<Response> people = Collections.nCopies(30, response(same(4), OptionalDouble.of(1)));

    Careless.Screened found = screened(ASKED, people);

    assertThat(found.flagged()).isEqualTo(30);
    assertThat(found.onOutcome().everybody()).isEqualTo(Value.of(75));
    assertThat(found.onOutcome().without())
        .isEqualTo(new Value.Missing("nobody is left who answered half of the items"))
        .isEqualTo(found.onOutcome().change());
  }

  @Test
  void whoAnsweredTooLittleIsNotScreened() {
    List<Response> people = careful(new Random(10), 40);
    people.add(response(codes(item -> item < 7 ? 5 : 9), OptionalDouble.of(1)));
    people.add(response(Collections.nCopies(ITEMS, Optional.empty()), OptionalDouble.empty()));

    Careless.Screened found = screened(ASKED, people);

    assertThat(found.screened()).isEqualTo(40);
    assertThat(found.tooFewAnswers()).as("seven answers and nine that do not apply").isEqualTo(2);
  }

  @Test
  void reasonsWhyNobodyCanBeScreened() {
    Questionnaire few = questionnaire(7);
    List<Response> people =
        careful(new Random(11), 30).stream()
            .map(person -> response(person.answers().subList(0, 7), OptionalDouble.empty()))
            .toList();
    assertThat(CarelessAnalysis.obstacle(few, products(few, people)))
        .contains("fewer than 8 items: runs and deviations say nothing");

    for (List<Response> nobody :
        List.of(
            List.<Response>of(),
            List.of(response(same(3), OptionalDouble.empty())),
            Collections.nCopies(
                5,
                response(Collections.nCopies(ITEMS, Optional.empty()), OptionalDouble.empty())))) {
      assertThat(of(ASKED, nobody))
          .isEqualTo(
              new Careless.None(
                  "fewer than two people answered every item: nothing to compare with"));
    }
  }

  private static Careless.Screened screened(Questionnaire asked, List<Response> people) {
    return (Careless.Screened) of(asked, people);
  }

  private static Careless of(Questionnaire asked, List<Response> people) {
    AnswerProducts products = products(asked, people);
    Optional<String> obstacle = CarelessAnalysis.obstacle(asked, products);
    if (obstacle.isPresent()) {
      return new Careless.None(obstacle.get());
    }
    CarelessTally screen = new CarelessTally(asked, products.crossProducts());
    people.forEach(screen::add);
    return CarelessAnalysis.of(asked, tally(asked, people), screen);
  }

  private static AnswerProducts products(Questionnaire asked, List<Response> people) {
    AnswerProducts products = AnswerProducts.empty(asked);
    people.forEach(products::add);
    return products;
  }

  private static Tally tally(Questionnaire asked, List<Response> people) {
    Tally tally = Tally.empty(asked);
    people.forEach(tally::add);
    return tally;
  }

  private static double number(Value value) {
    return ((Value.Known) value).number();
  }

  /** People whose answers go together, without being the same. */
  private static List<Response> careful(Random random, int people) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      double mood = 3 + 0.7 * random.nextGaussian();
      int[] codes =
          IntStream.range(0, ITEMS)
              .map(item -> (int) Math.round(mood + random.nextGaussian()))
              .map(code -> Math.min(5, Math.max(1, code)))
              .toArray();
      responses.add(response(codes(item -> codes[item]), OptionalDouble.empty()));
    }
    return responses;
  }

  private static List<Optional<Short>> withGaps(Random random) {
    return IntStream.range(0, ITEMS)
        .mapToObj(
            item ->
                random.nextInt(4) == 0
                    ? Optional.<Short>empty()
                    : Optional.of((short) (1 + random.nextInt(5))))
        .toList();
  }

  private static List<Optional<Short>> same(int code) {
    return codes(item -> code);
  }

  private static List<Optional<Short>> codes(IntUnaryOperator code) {
    return IntStream.range(0, ITEMS)
        .mapToObj(item -> Optional.of((short) code.applyAsInt(item)))
        .toList();
  }

  private static Response response(List<Optional<Short>> answers, OptionalDouble seconds) {
    return new Response("r", "w", "u", answers, Map.of(), Optional.empty(), seconds);
  }

  private static Questionnaire questionnaire(int items) {
    List<String> ids = IntStream.range(0, items).mapToObj(i -> "I" + i).toList();
    return Surveys.questionnaire(
        ids.stream().map(Surveys::item).toList(),
        new Dimension("OUT", "Outcome", ids.subList(0, 4)),
        new Dimension("REST", "The rest", ids.subList(4, items)));
  }
}
