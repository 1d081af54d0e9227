package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.ItemPart;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.audit.WaveEvidence.Composition;
import java.util.ArrayList;
import java.util.List;
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
  private final AuditedWave wave;

  DependentFiguresAudit(Set<CellKey> shown, AuditedWave wave) {
    this.shown = shown;
    this.wave = wave;
  }

  /** One line for each kind of finding, with the number of cells concerned. */
  List<String> findings() {
    long alone = 0;
    long few = 0;
    for (CellKey key : shown) {
      if (key.period().equals(wave.id())) {
        alone += dependsOn(key).allMatch(shown::contains) ? 0 : 1;
        few += wave.sheets(key).filter(people -> people < fewest(key)).isPresent() ? 1 : 0;
      }
    }
    List<String> findings = new ArrayList<>();
    if (alone > 0) {
      findings.add(wave.id() + ": figures without one that they depend on: " + alone);
    }
    if (few > 0) {
      findings.add(wave.id() + ": coefficients of too few people: " + few);
    }
    return findings;
  }

  private Stream<CellKey> dependsOn(CellKey key) {
    return switch (key.statistic()) {
      case ENPS -> Stream.of(like(key, Statistic.ITEM, key.part()));
      case RELIABILITY -> Stream.of(like(key, Statistic.INDEX, key.part()));
      case AGGREGATION ->
          Stream.of(
              new CellKey(Statistic.INDEX, key.period(), wave.whole(), key.part()),
              like(key, Statistic.INDEX, key.part()));
      case ITEM_RELIABILITY ->
          Stream.of(
              like(key, Statistic.ITEM, part(key).item()),
              like(key, Statistic.INDEX, part(key).dimension()),
              like(key, Statistic.RELIABILITY, part(key).dimension()));
      case DRIVER, EXPLAINED ->
          Stream.concat(
              Stream.of(like(key, Statistic.EXPLAINED, wave.evidence().outcome())),
              model().map(dimension -> like(key, Statistic.INDEX, dimension)));
      default -> Stream.empty();
    };
  }

  private long fewest(CellKey key) {
    return key.scope().equals(wave.whole()) ? FEWEST_OF_ALL : FEWEST;
  }

  /** The outcome and every dimension without an item of it. */
  private Stream<String> model() {
    String outcome = wave.evidence().outcome();
    List<String> items =
        wave.evidence().dimension(outcome).map(Composition::items).orElse(List.of());
    Stream<String> drivers =
        wave.evidence().dimensions().stream()
            .filter(dimension -> dimension.items().stream().noneMatch(items::contains))
            .map(Composition::id);
    return Stream.concat(Stream.of(outcome), drivers);
  }

  /** The dimension and the item that a figure is about; of an unreadable part, none there is. */
  static ItemPart part(CellKey key) {
    return ItemPart.parse(key.part()).orElseGet(() -> new ItemPart("", key.part()));
  }

  private static CellKey like(CellKey key, Statistic statistic, String part) {
    return new CellKey(statistic, key.period(), key.scope(), part);
  }
}
