package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveGroups;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Items and indices of the people of one category of a demographic in a unit with everything below
 * it, with the intervals that units have. The finite-population correction needs the headcount of
 * the category in all of these units.
 */
public final class GroupFigures {
  private final Questionnaire questionnaire;
  private final WaveResults wave;
  private final WaveGroups known;

  private GroupFigures(Questionnaire questionnaire, WaveResults wave, WaveGroups known) {
    this.questionnaire = questionnaire;
    this.wave = wave;
    this.known = known;
  }

  /** Whom the figures of one category are about. */
  private record Category(String demographic, String name) {}

  /**
   * The figures of some groups; none of what nobody answered.
   *
   * @param groups of units, demographics and categories of the wave; others have no figures
   */
  public static List<Figure> of(
      Questionnaire questionnaire, WaveResults wave, Collection<Scope.Group> groups) {
    Map<Category, List<Scope.Group>> byCategory = new LinkedHashMap<>();
    for (Scope.Group group : groups) {
      byCategory
          .computeIfAbsent(
              new Category(group.demographic(), group.category()), each -> new ArrayList<>())
          .add(group);
    }
    List<Figure> figures = new ArrayList<>();
    wave.groups()
        .map(known -> new GroupFigures(questionnaire, wave, known))
        .ifPresent(all -> byCategory.forEach((category, of) -> all.add(category, of, figures)));
    return figures;
  }

  private void add(Category category, List<Scope.Group> groups, List<Figure> figures) {
    SortedMap<String, Tally> own =
        Optional.ofNullable(known.tallies().demographics().get(category.demographic()))
            .map(told -> told.of(category.name()))
            .orElseGet(Collections::emptySortedMap);
    SortedMap<String, Tally> summed = new TreeMap<>();
    sum(wave.organisation().root(), own, summed);
    for (Scope.Group group : groups) {
      Tally tally = summed.get(group.unit());
      if (tally != null) {
        long eligible =
            known
                .headcounts()
                .people(
                    wave.organisation().subtree(group.unit()),
                    category.demographic(),
                    category.name())
                .orElse(0);
        add(group, tally, new Eligible(eligible), figures);
      }
    }
  }

  /** Sums up the tree; units in which nobody of the category answered have no tally. */
  private Optional<Tally> sum(
      Unit unit, SortedMap<String, Tally> own, SortedMap<String, Tally> summed) {
    Optional<Tally> sum = Optional.ofNullable(own.get(unit.code()));
    for (Unit child : wave.organisation().children(unit.code())) {
      Optional<Tally> below = sum(child, own, summed);
      sum = sum.map(tally -> below.map(tally::plus).orElse(tally)).or(() -> below);
    }
    sum.ifPresent(tally -> summed.put(unit.code(), tally));
    return sum;
  }

  private void add(Scope.Group group, Tally tally, Eligible eligible, List<Figure> figures) {
    for (int i = 0; i < questionnaire.items().size(); i++) {
      ItemStatistics item = ItemStatistics.of(questionnaire.items().get(i), i, tally, eligible);
      if (item.n() > 0) {
        figures.add(
            AnswerNumbers.of(item)
                .figure(
                    key(Statistic.ITEM, group, item.item()),
                    Quantity.SHARE,
                    new Support.Answers(item.n(), eligible.headcount())));
      }
    }
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      MeanScore score = MeanScore.of(tally.scores(d), eligible);
      if (score.n() > 0) {
        figures.add(
            AnswerNumbers.of(score)
                .figure(
                    key(Statistic.INDEX, group, questionnaire.dimensions().get(d).id()),
                    Quantity.SCORE,
                    new Support.Answers(score.n(), eligible.headcount())));
      }
    }
  }

  private CellKey key(Statistic statistic, Scope.Group group, String part) {
    return new CellKey(statistic, wave.wave().id(), group, part);
  }
}
