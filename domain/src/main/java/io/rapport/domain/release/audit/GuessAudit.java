package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.audit.interval.IntervalAttack.Effort;
import io.rapport.domain.release.audit.interval.IntervalAudit;
import io.rapport.domain.release.audit.interval.IntervalAudit.Cell;
import io.rapport.domain.release.audit.interval.IntervalAudit.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    cells.forEach(
        (key, cell) -> {
          if (cell instanceof ReleasedCell.Shown shown
              && key.statistic() == statistic
              && key.period().equals(wave.id())
              && key.part().equals(part)) {
            printed.add(
                new Printed(new Cell(wave.today(), key.scope()), shown.values(), !isTold(key)));
          }
        });
    return printed;
  }
}
