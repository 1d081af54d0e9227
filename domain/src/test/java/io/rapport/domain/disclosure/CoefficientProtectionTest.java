package io.rapport.domain.disclosure;

import static io.rapport.domain.survey.Surveys.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.Correlated;
import io.rapport.domain.analysis.survey.SurveyAnalysis;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.disclosure.Decision.Hide;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.disclosure.Decision.Show;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.Evidences;
import io.rapport.domain.release.audit.DisclosureAudit;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that are made of others: shown only where those are, and audited for it. */
@DisplayName("Dependent figures of a wave of correlated answers, seed 7")
class CoefficientProtectionTest {
  private static final Questionnaire SURVEY = Correlated.SURVEY;
  private static final WaveResults WAVE = Correlated.wave(7);
  private static final Set<Statistic> BASE =
      Set.of(Statistic.RESPONSE, Statistic.ITEM, Statistic.INDEX);

  @Test
  void whatEnoughPeopleAnsweredIsShown() {
    Map<CellKey, Decision> decisions = decisions(WAVE, 10);

    for (String unit : List.of("ALL", "A", "B")) {
      assertThat(decisions)
          .containsEntry(key(Statistic.RELIABILITY, unit, "MGR"), Show.SHOW)
          .containsEntry(key(Statistic.DRIVER, unit, "WRK"), Show.SHOW)
          .containsEntry(key(Statistic.EXPLAINED, unit, "ENG"), Show.SHOW)
          .containsEntry(key(Statistic.ENPS, unit, "N"), Show.SHOW);
    }
    assertThat(decisions)
        .containsEntry(key(Statistic.ITEM_RELIABILITY, "ALL", "MGR.M2"), Show.SHOW)
        .containsEntry(key(Statistic.AGGREGATION, "ALL", "MGR"), Show.SHOW);
    assertThat(audit(WAVE, shown(decisions))).isEmpty();
  }

  @Test
  void aCoefficientSharesTheFateOfTheIndicesItIsMadeOf() {
    // Five people of C0 answered about workload: its index is hidden, and the smaller of A and B's.
    WaveResults wave = with(WAVE, "C0", twoAnswersEach(30, 5));
    Map<CellKey, Decision> decisions = decisions(wave, 10);

    assertThat(decisions.get(key(Statistic.INDEX, "C", "WRK"))).isInstanceOf(Hide.class);
    assertThat(decisions.get(key(Statistic.INDEX, "B", "WRK"))).isInstanceOf(Hide.class);
    assertThat(decisions)
        .containsEntry(key(Statistic.INDEX, "B", "ENG"), Show.SHOW)
        .containsEntry(key(Statistic.RELIABILITY, "B", "ENG"), Show.SHOW)
        .containsEntry(key(Statistic.RELIABILITY, "B", "WRK"), new Hide(HideReason.COUPLED))
        .containsEntry(key(Statistic.DRIVER, "B", "MGR"), new Hide(HideReason.COUPLED))
        .containsEntry(key(Statistic.EXPLAINED, "B", "ENG"), new Hide(HideReason.COUPLED));
    assertThat(audit(wave, shown(decisions))).isEmpty();
  }

  @Test
  void onlyCompleteSheetsCount() {
    // Everybody in B2 answers two of the manager's three items, only five people all of them.
    WaveResults wave = with(WAVE, "B2", twoAnswersEach(40, 5));
    Map<CellKey, Decision> decisions = decisions(wave, 10);
    CellKey b = key(Statistic.RELIABILITY, "B", "MGR");

    assertThat(wave.of("B").completeItems(1).n()).isEqualTo(85);
    assertThat(decisions).doesNotContainKey(b);
    assertThat(decisions.get(key(Statistic.RELIABILITY, "A", "MGR"))).isEqualTo(Show.SHOW);
    Set<CellKey> tampered = shown(decisions);
    tampered.add(b);
    assertThat(audit(wave, tampered)).contains("2026-05: coefficients of too few people: 1");
  }

