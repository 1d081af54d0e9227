package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.LinkedPeople;
import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.analysis.survey.ScoreTest;
import io.rapport.domain.analysis.survey.ShareTest;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.SkewedMoments;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A wave against an earlier one, for everybody and for every unit: as two samples, and by those who
 * answered in both. Four families are adjusted for multiplicity, each by itself: items and indices,
 * of two samples and of linked people.
 */
public final class WaveChanges {
  private static final String NOT_LINKED = "answers of the two waves are not linked to people";

  private final Questionnaire questionnaire;
  private final WaveResults wave;
  private final Tally withoutUnit;
  private final EarlierAnswers before;
  private final Optional<LinkedTally> linkedWithoutUnit;
  private final SurveyMethod method;

  /**
   * The changes of a wave.
   *
   * @param withoutUnit people of whom no unit is known: they count for everybody
   * @param before the earlier wave, with those who are in both if they are known
   * @param linkedWithoutUnit people in both waves of whom no unit is known in the later one
   */
  public WaveChanges(
      Questionnaire questionnaire,
      WaveResults wave,
      Tally withoutUnit,
      EarlierAnswers before,
      Optional<LinkedTally> linkedWithoutUnit,
      SurveyMethod method) {
    this.questionnaire = questionnaire;
    this.wave = wave;
    this.withoutUnit = withoutUnit;
    this.before = before;
    this.linkedWithoutUnit = linkedWithoutUnit;
    this.method = method;
  }

  /** The earlier wave. */
  public EarlierWave before() {
    return before.wave();
  }

  /** Items of everybody, then of each unit. */
  public List<ItemChange> items() {
    List<ItemChange> changes = new ArrayList<>();
    for (Unit unit : wave.organisation().inOrder()) {
      Tally now = now(unit);
      Tally then = before.of(unit);
      Optional<LinkedTally> linked = linked(unit);
      for (int i = 0; i < questionnaire.items().size(); i++) {
        changes.add(change(unit, i, now.item(i), then, linked));
      }
    }
    return Family.adjust(
        Family.ofShares(changes, method.falseDiscoveryRate(), ItemChange::test, ItemChange::with),
        change -> change.linked().p(),
        ItemChange::linkedAdjusted);
  }

  /** Dimensions of everybody, then of each unit. */
  public List<IndexChange> indices() {
    List<IndexChange> changes = new ArrayList<>();
    for (Unit unit : wave.organisation().inOrder()) {
      Tally now = now(unit);
      Tally then = before.of(unit);
      Optional<LinkedTally> linked = linked(unit);
      for (int d = 0; d < questionnaire.dimensions().size(); d++) {
        changes.add(change(unit, d, now.skewedScores(d), then, linked));
      }
    }
    return Family.adjust(
        Family.ofScores(changes, method.falseDiscoveryRate(), IndexChange::test, IndexChange::with),
        change -> change.linked().p(),
        IndexChange::linkedAdjusted);
  }

  private ItemChange change(
      Unit unit, int position, Tally.ItemCounts now, Tally then, Optional<LinkedTally> linked) {
    Item item = questionnaire.items().get(position);
    Optional<String> obstacle = before.obstacle(unit, item);
    String comparability = before.comparability(item);
    LinkedShare share =
        linked
            .map(tally -> LinkedShare.of(tally.item(position), method.testItemFrom()))
            .orElseGet(() -> LinkedShare.missing(NOT_LINKED));
    if (obstacle.isPresent()) {
      return ItemChange.missing(
          unit.code(), item.id(), comparability, now.base(), obstacle.get(), share);
    }
    Tally.ItemCounts earlier = then.item(before.wave().position(item));
    return ShareTest.of(now, earlier, method.testItemFrom())
        .map(test -> ItemChange.of(unit.code(), item.id(), comparability, test, method, share))
        .orElseGet(
            () ->
                ItemChange.missing(
                    unit.code(), item.id(), comparability, now.base(), nobody(now.base()), share));
  }

  private IndexChange change(
      Unit unit, int position, SkewedMoments now, Tally then, Optional<LinkedTally> linked) {
    Dimension dimension = questionnaire.dimensions().get(position);
    Optional<String> obstacle = before.obstacle(unit, dimension);
    String comparability = before.comparability(dimension);
    int testedFrom =
        dimension.id().equals(questionnaire.outcome())
            ? method.testOutcomeFrom()
            : method.testDimensionFrom();
    LinkedScore score =
        linked
            .map(tally -> LinkedScore.of(tally.differences(position), testedFrom))
            .orElseGet(() -> LinkedScore.missing(NOT_LINKED));
    if (obstacle.isPresent()) {
      return IndexChange.missing(
          unit.code(), dimension.id(), comparability, now.n(), obstacle.get(), score);
    }
    SkewedMoments earlier = then.skewedScores(before.wave().position(dimension));
    return ScoreTest.of(now, earlier, testedFrom)
        .map(
            test ->
                IndexChange.of(
                    unit.code(),
                    dimension.id(),
                    comparability,
                    test,
                    testedFrom,
                    method.practicalPoints(),
                    score))
        .orElseGet(
            () ->
                IndexChange.missing(
                    unit.code(), dimension.id(), comparability, now.n(), nobody(now.n()), score));
  }

  private static String nobody(long now) {
    return now == 0 ? "nobody answered in this wave" : "nobody answered in the wave before";
  }

  private Tally now(Unit unit) {
    Tally tally = wave.of(unit.code());
    return unit.parent().isEmpty() ? tally.plus(withoutUnit) : tally;
  }

  private Optional<LinkedTally> linked(Unit unit) {
    Optional<LinkedTally> tally =
        before.wave().linked().map((LinkedPeople people) -> people.of(unit.code()));
    return unit.parent().isPresent()
        ? tally
        : tally.map(known -> linkedWithoutUnit.map(known::plus).orElse(known));
  }
}
