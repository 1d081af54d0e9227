package io.rapport.domain.report;

/**
 * A figure of the unit picked, in a row of a sheet: its key, its row on the sheet where such
 * figures stand, and what stands there.
 *
 * @param sheet sheet that shows it
 * @param row row of that sheet's table, 0 for the one below the header
 * @param source where such figures stand
 * @param keyColumn column of its key
 * @param rowColumn column of the number of its row
 * @param formula what its key is made of
 * @param keyNow its key for the unit picked at first
 */
record FollowedFigure(
    Heads heads,
    String sheet,
    int row,
    SheetLookup source,
    Head keyColumn,
    Head rowColumn,
    WorkbookFormula formula,
    String keyNow) {

  Workbook.Value key() {
    return new Workbook.Following(formula, new Workbook.Text(keyNow));
  }

  Workbook.Value rowNumber() {
    return new Workbook.Following(
        new WorkbookFormula.RowOf(place(keyColumn), source.span(heads.name(Head.KEY))),
        SheetBuilder.number(foundAt()));
  }

  /** What stands in a column of the source. */
  Workbook.Following value(Head column) {
    String header = heads.name(column);
    return new Workbook.Following(
        new WorkbookFormula.Taken(source.span(header), place(rowColumn)),
        source.at(header, foundAt()));
  }

  private int foundAt() {
    return source.rowOf(heads.name(Head.KEY), keyNow);
  }

  private Workbook.Place place(Head column) {
    return new Workbook.Place(sheet, heads.name(column), row);
  }
}
