package io.rapport.templates.pdf;

import io.rapport.domain.report.Block;

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

  /** Whether the row is set in semibold. */
  public boolean emphasised() {
    return row.emphasised();
  }
}
