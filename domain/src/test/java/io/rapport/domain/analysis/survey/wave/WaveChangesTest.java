package io.rapport.domain.analysis.survey.wave;

import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.LinkedPeople;
import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.BenjaminiHochberg;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveChangesTest {
  private static final Questionnaire SURVEY = Surveys.threeItems();

  /** Where somebody is and what they answered; empty if not in the wave. */
  private record Person(
      String unit, Optional<List<Optional<Short>>> before, Optional<List<Optional<Short>>> now) {}

  @Test
  @DisplayName("McNemar by hand: 8 gained, 1 lost of 40; exact p 20/512, mid-p 11/512")
  void mcNemarByHand() {
    List<Person> people = new ArrayList<>();
    people.addAll(Collections.nCopies(8, both("U", 2, 4)));
    people.addAll(Collections.nCopies(1, both("U", 4, 2)));
    people.addAll(Collections.nCopies(20, both("U", 5, 5)));
    people.addAll(Collections.nCopies(11, both("U", 1, 1)));
    ItemChange change = changes(people, true).items().get(0);

    assertThat(change.unit()).isEqualTo("ALL");
    assertThat(change.linked().n()).isEqualTo(40);
    assertThat(change.linked().gained()).isEqualTo(8);
    assertThat(change.linked().lost()).isOne();
    assertThat(number(change.linked().difference())).isCloseTo(7 / 40.0, within(1e-12));
    assertThat(number(change.linked().exactP())).isCloseTo(20 / 512.0, within(1e-12));
    assertThat(number(change.linked().p())).isCloseTo(11 / 512.0, within(1e-12));
    assertThat(change.n()).isEqualTo(40);
    assertThat(change.before()).isEqualTo(40);
    assertThat(number(change.test().difference())).isCloseTo(7 / 40.0, within(1e-12));
    // N - 1 chi-square of 28 and 21 of 40: z = .175 √(79/80) / √(49/80 · 31/80 / 20).
    assertThat(number(change.test().z()))
        .isCloseTo(.175 * Math.sqrt(79 / 80.0) / Math.sqrt(49 * 31 / 6400.0 / 20), within(1e-9));
    assertThat(change.practical()).isTrue();
    assertThat(change.comparability()).isEqualTo("comparable");
  }

  @Test
  @DisplayName("paired t by hand: differences of 24 people, 12 of 25 points and 12 of 0")
  void pairedTestByHand() {
    List<Person> people = new ArrayList<>(Collections.nCopies(12, both("U", 3, 4)));
    people.addAll(Collections.nCopies(12, both("U", 3, 3)));
    IndexChange change = changes(people, true).indices().get(1);

    assertThat(change.dimension()).isEqualTo("ONE");
    assertThat(change.linked().n()).isEqualTo(24);
    assertThat(number(change.linked().difference())).isCloseTo(12.5, within(1e-12));
    // s² = 24·12.5²/23, t = 12.5/√(s²/24) = √23.
    assertThat(number(change.linked().t())).isCloseTo(Math.sqrt(23), within(1e-9));
    assertThat(change.linked().df()).isEqualTo(Value.of(23));
    assertThat(number(change.linked().p())).isCloseTo(7.6e-5, within(2e-6));
  }

  @Test
  void whatDoesNotExistSaysWhy() {
    List<Person> people = new ArrayList<>(Collections.nCopies(40, both("U", 4, 4)));
    people.addAll(Collections.nCopies(3, new Person("NEW", Optional.empty(), sheet(5))));
    people.addAll(Collections.nCopies(3, new Person("GONE", sheet(5), Optional.empty())));
    WaveChanges unlinked = changes(people, false);
    Map<String, ItemChange> items = byUnit(unlinked.items());

    assertThat(items.keySet()).containsExactlyInAnyOrder("ALL", "U", "NEW");
    assertThat(items.get("ALL").before()).as("everybody, who left too").isEqualTo(43);
    assertThat(reason(items.get("NEW").test().difference())).isEqualTo("the unit is new");
    assertThat(reason(items.get("U").linked().p()))
        .isEqualTo("answers of the two waves are not linked to people");
    assertThat(number(items.get("U").test().pAdjusted())).isEqualTo(1);
    IndexChange constant = unlinked.indices().get(4);
    assertThat(reason(constant.test().p())).isEqualTo("the scores do not vary");
    assertThat(constant.test().tested()).isFalse();

    WaveChanges linked = changes(people, true);
    assertThat(byUnit(linked.items()).get("NEW").linked())
        .isEqualTo(LinkedShare.missing("nobody answered in both waves"));
    assertThat(reason(linked.indices().get(0).linked().t())).isEqualTo("all differences are equal");
    assertThat(number(byUnit(linked.items()).get("U").linked().p())).isEqualTo(1);

    List<Person> few = Collections.nCopies(29, both("U", 2, 4));
    ItemChange small = changes(few, true).items().get(0);
    assertThat(small.test().tested()).isFalse();
    assertThat(reason(small.test().p()))
        .isEqualTo("not tested: fewer than 30 answers in one of the waves");
    assertThat(reason(small.linked().exactP()))
        .isEqualTo("not tested: fewer than 30 people in both waves");
    assertThat(small.linked().difference()).isEqualTo(Value.of(1));
    assertThat(small.practical()).isTrue();
  }

  @Test
  void whatClearlyMovedIsMarked() {
    List<Person> moved = new ArrayList<>(Collections.nCopies(30, both("U", 2, 4)));
    moved.addAll(Collections.nCopies(20, both("U", 1, 2)));
    WaveChanges changes = changes(moved, false);

    assertThat(changes.items()).allMatch(change -> change.test().significant());
    assertThat(changes.indices()).allMatch(change -> change.test().significant());
  }

  @Test
  void allMissingAndOnePersonGiveReasons() {
    Person silent = new Person("U", Optional.of(answers(null, null, null)), sheet(4));
    WaveChanges changes = changes(List.of(silent), true);

    assertThat(reason(changes.items().get(0).test().difference()))
        .isEqualTo("nobody answered in the wave before");
    assertThat(reason(changes.items().get(0).linked().difference()))
        .isEqualTo("nobody answered in both waves");
    assertThat(reason(changes.indices().get(0).linked().t()))
        .isEqualTo("nobody has a score in both waves");
    WaveChanges one = changes(List.of(both("U", 2, 4)), true);
    assertThat(reason(one.indices().get(0).linked().interval().low()))
        .isEqualTo("a single difference has no variance");
  }

  @ParameterizedTest(name = "seed {0}: neither the order of rows nor names of units matter")
  @ValueSource(longs = {1, 2, 3})
  void orderAndNamesDoNotMatter(long seed) {
    Random random = new Random(seed);
    List<Person> people = people(random, 5, 250);
    WaveChanges first = changes(people, true);
    List<Person> other = new ArrayList<>();
    people.forEach(
        person ->
            other.add(
                new Person("N" + (9 - unitNumber(person.unit())), person.before(), person.now())));
    Collections.shuffle(other, random);
    WaveChanges second = changes(other, true);

    Map<String, ItemChange> items = byUnitAndItem(second.items());
    for (ItemChange change : first.items()) {
      String unit = change.unit().equals("ALL") ? "ALL" : "N" + (9 - unitNumber(change.unit()));
      ItemChange same = items.get(unit + change.item());
      assertThat(same.test().p()).isEqualTo(change.test().p());
      assertThat(same.test().pAdjusted()).isEqualTo(change.test().pAdjusted());
      assertThat(same.linked()).isEqualTo(change.linked());
    }
  }

  @ParameterizedTest(name = "seed {0}: families are adjusted each by itself, by tested ones only")
  @ValueSource(longs = {4, 5, 6})
  void families(long seed) {
    WaveChanges changes = changes(people(new Random(seed), 6, 300), true);

    for (ItemChange change : changes.items()) {
      assertThat(change.test().tested()).isEqualTo(change.test().p() instanceof Value.Known);
      assertThat(change.test().pAdjusted() instanceof Value.Known)
          .isEqualTo(change.test().tested());
      if (change.test().tested()) {
        assertThat(number(change.test().pAdjusted()))
            .isGreaterThanOrEqualTo(number(change.test().p()));
      }
      if (change.linked().p() instanceof Value.Known p) {
        assertThat(number(change.linked().pAdjusted())).isGreaterThanOrEqualTo(p.number());
      }
    }
    long tested = changes.items().stream().filter(change -> change.test().tested()).count();
    double largest =
        changes.items().stream()
            .filter(change -> change.test().tested())
            .mapToDouble(change -> number(change.test().p()))
            .max()
            .orElseThrow();
    double smallest =
        changes.items().stream()
            .filter(change -> change.test().tested())
            .mapToDouble(change -> number(change.test().p()))
            .min()
            .orElseThrow();
    assertThat(
            changes.items().stream()
                .filter(change -> change.test().tested())
                .mapToDouble(change -> number(change.test().pAdjusted())))
        .allMatch(adjusted -> adjusted <= largest && adjusted >= Math.min(largest, smallest))
        .anyMatch(adjusted -> adjusted <= smallest * tested + 1e-12);
    List<ShareDifference> tests =
        changes.items().stream().map(ItemChange::test).filter(ShareDifference::tested).toList();
    double[] decisive =
        BenjaminiHochberg.adjust(
            tests.stream()
                .mapToDouble(test -> Math.max(number(test.p()), number(test.pMid())))
                .toArray());
    assertThat(tests)
        .extracting(ShareDifference::significant)
        .containsExactly(
            Arrays.stream(decisive).mapToObj(adjusted -> adjusted <= 0.05).toArray(Boolean[]::new));
  }

  @ParameterizedTest(name = "seed {0}: any answers give values or reasons, no failure")
  @ValueSource(longs = {11, 12, 13})
  void anyAnswersGiveValuesOrReasons(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      WaveChanges changes =
          changes(people(random, 1 + random.nextInt(4), random.nextInt(80)), random.nextBoolean());
      assertThat(changes.items()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(changes.indices()).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  private static List<Person> people(Random random, int units, int count) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(
          new Person(
              "U" + random.nextInt(units),
              random.nextInt(5) == 0
                  ? Optional.empty()
                  : Optional.of(Waves.sheet(SURVEY, .1, random)),
              random.nextInt(5) == 0
                  ? Optional.empty()
                  : Optional.of(Waves.sheet(SURVEY, .1, random))));
    }
    return people;
  }

  private static Person both(String unit, int before, int now) {
    return new Person(unit, sheet(before), sheet(now));
  }

  /** The same place on the scale for all items, C being reversed. */
  private static Optional<List<Optional<Short>>> sheet(int code) {
    return Optional.of(answers(code, code, 6 - code));
  }

  private static WaveChanges changes(List<Person> people, boolean linked) {
    Map<String, Tally> before = new TreeMap<>();
    Map<String, Tally> now = new TreeMap<>();
    Map<String, LinkedTally> pairs = new HashMap<>();
    LinkedTally none = LinkedTally.empty(QuestionnaireLineage.same(SURVEY));
    Tally empty = Tally.empty(SURVEY);
    for (Person person : people) {
      person
          .before()
          .ifPresent(
              sheet -> before.computeIfAbsent(person.unit(), u -> empty.emptied()).add(sheet));
      person
          .now()
          .ifPresent(sheet -> now.computeIfAbsent(person.unit(), u -> empty.emptied()).add(sheet));
      if (person.before().isPresent() && person.now().isPresent()) {
        pairs
            .computeIfAbsent(person.unit(), u -> none.emptied())
            .add(person.before().get(), person.now().get());
      }
    }
    WaveResults current = Waves.wave(SURVEY, Surveys.MAY, organisation(now), now);
    EarlierWave earlier =
        Waves.before(
            SURVEY, Waves.wave(SURVEY, Surveys.NOVEMBER, organisation(before), before), current);
    return new WaveChanges(
        SURVEY,
        current,
        empty,
        new EarlierAnswers(
            linked
                ? earlier.linkedBy(new LinkedPeople(current.organisation(), pairs, none))
                : earlier,
            empty),
        Optional.empty(),
        SurveyMethod.DEFAULT);
  }

  private static Organisation organisation(Map<String, Tally> own) {
    List<Unit> tree = new ArrayList<>(List.of(new Unit("ALL", "All", Optional.empty(), 0)));
    new TreeSet<>(own.keySet())
        .forEach(code -> tree.add(new Unit(code, code, Optional.of("ALL"), 0)));
    return Organisation.of(tree);
  }

  private static Map<String, ItemChange> byUnit(List<ItemChange> changes) {
    Map<String, ItemChange> first = new HashMap<>();
    changes.forEach(change -> first.putIfAbsent(change.unit(), change));
    return first;
  }

  private static Map<String, ItemChange> byUnitAndItem(List<ItemChange> changes) {
    Map<String, ItemChange> all = new HashMap<>();
    changes.forEach(change -> all.put(change.unit() + change.item(), change));
    return all;
  }

  private static int unitNumber(String unit) {
    return Integer.parseInt(unit.substring(1));
  }

  private static double number(Value value) {
    return ((Value.Known) value).number();
  }

  private static String reason(Value value) {
    return ((Value.Missing) value).reason();
  }
}