  @ParameterizedTest(name = "{0} {2} of {1} without {3} {4}: {5} cells")
  @CsvSource({
    "ENPS, A, N, ITEM, N, 1",
    "RELIABILITY, A, MGR, INDEX, MGR, 1",
    "AGGREGATION, ALL, MGR, INDEX, MGR, 1",
    "ITEM_RELIABILITY, ALL, MGR.M2, ITEM, M2, 1",
    "ITEM_RELIABILITY, ALL, MGR.M2, RELIABILITY, MGR, 1",
    "ITEM_RELIABILITY, ALL, MGR.M2, INDEX, MGR, 2",
    "EXPLAINED, B, ENG, INDEX, ENG, 1",
    "EXPLAINED, B, ENG, INDEX, WRK, 1",
    "DRIVER, B, MGR, EXPLAINED, ENG, 1",
    "DRIVER, B, MGR, INDEX, MGR, 2",
    "DRIVER, B, MGR, INDEX, WRK, 2"
  })
  void theAuditFindsAFigureWithoutOneThatItDependsOn(
      Statistic statistic,
      String unit,
      String part,
      Statistic needed,
      String neededPart,
      int found) {
    Set<CellKey> cells = shown(decisions(WAVE, 10));
    CellKey planted = key(statistic, unit, part);
    CellKey beside =
        switch (statistic) {
          case DRIVER -> key(Statistic.EXPLAINED, unit, "ENG");
          case ITEM_RELIABILITY -> key(Statistic.RELIABILITY, unit, "MGR");
          default -> planted;
        };
    cells.removeIf(
        key -> !BASE.contains(key.statistic()) && !key.equals(planted) && !key.equals(beside));
    assertThat(audit(WAVE, cells)).isEmpty();
    assertThat(cells.remove(key(needed, unit, neededPart))).isTrue();

    assertThat(audit(WAVE, cells))
        .contains("2026-05: figures without one that they depend on: " + found);
  }

  @Test
  void theAuditFindsCoefficientsOfTooFewPeople() {
    Set<CellKey> cells = shown(decisions(WAVE, 10));
    cells.add(key(Statistic.RELIABILITY, "C", "MGR"));
    assertThat(audit(WAVE, cells)).containsExactly("2026-05: coefficients of too few people: 1");
    cells.add(key(Statistic.EXPLAINED, "C", "ENG"));
    assertThat(audit(WAVE, cells)).containsExactly("2026-05: coefficients of too few people: 2");
  }

  @Test
  void aPartThatTheQuestionnaireDoesNotHaveIsAFinding() {
    Set<CellKey> cells = shown(decisions(WAVE, 10));
    cells.add(key(Statistic.ITEM_RELIABILITY, "ALL", "nothing"));

    assertThat(audit(WAVE, cells))
        .containsExactly(
            "2026-05: figures without one that they depend on: 1",
            "2026-05: coefficients of too few people: 1");
  }

  @Test
  void aCoefficientSaysWhetherItIsCoupledOrOfTooFew() {
    WaveResults wave = with(WAVE, "C0", twoAnswersEach(30, 5));
    CoefficientProtection coefficients =
        new CoefficientProtection(
            SURVEY, wave, 10, Map.of(), Map.of("MGR", Map.of("A", HideReason.TOO_FEW)));

    assertThat(coefficients.reliability("MGR"))
        .containsEntry("A", HideReason.COUPLED)
        .containsEntry("C", HideReason.TOO_FEW)
        .doesNotContainKey("B");
    assertThat(coefficients.drivers()).containsEntry("A", HideReason.COUPLED);
    assertThat(coefficients.ofItem("MGR.M1")).containsEntry("A", HideReason.COUPLED);
  }

  @Test
  void driversShareTheFateOfTheOutcome() {
    CoefficientProtection coefficients =
        new CoefficientProtection(
            SURVEY, WAVE, 10, Map.of(), Map.of("ENG", Map.of("A", HideReason.TOO_FEW)));

    assertThat(SURVEY.outcome()).isEqualTo("ENG");
    assertThat(coefficients.drivers())
        .containsEntry("A", HideReason.COUPLED)
        .doesNotContainKeys("ALL", "B");
  }

