package io.rapport.domain.release;

import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.organisation.UnitBefore;
import io.rapport.domain.survey.Comparability;
import io.rapport.domain.survey.ComparabilityReason;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.ItemPair;
import io.rapport.domain.survey.QuestionnaireLineage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what limits the comparison of a wave with the one before. */
final class SinceLastWaveOf {
  private SinceLastWaveOf() {}

  static Catalogue.SinceLastWave of(EarlierWave before, WaveResults now) {
    QuestionnaireLineage questions = before.questions();
    return new Catalogue.SinceLastWave(
        questions.newer().items().stream()
            .flatMap(item -> limit(questions, item).stream())
            .toList(),
        questions.newer().dimensions().stream()
            .map(questions::dimension)
            .flatMap(pair -> limit(pair.newer(), pair.comparability(), pair.reason()).stream())
            .toList(),
        now.organisation().inOrder().stream()
            .flatMap(unit -> limit(unit, before.units().of(unit.code())).stream())
            .toList(),
        questions.items().removed().stream()
            .map(id -> questions.older().item(id).map(Item::wording).orElse(id))
            .toList());
  }

  private static Optional<Catalogue.Limit> limit(QuestionnaireLineage questions, Item item) {
    Optional<ItemPair> pair = questions.items().of(item.id());
    return pair.isEmpty()
        ? Optional.of(
            limit(item.id(), false, ComparabilityReason.of(ComparabilityReason.Kind.NEW_ITEM)))
        : limit(item.id(), pair.get().comparability(), pair.get().reason());
  }

  private static Optional<Catalogue.Limit> limit(
      String code, Comparability comparability, ComparabilityReason reason) {
    return comparability == Comparability.COMPARABLE
        ? Optional.empty()
        : Optional.of(limit(code, comparability == Comparability.REWORDED, reason));
  }

  private static Optional<Catalogue.Limit> limit(Unit unit, UnitBefore before) {
    if (before instanceof UnitBefore.NotComparable not) {
      return Optional.of(new Catalogue.Limit(unit.code(), false, reason(not.reason())));
    }
    return before instanceof UnitBefore.New
        ? Optional.of(
            new Catalogue.Limit(unit.code(), false, Catalogue.Reason.of(Catalogue.Why.NEW_UNIT)))
        : Optional.empty();
  }

  private static Catalogue.Limit limit(String code, boolean compared, ComparabilityReason reason) {
    return new Catalogue.Limit(
        code, compared, new Catalogue.Reason(why(reason.kind()), reason.item(), List.of()));
  }

  private static Catalogue.Why why(ComparabilityReason.Kind kind) {
    return switch (kind) {
      case SAME_ITEM, SAME_ITEMS, DECLARED -> Catalogue.Why.DECLARED;
      case QUESTION_REWORDED -> Catalogue.Why.QUESTION_REWORDED;
      case ANSWERS_REWORDED -> Catalogue.Why.ANSWERS_REWORDED;
      case OTHER_ANSWERS_COUNT -> Catalogue.Why.OTHER_ANSWERS_COUNT;
      case SCORED_OTHERWISE -> Catalogue.Why.SCORED_OTHERWISE;
      case NEW_ITEM -> Catalogue.Why.NEW_ITEM;
      case OTHER_ITEMS -> Catalogue.Why.OTHER_ITEMS;
    };
  }

  private static Catalogue.Reason reason(UnitBefore.Reason reason) {
    if (reason instanceof UnitBefore.Reason.Divided divided) {
      List<String> names = new ArrayList<>(List.of(divided.unit()));
      names.addAll(divided.parts());
      return new Catalogue.Reason(Catalogue.Why.DIVIDED, Optional.empty(), names);
    }
    return new Catalogue.Reason(
        Catalogue.Why.LOST, Optional.empty(), List.of(((UnitBefore.Reason.Lost) reason).unit()));
  }
}
