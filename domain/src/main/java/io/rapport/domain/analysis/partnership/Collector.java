package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import java.util.List;

/**
 * Gathers figures. Where the register lacks the table behind them, none is computed: a count of
 * nothing recorded is not a count of nothing that happened.
 */
final class Collector {
  private final List<Figure> figures;
  private final boolean isRecorded;

  Collector(List<Figure> figures, boolean isRecorded) {
    this.figures = figures;
    this.isRecorded = isRecorded;
  }

  void add(List<Figure> more) {
    for (Figure figure : more) {
      figures.add(
          isRecorded ? figure : new Figure.Missing(figure.key(), Figure.Reason.NOT_RECORDED));
    }
  }
}
