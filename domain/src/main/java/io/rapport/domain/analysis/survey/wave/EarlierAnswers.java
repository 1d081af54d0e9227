package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.organisation.UnitBefore;
import io.rapport.domain.survey.Comparability;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.ItemPair;
import java.util.Optional;

/**
 * An earlier wave as later ones are compared with it.
 *
 * @param wave its answers in the units of the wave that is computed
 * @param withoutUnit its people of whom no unit is known: they count for everybody
 */
public record EarlierAnswers(EarlierWave wave, Tally withoutUnit) {

  /** Id of the wave. */
  String id() {
    return wave.results().wave().id();
  }

  /** People who answered in what is a unit of the wave that is computed, or everybody. */
  Tally of(Unit unit) {
    Tally tally = wave.tally(unit.code());
    return unit.parent().isEmpty() ? tally.plus(withoutUnit) : tally;
  }

  /** People who could have answered there, as far as it is known. */
  Eligible eligible(Unit unit) {
    Organisation before = wave.results().organisation();
    if (unit.parent().isEmpty()) {
      return new Eligible(before.headcount(before.root().code()));
    }
    return new Eligible(
        wave.units().of(unit.code()) instanceof UnitBefore.Together together
            ? together.units().stream()
                .flatMap(code -> before.unit(code).stream())
                .mapToLong(Unit::headcount)
                .sum()
            : 0);
  }

  /** Why a unit's answers to an item cannot be compared; empty if they can. */
  Optional<String> obstacle(Unit unit, Item item) {
    Optional<ItemPair> pair = wave.questions().items().of(item.id());
    return obstacle(unit)
        .or(() -> pair.isEmpty() ? Optional.of("the question is new") : Optional.empty())
        .or(
            () ->
                pair.filter(found -> found.comparability() == Comparability.NOT_COMPARABLE)
                    .map(found -> notComparable(found.reason().words())));
  }

  /** Why a unit's scores of a dimension cannot be compared; empty if they can. */
  Optional<String> obstacle(Unit unit, Dimension dimension) {
    return obstacle(unit)
        .or(
            () ->
                Optional.of(wave.questions().dimension(dimension))
                    .filter(pair -> pair.comparability() == Comparability.NOT_COMPARABLE)
                    .map(pair -> notComparable(pair.reason().words())));
  }

  /** How far numbers of an item that has no obstacle can be compared, in words. */
  String comparability(Item item) {
    return wave.questions()
        .items()
        .of(item.id())
        .map(pair -> words(pair.comparability()))
        .orElseGet(() -> words(Comparability.NOT_COMPARABLE));
  }

  /** How far numbers of a dimension that has no obstacle can be compared, in words. */
  String comparability(Dimension dimension) {
    return words(wave.questions().dimension(dimension).comparability());
  }

  private Optional<String> obstacle(Unit unit) {
    UnitBefore before = wave.units().of(unit.code());
    if (before instanceof UnitBefore.NotComparable not) {
      return Optional.of(notComparable(not.reason().words()));
    }
    return before instanceof UnitBefore.New ? Optional.of("the unit is new") : Optional.empty();
  }

  private static String notComparable(String reason) {
    return "not comparable: " + reason;
  }

  private static String words(Comparability comparability) {
    return switch (comparability) {
      case COMPARABLE -> "comparable";
      case REWORDED -> "comparable but reworded";
      case NOT_COMPARABLE -> "not comparable";
    };
  }
}
