package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import java.util.List;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Cells in which the reader picks one of a list, and the names of cells and lists. */
final class NamedCells {

  /** Excel shows no more of it. */
  private static final int LONGEST_HELP = 255;

  private final Layout layout;

  NamedCells(Layout layout) {
    this.layout = layout;
  }

  /** Adds lists and names for the cells of a sheet that are there to be picked in. */
  void add(XSSFSheet sheet, Workbook.Sheet model) {
    for (int r = 0; r < model.rows().size(); r++) {
      List<Workbook.Value> row = model.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        if (row.get(c) instanceof Workbook.Picked picked) {
          Workbook.Place place =
              new Workbook.Place(model.name(), model.columns().get(c).header(), r);
          name(sheet, picked.listName(), layout.text(picked.from()));
          name(sheet, picked.name(), layout.text(place));
          list(sheet, new CellRangeAddressList(r + 1, r + 1, c, c), picked);
        }
      }
    }
  }

  private static void name(XSSFSheet sheet, String text, String cells) {
    Name name = sheet.getWorkbook().createName();
    name.setNameName(text);
    name.setRefersToFormula(cells);
  }

  private static void list(XSSFSheet sheet, CellRangeAddressList where, Workbook.Picked picked) {
    XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
    XSSFDataValidation list =
        (XSSFDataValidation)
            helper.createValidation(helper.createFormulaListConstraint(picked.listName()), where);
    list.setEmptyCellAllowed(false);
    list.setShowErrorBox(true);
    list.setShowPromptBox(true);
    list.createPromptBox(
        "", picked.help().substring(0, Math.min(LONGEST_HELP, picked.help().length())));
    sheet.addValidationData(list);
  }
}
