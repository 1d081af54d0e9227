package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/** The Excel table (list object) over a sheet's cells. */
final class ListObject {

  /** Plain rules; the look is set on the cells, so other programs and prints show it too. */
  private static final String STYLE = "TableStyleLight1";

  private ListObject() {}

  /** Adds the table from A1 with filter buttons; a table without rows covers one blank row. */
  static void add(XSSFSheet sheet, String name, Workbook.Sheet model) {
    int lastRow = Math.max(1, model.rows().size());
    int lastColumn = model.columns().size() - 1;
    AreaReference area =
        new AreaReference(
            new CellReference(0, 0),
            new CellReference(lastRow, lastColumn),
            SpreadsheetVersion.EXCEL2007);
    // Rows that are streamed leave no trace here, and some readers trust what stands here.
    sheet.getCTWorksheet().getDimension().setRef(area.formatAsString());
    XSSFTable table = sheet.createTable(area);
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    nameColumns(table, model.columns());
    table.setStyleName(STYLE);
    CTTableStyleInfo style = table.getCTTable().getTableStyleInfo();
    style.setShowFirstColumn(false);
    style.setShowLastColumn(false);
    style.setShowRowStripes(false);
    style.setShowColumnStripes(false);
    // Codes such as "007" are text on purpose.
    sheet.addIgnoredErrors(
        new CellRangeAddress(0, lastRow, 0, lastColumn), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }

  /** Each column has the name in its header; Excel mends the file, loudly, if they differ. */
  private static void nameColumns(XSSFTable table, List<Workbook.Column> columns) {
    CTTableColumns names = table.getCTTable().getTableColumns();
    for (int i = 0; i < columns.size(); i++) {
      String header = CellText.oneLine(columns.get(i).header());
      names.getTableColumnArray(i).setName(CellText.stored(header));
    }
  }
}
