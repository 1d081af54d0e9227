package io.rapport.templates.pdf;

import io.rapport.domain.report.Block;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as its template reads it. Public because compiled templates call it.
 *
 * @param table the table of the row
 * @param row the row
 */
public record TableLine(Block.Table table, Block.Row row) {

  /** Text of a cell, counted from 0. */
  public String text(int column) {
    return row.cells().get(column).text();
  }

  /** Name of the template's style for a cell. */
  public String style(int column) {
    String kind = table.columns().get(column).numeric() ? "Number." : "Cell.";
    return kind + row.cells().get(column).tone();
  }

  /** Structure type of a cell: the first column of words names the row. */
  public String tag(int column) {
    return isRowHeader(column) ? "TH" : "TD";
  }

  /** Scope of a cell that is a header, null for the others. */
  public @Nullable String scope(int column) {
    return isRowHeader(column) ? "Row" : null;
  }

  private boolean isRowHeader(int column) {
    for (int i = 0; i < column; i++) {
      if (!table.columns().get(i).numeric()) {
        return false;
      }
    }
    return column < table.columns().size() && !table.columns().get(column).numeric();
  }

  /** Whether the row is set in semibold. */
  public boolean emphasised() {
    return row.emphasised();
  }
}
