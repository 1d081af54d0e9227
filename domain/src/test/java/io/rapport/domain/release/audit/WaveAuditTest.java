package io.rapport.domain.release.audit;

import static io.rapport.domain.release.audit.SmallWave.UNTOLD;
import static io.rapport.domain.release.audit.SmallWave.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of small group, on both sides of the threshold of ten. */
class WaveAuditTest {
  private static final int TEN = 10;

  @ParameterizedTest(name = "a unit of {0}")
  @CsvSource({"9, 1", "10, 0"})
  void aUnitThatIsShown(int people, int findings) {
    SmallWave wave = SmallWave.of("ALL -", "A ALL", "B ALL").with(people, "A").with(30, "B");

    assertThat(wave.findings(TEN, "A")).hasSize(findings);
    assertThat(wave.findings(TEN, "B")).isEmpty();
    assertThat(wave.findings(TEN, "ALL")).isEmpty();
    assertThat(wave.findings(TEN, "ALL", "B")).hasSize(findings);
  }

  @Test
  void theThresholdIsThePolicys() {
    SmallWave wave = SmallWave.of("ALL -", "A ALL", "B ALL").with(9, "A").with(30, "B");

    assertThat(wave.findings(9, "A")).isEmpty();
    assertThat(wave.findings(TEN, "A")).containsExactly(found(1, "units and groups 1"));
  }

  @ParameterizedTest(name = "{0} of a category that the other one leaves")
  @CsvSource({"9, 1", "10, 0"})
  void aCellOfATwoWayTableThatItsMarginsGive(int people, int findings) {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL")
            .by("gender")
            .with(20, "A", "F")
            .with(people, "A", "M")
            .with(30, "B", "F")
            .with(40, "B", "M");

    assertThat(wave.findings(TEN, "ALL", "A", "B", "ALL+gender:F", "A+gender:F"))
        .isEqualTo(findings == 0 ? List.of() : List.of(found(1, "units and groups 1")));
    assertThat(wave.findings(TEN, "ALL+gender:M", "B+gender:M")).hasSize(findings);
    assertThat(wave.findings(TEN, "ALL", "A", "B", "ALL+gender:F", "ALL+gender:M")).isEmpty();
  }

  @ParameterizedTest(name = "{0} alike in a table of grades and one of sites")
  @CsvSource({"9, 1", "10, 0"})
  void twoTablesThatAreSafeAloneAndNotTogether(int people, int findings) {
    // Grade a has two sites, site x two grades, and nobody of grade b is at y: what is left of
    // grade a without site y are the people of a at x.
    SmallWave wave =
        SmallWave.of("ALL -")
            .by("grade", "site")
            .with(people, "ALL", "a", "x")
            .with(20, "ALL", "a", "y")
            .with(15, "ALL", "b", "x");

    assertThat(wave.findings(TEN, "ALL", "ALL+grade:a", "ALL+grade:b")).isEmpty();
    assertThat(wave.findings(TEN, "ALL", "ALL+site:x", "ALL+site:y")).isEmpty();
    assertThat(wave.findings(TEN, "ALL+grade:a", "ALL+site:y"))
        .isEqualTo(findings == 0 ? List.of() : List.of(found(1, "people alike 1")));
    assertThat(wave.findings(TEN, "ALL", "ALL+grade:a", "ALL+grade:b", "ALL+site:x", "ALL+site:y"))
        .hasSize(findings);
  }

  @Test
  void teamsOfThreeLevelsGiveAHiddenOneAway() {
    SmallWave wave =
        SmallWave.of("ALL -", "P ALL", "P1 P", "P2 P", "P3 P", "Q ALL", "Q1 Q", "Q2 Q")
            .with(12, "P1")
            .with(4, "P2")
            .with(25, "P3")
            .with(30, "Q1")
            .with(11, "Q2");

    assertThat(wave.findings(TEN, "ALL", "P", "Q", "P1", "P3"))
        .containsExactly(found(1, "units and groups 1"));
    // The division is hidden; it follows from the whole and the other one.
    assertThat(wave.findings(TEN, "ALL", "Q", "P1", "P3"))
        .containsExactly(found(1, "units and groups 1"));
    assertThat(wave.findings(TEN, "ALL", "Q1", "Q2", "P1", "P3"))
        .containsExactly(found(1, "units and groups 1"));
    assertThat(wave.findings(TEN, "ALL", "Q1", "P1", "P3")).isEmpty();
    assertThat(wave.findings(TEN, "ALL", "P", "Q", "Q1", "Q2", "P3")).isEmpty();
  }

