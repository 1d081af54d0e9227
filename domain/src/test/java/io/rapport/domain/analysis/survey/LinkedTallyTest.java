package io.rapport.domain.analysis.survey;

import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.ItemLineage;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedTallyTest {
  private static final Questionnaire SURVEY = Surveys.threeItems();
  private static final LinkedTally NONE = LinkedTally.empty(QuestionnaireLineage.same(SURVEY));

  /** What one person answered in both waves. */
  private record Person(List<Optional<Short>> before, List<Optional<Short>> now) {}

  @Test
  void pairsByHand() {
    LinkedTally tally = NONE.emptied();
    tally.add(answers(5, 2, 5), answers(4, 4, 1));
    tally.add(answers(1, 4, null), answers(5, 9, 2));
    tally.add(answers(4, 4, 3), answers(2, 5, 4));

    assertThat(tally.people()).isEqualTo(3);
    assertThat(tally.item(0)).isEqualTo(new LinkedTally.Pairs(1, 1, 1, 0));
    assertThat(tally.item(1)).isEqualTo(new LinkedTally.Pairs(1, 1, 0, 0));
    assertThat(tally.item(2)).as("C is reversed").isEqualTo(new LinkedTally.Pairs(0, 1, 0, 1));
    // Scores of A, B and C turned round: 125/3 then 250/3; 37.5 then 87.5; 200/3 then 50.
    Moments differences = tally.differences(0);
    assertThat(differences.n()).isEqualTo(3);
    assertThat(differences.mean()).isCloseTo((125 / 3.0 + 50 - 50 / 3.0) / 3, within(1e-9));
    assertThat(tally.differences(1).mean()).isCloseTo((-25 + 100 - 50) / 3.0, within(1e-9));
  }

  @Test
  void sheetsThatDoNotFitAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.emptied().add(answers(1, 2), answers(1, 2, 3)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.emptied().add(answers(1, 2, 3), answers(1, 2, 7)));
    Questionnaire other =
        Surveys.questionnaire(
            List.of(Surveys.item("A")), new Dimension("ONE", "One", List.of("A")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.plus(LinkedTally.empty(QuestionnaireLineage.same(other))));
  }

  @Test
  void whatCannotBeComparedHasNoPairs() {
    Questionnaire older =
        Surveys.questionnaire(
            List.of(
                Surveys.item("A"),
                new Item("B", "B", "Statement B", Surveys.scale(1, 7, 5, 3), false),
                Surveys.reversed("C")),
            new Dimension("ABC", "Engagement", List.of("A", "B", "C")),
            new Dimension("ONE", "Clarity", List.of("A")));
    LinkedTally tally =
        LinkedTally.empty(
            new QuestionnaireLineage(older, SURVEY, ItemLineage.between(older, SURVEY, List.of())));
    tally.add(answers(2, 7, 1), answers(4, 5, 1));

    assertThat(tally.item(0).gained()).isOne();
    assertThat(tally.item(1).n()).isZero();
    assertThat(tally.differences(0)).isEqualTo(Moments.NONE);
    assertThat(tally.differences(1).mean()).isEqualTo(50);
  }

  @ParameterizedTest(name = "seed {0}: merged in any order the sums are the same to the last bit")
  @ValueSource(longs = {1, 2, 3})
  void mergingInAnyOrder(long seed) {
    Random random = new Random(seed);
    List<Person> people = people(random, 200, .2);
    LinkedTally all = tally(people);
    Collections.shuffle(people, random);
    LinkedTally merged = NONE;
    for (int from = 0; from < people.size(); ) {
      int to = Math.min(people.size(), from + 1 + random.nextInt(40));
      merged = tally(people.subList(from, to)).plus(merged);
      from = to;
    }

    assertThat(merged.people()).isEqualTo(all.people());
    for (int i = 0; i < 3; i++) {
      assertThat(merged.item(i)).isEqualTo(all.item(i));
    }
    for (int d = 0; d < 2; d++) {
      assertThat(merged.differences(d)).isEqualTo(all.differences(d));
    }
  }

  @ParameterizedTest(name = "seed {0}: sums agree with the differences taken person by person")
  @ValueSource(longs = {4, 5, 6})
  void agreesWithRawDifferences(long seed) {
    List<Person> people = people(new Random(seed), 150, .35);
    List<Double> differences = new ArrayList<>();
    for (Person person : people) {
      Moments before = scores(person.before());
      Moments now = scores(person.now());
      if (before.n() == 1 && now.n() == 1) {
        differences.add(now.mean() - before.mean());
      }
    }
    Moments expected = Moments.of(differences.stream().mapToDouble(Double::doubleValue).toArray());
    Moments found = tally(people).differences(0);

    assertThat(found.n()).isEqualTo(expected.n());
    assertThat(found.mean()).isCloseTo(expected.mean(), within(1e-9));
    assertThat(found.squares()).isCloseTo(expected.squares(), within(1e-6));
  }

  @Test
  void unitsHoldEverybodyBelowThem() {
    Organisation tree =
        Organisation.of(
            List.of(
                new Unit("ALL", "All", Optional.empty(), 0),
                new Unit("D", "D", Optional.of("ALL"), 0),
                new Unit("D1", "D1", Optional.of("D"), 0)));
    Random random = new Random(7);
    LinkedPeople people =
        new LinkedPeople(
            tree,
            Map.of("D", tally(people(random, 5, 0)), "D1", tally(people(random, 8, 0))),
            NONE);

    assertThat(people.of("ALL").people()).isEqualTo(13);
    assertThat(people.of("D").people()).isEqualTo(13);
    assertThat(people.of("D1").people()).isEqualTo(8);
    assertThat(people.of("nowhere").people()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinkedPeople(tree, Map.of("X", NONE), NONE));
  }

  private static Moments scores(List<Optional<Short>> sheet) {
    return Waves.tally(SURVEY, List.of(sheet)).scores(0);
  }

  private static LinkedTally tally(List<Person> people) {
    LinkedTally tally = NONE.emptied();
    people.forEach(person -> tally.add(person.before(), person.now()));
    return tally;
  }

  private static List<Person> people(Random random, int count, double missing) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(
          new Person(Waves.sheet(SURVEY, missing, random), Waves.sheet(SURVEY, missing, random)));
    }
    return people;
  }
}
