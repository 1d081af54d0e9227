package io.rapport.domain.disclosure;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.NOVEMBER;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.SurveyAnalysis;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.disclosure.Decision.Show;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.organisation.UnitChange;
import io.rapport.domain.organisation.UnitsBefore;
import io.rapport.domain.release.Evidences;
import io.rapport.domain.release.audit.DisclosureAudit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.Surveys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes since a wave in another organisation give no hidden group of that wave away. */
class LineageProtectionTest {
  private static final Questionnaire THREE = Surveys.threeItems();
  private static final LocalDate CHANGE = LocalDate.of(2026, 1, 1);

  @Test
  void mergedUnitsAreComparedIfBothWereShown() {
    Change change =
        change(
            Organisations.of("ALL - 0", "A ALL 30", "B ALL 20", "D ALL 40"),
            Organisations.of("ALL - 0", "C ALL 50", "D ALL 40"),
            List.of(moved("A", "C"), moved("B", "C")));

    assertThat(change.isShown("C")).isTrue();
    assertThat(change.audit(change.shown())).isEmpty();
  }

  @Test
  void aSmallUnitThatWasMergedWithAShownOneIsNotGivenAway() {
    // B and E were hidden, and A with them; A and B together would leave E.
    Change change =
        change(
            Organisations.of("ALL - 0", "A ALL 30", "B ALL 4", "D ALL 40", "E ALL 4"),
            Organisations.of("ALL - 0", "C ALL 34", "D ALL 40", "E ALL 14"),
            List.of(moved("A", "C"), moved("B", "C")));

    assertThat(change.isShown("C")).isFalse();
    assertThat(change.isShown("D")).isTrue();
    Set<CellKey> tampered = change.shown();
    tampered.add(Waves.key(Statistic.ITEM_CHANGE, MAY, "C", "A"));
    assertThat(change.audit(tampered))
        .containsExactly("2026-05: comparisons that give a hidden side away: 1");
  }

  @Test
  void aDivisionWithoutAUnitThatMovedIsComparedIfTheUnitWasShown() {
    Organisation now =
        Organisations.of("ALL - 0", "P ALL 0", "Q ALL 0", "A P 30", "B Q 20", "D Q 9");
    Change shown =
        change(
            Organisations.of("ALL - 0", "P ALL 0", "Q ALL 0", "A P 30", "B P 20", "D Q 25"),
            now,
            List.of());
    Change hidden =
        change(
            Organisations.of("ALL - 0", "P ALL 0", "Q ALL 0", "A P 30", "B P 5", "D Q 25"),
            now,
            List.of());

    assertThat(shown.isShown("P")).isTrue();
    assertThat(hidden.isShown("P")).isFalse();
  }

  @ParameterizedTest(name = "seed {0}: ten organisations that were rebuilt between two waves")
  @ValueSource(longs = {4100, 4200, 4300})
  void theAuditFindsNothing(long firstSeed) {
    long elsewhere = 0;
    for (long seed = firstSeed; seed < firstSeed + 10; seed++) {
      Random random = new Random(seed);
      Organisation before = Organisations.random(random, 10 + random.nextInt(41));
      List<UnitChange> changes = new ArrayList<>();
      Organisation now = rebuilt(before, changes, random);
      WaveResults november = Waves.random(THREE, NOVEMBER, before, 0.75, 0.1, random);
      WaveResults may = Waves.random(THREE, MAY, now, 0.8, 0.1, random);
      Change change = new Change(november, may, changes);

      assertThat(change.audit(change.shown())).as("seed %s", seed).isEmpty();
      elsewhere +=
          now.inOrder().stream()
              .filter(unit -> before.unit(unit.code()).isEmpty())
              .filter(unit -> change.isShown(unit.code()))
              .count();
    }
    assertThat(elsewhere).as("changes of units with new codes that are shown").isGreaterThan(5);
  }

