package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Survey figures of one category of a demographic in a unit, in the wave reported. There are rows
 * of released groups only: one that is not shown leaves no mark.
 */
final class DemographicsSheet {
  private final Figures figures;
  private final Map<String, Catalogue.UnitName> units = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();

  DemographicsSheet(Figures figures) {
    this.figures = figures;
    for (Catalogue.UnitName unit : figures.catalogue().units()) {
      units.put(unit.code(), unit);
      order.put(unit.code(), order.size());
    }
  }

  /** A group's figure. */
  private record Row(Scope.Group group, ReleasedCell.Shown cell) {}

  /** What an item or dimension is called. */
  private record Part(int position, String words) {}

  /** The sheet; empty if no group is released. */
  Optional<Workbook.Sheet> sheet() {
    return figures.survey().flatMap(this::sheet);
  }

  private Optional<Workbook.Sheet> sheet(Catalogue.Survey survey) {
    Map<String, Part> parts = parts(survey);
    List<Row> rows = new ArrayList<>();
    figures
        .release()
        .cells()
        .forEach(
            (key, cell) -> {
              if (key.scope() instanceof Scope.Group group
                  && cell instanceof ReleasedCell.Shown shown
                  && key.period().equals(survey.wave().code())) {
                rows.add(new Row(group, shown));
              }
            });
    rows.sort(
        Comparator.<Row>comparingInt(row -> order.getOrDefault(row.group().unit(), order.size()))
            .thenComparing(row -> row.group().unit())
            .thenComparing(row -> row.group().demographic())
            .thenComparing(row -> row.group().category())
            .thenComparing(row -> row.cell().key().statistic())
            .thenComparing(row -> part(row.cell().key(), parts).position()));
    SheetBuilder sheet = columns();
    rows.forEach(row -> add(row, parts, sheet));
    return rows.isEmpty() ? Optional.empty() : Optional.of(sheet.sheet());
  }

  private static SheetBuilder columns() {
    return new SheetBuilder("Demographics", 4)
        .column("Unit code", Workbook.Format.TEXT, 14)
        .column("Unit", Workbook.Format.TEXT, 30)
        .column("Demographic", Workbook.Format.TEXT, 14)
        .column("Category", Workbook.Format.TEXT, 18)
        .column("Statistic", Workbook.Format.TEXT, 16)
        .column("Item or dimension", Workbook.Format.TEXT, 16)
        .column("Wording or label", Workbook.Format.LONG_TEXT, 52)
        .column("n", Workbook.Format.INTEGER, 8)
        .column("Favourable % or index", Workbook.Format.INTEGER, 11)
        .column("Bound", Workbook.Format.TEXT, 9)
        .column("Low", Workbook.Format.INTEGER, 8)
        .column("High", Workbook.Format.INTEGER, 8)
        .column("Neutral %", Workbook.Format.INTEGER, 9)
        .column("Unfavourable %", Workbook.Format.INTEGER, 13)
        .column("Mean", Workbook.Format.TWO_DECIMALS, 8)
        .column("Low, uncorrected", Workbook.Format.INTEGER, 12)
        .column("High, uncorrected", Workbook.Format.INTEGER, 12)
        .column("Key", Workbook.Format.TEXT, 44);
  }

  private void add(Row row, Map<String, Part> parts, SheetBuilder sheet) {
    Scope.Group group = row.group();
    ReleasedCell.Shown cell = row.cell();
    CellKey key = cell.key();
    sheet.row(
        new Workbook.Text(group.unit()),
        new Workbook.Text(
            Optional.ofNullable(units.get(group.unit()))
                .map(Catalogue.UnitName::name)
                .orElse(group.unit())),
        new Workbook.Text(group.demographic()),
        new Workbook.Text(group.category()),
        new Workbook.Text(key.statistic().title(figures.language())),
        new Workbook.Text(key.part()),
        new Workbook.Text(part(key, parts).words()),
        SheetBuilder.base(cell),
        SheetBuilder.asReleased(cell, Measure.VALUE),
        SheetBuilder.bound(cell),
        SheetBuilder.asReleased(cell, Measure.LOW),
        SheetBuilder.asReleased(cell, Measure.HIGH),
        SheetBuilder.asReleased(cell, Measure.NEUTRAL),
        SheetBuilder.asReleased(cell, Measure.UNFAVOURABLE),
        SheetBuilder.asReleased(cell, Measure.MEAN),
        SheetBuilder.asReleased(cell, Measure.LOW_UNCORRECTED),
        SheetBuilder.asReleased(cell, Measure.HIGH_UNCORRECTED),
        new Workbook.Text(key.text()));
  }

  private static Map<String, Part> parts(Catalogue.Survey survey) {
    Map<String, Part> parts = new HashMap<>();
    for (Catalogue.ItemName item : survey.items()) {
      parts.put(name(Statistic.ITEM, item.id()), new Part(parts.size(), item.wording()));
    }
    for (Catalogue.DimensionName dimension : survey.dimensions()) {
      parts.put(name(Statistic.INDEX, dimension.id()), new Part(parts.size(), dimension.label()));
    }
    return parts;
  }

  private static Part part(CellKey key, Map<String, Part> parts) {
    Part unknown = new Part(parts.size(), key.part());
    return parts.getOrDefault(name(key.statistic(), key.part()), unknown);
  }

  private static String name(Statistic statistic, String part) {
    return statistic.id() + "/" + part;
  }
}
