package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.ItemPart;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How well the dimensions measure, by unit where there are enough answers. */
final class ReliabilitySheet {
  private static final BigDecimal ACCEPTABLE = new BigDecimal("0.70");
  private static final BigDecimal FEWEST_ITEMS = BigDecimal.valueOf(3);

  private final Figures figures;
  private final SheetBuilder sheet =
      new SheetBuilder("Reliability", 3)
          .column("Wave", Workbook.Format.TEXT, 10)
          .column("Unit code", Workbook.Format.TEXT, 14)
          .column("Unit", Workbook.Format.TEXT, 30)
          .column("Statistic", Workbook.Format.TEXT, 24)
          .column("Dimension", Workbook.Format.TEXT, 26)
          .column("Item", Workbook.Format.TEXT, 10)
          .column("n, complete sheets", Workbook.Format.INTEGER, 10)
          .column("Alpha", Workbook.Format.TWO_DECIMALS, 8)
          .column("Low", Workbook.Format.TWO_DECIMALS, 8)
          .column("High", Workbook.Format.TWO_DECIMALS, 8)
          .column("Omega", Workbook.Format.TWO_DECIMALS, 8)
          .column("Items", Workbook.Format.INTEGER, 7)
          .column("r with the others", Workbook.Format.TWO_DECIMALS, 10)
          .column("Alpha without it", Workbook.Format.TWO_DECIMALS, 10)
          .column("ICC(1)", Workbook.Format.TWO_DECIMALS, 8)
          .column("ICC(2)", Workbook.Format.TWO_DECIMALS, 8)
          .column("r_wg(j), median", Workbook.Format.TWO_DECIMALS, 10)
          .column("Units", Workbook.Format.INTEGER, 7)
          .column("In words", Workbook.Format.LONG_TEXT, 52)
          .column("Key", Workbook.Format.TEXT, 40);

  ReliabilitySheet(Figures figures) {
    this.figures = figures;
  }

  Workbook.Sheet sheet() {
    figures.survey().ifPresent(this::rows);
    return sheet.sheet();
  }

  private void rows(Catalogue.Survey survey) {
    for (Catalogue.Named wave : survey.latestFirst()) {
      for (Catalogue.UnitName unit : figures.catalogue().units()) {
        for (Catalogue.DimensionName dimension : survey.dimensions(wave)) {
          row(Statistic.RELIABILITY, wave, unit, dimension, Optional.empty());
          row(Statistic.AGGREGATION, wave, unit, dimension, Optional.empty());
          for (String item : dimension.items()) {
            row(Statistic.ITEM_RELIABILITY, wave, unit, dimension, Optional.of(item));
          }
        }
      }
    }
  }

  private void row(
      Statistic statistic,
      Catalogue.Named wave,
      Catalogue.UnitName unit,
      Catalogue.DimensionName dimension,
      Optional<String> item) {
    String part = item.map(id -> new ItemPart(dimension.id(), id).text()).orElseGet(dimension::id);
    CellKey key = new CellKey(statistic, wave.code(), new Scope.Unit(unit.code()), part);
    figures
        .release()
        .cell(key)
        .ifPresent(
            cell -> {
              List<Workbook.Value> row = new ArrayList<>();
              row.add(new Workbook.Text(wave.code()));
              row.add(new Workbook.Text(unit.code()));
              row.add(new Workbook.Text(unit.name()));
              row.add(new Workbook.Text(statistic.title(figures.language())));
              row.add(new Workbook.Text(dimension.label()));
              row.add(SheetBuilder.text(item.orElse("")));
              row.add(SheetBuilder.base(cell));
              numbers(cell, row);
              row.add(SheetBuilder.text(words(cell)));
              row.add(new Workbook.Text(key.text()));
              sheet.row(row);
            });
  }

  /** The value stands in the column of its statistic, the others stay empty. */
  private static void numbers(ReleasedCell cell, List<Workbook.Value> row) {
    Statistic own = cell.key().statistic();
    boolean alpha = own == Statistic.RELIABILITY;
    boolean item = own == Statistic.ITEM_RELIABILITY;
    boolean units = own == Statistic.AGGREGATION;
    row.add(number(alpha, cell, Measure.VALUE));
    row.add(number(alpha, cell, Measure.LOW));
    row.add(number(alpha, cell, Measure.HIGH));
    row.add(number(alpha, cell, Measure.OMEGA));
    row.add(number(alpha, cell, Measure.ITEMS));
    row.add(number(item, cell, Measure.VALUE));
    row.add(number(item, cell, Measure.ALPHA_WITHOUT));
    row.add(number(units, cell, Measure.VALUE));
    row.add(number(units, cell, Measure.ICC2));
    row.add(number(units, cell, Measure.RWGJ));
    row.add(number(units, cell, Measure.UNITS));
  }

  private static Workbook.Value number(boolean own, ReleasedCell cell, Measure measure) {
    return own ? SheetBuilder.asReleased(cell, measure) : Workbook.Blank.BLANK;
  }

  private static String words(ReleasedCell cell) {
    if (!(cell instanceof ReleasedCell.Shown shown)) {
      return "";
    }
    return switch (shown.key().statistic()) {
      case RELIABILITY -> flags(shown);
      case ITEM_RELIABILITY ->
          shown.value().signum() < 0 ? "Runs against the others: is it worded the other way?" : "";
      case AGGREGATION ->
          shown
              .value(Measure.RWGJ)
              .map(
                  agreement ->
                      agreement.compareTo(ACCEPTABLE) < 0
                          ? "People of one unit differ: read a unit's mean with its spread."
                          : "People of one unit mostly agree: its mean speaks for them.")
              .orElse("");
      default -> "";
    };
  }

  private static String flags(ReleasedCell.Shown cell) {
    List<String> flags = new ArrayList<>();
    if (cell.value().compareTo(ACCEPTABLE) < 0) {
      flags.add("Alpha below 0.70: the items measure several things, or one thing poorly.");
    }
    if (cell.value(Measure.ITEMS).filter(items -> items.compareTo(FEWEST_ITEMS) < 0).isPresent()) {
      flags.add("Fewer than three items: a rough measure.");
    }
    return String.join(" ", flags);
  }
}
