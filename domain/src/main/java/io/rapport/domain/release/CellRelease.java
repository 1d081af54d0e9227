package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.statistics.Rounding;
import io.rapport.domain.survey.Questionnaire;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns figures into released cells by the decisions of disclosure control. */
public final class CellRelease {
  private final Map<CellKey, Decision> decisions;
  private final Map<CellKey, Figure.Computed> computed = new HashMap<>();
  private final Optional<Questionnaire> questionnaire;
  private final Grains grains;

  private CellRelease(
      List<Figure> figures,
      Map<CellKey, Decision> decisions,
      Optional<Questionnaire> questionnaire,
      Grains grains) {
    this.decisions = decisions;
    this.questionnaire = questionnaire;
    this.grains = grains;
    for (Figure figure : figures) {
      if (figure instanceof Figure.Computed numbers) {
        computed.put(figure.key(), numbers);
      }
    }
  }

  /**
   * Releases figures.
   *
   * @param decisions one for each computed figure; a figure without one is hidden
   * @param questionnaire the survey's questionnaire, if there are survey figures
   * @return a cell for each figure, sorted by key; comparisons of survey answers are hidden until
   *     {@link ShownDifferences} makes them from what is shown; none for a coefficient that is
   *     hidden, because one would say that so many people gave all that it needs; none for a group
   *     of a demographic without a number, because one would say that there is somebody of the
   *     category in the unit
   */
  public static SortedMap<CellKey, ReleasedCell> of(
      List<Figure> figures,
      Map<CellKey, Decision> decisions,
      Optional<Questionnaire> questionnaire) {
    return of(figures, decisions, questionnaire, Grains.BY_ANSWERS);
  }

  /** Releases figures, some of them coded more coarsely. */
  static SortedMap<CellKey, ReleasedCell> of(
      List<Figure> figures,
      Map<CellKey, Decision> decisions,
      Optional<Questionnaire> questionnaire,
      Grains grains) {
    CellRelease release = new CellRelease(figures, decisions, questionnaire, grains);
    SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>();
    for (Figure figure : figures) {
      ReleasedCell cell = release.cell(figure);
      if (cell instanceof ReleasedCell.Shown || !tellsByBeingThere(figure, cell)) {
        cells.put(figure.key(), cell);
      }
    }
    return cells;
  }

  /** Whether a cell without a number says something of people all the same. */
  private static boolean tellsByBeingThere(Figure figure, ReleasedCell cell) {
    boolean coefficient =
        cell instanceof ReleasedCell.Hidden
            && figure instanceof Figure.Computed computed
            && computed.support() instanceof Support.Sheets;
    return coefficient || figure.key().scope() instanceof Scope.Group;
  }

  private ReleasedCell cell(Figure figure) {
    if (figure instanceof Figure.Missing missing) {
      return decisions.get(figure.key()) instanceof Decision.Hide
          ? new ReleasedCell.Hidden(figure.key())
          : missing(missing);
    }
    if (decisions.get(figure.key()) != Decision.Show.SHOW) {
      return new ReleasedCell.Hidden(figure.key());
    }
    Figure.Computed numbers = (Figure.Computed) figure;
    Support support = numbers.support();
    if (support instanceof Support.Answers answers && figure.key().statistic() == Statistic.ENPS) {
      return new NetPromoterCell(numbers, answers, grains).released();
    } else if (support instanceof Support.Answers answers) {
      return new AnswerCell(numbers, answers, questionnaire, grains).released();
    } else if (support instanceof Support.Sides) {
      return new ReleasedCell.Hidden(figure.key());
    } else if (support instanceof Support.Sheets sheets) {
      return new CoefficientCell(numbers, sheets, index(figure.key())).released();
    } else if (support instanceof Support.Pulse pulse) {
      return pulse(numbers, pulse);
    }
    return records(numbers, (Support.Records) support);
  }

  /** That nobody in a unit answered says something of each of its people, so it is hidden too. */
  private static ReleasedCell missing(Figure.Missing figure) {
    return switch (figure.reason()) {
      case NOT_ASKED -> new ReleasedCell.NotAsked(figure.key());
      case NOT_COMPARABLE -> new ReleasedCell.NotComparable(figure.key());
      case NOT_RECORDED -> new ReleasedCell.NotRecorded(figure.key());
      case NOTHING_TO_COUNT ->
          figure.key().scope() instanceof Scope.Unit
              ? new ReleasedCell.Hidden(figure.key())
              : new ReleasedCell.NotRecorded(figure.key());
    };
  }

  /** The index of the same part and people as it is shown; empty if it is not. */
  private Optional<BigDecimal> index(CellKey key) {
    CellKey index = key.of(Statistic.INDEX);
    return Optional.ofNullable(computed.get(index))
        .map(this::cell)
        .flatMap(
            cell ->
                cell instanceof ReleasedCell.Shown shown
                    ? Optional.of(shown.value())
                    : Optional.empty());
  }

  private ReleasedCell pulse(Figure.Computed figure, Support.Pulse pulse) {
    return PulseDifference.is(figure.key())
        ? new PulseDifference(figure, pulse, computed)
            .released((measure, number) -> plain(figure.quantity(), measure, number))
        : new PulseCell(figure, pulse)
            .released((measure, number) -> plain(figure.quantity(), measure, number));
  }

  private static ReleasedCell records(Figure.Computed figure, Support.Records records) {
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    figure
        .values()
        .forEach(
            (measure, number) -> values.put(measure, plain(figure.quantity(), measure, number)));
    return new ReleasedCell.Shown(
        figure.key(),
        figure.quantity(),
        values,
        new ReleasedCell.Base.Exact(records.records()),
        Bound.EXACT,
        Optional.of(Rounding.toPoints(figure.recorded(), 0)),
        figure.reading());
  }

  private static BigDecimal plain(Quantity quantity, Measure measure, double number) {
    return switch (measure) {
      case P, P_ADJUSTED -> Rounding.of(number, 3);
      case EFFECT -> Rounding.of(number, 2);
      case COUNT -> Rounding.of(number, 0);
      default ->
          switch (quantity) {
            case SHARE, SHARE_DIFFERENCE -> Rounding.toPoints(number, 0);
            case SCORE, SCORE_DIFFERENCE, COUNT -> Rounding.of(number, 0);
            case DAYS -> Rounding.of(number, 1);
            case RATING, NUMBER -> Rounding.of(number, 2);
          };
    };
  }
}
