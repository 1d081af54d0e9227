package io.rapport.domain.disclosure.audit;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.ItemPart;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for figures that are shown while one that they are made of is not, and for coefficients of
 * too few people.
 */
final class DependentFiguresAudit {
  private static final long FEWEST = 100;
  private static final long FEWEST_OF_ALL = 30;

  private final Set<CellKey> shown;
  private final Questionnaire questionnaire;
  private final WaveResults wave;

  DependentFiguresAudit(Set<CellKey> shown, Questionnaire questionnaire, WaveResults wave) {
    this.shown = shown;
    this.questionnaire = questionnaire;
    this.wave = wave;
  }

  /** One line for each kind of finding, with the number of cells concerned. */
  List<String> findings() {
    long alone = 0;
    long few = 0;
    for (CellKey key : shown) {
      if (key.period().equals(wave.wave().id())) {
        alone += dependsOn(key).allMatch(shown::contains) ? 0 : 1;
        few += people(key).filter(people -> people < fewest(key)).isPresent() ? 1 : 0;
      }
    }
    List<String> findings = new ArrayList<>();
    if (alone > 0) {
      findings.add(wave.wave().id() + ": figures without one that they depend on: " + alone);
    }
    if (few > 0) {
      findings.add(wave.wave().id() + ": coefficients of too few people: " + few);
    }
    return findings;
  }

  private Stream<CellKey> dependsOn(CellKey key) {
    return switch (key.statistic()) {
      case ENPS -> Stream.of(like(key, Statistic.ITEM, key.part()));
      case RELIABILITY -> Stream.of(like(key, Statistic.INDEX, key.part()));
      case AGGREGATION ->
          Stream.of(
              new CellKey(Statistic.INDEX, key.period(), whole(), key.part()),
              like(key, Statistic.INDEX, key.part()));
      case ITEM_RELIABILITY ->
          Stream.of(
              like(key, Statistic.ITEM, part(key).item()),
              like(key, Statistic.INDEX, part(key).dimension()),
              like(key, Statistic.RELIABILITY, part(key).dimension()));
      case DRIVER, EXPLAINED ->
          Stream.concat(
              Stream.of(like(key, Statistic.EXPLAINED, questionnaire.outcome())),
              model().map(dimension -> like(key, Statistic.INDEX, dimension)));
      default -> Stream.empty();
    };
  }

  /** People behind a coefficient; empty for a figure that is none. */
  private Optional<Long> people(CellKey key) {
    if (!(key.scope() instanceof Scope.Unit unit)) {
      return Optional.empty();
    }
    Tally tally = wave.of(unit.code());
    return switch (key.statistic()) {
      case RELIABILITY, AGGREGATION -> Optional.of(complete(tally, key.part()));
      case ITEM_RELIABILITY -> Optional.of(complete(tally, part(key).dimension()));
      case DRIVER, EXPLAINED -> Optional.of(tally.driverScores().n());
      default -> Optional.empty();
    };
  }

  private long complete(Tally tally, String dimension) {
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      if (questionnaire.dimensions().get(d).id().equals(dimension)) {
        return tally.completeItems(d).n();
      }
    }
    return 0;
  }

  private long fewest(CellKey key) {
    return key.scope().equals(whole()) ? FEWEST_OF_ALL : FEWEST;
  }

  /** The outcome and every dimension without an item of it. */
  private Stream<String> model() {
    List<String> outcome =
        questionnaire.dimension(questionnaire.outcome()).map(Dimension::items).orElse(List.of());
    Stream<String> drivers =
        questionnaire.dimensions().stream()
            .filter(dimension -> dimension.items().stream().noneMatch(outcome::contains))
            .map(Dimension::id);
    return Stream.concat(Stream.of(questionnaire.outcome()), drivers);
  }

  private Scope whole() {
    return new Scope.Unit(wave.organisation().root().code());
  }

  private static ItemPart part(CellKey key) {
    return ItemPart.parse(key.part()).orElseGet(() -> new ItemPart("", key.part()));
  }

  private static CellKey like(CellKey key, Statistic statistic, String part) {
    return new CellKey(statistic, key.period(), key.scope(), part);
  }
}
