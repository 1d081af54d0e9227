package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import java.util.List;

/**
 * Gathers figures. Where the register lacks the table behind them, those missing are so because
 * nothing was recorded, not because nothing happened.
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
          figure instanceof Figure.Missing && !isRecorded
              ? new Figure.Missing(figure.key(), Figure.Reason.NOT_RECORDED)
              : figure);
    }
  }
}
