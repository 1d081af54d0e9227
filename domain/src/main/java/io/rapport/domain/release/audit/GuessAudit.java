package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.audit.interval.IntervalAttack.Effort;
import io.rapport.domain.release.audit.interval.IntervalAudit;
import io.rapport.domain.release.audit.interval.IntervalAudit.Cell;
import io.rapport.domain.release.audit.interval.IntervalAudit.Printed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for small groups of a wave whose answers can be guessed too closely from the numbers that
 * are printed of others. Numbers that readers have from earlier releases cannot be taken back, so
 * only a number that is new can be found at fault.
 */
final class GuessAudit {
  private final Map<CellKey, ReleasedCell> cells;
  private final AuditedWave wave;
  private final IntervalAudit audit;

  /**
   * @param cells those told of today
   * @param threshold fewest people who may be spoken of
   */
  GuessAudit(Map<CellKey, ReleasedCell> cells, AuditedWave wave, int threshold) {
    this.cells = cells;
    this.wave = wave;
    audit = new IntervalAudit(wave.evidence().profiles(), threshold, Effort.THOROUGH);
  }

  /** One line for each item and index with a finding. */
  List<String> findings() {
    List<WaveEvidence.Asked> items = wave.evidence().items();
    List<WaveEvidence.Composition> dimensions = wave.evidence().dimensions();
    return Stream.concat(
            IntStream.range(0, items.size())
                .parallel()
                .mapToObj(
                    item ->
                        finding(
                            Statistic.ITEM,
                            items.get(item).id(),
                            printed -> audit.ofItem(item, printed))),
            IntStream.range(0, dimensions.size())
                .parallel()
                .mapToObj(
                    dimension ->
                        finding(
                            Statistic.INDEX,
                            dimensions.get(dimension).id(),
                            printed -> audit.ofDimension(dimension, printed))))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> finding(
      Statistic statistic, String part, Function<List<Printed>, IntervalAudit.Result> attack) {
    List<Printed> printed = printed(statistic, part);
    if (printed.stream().noneMatch(Printed::retractable)) {
      return Optional.empty();
    }
    String name = statistic.id() + "/" + wave.id() + "/" + part;
    try {
      IntervalAudit.Result result = attack.apply(printed);
      long tooFine = result.coarser().size() + (long) result.toHide().size();
      return tooFine == 0
          ? Optional.empty()
          : Optional.of(name + ": cells from which small groups can be guessed: " + tooFine);
    } catch (IllegalArgumentException contradiction) {
      return Optional.of(name + ": numbers that cannot all be true");
    }
  }

  /** Whether readers have the number: that of the same people, whatever the stand was called. */
  private boolean isTold(CellKey key) {
    return wave.evidence().published().stream()
        .filter(published -> published.cells().contains(key.text()))
        .anyMatch(
            published ->
                wave.cells()
                    .number(published.stand(), key.scope())
                    .equals(wave.cells().number(wave.today(), key.scope())));
  }

  private List<Printed> printed(Statistic statistic, String part) {
    List<Printed> printed = new ArrayList<>();
    Set<Cell> told = new HashSet<>();
    cells.forEach(
        (key, cell) -> {
          if (cell instanceof ReleasedCell.Shown shown
              && key.statistic() == statistic
              && key.period().equals(wave.id())
              && key.part().equals(part)) {
            Cell place = new Cell(wave.today(), key.scope());
            told.add(place);
            printed.add(new Printed(place, shown.values(), !isTold(key)).with(score(key)));
          }
        });
    for (WaveEvidence.Published published : wave.evidence().published()) {
      published
          .numbers()
          .forEach(
              (text, values) -> {
                CellKey key = CellKey.parse(text);
                Cell place = new Cell(published.stand(), key.scope());
                if (key.statistic() == statistic
                    && key.part().equals(part)
                    && !told.contains(place)) {
                  printed.add(
                      new Printed(place, values, false)
                          .with(
                              published
                                  .numbers()
                                  .getOrDefault(key.of(Statistic.ENPS).text(), Map.of())));
                }
              });
    }
    return printed;
  }

  /** What is printed of promoters among the people of an item's cell. */
  private Map<Measure, BigDecimal> score(CellKey item) {
    return cells.get(item.of(Statistic.ENPS)) instanceof ReleasedCell.Shown score
        ? score.values()
        : Map.of();
  }
}
