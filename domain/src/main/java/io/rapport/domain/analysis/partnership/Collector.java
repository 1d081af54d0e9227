package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import java.util.List;
import java.util.Set;

/**
 * Gathers figures. Where the register lacks the table behind them, none is computed: a count of
 * nothing recorded is not a count of nothing that happened. Of others that are missing it is noted
 * who stands behind the records that they would be made from.
 */
final class Collector {
  private final List<Figure> figures;
  private final boolean isRecorded;
  private final Set<Source> sources;
  private final Behind behind;

  Collector(List<Figure> figures, boolean isRecorded, Set<Source> sources, Behind behind) {
    this.figures = figures;
    this.isRecorded = isRecorded;
    this.sources = sources;
    this.behind = behind;
  }

  /**
   * Adds figures.
   *
   * @param cells that they are made from
   */
  void add(List<Figure> more, Cell... cells) {
    for (Figure figure : more) {
      figures.add(
          isRecorded
              ? noted(figure, List.of(cells))
              : new Figure.Missing(figure.key(), Figure.Reason.NOT_RECORDED));
    }
  }

  private Figure noted(Figure figure, List<Cell> cells) {
    return figure instanceof Figure.Missing missing
        ? new Figure.Missing(missing.key(), missing.reason(), behind.of(sources, cells))
        : figure;
  }
}