  /** Some leaves are renamed, merged, split, moved, closed or lost. */
  private static Organisation rebuilt(
      Organisation before, List<UnitChange> changes, Random random) {
    List<Unit> inner = new ArrayList<>();
    List<Unit> now = new ArrayList<>();
    for (Unit unit : before.inOrder()) {
      if (!before.children(unit.code()).isEmpty()) {
        inner.add(unit);
        now.add(unit);
      }
    }
    String last = "";
    for (Unit unit : before.inOrder()) {
      if (before.children(unit.code()).isEmpty()) {
        String code = unit.code();
        String elsewhere = inner.get(random.nextInt(inner.size())).code();
        switch (random.nextInt(9)) {
          case 0 -> {
            now.add(unit("R" + code, unit.parent().orElse(elsewhere), unit.headcount()));
            changes.add(moved(code, "R" + code));
            last = "R" + code;
          }
          case 1 -> {
            if (last.isEmpty()) {
              now.add(unit);
            } else {
              changes.add(moved(code, last));
            }
          }
          case 2 -> {
            now.add(unit("S" + code, unit.parent().orElse(elsewhere), unit.headcount()));
            now.add(unit("T" + code, elsewhere, unit.headcount()));
            changes.add(moved(code, "S" + code, "T" + code));
          }
          case 3 -> now.add(unit(code, elsewhere, unit.headcount()));
          case 4 -> changes.add(moved(code));
          case 5 -> {
            if (random.nextInt(4) > 0) {
              now.add(unit);
            }
          }
          default -> now.add(unit);
        }
      }
    }
    return Organisation.of(now);
  }

  private static Unit unit(String code, String parent, int headcount) {
    return new Unit(code, "Unit " + code, Optional.of(parent), headcount);
  }

  private static UnitChange moved(String from, String... to) {
    return new UnitChange(CHANGE, from, List.of(to));
  }

  /** Everybody answers everything. */
  private static Change change(Organisation before, Organisation now, List<UnitChange> changes) {
    return new Change(everybody(NOVEMBER, before), everybody(MAY, now), changes);
  }

  private static WaveResults everybody(
      io.rapport.domain.survey.Wave wave, Organisation organisation) {
    Map<String, Tally> own = new HashMap<>();
    for (Unit unit : organisation.inOrder()) {
      own.put(
          unit.code(), Waves.tally(THREE, Collections.nCopies(unit.headcount(), answers(4, 3, 2))));
    }
    return Waves.wave(THREE, wave, organisation, own);
  }

  /** Two waves with their decisions. */
  private static final class Change {
    private final List<SurveyWave> waves;
    private final Map<CellKey, Decision> decisions;

    Change(WaveResults before, WaveResults now, List<UnitChange> changes) {
      EarlierWave earlier =
          new EarlierWave(
              before,
              QuestionnaireLineage.same(THREE),
              UnitsBefore.of(
                  before.organisation(),
                  NOVEMBER.closed(),
                  now.organisation(),
                  MAY.closed(),
                  changes));
      SurveyAnalysis analysis = new SurveyAnalysis(THREE, SurveyMethod.DEFAULT);
      waves =
          List.of(
              new SurveyWave(
                  THREE, before, Optional.empty(), analysis.figures(before, Optional.empty())),
              new SurveyWave(
                  THREE, now, Optional.of(earlier), analysis.figures(now, Optional.of(earlier))));
      decisions = new Protection(DisclosurePolicy.DEFAULT).ofSurvey(waves);
    }

    boolean isShown(String unit) {
      CellKey key = new CellKey(Statistic.ITEM_CHANGE, MAY.id(), new Scope.Unit(unit), "A");
      return decisions.get(key) == Show.SHOW;
    }

    Set<CellKey> shown() {
      return decisions.entrySet().stream()
          .filter(entry -> entry.getValue() == Show.SHOW)
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }

    List<String> audit(Set<CellKey> cells) {
      return DisclosureAudit.ofShown(
          cells,
          Evidences.ofWaves(DisclosurePolicy.DEFAULT.answers(), waves.toArray(SurveyWave[]::new)));
    }
  }
}
