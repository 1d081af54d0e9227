package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The units that stand on a page. All of them, in the order of the organisation, if they fit.
 * Otherwise the whole, then those clearly apart from everybody else, from the largest difference
 * upwards to the largest downwards, then others of the first level as far as they fit.
 *
 * @param all how many units there are
 * @param apart how many of those on the page are there because they are clearly apart, if some are
 *     left out
 */
record UnitChoice(List<Catalogue.UnitName> units, int all, int apart) {
  UnitChoice {
    units = List.copyOf(units);
  }

  /**
   * Chooses.
   *
   * @param dimensions ids of the dimensions that the page shows
   * @param most how many units fit
   */
  static UnitChoice of(Figures figures, List<String> dimensions, int most) {
    List<Catalogue.UnitName> all = figures.catalogue().units();
    if (all.size() <= most) {
      return new UnitChoice(all, all.size(), 0);
    }
    record Apart(Catalogue.UnitName unit, double points) {}
    List<Apart> apart = new ArrayList<>();
    for (Catalogue.UnitName unit : all) {
      largest(figures, unit, dimensions).ifPresent(points -> apart.add(new Apart(unit, points)));
    }
    List<Apart> shown =
        apart.stream()
            .sorted(Comparator.comparing((Apart each) -> -Math.abs(each.points())))
            .limit(most - 1L)
            .sorted(Comparator.comparing((Apart each) -> -each.points()))
            .toList();
    List<Catalogue.UnitName> units = new ArrayList<>(figures.catalogue().root().stream().toList());
    shown.forEach(each -> units.add(each.unit()));
    all.stream()
        .filter(unit -> unit.depth() == 1 && !units.contains(unit))
        .limit((long) most - units.size())
        .forEach(units::add);
    return new UnitChoice(units, all.size(), shown.size());
  }

  /** Whether units are left out. */
  boolean isCut() {
    return units.size() < all;
  }

  /** Those that are on the page because they are clearly apart. */
  List<Catalogue.UnitName> apartUnits() {
    return units.subList(whole(), whole() + apart);
  }

  /** Those that follow them. */
  List<Catalogue.UnitName> others() {
    return units.subList(whole() + apart, units.size());
  }

  private int whole() {
    return (int) units.stream().filter(unit -> unit.parent().isEmpty()).count();
  }

  /** How deep a unit is indented: by its level, unless the order is another one. */
  int depth(Catalogue.UnitName unit) {
    return isCut() ? Math.min(1, unit.depth()) : unit.depth();
  }

  /** A unit's clear difference that is furthest from 0, in points. */
  private static Optional<Double> largest(
      Figures figures, Catalogue.UnitName unit, List<String> dimensions) {
    return dimensions.stream()
        .flatMap(
            dimension ->
                CellText.shown(figures.survey(Statistic.INDEX_VS_REST, unit.code(), dimension))
                    .stream())
        .filter(cell -> cell.reading() == Reading.BETTER || cell.reading() == Reading.WORSE)
        .map(ReleasedCell.Shown::value)
        .map(Number::doubleValue)
        .max(Comparator.comparing(Math::abs));
  }
}
