package io.rapport.domain.analysis.survey;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.NOVEMBER;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.Surveys;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of a wave whose people are known from the wave before. */
class LinkedChangeTest {
  private static final Questionnaire SURVEY = Surveys.threeItems();
  private static final Organisation WHOLE =
      Organisation.of(List.of(new Unit("ALL", "All", Optional.empty(), 200)));
  private static final CellKey ITEM = Waves.key(Statistic.ITEM_CHANGE, MAY, "ALL", "A");
  private static final CellKey INDEX = Waves.key(Statistic.INDEX_CHANGE, MAY, "ALL", "ONE");

  private final Tally before = Tally.empty(SURVEY);
  private final Tally now = Tally.empty(SURVEY);
  private final LinkedTally pairs = LinkedTally.empty(QuestionnaireLineage.same(SURVEY));

  @Test
  @DisplayName("8 gained, 1 lost of 40: McNemar's mid-p 11/512 where two samples see nothing")
  void peopleInBothWavesTellMore() {
    linked(8, 2, 4);
    linked(1, 4, 2);
    linked(20, 4, 4);
    linked(11, 2, 2);

    Figure.Computed alone = figures(false).get(ITEM);
    Figure.Computed known = figures(true).get(ITEM);

    assertThat(alone.values().get(Measure.P)).isGreaterThan(.1);
    assertThat(alone.reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
    assertThat(known.values().get(Measure.P)).isCloseTo(11 / 512.0, within(1e-12));
    assertThat(known.reading()).isEqualTo(Reading.BETTER);
    // 8 rises, 1 fall and 31 zeros of 50 points: t = 8.75/√(Σ(d − 8.75)²/39/40).
    double t = 8.75 / Math.sqrt((9 * 2500 - 350.0 * 350 / 40) / 39 / 40);
    assertThat(figures(true).get(INDEX).values().get(Measure.P))
        .isLessThan(figures(false).get(INDEX).values().get(Measure.P))
        .isCloseTo(2 * new TDistribution(39).cumulativeProbability(-t), within(1e-9));
  }

  @Test
  void nothingButTheTestChanges() {
    linked(30, 2, 4);
    linked(40, 4, 4);
    linked(20, 2, 2);
    unlinked(25, 1, 5);

    Map<CellKey, Figure.Computed> alone = figures(false);
    Map<CellKey, Figure.Computed> known = figures(true);

    assertThat(known.keySet()).isEqualTo(alone.keySet());
    for (CellKey key : Set.of(ITEM, INDEX)) {
      Map<Measure, Double> first = new EnumMap<>(alone.get(key).values());
      Map<Measure, Double> second = new EnumMap<>(known.get(key).values());
      assertThat(second.remove(Measure.P)).isNotEqualTo(first.remove(Measure.P));
      first.remove(Measure.P_ADJUSTED);
      second.remove(Measure.P_ADJUSTED);
      assertThat(second).isEqualTo(first);
      assertThat(known.get(key).support()).isEqualTo(alone.get(key).support());
    }
  }

  @ParameterizedTest(name = "{0} of {1} people of now are known: linked test {2}")
  @CsvSource({"40, 80, true", "40, 81, false", "29, 40, false", "30, 60, true", "0, 50, false"})
  void linkedPeopleMustBeHalfOfThoseWhoAnswerNow(int known, int all, boolean counts) {
    linked(known / 2, 2, 4);
    linked(known - known / 2, 4, 4);
    unlinked(all - known, 2, 4);

    double plain = figures(false).get(ITEM).values().get(Measure.P);
    double used = figures(true).get(ITEM).values().get(Measure.P);

    assertThat(used != plain).isEqualTo(counts);
  }

  @Test
  void whoAllChangeAlikeAreTestedAsTwoSamples() {
    linked(40, 2, 3);

    assertThat(figures(true).get(INDEX)).isEqualTo(figures(false).get(INDEX));
    assertThat(figures(true).get(ITEM).values().get(Measure.P)).isEqualTo(1);
  }

  private void linked(int count, int earlier, int later) {
    for (int i = 0; i < count; i++) {
      before.add(answers(earlier, earlier, 3));
      now.add(answers(later, later, 3));
      pairs.add(answers(earlier, earlier, 3), answers(later, later, 3));
    }
  }

  private void unlinked(int count, int earlier, int later) {
    for (int i = 0; i < count; i++) {
      before.add(answers(earlier, earlier, 3));
      now.add(answers(later, later, 3));
    }
  }

  private Map<CellKey, Figure.Computed> figures(boolean known) {
    WaveResults current = Waves.wave(SURVEY, MAY, WHOLE, Map.of("ALL", now));
    EarlierWave earlier =
        Waves.before(SURVEY, Waves.wave(SURVEY, NOVEMBER, WHOLE, Map.of("ALL", before)), current);
    LinkedPeople people = new LinkedPeople(WHOLE, Map.of("ALL", pairs), pairs.emptied());
    return Waves.computed(
        new SurveyAnalysis(SURVEY, SurveyMethod.DEFAULT)
            .figures(current, Optional.of(known ? earlier.linkedBy(people) : earlier)));
  }
}