  @Test
  void aHiddenCellOfAPatternFollowsThoughEveryRowAndColumnHidesTwo() {
    // Hidden, by six each, are a square of rows 1–2 and columns a–b, one of rows 3–4 and columns
    // c–d, and 2c between them: rows 1 and 2 without columns a and b leave it.
    List<String> hidden = List.of("1a", "1b", "2a", "2b", "2c", "3c", "3d", "4c", "4d");
    SmallWave wave = SmallWave.of("ALL -", "1 ALL", "2 ALL", "3 ALL", "4 ALL").by("kind");
    List<String> shown = new ArrayList<>(List.of("ALL"));
    for (String row : List.of("1", "2", "3", "4")) {
      shown.add(row);
      shown.add("ALL+kind:" + "abcd".charAt(Integer.parseInt(row) - 1));
      for (String column : List.of("a", "b", "c", "d")) {
        boolean isHidden = hidden.contains(row + column);
        wave.with(isHidden ? 6 : 20, row, column);
        if (!isHidden) {
          shown.add(row + "+kind:" + column);
        }
      }
    }

    assertThat(wave.findings(TEN, shown.toArray(String[]::new)))
        .containsExactly(found(1, "units and groups 1"));
    shown.remove("1+kind:c");
    assertThat(wave.findings(TEN, shown.toArray(String[]::new))).isEmpty();
  }

  @ParameterizedTest(name = "hidden units of 4 and {0}")
  @CsvSource({"5, 1", "6, 0"})
  void hiddenUnitsTogether(int people, int findings) {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL", "C ALL")
            .with(4, "A")
            .with(people, "B")
            .with(30, "C");

    assertThat(wave.findings(TEN, "ALL", "C"))
        .isEqualTo(findings == 0 ? List.of() : List.of(found(1, "hidden parts together 1")));
  }

  @ParameterizedTest(name = "hidden teams of 4 and {0} in two hidden divisions")
  @CsvSource({"5, 1", "6, 0"})
  void hiddenTeamsOfSeveralDivisionsTogether(int people, int findings) {
    SmallWave wave =
        SmallWave.of("ALL -", "P ALL", "P1 P", "P2 P", "Q ALL", "Q1 Q", "Q2 Q", "R ALL")
            .with(20, "P1")
            .with(4, "P2")
            .with(30, "Q1")
            .with(people, "Q2")
            .with(40, "R");

    assertThat(wave.findings(TEN, "ALL", "R", "P1", "Q1")).hasSize(findings);
  }

  @ParameterizedTest(name = "hidden categories of 4 and {0}, and those who did not tell")
  @CsvSource({"5, 1", "6, 0"})
  void hiddenCategoriesTogether(int people, int findings) {
    SmallWave wave =
        SmallWave.of("ALL -")
            .by("site")
            .with(30, "ALL", "x")
            .with(4, "ALL", "y")
            .with(people, "ALL", UNTOLD);

    assertThat(wave.findings(TEN, "ALL", "ALL+site:x"))
        .isEqualTo(findings == 0 ? List.of() : List.of(found(1, "hidden parts together 1")));
  }

  @ParameterizedTest(name = "{0} of the division itself, of two categories")
  @CsvSource({"5, 1", "6, 0"})
  void peopleOfADivisionItself(int people, int findings) {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL")
            .by("gender")
            .with(4, "ALL", "F")
            .with(people, "ALL", "M")
            .with(20, "A", "F")
            .with(30, "B", "F");

    assertThat(wave.findings(TEN, "ALL", "A", "B"))
        .isEqualTo(findings == 0 ? List.of() : List.of(found(1, "hidden parts together 1")));
    assertThat(wave.findings(TEN, "ALL", "A")).isEmpty();
  }

  @ParameterizedTest(name = "a group of {0} of a site of 29")
  @CsvSource({"20, 1", "19, 0"})
  void aShownGroupThatHappensToLieInAnotherOne(int people, int findings) {
    // All of grade a are at site x; what else is there is of two grades in two units.
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL")
            .by("grade", "site")
            .with(people, "A", "a", "x")
            .with(2, "A", "b", "x")
            .with(27 - people, "B", "c", "x")
            .with(30, "B", "b", "y")
            .with(30, "A", "c", "y");

    assertThat(wave.findings(TEN, "ALL+site:x", "ALL+grade:a"))
        .isEqualTo(findings == 0 ? List.of() : List.of(found(1, "differences of shown ones 1")));
    assertThat(wave.findings(TEN, "ALL+site:x")).isEmpty();
  }

  @ParameterizedTest(name = "3 and {0} of a grade at a site, in two units")
  @CsvSource({"6, 1", "7, 0"})
  void twoDemographicsAtOnce(int people, int findings) {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL")
            .by("grade", "site")
            .with(3, "A", "a", "x")
            .with(people, "B", "a", "x")
            .with(20, "A", "a", "y")
            .with(15, "B", "a", "y")
            .with(18, "A", "b", "x")
            .with(25, "B", "b", "x");

    assertThat(wave.findings(TEN, "ALL+grade:a", "ALL+site:y"))
        .isEqualTo(findings == 0 ? List.of() : List.of(found(1, "two demographics at once 1")));
  }

