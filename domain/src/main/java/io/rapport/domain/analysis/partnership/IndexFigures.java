package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.partnership.index.Band;
import io.rapport.domain.analysis.partnership.index.CellIndex;
import io.rapport.domain.analysis.partnership.index.DifferenceToOrganisation;
import io.rapport.domain.analysis.partnership.index.HealthIndex;
import io.rapport.domain.analysis.partnership.index.IndexResults;
import io.rapport.domain.analysis.partnership.index.Part;
import io.rapport.domain.analysis.partnership.index.Pillar;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.Interval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * S39: the index of the whole, of functions and of departments with its pillars, and how far a cell
 * lies from the organisation. The band is the word of the difference; there are no ranks.
 */
final class IndexFigures implements FigureFamily {
  private static final Support.Records NOBODY =
      new Support.Records(
          0,
          0,
          0,
          1,
          Composition.of(List.of(), none -> new Composition.People(List.of(), List.of())));

  private final HealthIndices indices;
  private final MonthIndex month;

  IndexFigures(HealthIndices indices, MonthIndex month) {
    this.indices = indices;
    this.month = month;
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (cell.scope() instanceof Scope.Whole) {
      IndexResults all = month.departments();
      return levels(cell, all.organisation(), all.interval());
    } else if (cell.scope() instanceof Scope.Department department) {
      return levels(cell, department.code(), month.departments());
    }
    return cell.scope() instanceof Scope.Function function
        ? levels(cell, function.code(), month.functions())
        : List.of();
  }

  private List<Figure> levels(Cell cell, String code, IndexResults all) {
    CellIndex own =
        all.cells().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    if (own instanceof CellIndex.Placed placed) {
      List<Figure> figures = levels(cell, placed.index(), placed.interval());
      figures.add(difference(cell, placed, all.organisation()));
      return figures;
    }
    HealthIndex.Withheld none = ((CellIndex.NotPublished) own).index();
    List<Figure> figures = levels(cell, none, Finding.none(Finding.Reason.TOO_FEW_ANSWERS));
    figures.add(new Figure.Missing(key(cell, "difference"), reason(none)));
    return figures;
  }

  private List<Figure> levels(Cell cell, HealthIndex index, Finding<Interval> interval) {
    List<Figure> figures = new ArrayList<>();
    if (index instanceof HealthIndex.Published published) {
      Set<Pillar> pillars = published.pillars().scores().keySet();
      Map<Part, PartBase> parts = indices.sums(cell).bases();
      figures.add(
          computed(
              key(cell, "index"),
              Quantity.SCORE,
              values(published.score(), interval.value()),
              people(parts, pillars),
              recorded(parts, pillars),
              Reading.NONE));
      for (Pillar pillar : Pillar.values()) {
        figures.add(pillar(cell, pillar, published, parts));
      }
    } else if (index instanceof HealthIndex.Withheld none) {
      figures.add(new Figure.Missing(key(cell, "index"), reason(none)));
      for (Pillar pillar : Pillar.values()) {
        figures.add(new Figure.Missing(key(cell, "pillar." + pillar), reason(none)));
      }
    }
    return figures;
  }

  private Figure pillar(
      Cell cell, Pillar pillar, HealthIndex.Published index, Map<Part, PartBase> parts) {
    CellKey key = key(cell, "pillar." + pillar);
    Double score = index.pillars().scores().get(pillar);
    return score == null
        ? new Figure.Missing(key, Figure.Reason.NOT_RECORDED)
        : computed(
            key,
            Quantity.SCORE,
            values(score, Optional.empty()),
            support(parts, pillar),
            recorded(parts, Set.of(pillar)),
            Reading.NONE);
  }

  private Figure difference(Cell cell, CellIndex.Placed placed, HealthIndex organisation) {
    CellKey key = key(cell, "difference");
    if (!(organisation instanceof HealthIndex.Published whole)) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    Map<Part, PartBase> parts = indices.sums(cell).bases();
    Set<Pillar> pillars = placed.index().pillars().scores().keySet();
    Optional<DifferenceToOrganisation> found = placed.difference().value();
    Map<Measure, Double> values =
        values(
            placed.index().score() - whole.score(), found.map(DifferenceToOrganisation::interval));
    found.ifPresent(difference -> values.put(Measure.P, difference.pValue()));
    return computed(
        key,
        Quantity.SCORE_DIFFERENCE,
        values,
        people(parts, pillars),
        recorded(parts, pillars),
        found.isPresent() ? reading(placed.band()) : Reading.NOT_TESTED);
  }

  private static Reading reading(Band band) {
    return switch (band) {
      case CLEARLY_ABOVE -> Reading.BETTER;
      case CLEARLY_BELOW -> Reading.WORSE;
      case NOT_SEPARABLE -> Reading.NO_VISIBLE_CHANGE;
    };
  }

  private static Figure.Reason reason(HealthIndex.Withheld none) {
    return none.reasons().contains(HealthIndex.Reason.TOO_FEW_ENGAGEMENTS)
        ? Figure.Reason.NOTHING_TO_COUNT
        : Figure.Reason.NOT_RECORDED;
  }

  /** An interval always holds what it is of, also where resampling leans to one side. */
  private static Map<Measure, Double> values(double value, Optional<Interval> interval) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, value);
    interval.ifPresent(
        found -> {
          values.put(Measure.LOW, Math.min(found.low(), value));
          values.put(Measure.HIGH, Math.max(found.high(), value));
        });
    return values;
  }

  private static Figure computed(
      CellKey key,
      Quantity quantity,
      Map<Measure, Double> values,
      Support support,
      double recorded,
      Reading reading) {
    return new Figure.Computed(key, quantity, values, support, recorded, reading);
  }

  /**
   * The fewest people behind any part of these pillars: what few people did could otherwise be
   * worked out from the score. The pulse is protected with its own pillar.
   */
  private static Support.Records people(Map<Part, PartBase> parts, Set<Pillar> pillars) {
    return parts.entrySet().stream()
        .filter(part -> pillars.contains(part.getKey().pillar()))
        .flatMap(part -> records(part.getValue().support()).stream())
        .reduce(Supports::weaker)
        .orElse(NOBODY);
  }

  private static Support support(Map<Part, PartBase> parts, Pillar pillar) {
    PartBase pulse = parts.get(Part.LOWER_SIDE);
    return pillar == Pillar.PERCEPTION && pulse != null
        ? pulse.support()
        : people(parts, Set.of(pillar));
  }

  private static Optional<Support.Records> records(Support support) {
    return support instanceof Support.Records records ? Optional.of(records) : Optional.empty();
  }

  /** What the part recorded worst is recorded for. */
  private static double recorded(Map<Part, PartBase> parts, Set<Pillar> pillars) {
    return parts.entrySet().stream()
        .filter(part -> pillars.contains(part.getKey().pillar()))
        .mapToDouble(part -> part.getValue().recorded())
        .min()
        .orElse(1);
  }

  private static CellKey key(Cell cell, String part) {
    return new CellKey(Statistic.S39, cell.period(), cell.scope(), part);
  }
}
