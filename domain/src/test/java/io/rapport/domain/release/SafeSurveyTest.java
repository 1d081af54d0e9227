package io.rapport.domain.release;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.SurveyAnalysis;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.disclosure.Decision.Hide;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.disclosure.Decision.Show;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.PublishedCells;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * Eighteen people of whom twelve agree: ten in X, of whom four do and six disagree, and four each
 * in Y and Z, all of whom agree. If X is told of beside all together, however coarsely, at least
 * six of X disagree, so at most four agree, and at least seven of the eight others: three or four
 * of each four.
 */
class SafeSurveyTest {
  private static final Questionnaire THREE = Surveys.threeItems();
  private static final DisclosurePolicy POLICY = new DisclosurePolicy("test", 5, 5, 5, 3, 3, 0.5);
  private static final CellKey ALL = Waves.key(Statistic.ITEM, MAY, "ALL", "A");
  private static final CellKey X = Waves.key(Statistic.ITEM, MAY, "X", "A");

  @Test
  void whatIsWithheldIsDecidedAgain() {
    SafeSurvey survey = survey(Set.of(ALL), Map.of(ALL, shown(ALL)));

    assertThat(survey.decisions())
        .containsEntry(ALL, Show.SHOW)
        .containsEntry(X, new Hide(HideReason.NARROWS_OTHERS))
        .containsEntry(Waves.key(Statistic.ITEM, MAY, "X", "B"), Show.SHOW)
        .containsEntry(Waves.key(Statistic.INDEX, MAY, "X", "ABC"), new Hide(HideReason.COUPLED))
        .containsEntry(Waves.key(Statistic.ITEM, MAY, "Y", "A"), new Hide(HideReason.TOO_FEW));
    assertThat(survey.cells(wave(Set.of()))).containsEntry(X, new ReleasedCell.Hidden(X));
  }

  @Test
  void whereFewOfXDisagreeCoarserStepsAreEnough() {
    SurveyWave wave = wave(Set.of(), 3);
    SafeSurvey survey = SafeSurvey.of(List.of(wave), Map.of(), POLICY);

    assertThat(survey.decisions()).containsEntry(ALL, Show.SHOW).containsEntry(X, Show.SHOW);
    assertThat(survey.grains()).containsOnlyKeys(MAY.id());
    assertThat(survey.grains().get(MAY.id()).coarser()).isNotEmpty();
    SortedMap<CellKey, ReleasedCell> cells = survey.cells(wave);
    survey
        .grains()
        .get(MAY.id())
        .coarser()
        .forEach(
            (key, coding) ->
                assertThat(((Shown) cells.get(key)).value(Measure.STEP))
                    .contains(BigDecimal.valueOf(coding.told())));
  }

  @Test
  void whatCannotBeWithheldEndsTheSearch() {
    // Both have been published, but what was told of X is not known any more.
    SafeSurvey survey = survey(Set.of(ALL, X), Map.of(ALL, shown(ALL)));

    assertThat(survey.decisions()).containsEntry(ALL, Show.SHOW).containsEntry(X, Show.SHOW);
  }

  private static SafeSurvey survey(Set<CellKey> published, Map<CellKey, Shown> earlier) {
    return SafeSurvey.of(List.of(wave(published)), earlier, POLICY);
  }

  private static Shown shown(CellKey key) {
    List<Figure> figures = wave(Set.of()).figures();
    Map<CellKey, Decision> decisions = new HashMap<>();
    figures.forEach(figure -> decisions.put(figure.key(), Show.SHOW));
    return (Shown) CellRelease.of(figures, decisions, Optional.of(THREE)).get(key);
  }

  private static SurveyWave wave(Set<CellKey> published) {
    return wave(published, 6);
  }

  private static SurveyWave wave(Set<CellKey> published, int disagreeing) {
    List<List<Optional<Short>>> x = new ArrayList<>(Collections.nCopies(4, answers(5, 3, 3)));
    x.addAll(Collections.nCopies(disagreeing, answers(1, 3, 3)));
    x.addAll(Collections.nCopies(6 - disagreeing, answers(3, 3, 3)));
    List<List<Optional<Short>>> four = Collections.nCopies(4, answers(5, 3, 3));
    Map<String, Tally> own =
        Map.of(
            "X", Waves.tally(THREE, x),
            "Y", Waves.tally(THREE, four),
            "Z", Waves.tally(THREE, four));
    WaveResults results =
        Waves.wave(
            THREE, MAY, Organisations.of("ALL - 0", "X ALL 20", "Y ALL 20", "Z ALL 20"), own);
    return new SurveyWave(
        THREE,
        results,
        Optional.empty(),
        new SurveyAnalysis(THREE, SurveyMethod.DEFAULT).figures(results, Optional.empty()),
        Optional.of(WaveProfiles.ofUnits(results, THREE)),
        published.isEmpty() ? List.of() : List.of(new PublishedCells(0, published)));
  }
}
