package io.rapport.templates.pdf;

import io.rapport.domain.report.Block;
import java.util.List;
import net.sf.jasperreports.engine.JasperReport;

/**
 * A table as its template reads it. Public because compiled templates call it.
 *
 * @param number tells the table from the others of its document
 * @param table the table
 * @param template the table template with its columns set to the widths of this table
 */
public record TableView(String number, Block.Table table, JasperReport template) {

  /** Whether there is a column in this place, counted from 0. */
  public boolean hasColumn(int place) {
    return place < table.columns().size();
  }

  /** Words of a column's header. */
  public String header(int place) {
    return table.columns().get(place).header();
  }

  /** Name of the template's style for a column's header. */
  public String headerStyle(int place) {
    return table.columns().get(place).numeric() ? "NumberHeader" : "Header";
  }

  /** The rows, for the template's data source. */
  public List<TableLine> lines() {
    return table.rows().stream().map(row -> new TableLine(table, row)).toList();
  }
}
