package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Response rates, in all waves and units. */
final class ResponseSheet {
  private final ResponseColumns more;
  private final UnitsInWaves places;
  private final SheetBuilder sheet;

  ResponseSheet(Figures figures) {
    more = new ResponseColumns(figures);
    places = new UnitsInWaves(figures);
    sheet =
        UnitsInWaves.columns(new SheetBuilder(figures, Tab.RESPONSE, 3))
            .column(Head.N, Workbook.Format.INTEGER, 8)
            .column(Head.RESPONSE_RATE, Workbook.Format.PERCENT, 10)
            .bars(BigDecimal.ONE)
            .column(Head.LOW, Workbook.Format.PERCENT, 8)
            .column(Head.HIGH, Workbook.Format.PERCENT, 8);
    more.columns(sheet);
    sheet.column(Head.MARK, Workbook.Format.TEXT, 7).column(Head.KEY, Workbook.Format.TEXT, 36);
  }

  Optional<Workbook.Sheet> sheet() {
    places.each(this::row);
    return sheet.sheetWithRows();
  }

  private void row(UnitInWave where) {
    ReleasedCell response = where.cell(Statistic.RESPONSE, "");
    List<Workbook.Value> row = where.columns();
    row.add(SheetBuilder.base(response));
    row.add(SheetBuilder.measure(response, Measure.VALUE));
    row.add(SheetBuilder.measure(response, Measure.LOW));
    row.add(SheetBuilder.measure(response, Measure.HIGH));
    row.addAll(more.values(response));
    row.add(SheetBuilder.lowBase(response));
    row.add(SheetBuilder.key(response.key()));
    sheet.row(row);
  }
}