  @Test
  void aUnitNeedsAHundredPeopleAndTheWholeThirty() {
    assertThat(reliability(Organisations.of("ALL - 0", "A ALL 100", "B ALL 99")))
        .containsExactly(Map.entry("B", HideReason.TOO_FEW));
    assertThat(reliability(Organisations.of("ALL - 30"))).isEmpty();
    assertThat(reliability(Organisations.of("ALL - 29")))
        .containsExactly(Map.entry("ALL", HideReason.TOO_FEW));
  }

  /** Why units are hidden where everybody answers everything. */
  private static Map<String, HideReason> reliability(Organisation tree) {
    Map<String, Tally> own = new HashMap<>();
    for (Unit unit : tree.inOrder()) {
      own.put(unit.code(), twoAnswersEach(unit.headcount(), unit.headcount()));
    }
    WaveResults wave = Waves.wave(SURVEY, MAY, tree, own);
    return new CoefficientProtection(SURVEY, wave, 10, Map.of(), Map.of()).reliability("MGR");
  }

  @ParameterizedTest(name = "seeds {0}…: 10 organisations, k = {1}, {2} of the answers missing")
  @CsvSource({"4000, 5, 0.02", "5000, 10, 0.1"})
  void theAuditFindsNothingInRandomOrganisations(long firstSeed, int k, double missing) {
    int shown = 0;
    for (long seed = firstSeed; seed < firstSeed + 10; seed++) {
      Random random = new Random(seed);
      Organisation tree = Organisations.random(random, 60 + random.nextInt(60));
      WaveResults wave = Waves.random(SURVEY, MAY, tree, 0.85, missing, random);
      Set<CellKey> cells = shown(decisions(wave, k));

      assertThat(audit(wave, cells, k)).as("seed %s", seed).isEmpty();
      shown += (int) cells.stream().filter(key -> key.statistic() == Statistic.RELIABILITY).count();
    }
    assertThat(shown).isPositive();
  }

  /** People who answer two of the manager's items and one of workload; the first few, all items. */
  private static Tally twoAnswersEach(int people, int complete) {
    Tally tally = Tally.empty(SURVEY);
    for (int person = 0; person < people; person++) {
      Optional<Short> code = Optional.of((short) (1 + person % 5));
      List<Optional<Short>> sheet = new ArrayList<>(Collections.nCopies(7, code));
      sheet.add(Optional.of((short) (person % 11)));
      if (person >= complete) {
        sheet.set(4, Optional.empty());
        sheet.set(5, Optional.empty());
        if (people == 30) {
          sheet.set(6, Optional.empty());
        }
      }
      tally.add(sheet);
    }
    return tally;
  }

  private static WaveResults with(WaveResults wave, String unit, Tally tally) {
    Map<String, Tally> own = new HashMap<>();
    for (Unit each : wave.organisation().inOrder()) {
      own.put(each.code(), each.code().equals(unit) ? tally : wave.ownOf(each.code()));
    }
    return Waves.wave(SURVEY, MAY, wave.organisation(), own);
  }

  private static Map<CellKey, Decision> decisions(WaveResults wave, int k) {
    DisclosurePolicy policy = new DisclosurePolicy("test", k, 5, 5, 3, 3, 0.5);
    SurveyAnalysis analysis = new SurveyAnalysis(SURVEY, SurveyMethod.DEFAULT);
    return new Protection(policy)
        .ofSurvey(
            List.of(
                new SurveyWave(
                    SURVEY, wave, Optional.empty(), analysis.figures(wave, Optional.empty()))));
  }

  private static Set<CellKey> shown(Map<CellKey, Decision> decisions) {
    return decisions.entrySet().stream()
        .filter(entry -> entry.getValue() == Show.SHOW)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String> audit(WaveResults wave, Set<CellKey> cells) {
    return audit(wave, cells, 10);
  }

  private static List<String> audit(WaveResults wave, Set<CellKey> cells, int k) {
    return DisclosureAudit.ofShown(cells, Evidences.of(SURVEY, wave, k));
  }

  private static CellKey key(Statistic statistic, String unit, String part) {
    return Waves.key(statistic, MAY, unit, part);
  }
}
