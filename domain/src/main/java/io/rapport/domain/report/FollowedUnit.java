package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;

/**
 * The unit picked in the first row of the summary, and the organisation beside it.
 *
 * @param first the unit picked at first
 */
record FollowedUnit(
    Heads heads,
    String summary,
    PickerNames names,
    Catalogue.UnitName whole,
    Catalogue.UnitName first,
    SheetLookup units) {

  /** Unit and organisation as they stand in keys. */
  private static String inKeys(Catalogue.UnitName unit) {
    return new Scope.Unit(unit.code()).text();
  }

  /** The cell that the unit is picked in. */
  Workbook.Value picked(String help) {
    return new Workbook.Picked(
        names.of(first), units.span(heads.name(Head.UNIT)), "PickedUnit", "UnitNames", help);
  }

  /** The row of the unit on the sheet of units. */
  Workbook.Value row() {
    return new Workbook.Following(
        new WorkbookFormula.RowOf(place(Head.PICKED), units.span(heads.name(Head.UNIT))),
        SheetBuilder.number(foundAt()));
  }

  /** The unit as it stands in keys. */
  Workbook.Value inKeys() {
    String header = heads.name(Head.IN_KEYS);
    return new Workbook.Following(
        new WorkbookFormula.Taken(units.span(header), place(Head.ROW_PICKED)),
        units.at(header, foundAt()));
  }

  /** The organisation as it stands in keys. */
  Workbook.Value wholeInKeys() {
    return new Workbook.Text(inKeys(whole));
  }

  private int foundAt() {
    return units.rowOf(heads.name(Head.UNIT), names.of(first));
  }

  /**
   * A figure of the unit, in a row that holds the key of the organisation's.
   *
   * @param wholeKey key of the same figure of the organisation
   */
  FollowedFigure figure(String sheet, int row, SheetLookup source, CellKey wholeKey) {
    CellKey key =
        new CellKey(
            wholeKey.statistic(), wholeKey.period(), new Scope.Unit(first.code()), wholeKey.part());
    return new FollowedFigure(
        heads,
        sheet,
        row,
        source,
        Head.KEY_PICKED,
        Head.ROW_PICKED,
        new WorkbookFormula.KeyOfUnit(
            new Workbook.Place(sheet, heads.name(Head.KEY_WHOLE), row),
            place(Head.KEY_WHOLE),
            place(Head.KEY_PICKED)),
        key.text());
  }

  /** The difference of an index to that of everybody else, in the row of the index. */
  FollowedFigure againstRest(FollowedFigure index, SheetLookup comparisons) {
    CellKey key = CellKey.parse(index.keyNow());
    return new FollowedFigure(
        heads,
        index.sheet(),
        index.row(),
        comparisons,
        Head.KEY_REST,
        Head.ROW_REST,
        new WorkbookFormula.KeyOfStatistic(
            new Workbook.Place(index.sheet(), heads.name(Head.KEY_PICKED), index.row()),
            Statistic.INDEX.id(),
            Statistic.INDEX_VS_REST.id()),
        key.of(Statistic.INDEX_VS_REST).text());
  }

  private Workbook.Place place(Head column) {
    return new Workbook.Place(summary, heads.name(column), 0);
  }
}
