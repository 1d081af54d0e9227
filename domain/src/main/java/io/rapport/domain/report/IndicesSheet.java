package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Indices of all dimensions, in all waves and units. */
final class IndicesSheet {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final SheetWords words;
  private final IndexColumns more;
  private final UnitsInWaves places;
  private final SheetBuilder sheet;

  IndicesSheet(Figures figures) {
    words = new SheetWords(figures);
    more = new IndexColumns(figures);
    places = new UnitsInWaves(figures);
    sheet =
        UnitsInWaves.columns(new SheetBuilder(figures, Tab.INDICES, 4))
            .column(Head.DIMENSION, Workbook.Format.TEXT, 26)
            .column(Head.N, Workbook.Format.INTEGER, 8)
            .column(Head.INDEX, Workbook.Format.INTEGER, 8)
            .bars(FULL)
            .column(Head.BOUND, Workbook.Format.TEXT, 20)
            .column(Head.LOW, Workbook.Format.INTEGER, 8)
            .column(Head.HIGH, Workbook.Format.INTEGER, 8)
            .onScreen()
            .column(Head.SD, Workbook.Format.INTEGER, 10)
            .column(Head.LOW_UNCORRECTED, Workbook.Format.INTEGER, 12)
            .column(Head.HIGH_UNCORRECTED, Workbook.Format.INTEGER, 12);
    more.columns(sheet);
    sheet.column(Head.MARK, Workbook.Format.TEXT, 7).column(Head.KEY, Workbook.Format.TEXT, 40);
  }

  Optional<Workbook.Sheet> sheet() {
    places.each(where -> where.dimensions().forEach(dimension -> row(where, dimension)));
    return sheet.sheetWithRows();
  }

  private void row(UnitInWave where, Catalogue.DimensionName dimension) {
    ReleasedCell cell = where.cell(Statistic.INDEX, dimension.id());
    List<Workbook.Value> row = where.columns();
    row.add(new Workbook.Text(dimension.label()));
    row.add(SheetBuilder.base(cell));
    row.add(SheetBuilder.measure(cell, Measure.VALUE));
    row.add(words.bound(cell));
    row.add(SheetBuilder.measure(cell, Measure.LOW));
    row.add(SheetBuilder.measure(cell, Measure.HIGH));
    row.add(SheetBuilder.measure(cell, Measure.SD));
    row.add(SheetBuilder.measure(cell, Measure.LOW_UNCORRECTED));
    row.add(SheetBuilder.measure(cell, Measure.HIGH_UNCORRECTED));
    row.addAll(more.values(cell));
    row.add(SheetBuilder.lowBase(cell));
    row.add(SheetBuilder.key(cell.key()));
    sheet.row(row);
  }
}
