package io.rapport.templates.workbook;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/** The Excel table (list object) over a sheet's cells. */
final class ListObject {

  /** Plain rules; the look is set on the cells, so other programs and prints show it too. */
  private static final String STYLE = "TableStyleLight1";

  private ListObject() {}

  /** Adds the table from A1 with filter buttons; a table without rows covers one blank row. */
  static void add(XSSFSheet sheet, String name, int columns, int rows) {
    AreaReference area =
        new AreaReference(
            new CellReference(0, 0),
            new CellReference(Math.max(1, rows), columns - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    table.setStyleName(STYLE);
    CTTableStyleInfo style = table.getCTTable().getTableStyleInfo();
    style.setShowFirstColumn(false);
    style.setShowLastColumn(false);
    style.setShowRowStripes(false);
    style.setShowColumnStripes(false);
  }
}
