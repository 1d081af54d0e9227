package io.rapport.domain.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A data row of a table.
 *
 * @param file name of the file
 * @param sheet name of the sheet, empty for a CSV file
 * @param number number of the row as a spreadsheet shows it, from 1
 * @param header header of the table
 * @param cells cells from the first column on; may be shorter or longer than the header
 */
public record Row(
    String file, Optional<String> sheet, int number, Header header, List<CellValue> cells) {
  public Row {
    cells = List.copyOf(cells);
  }

  /** The cell under a header; empty if the table has no such column or the row ends before it. */
  public CellValue cell(String column) {
    OptionalInt position = header.position(column);
    return position.isPresent() ? cell(position.getAsInt()) : CellValue.Empty.EMPTY;
  }

  /** The cell at a position from 0; empty if the row ends before it. */
  public CellValue cell(int position) {
    return position < cells.size() ? cells.get(position) : CellValue.Empty.EMPTY;
  }

  /** Whether all cells are empty. */
  public boolean isBlank() {
    return cells.stream().allMatch(CellValue::isEmpty);
  }

  /** The place of the whole row. */
  public Place place() {
    return new Place(file, sheet, number, Optional.empty(), Optional.empty());
  }

  /** The place of the cell under a header; of the whole row if there is no such column. */
  public Place place(String column) {
    OptionalInt position = header.position(column);
    if (position.isEmpty()) {
      return place();
    }
    return new Place(
        file, sheet, number, Optional.of(Place.letters(position.getAsInt())), Optional.of(column));
  }

  /** Says nothing of the cells, so that no log can. */
  @Override
  public String toString() {
    return place().toString();
  }
}
