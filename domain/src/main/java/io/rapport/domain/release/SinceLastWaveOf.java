package io.rapport.domain.release;

import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.organisation.UnitBefore;
import io.rapport.domain.survey.Comparability;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.ItemPair;
import io.rapport.domain.survey.QuestionnaireLineage;
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
        ? Optional.of(new Catalogue.Limit(item.id(), false, "a new question"))
        : limit(item.id(), pair.get().comparability(), pair.get().reason());
  }

  private static Optional<Catalogue.Limit> limit(
      String code, Comparability comparability, String reason) {
    return comparability == Comparability.COMPARABLE
        ? Optional.empty()
        : Optional.of(new Catalogue.Limit(code, comparability == Comparability.REWORDED, reason));
  }

  private static Optional<Catalogue.Limit> limit(Unit unit, UnitBefore before) {
    if (before instanceof UnitBefore.NotComparable not) {
      return Optional.of(new Catalogue.Limit(unit.code(), false, not.reason()));
    }
    return before instanceof UnitBefore.New
        ? Optional.of(new Catalogue.Limit(unit.code(), false, "a new unit"))
        : Optional.empty();
  }
}
