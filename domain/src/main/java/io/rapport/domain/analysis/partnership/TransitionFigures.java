package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.figure.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * S16: how relationships move between recorded stages from month to month. Moves up and down of
 * every scope; for the whole and for functions also where those in each stage are a month later, in
 * the window and in all that the register remembers ({@code history.…}); and from the latter, where
 * the records behave like a Markov chain, where relationships are in a year.
 */
final class TransitionFigures implements FigureFamily {
  /** What is said of everything that the register remembers, not of the window. */
  static final String HISTORY = "history.";

  private final List<StageHistory> histories;
  private final StagePanel remembered;
  private final TransitionTable table;
  private final TransitionProjection projection;
  private final MovementFigures movements;

  TransitionFigures(
      PartnershipMethod method, History history, Contacts contacts, List<StageHistory> histories) {
    this.histories = histories;
    this.remembered = remembered(histories, history.end());
    Subjects<StageHistory> ofHistory = StageHistory.subjects(contacts);
    Subjects<StagePanel.Move> subjects =
        new Subjects<>(
            move -> ofHistory.manager().apply(move.history()),
            move -> ofHistory.consultants().apply(move.history()));
    this.table = new TransitionTable(subjects);
    this.projection = new TransitionProjection(method, subjects);
    this.movements = new MovementFigures(method, subjects);
  }

  private static StagePanel remembered(List<StageHistory> histories, LocalDate end) {
    Optional<LocalDate> first =
        histories.stream().map(each -> each.entries().get(0).enteredOn()).min(LocalDate::compareTo);
    return StagePanel.of(
        histories,
        StagePanel::calendarMonth,
        StagePanel.calendarMonth(first.orElse(end)),
        StagePanel.calendarMonth(end));
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.stages().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.RELATIONSHIPS);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    StagePanel window = window(cell);
    List<Figure> all = new ArrayList<>(movements.levels(cell, window));
    if (cell.scope() instanceof Scope.Whole || cell.scope() instanceof Scope.Function) {
      StagePanel ever = remembered.in(cell.scope());
      all.addAll(table.figures(cell, "", window));
      all.addAll(table.figures(cell, HISTORY, ever));
      all.addAll(projection.figures(cell, ever));
    }
    return all;
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    return movements.changes(recent, window(recent), before, window(before));
  }

  /** With the end of the month before, from which the first moves start. */
  private StagePanel window(Cell cell) {
    return StagePanel.of(
            histories,
            StagePanel::calendarMonth,
            StagePanel.calendarMonth(cell.window().from()) - 1,
            StagePanel.calendarMonth(cell.window().to()))
        .in(cell.scope());
  }
}
