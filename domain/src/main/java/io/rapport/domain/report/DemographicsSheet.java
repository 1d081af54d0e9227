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
 * Survey figures of one category of a demographic in a unit, the latest wave first. There are rows
 * of released groups only: one that is not shown leaves no mark.
 */
final class DemographicsSheet {
  private final Figures figures;
  private final SheetWords words;
  private final Map<String, Catalogue.UnitName> units = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();

  DemographicsSheet(Figures figures) {
    this.figures = figures;
    words = new SheetWords(figures);
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
    List<String> waves = survey.latestFirst().stream().map(Catalogue.Named::code).toList();
    List<Row> rows = new ArrayList<>();
    figures
        .release()
        .cells()
        .forEach(
            (key, cell) -> {
              if (key.scope() instanceof Scope.Group group
                  && cell instanceof ReleasedCell.Shown shown) {
                rows.add(new Row(group, shown));
              }
            });
    rows.sort(
        Comparator.<Row>comparingInt(row -> waves.indexOf(row.cell().key().period()))
            .thenComparingInt(row -> order.getOrDefault(row.group().unit(), order.size()))
            .thenComparing(row -> row.group().unit())
            .thenComparing(row -> row.group().demographic())
            .thenComparing(row -> row.group().category())
            .thenComparing(row -> row.cell().key().statistic())
            .thenComparing(row -> part(row.cell().key(), parts).position()));
    SheetBuilder sheet = columns();
    rows.forEach(row -> add(row, parts, sheet));
    return rows.isEmpty() ? Optional.empty() : Optional.of(sheet.sheet());
  }

  private SheetBuilder columns() {
    return new SheetBuilder(figures, Tab.DEMOGRAPHICS, 5)
        .column(Head.WAVE, Workbook.Format.TEXT, 10)
        .column(Head.UNIT_CODE, Workbook.Format.TEXT, 14)
        .column(Head.UNIT, Workbook.Format.TEXT, 30)
        .column(Head.DEMOGRAPHIC, Workbook.Format.TEXT, 14)
        .column(Head.CATEGORY, Workbook.Format.TEXT, 18)
        .column(Head.STATISTIC, Workbook.Format.TEXT, 16)
        .column(Head.ITEM_OR_DIMENSION, Workbook.Format.TEXT, 16)
        .column(Head.WORDING_OR_LABEL, Workbook.Format.LONG_TEXT, 40)
        .column(Head.N, Workbook.Format.INTEGER, 8)
        .column(Head.FAVOURABLE_OR_INDEX, Workbook.Format.INTEGER, 11)
        .column(Head.BOUND, Workbook.Format.TEXT, 20)
        .column(Head.LOW, Workbook.Format.INTEGER, 8)
        .column(Head.HIGH, Workbook.Format.INTEGER, 8)
        .column(Head.NEUTRAL_PERCENT, Workbook.Format.INTEGER, 9)
        .column(Head.UNFAVOURABLE_PERCENT, Workbook.Format.INTEGER, 13)
        .onScreen()
        .column(Head.MEAN, Workbook.Format.TWO_DECIMALS, 8)
        .column(Head.LOW_UNCORRECTED, Workbook.Format.INTEGER, 12)
        .column(Head.HIGH_UNCORRECTED, Workbook.Format.INTEGER, 12)
        .column(Head.MARK, Workbook.Format.TEXT, 7)
        .column(Head.KEY, Workbook.Format.TEXT, 48);
  }

  private void add(Row row, Map<String, Part> parts, SheetBuilder sheet) {
    Scope.Group group = row.group();
    ReleasedCell.Shown cell = row.cell();
    CellKey key = cell.key();
    sheet.row(
        new Workbook.Text(key.period()),
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
        words.bound(cell),
        SheetBuilder.asReleased(cell, Measure.LOW),
        SheetBuilder.asReleased(cell, Measure.HIGH),
        SheetBuilder.asReleased(cell, Measure.NEUTRAL),
        SheetBuilder.asReleased(cell, Measure.UNFAVOURABLE),
        SheetBuilder.asReleased(cell, Measure.MEAN),
        SheetBuilder.asReleased(cell, Measure.LOW_UNCORRECTED),
        SheetBuilder.asReleased(cell, Measure.HIGH_UNCORRECTED),
        SheetBuilder.lowBase(cell),
        SheetBuilder.key(key));
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
