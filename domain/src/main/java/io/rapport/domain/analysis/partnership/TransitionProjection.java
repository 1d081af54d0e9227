package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.MarkovProjection;
import io.rapport.domain.statistics.TransitionHomogeneity;
import io.rapport.domain.statistics.TransitionMatrix;
import io.rapport.domain.statistics.TransitionPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where relationships will be if they go on moving as they did: in a year, in the long run, and the
 * months until they are partnerships. Only if the records bear it out that where a relationship
 * goes depends on where it is alone ({@code markov.order}) and has not changed over time ({@code
 * markov.time}); the smaller p of both is {@code markov}. Below .05 there is no projection: its
 * figures do not exist.
 */
final class TransitionProjection {
  private final PartnershipMethod method;
  private final Subjects<StagePanel.Move> subjects;

  TransitionProjection(PartnershipMethod method, Subjects<StagePanel.Move> subjects) {
    this.method = method;
    this.subjects = subjects;
  }

  List<Figure> figures(Cell cell, StagePanel panel) {
    TransitionPanel transitions = panel.transitions();
    List<StagePanel.Move> moves = panel.moves();
    Support support = Sample.of(moves, subjects, move -> Observed.of(true)).support();
    CellKey order = key(cell, "markov.order");
    CellKey time = key(cell, "markov.time");
    Finding<TransitionHomogeneity.Result> past =
        TransitionHomogeneity.test(transitions.byPrevious(), Seeds.random(order, method));
    Finding<TransitionHomogeneity.Result> halves =
        TransitionHomogeneity.test(transitions.byHalves(), Seeds.random(time, method));
    List<Figure> figures = new ArrayList<>();
    figures.add(test(order, past, support));
    figures.add(test(time, halves, support));
    figures.add(both(key(cell, "markov"), past, halves, support));
    MarkovProjection.of(TransitionMatrix.withDefaults().of(transitions), past, halves)
        .value()
        .ifPresent(chain -> figures.addAll(projected(cell, moves, support)));
    return figures;
  }

  private static Figure test(
      CellKey key, Finding<TransitionHomogeneity.Result> check, Support support) {
    return check
        .value()
        .<Figure>map(
            result ->
                number(
                    key,
                    Map.of(Measure.VALUE, result.statistic(), Measure.P, result.pValue()),
                    support))
        .orElse(new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT));
  }

  private static Figure both(
      CellKey key,
      Finding<TransitionHomogeneity.Result> past,
      Finding<TransitionHomogeneity.Result> halves,
      Support support) {
    return past.flatMap(
            one -> halves.flatMap(other -> Finding.of(Math.min(one.pValue(), other.pValue()))))
        .value()
        .<Figure>map(p -> number(key, Map.of(Measure.VALUE, p), support))
        .orElse(new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT));
  }

  private static Figure number(CellKey key, Map<Measure, Double> values, Support support) {
    return new Figure.Computed(key, Quantity.NUMBER, values, support, 1, Reading.NONE);
  }

  private List<Figure> projected(Cell cell, List<StagePanel.Move> moves, Support all) {
    Projections projections =
        Projections.of(moves, method, Seeds.random(key(cell, "projection"), method));
    List<Figure> figures = new ArrayList<>();
    for (int from = 0; from < StagePanel.STATES.size(); from++) {
      Sample left = TransitionTable.from(moves, subjects, from);
      for (int to = 0; to < StagePanel.STATES.size(); to++) {
        figures.add(
            figure(
                key(cell, "inAYear." + TransitionTable.part(from, to)),
                Quantity.SHARE,
                projections.inAYear(from, to),
                left.size(),
                left.support()));
      }
      if (!Projections.isPartnership(from)) {
        figures.add(
            figure(
                key(cell, "monthsToPartner." + StagePanel.STATES.get(from)),
                Quantity.NUMBER,
                projections.monthsToPartner(from),
                left.size(),
                left.support()));
      }
    }
    figures.add(
        figure(
            key(cell, "stationary.PARTNER"),
            Quantity.SHARE,
            projections.stationary(),
            moves.size(),
            all));
    return figures;
  }

  private static Figure figure(
      CellKey key,
      Quantity quantity,
      Optional<Map<Measure, Double>> values,
      int base,
      Support support) {
    return values
        .filter(found -> base > 0)
        .<Figure>map(found -> new Figure.Computed(key, quantity, found, support, 1, Reading.NONE))
        .orElse(new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT));
  }

  private static CellKey key(Cell cell, String part) {
    return new CellKey(Statistic.S16, cell.period(), cell.scope(), part);
  }
}
