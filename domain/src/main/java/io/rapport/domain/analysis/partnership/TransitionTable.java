package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.GoodmanIntervals;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.TransitionMatrix;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where relationships are one month after being in a stage. Shares of few are smoothed ({@link
 * TransitionMatrix}); count, base and interval are those of the moves as they were. The base is
 * relationship-months.
 */
final class TransitionTable {
  private final Subjects<StagePanel.Move> subjects;

  TransitionTable(Subjects<StagePanel.Move> subjects) {
    this.subjects = subjects;
  }

  /** One figure for each pair of stages, named {@code FRIEND.PARTNER} after the prefix. */
  List<Figure> figures(Cell cell, String prefix, StagePanel panel) {
    List<StagePanel.Move> moves = panel.moves();
    TransitionMatrix.Result matrix = TransitionMatrix.withDefaults().of(panel.transitions());
    List<Figure> figures = new ArrayList<>();
    for (int from = 0; from < StagePanel.STATES.size(); from++) {
      Sample left = from(moves, subjects, from);
      for (int to = 0; to < StagePanel.STATES.size(); to++) {
        CellKey key =
            new CellKey(Statistic.S16, cell.period(), cell.scope(), prefix + part(from, to));
        figures.add(figure(key, matrix.rows().get(from), to, left));
      }
    }
    return figures;
  }

  /** The relationship-months that began in a stage, with the people behind them. */
  static Sample from(List<StagePanel.Move> moves, Subjects<StagePanel.Move> subjects, int state) {
    return Sample.of(
        moves,
        subjects,
        move -> move.from() == state ? Observed.of(move.to() != state) : Observed.OUTSIDE);
  }

  static String part(int from, int to) {
    return StagePanel.STATES.get(from) + "." + StagePanel.STATES.get(to);
  }

  private static Figure figure(CellKey key, TransitionMatrix.Row row, int to, Sample left) {
    Optional<GoodmanIntervals.Result> observed = row.observed();
    if (observed.isEmpty()) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, row.shares().get(to));
    values.put(Measure.COUNT, (double) row.counts().get(to));
    Interval interval = observed.get().intervals().get(to);
    PooledFigures.put(values, Measure.LOW, Measure.HIGH, interval);
    return new Figure.Computed(key, Quantity.SHARE, values, left.support(), 1, Reading.NONE);
  }
}
