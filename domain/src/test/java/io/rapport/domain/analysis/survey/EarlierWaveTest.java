package io.rapport.domain.analysis.survey;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.NOVEMBER;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.organisation.UnitChange;
import io.rapport.domain.organisation.UnitsBefore;
import io.rapport.domain.survey.Comparability;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.ItemLineage;
import io.rapport.domain.survey.ItemLineage.Declared;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.Surveys;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Changes between waves of other questions in another organisation. */
class EarlierWaveTest {
  private static final Questionnaire OLDER = Surveys.threeItems();

  /** B comes first under another id, A has other words, C is gone, N is new. */
  private static final Questionnaire NEWER =
      Surveys.questionnaire(
          List.of(
              new Item("B2", "B2", "Statement B", Surveys.AGREEMENT, false),
              new Item("A", "A", "Statement A, put in other words", Surveys.AGREEMENT, false),
              Surveys.item("N")),
          new Dimension("OTHER", "Other", List.of("B2", "A")),
          new Dimension("CLEAR", "Clarity", List.of("A")),
          new Dimension("NEW", "New", List.of("N")));

  private static final Organisation THEN =
      Organisations.of("ALL - 0", "X ALL 40", "Y ALL 40", "Z ALL 40");
  private static final Organisation NOW =
      Organisations.of("ALL - 0", "XY ALL 80", "Z1 ALL 20", "Z2 ALL 20", "W ALL 9");
  private static final List<UnitChange> CHANGES =
      List.of(change("X", "XY"), change("Y", "XY"), change("Z", "Z1", "Z2"));

  private final Map<CellKey, Figure> figures = figures(List.of());

  @Test
  void anItemIsComparedWithWhatItWasInTheUnitsThatWereTheUnit() {
    // Then: of B, X had 10 of 30 favourable, Y 5 of 20; now 40 of 60.
    Figure.Computed change = computed(Statistic.ITEM_CHANGE, "XY", "B2");

    assertThat(change.values().get(Measure.VALUE)).isCloseTo(40.0 / 60 - 15.0 / 50, within(1e-12));
    assertThat(change.support()).isEqualTo(new Support.Sides(60, 50));
  }

  @Test
  void anItemWithOtherWordsIsComparedAllTheSame() {
    // Of A, which stood first, all of Z and nobody else was favourable: 30 of 80.
    assertThat(computed(Statistic.ITEM_CHANGE, "ALL", "A").values().get(Measure.VALUE))
        .isCloseTo(0 - 30.0 / 80, within(1e-12));
  }

  @Test
  void aDimensionUnderAnotherNameIsTheSameIfItsItemsAre() {
    // A alone was dimension ONE: Z had 100, all others 25 points.
    assertThat(computed(Statistic.INDEX_CHANGE, "ALL", "CLEAR").values().get(Measure.VALUE))
        .isCloseTo(25 - (30 * 100 + 50 * 25) / 80.0, within(1e-9));
    assertThat(reason(Statistic.INDEX_CHANGE, "ALL", "OTHER"))
        .isEqualTo(Figure.Reason.NOT_COMPARABLE);
  }

  @Test
  void whatWasNotThereWasNotAskedAndWhatWasSplitIsNotComparable() {
    assertThat(reason(Statistic.ITEM_CHANGE, "ALL", "N")).isEqualTo(Figure.Reason.NOT_ASKED);
    assertThat(reason(Statistic.INDEX_CHANGE, "ALL", "NEW"))
        .isEqualTo(Figure.Reason.NOT_COMPARABLE);
    assertThat(reason(Statistic.ITEM_CHANGE, "W", "A")).isEqualTo(Figure.Reason.NOT_ASKED);
    for (String unit : List.of("Z1", "Z2")) {
      assertThat(reason(Statistic.ITEM_CHANGE, unit, "A")).isEqualTo(Figure.Reason.NOT_COMPARABLE);
      assertThat(reason(Statistic.INDEX_CHANGE, unit, "CLEAR"))
          .isEqualTo(Figure.Reason.NOT_COMPARABLE);
    }
  }

  @Test
  void whatIsDeclaredNotComparableHasNoChange() {
    Map<CellKey, Figure> declared =
        figures(List.of(new Declared("B", "B2", Comparability.NOT_COMPARABLE)));

    assertThat(declared.get(key(Statistic.ITEM_CHANGE, "XY", "B2")))
        .isInstanceOfSatisfying(
            Figure.Missing.class,
            missing -> assertThat(missing.reason()).isEqualTo(Figure.Reason.NOT_COMPARABLE));
  }

  private static Map<CellKey, Figure> figures(List<Declared> declared) {
    WaveResults then =
        Waves.wave(
            OLDER,
            NOVEMBER,
            THEN,
            Map.of(
                "X", tally(OLDER, 10, answers(2, 5, 3), 20, answers(2, 2, 3)),
                "Y", tally(OLDER, 5, answers(2, 5, 3), 15, answers(2, 2, 3)),
                "Z", tally(OLDER, 30, answers(5, 2, 3), 0, answers(2, 2, 3))));
    WaveResults now =
        Waves.wave(
            NEWER,
            MAY,
            NOW,
            Map.of(
                "XY", tally(NEWER, 40, answers(5, 2, 3), 20, answers(2, 2, 3)),
                "Z1", tally(NEWER, 15, answers(5, 2, 3), 0, answers(2, 2, 3)),
                "W", tally(NEWER, 5, answers(5, 2, 3), 0, answers(2, 2, 3))));
    EarlierWave before =
        new EarlierWave(
            then,
            new QuestionnaireLineage(OLDER, NEWER, ItemLineage.between(OLDER, NEWER, declared)),
            UnitsBefore.of(THEN, NOVEMBER.closed(), NOW, MAY.closed(), CHANGES));
    Map<CellKey, Figure> figures = new HashMap<>();
    new SurveyAnalysis(NEWER, SurveyMethod.DEFAULT)
        .figures(now, Optional.of(before))
        .forEach(figure -> figures.put(figure.key(), figure));
    return figures;
  }

  private static Tally tally(
      Questionnaire questionnaire,
      int first,
      List<Optional<Short>> sheet,
      int second,
      List<Optional<Short>> other) {
    return Waves.tally(questionnaire, Collections.nCopies(first, sheet))
        .plus(Waves.tally(questionnaire, Collections.nCopies(second, other)));
  }

  private Figure.Computed computed(Statistic statistic, String unit, String part) {
    return (Figure.Computed) figures.get(key(statistic, unit, part));
  }

  private Figure.Reason reason(Statistic statistic, String unit, String part) {
    return ((Figure.Missing) figures.get(key(statistic, unit, part))).reason();
  }

  private static CellKey key(Statistic statistic, String unit, String part) {
    return new CellKey(statistic, MAY.id(), new Scope.Unit(unit), part);
  }

  private static UnitChange change(String from, String... to) {
    return new UnitChange(LocalDate.of(2026, 1, 1), from, List.of(to));
  }
}
