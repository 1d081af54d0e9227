package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.ItemPart;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
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
  private final Texts texts;
  private final SheetBuilder sheet;

  ReliabilitySheet(Figures figures) {
    this.figures = figures;
    texts = figures.texts(ReliabilitySheet.class);
    sheet =
        new SheetBuilder(figures, Tab.RELIABILITY, 3)
            .column(Head.WAVE, Workbook.Format.TEXT, 10)
            .column(Head.UNIT_CODE, Workbook.Format.TEXT, 14)
            .column(Head.UNIT, Workbook.Format.TEXT, 30)
            .column(Head.STATISTIC, Workbook.Format.TEXT, 24)
            .column(Head.DIMENSION, Workbook.Format.TEXT, 26)
            .column(Head.ITEM, Workbook.Format.TEXT, 10)
            .column(Head.N_COMPLETE, Workbook.Format.INTEGER, 10)
            .column(Head.ALPHA, Workbook.Format.TWO_DECIMALS, 8)
            .column(Head.LOW, Workbook.Format.TWO_DECIMALS, 8)
            .column(Head.HIGH, Workbook.Format.TWO_DECIMALS, 8)
            .column(Head.OMEGA, Workbook.Format.TWO_DECIMALS, 8)
            .column(Head.ITEMS, Workbook.Format.INTEGER, 7)
            .column(Head.R_OTHERS, Workbook.Format.TWO_DECIMALS, 10)
            .column(Head.ALPHA_WITHOUT, Workbook.Format.TWO_DECIMALS, 10)
            .column(Head.ICC1, Workbook.Format.TWO_DECIMALS, 8)
            .column(Head.ICC2, Workbook.Format.TWO_DECIMALS, 8)
            .column(Head.RWGJ, Workbook.Format.TWO_DECIMALS, 10)
            .column(Head.UNITS, Workbook.Format.INTEGER, 7)
            .onScreen()
            .column(Head.IN_WORDS, Workbook.Format.LONG_TEXT, 52)
            .column(Head.MARK, Workbook.Format.TEXT, 7)
            .column(Head.KEY, Workbook.Format.TEXT, 40);
  }

  Optional<Workbook.Sheet> sheet() {
    figures.survey().ifPresent(this::rows);
    return sheet.sheetWithRows();
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
              row.addAll(UnitsInWaves.values(wave, unit));
              row.add(new Workbook.Text(statistic.title(figures.language())));
              row.add(new Workbook.Text(dimension.label()));
              row.add(SheetBuilder.text(item.orElse("")));
              row.add(SheetBuilder.base(cell));
              numbers(cell, row);
              row.add(SheetBuilder.text(words(cell)));
              row.add(SheetBuilder.lowBase(cell));
              row.add(SheetBuilder.key(key));
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

  private String words(ReleasedCell cell) {
    if (!(cell instanceof ReleasedCell.Shown shown)) {
      return "";
    }
    return switch (shown.key().statistic()) {
      case RELIABILITY -> flags(shown);
      case ITEM_RELIABILITY -> shown.value().signum() < 0 ? texts.say("against") : "";
      case AGGREGATION ->
          shown
              .value(Measure.RWGJ)
              .map(
                  agreement ->
                      agreement.compareTo(ACCEPTABLE) < 0
                          ? texts.say("differ")
                          : texts.say("agree"))
              .orElse("");
      default -> "";
    };
  }

  private String flags(ReleasedCell.Shown cell) {
    List<String> flags = new ArrayList<>();
    if (cell.value().compareTo(ACCEPTABLE) < 0) {
      flags.add(texts.say("lowAlpha"));
    }
    if (cell.value(Measure.ITEMS).filter(items -> items.compareTo(FEWEST_ITEMS) < 0).isPresent()) {
      flags.add(texts.say("fewItems"));
    }
    return String.join(" ", flags);
  }
}
