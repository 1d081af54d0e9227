package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Answers to every item, in all waves and units. */
final class ItemsSheet {
  private final SheetWords words;
  private final ItemColumns more;
  private final UnitsInWaves places;
  private final SheetBuilder sheet;

  ItemsSheet(Figures figures) {
    words = new SheetWords(figures);
    more = new ItemColumns(figures);
    places = new UnitsInWaves(figures);
    sheet =
        UnitsInWaves.columns(new SheetBuilder(figures, Tab.ITEMS, 4))
            .column(Head.ITEM, Workbook.Format.TEXT, 10)
            .column(Head.WORDING, Workbook.Format.LONG_TEXT, 52)
            .column(Head.N, Workbook.Format.INTEGER, 8)
            .column(Head.FAVOURABLE, Workbook.Format.PERCENT, 11)
            .bars(BigDecimal.ONE)
            .column(Head.BOUND, Workbook.Format.TEXT, 20)
            .column(Head.LOW, Workbook.Format.PERCENT, 8)
            .column(Head.HIGH, Workbook.Format.PERCENT, 8)
            .column(Head.NEUTRAL, Workbook.Format.PERCENT, 9)
            .column(Head.UNFAVOURABLE, Workbook.Format.PERCENT, 13)
            .column(Head.NOT_APPLICABLE, Workbook.Format.PERCENT, 11)
            .onScreen()
            .column(Head.MEAN, Workbook.Format.TWO_DECIMALS, 8)
            .column(Head.SD, Workbook.Format.ONE_DECIMAL, 10)
            .column(Head.LOW_UNCORRECTED, Workbook.Format.PERCENT, 12)
            .column(Head.HIGH_UNCORRECTED, Workbook.Format.PERCENT, 12);
    more.columns(sheet);
    sheet.column(Head.MARK, Workbook.Format.TEXT, 7).column(Head.KEY, Workbook.Format.TEXT, 40);
  }

  Optional<Workbook.Sheet> sheet() {
    places.each(where -> where.items().forEach(item -> row(where, item)));
    return sheet.sheetWithRows();
  }

  private void row(UnitInWave where, Catalogue.ItemName item) {
    ReleasedCell cell = where.cell(Statistic.ITEM, item.id());
    List<Workbook.Value> row = where.columns();
    row.add(new Workbook.Text(item.id()));
    row.add(new Workbook.Text(item.wording()));
    row.add(SheetBuilder.base(cell));
    row.add(SheetBuilder.measure(cell, Measure.VALUE));
    row.add(words.bound(cell));
    row.add(SheetBuilder.measure(cell, Measure.LOW));
    row.add(SheetBuilder.measure(cell, Measure.HIGH));
    row.add(SheetBuilder.measure(cell, Measure.NEUTRAL));
    row.add(SheetBuilder.measure(cell, Measure.UNFAVOURABLE));
    row.add(SheetBuilder.measure(cell, Measure.NOT_APPLICABLE));
    row.add(SheetBuilder.measure(cell, Measure.MEAN));
    row.add(SheetBuilder.measure(cell, Measure.SD));
    row.add(SheetBuilder.measure(cell, Measure.LOW_UNCORRECTED));
    row.add(SheetBuilder.measure(cell, Measure.HIGH_UNCORRECTED));
    row.addAll(more.values(cell, where.cell(Statistic.ENPS, item.id())));
    row.add(SheetBuilder.lowBase(cell));
    row.add(SheetBuilder.key(cell.key()));
    sheet.row(row);
  }
}
