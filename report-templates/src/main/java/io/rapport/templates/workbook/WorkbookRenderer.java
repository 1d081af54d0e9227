package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a {@link Workbook} as an XLSX file. */
public final class WorkbookRenderer {

  private static final String CREATOR = "Rapport";

  /** The first time a ZIP file can hold; when a report was made stands in its manifest. */
  private static final Instant FIXED_TIME = Instant.parse("1980-01-01T00:00:00Z");

  /**
   * Writes the workbook. The same model gives the same bytes, on any day and in any time zone.
   *
   * @param out receives the file; it is flushed and left open
   * @throws IllegalArgumentException if Excel could not open the file: no sheet, a sheet name or
   *     header that is empty, too long or not unique, a text longer than a cell holds, a date
   *     before 1900, more rows or columns than a sheet has, or a reference to a sheet or column
   *     that is not there. The message names the place, not the value.
   * @throws IOException if {@code out} cannot be written
   */
  @SuppressWarnings("try") // The temporary files are used by POI, from the side.
  public void render(Workbook workbook, OutputStream out) throws IOException {
    WorkbookRules.check(workbook);
    List<String> tableNames =
        TableNames.of(workbook.sheets().stream().map(Workbook.Sheet::name).toList());
    try (PrivateTempFiles temporary = new PrivateTempFiles();
        StreamedFile file = new StreamedFile()) {
      describe(file.getXSSFWorkbook(), workbook);
      CellStyles styles = new CellStyles(file.getXSSFWorkbook());
      Layout layout = new Layout(workbook);
      NamedCells named = new NamedCells(layout);
      int charts = 0;
      List<SXSSFSheet> streamed =
          workbook.sheets().stream().map(model -> file.createSheet(model.name())).toList();
      for (int i = 0; i < tableNames.size(); i++) {
        Workbook.Sheet model = workbook.sheets().get(i);
        SXSSFSheet rows = streamed.get(i);
        new SheetWriter(
                model,
                hasFormulas(model) ? file.getXSSFWorkbook().getSheetAt(i) : rows,
                styles,
                layout)
            .write();
        // Left to POI, sheets are flushed in the order of identity hashes, and so texts numbered.
        rows.flushRows();
        XSSFSheet sheet = file.getXSSFWorkbook().getSheetAt(i);
        ListObject.add(sheet, tableNames.get(i), model);
        named.add(sheet, model);
        new Highlights(layout, sheet, model).add();
        ChartAnchors anchors = new ChartAnchors(model);
        for (int chart = 0; chart < model.charts().size(); chart++) {
          charts++;
          new NativeChart(layout, model.charts().get(chart)).add(sheet, anchors.of(chart), charts);
        }
        PrintSetUp.apply(sheet, workbook, model);
      }
      Highlights.makeOpaque(file.getXSSFWorkbook().getStylesSource());
      file.setActiveSheet(0);
      file.write(out);
      out.flush();
    }
  }

  /** Rows with formulas are kept in memory: as a stream, POI breaks those that come to an error. */
  private static boolean hasFormulas(Workbook.Sheet model) {
    return model.rows().stream()
        .flatMap(List::stream)
        .map(Workbook.Value::plain)
        .anyMatch(Workbook.Following.class::isInstance);
  }

  private static void describe(XSSFWorkbook file, Workbook workbook) {
    POIXMLProperties.CoreProperties core = file.getProperties().getCoreProperties();
    core.setTitle(workbook.title());
    if (!workbook.about().equals(Workbook.About.NOTHING)) {
      core.setSubjectProperty(workbook.about().subject());
      core.setDescription(workbook.about().description());
      core.getUnderlyingProperties().setLanguageProperty(workbook.about().language());
    }
    core.setCreator(CREATOR);
    core.setLastModifiedByUser(CREATOR);
    core.setCreated(Optional.of(Date.from(FIXED_TIME)));
    core.setModified(Optional.of(Date.from(FIXED_TIME)));
    POIXMLProperties.ExtendedProperties extended = file.getProperties().getExtendedProperties();
    extended.setApplication(CREATOR);
    extended.setCompany(workbook.organisation());
  }
}