  @ParameterizedTest(name = "{0} men and {1} women came since the first release")
  @CsvSource({"5, 4, 1", "5, 5, 0", "10, 10, 0"})
  void whoCameSinceAnEarlierRelease(int men, int women, int findings) {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL")
            .by("gender")
            .again()
            .with(20, "A", "F")
            .with(30, "B", "M")
            .came(men, "A", "M")
            .came(women, "A", "F")
            .published("A");

    assertThat(wave.findings(TEN, "A"))
        .isEqualTo(findings == 0 ? List.of() : List.of(found(1, "people who came or went 1")));
    assertThat(wave.findings(TEN, "B")).isEmpty();
  }

  @ParameterizedTest(name = "{0} went and {1} came")
  @CsvSource({
    "1, 1, 1",
    "9, 9, 1",
    "9, 12, 0",
    "12, 9, 0",
    "10, 12, 0",
    "12, 10, 0",
    "0, 9, 1",
    "9, 0, 1",
    "0, 10, 0"
  })
  void whoWentAndCameAtOnce(int went, int came, int findings) {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL")
            .again()
            .with(40, "A")
            .went(went, "A")
            .came(came, "A")
            .published("A");

    assertThat(wave.findings(TEN, "A")).hasSize(findings);
    assertThat(wave.findings(TEN)).isEmpty();
  }

  @Test
  void whatAnEarlierReleaseShowedCountsWithWhatIsShownNow() {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL", "C ALL")
            .again()
            .with(20, "A")
            .with(30, "B")
            .with(4, "C")
            .published("ALL", "A");

    assertThat(wave.findings(TEN, "ALL", "A")).isEmpty();
    assertThat(wave.findings(TEN, "ALL", "B")).containsExactly(found(1, "units and groups 1"));
  }

  @ParameterizedTest(name = "{0} of thirty answered the item")
  @CsvSource({"9, 1", "10, 0", "0, 0"})
  void thoseCountWhoAnswered(int answers, int findings) {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL").answering(answers, 30, "A").with(20, "B");

    assertThat(wave.findings(TEN, "ALL", "B"))
        .isEqualTo(findings == 0 ? List.of() : List.of(found(1, "units and groups 1")));
  }

  @Test
  void whereNobodyAnsweredNothingIsAdded() {
    // Nobody of the thirty answered: the rest of A without those of grade b are the five.
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL")
            .by("grade", "site")
            .answering(0, 30, "A", "a", "x")
            .with(5, "A", "a", "y")
            .with(20, "A", "b", "x");

    assertThat(wave.findings(TEN, "A", "A+grade:b")).isNotEmpty();
  }

  @Test
  void whatTheEvidenceDoesNotKnowIsNotShown() {
    SmallWave wave = SmallWave.of("ALL -", "A ALL").by("gender").with(20, "A", "F");

    assertThat(wave.findings(TEN, "B", "A+gender:M", "A"))
        .containsExactly("item/2026-05/Q: shown cells of nobody: 2");
  }

  @ParameterizedTest(name = "seed {0}: neither the order of people nor the names of units matter")
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void doesNotDependOnOrder(long seed) {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>(List.of("A", "B", "C", "D"));
    SmallWave wave = table(names, new Random(seed));
    String[] shown = shown(names, new Random(seed));
    List<String> findings = wave.findings(TEN, shown);
    Collections.shuffle(names, random);

    assertThat(findings).isNotEmpty();
    assertThat(wave.shuffled(random).findings(TEN, shown)).isEqualTo(findings);
    assertThat(
            table(names, new Random(seed))
                .shuffled(random)
                .findings(TEN, shown(names, new Random(seed))))
        .isEqualTo(findings);
  }

  /** Four units with two demographics of two and three categories. */
  private static SmallWave table(List<String> names, Random random) {
    SmallWave wave = SmallWave.of("ALL -", "A ALL", "B ALL", "C ALL", "D ALL").by("g", "s");
    for (String name : names) {
      for (String g : List.of("f", "m")) {
        for (String s : List.of("x", "y", "z")) {
          int people = random.nextInt(9);
          if (people > 0) {
            wave.with(people, name, g, s);
          }
        }
      }
    }
    return wave;
  }

  private static String[] shown(List<String> names, Random random) {
    List<String> shown = new ArrayList<>(List.of("ALL", "ALL+g:f", "ALL+s:x", "ALL+s:y"));
    for (String name : names) {
      for (String of : List.of("", "+g:f", "+g:m", "+s:x")) {
        if (random.nextInt(3) > 0) {
          shown.add(name + of);
        }
      }
    }
    return shown.toArray(String[]::new);
  }
}
