package io.rapport.templates.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Column;
import io.rapport.domain.report.Workbook.Format;
import io.rapport.domain.report.Workbook.Sheet;
import io.rapport.domain.report.Workbook.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the file holds besides its cells, and what it must not hold. */
class WorkbookPackageTest {

  private static Workbook model;
  private static byte[] file;

  @BeforeAll
  static void render() throws IOException {
    model = SampleWorkbook.create();
    file = render(model);
  }

  @Test
  void thereIsNothingButSheetsTablesStylesAndProperties() throws IOException {
    assertThat(parts(file).keySet())
        .allMatch(
            name ->
                name.matches(
                    "\\[Content_Types]\\.xml|_rels/\\.rels|docProps/(app|core)\\.xml"
                        + "|xl/(workbook|styles|sharedStrings)\\.xml|xl/_rels/workbook\\.xml\\.rels"
                        + "|xl/worksheets/sheet\\d+\\.xml|xl/worksheets/_rels/sheet\\d+\\.xml\\.rels"
                        + "|xl/tables/table\\d+\\.xml"));
  }

  @Test
  void noPartHoldsAFormulaALinkOrAHiddenThing() throws IOException {
    parts(file)
        .forEach(
            (name, xml) ->
                assertThat(xml)
                    .as(name)
                    .doesNotContain("<f>", "<f ", "calculatedColumnFormula", "<hyperlink")
                    .doesNotContain("TargetMode=\"External\"", "state=\"hidden\"", "veryHidden")
                    .doesNotContain("hidden=\"1\"", "hidden=\"true\"", "<mergeCell"));
  }

  @Test
  void theOnlyDefinedNamesAreTheHeaderRowsToPrint() throws IOException {
    try (XSSFWorkbook read = open(file)) {
      assertThat(read.getAllNames())
          .hasSize(model.sheets().size())
          .allMatch(name -> name.getNameName().equals("_xlnm.Print_Titles"));
    }
  }

  @Test
  void everyTableCoversItsSheetFromA1UnderItsOwnName() throws IOException {
    try (XSSFWorkbook read = open(file)) {
      for (int i = 0; i < model.sheets().size(); i++) {
        Sheet sheet = model.sheets().get(i);
        List<XSSFTable> tables = read.getSheetAt(i).getTables();
        assertThat(tables).hasSize(1);
        XSSFTable table = tables.get(0);
        assertThat(table.getCellReferences().formatAsString()).isEqualTo(range(sheet));
        assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo(range(sheet));
        assertThat(parts(file).get("xl/worksheets/sheet" + (i + 1) + ".xml"))
            .contains("<dimension ref=\"" + range(sheet) + "\"/>");
        assertThat(table.getColumns())
            .extracting(column -> column.getName())
            .containsExactlyElementsOf(sheet.columns().stream().map(Column::header).toList());
      }
      assertThat(IntStream.range(0, model.sheets().size()).mapToObj(read::getSheetAt))
          .extracting(sheet -> sheet.getTables().get(0).getDisplayName())
          .containsExactly(
              "tblReadMe",
              "tblSummary",
              "tblItems",
              "tblDimensions",
              "tblUnits",
              "tblPartnershipStatistics",
              "tblDataQuality",
              "tblAlerts",
              "tblMethod");
      assertThat(IntStream.range(0, model.sheets().size()).mapToObj(read::getSheetAt))
          .extracting(sheet -> sheet.getTables().get(0).getCTTable().getId())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void headersStayInSightOnScreenAndOnPaper() throws IOException {
    try (XSSFWorkbook read = open(file)) {
      for (int i = 0; i < model.sheets().size(); i++) {
        XSSFSheet sheet = read.getSheetAt(i);
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
        assertThat(sheet.getPaneInformation().getVerticalSplitLeftColumn())
            .isEqualTo((short) model.sheets().get(i).frozenColumns());
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        assertThat(sheet.getRow(0).getCell(0).getCellStyle().getWrapText()).isTrue();
      }
    }
  }

  @Test
  void everySheetPrintsOnA4LandscapeAsWideAsThePage() throws IOException {
    try (XSSFWorkbook read = open(file)) {
      for (int i = 0; i < model.sheets().size(); i++) {
        XSSFSheet sheet = read.getSheetAt(i);
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
        assertThat(sheet.getCTWorksheet().getHeaderFooter().getOddFooter())
            .isEqualTo("&LAlder && Beech Group · Confidential: for analysts of HR only&R&P / &N");
      }
    }
  }

  @Test
  void propertiesNameTheReportAndNothingElse() throws IOException {
    try (XSSFWorkbook read = open(file)) {
      POIXMLProperties properties = read.getProperties();
      assertThat(properties.getCoreProperties().getTitle()).isEqualTo(model.title());
      assertThat(properties.getCoreProperties().getCreator()).isEqualTo("Rapport");
      assertThat(properties.getCoreProperties().getCreated()).isEqualTo("1980-01-01T00:00:00Z");
      assertThat(properties.getCoreProperties().getModified()).isEqualTo("1980-01-01T00:00:00Z");
      assertThat(properties.getExtendedProperties().getCompany()).isEqualTo("Alder & Beech Group");
      assertThat(properties.getCustomProperties().getUnderlyingProperties().getPropertyList())
          .isEmpty();
    }
  }

  @Test
  void aMarkIsGreyOnHatchAtTheRight() throws IOException {
    try (XSSFWorkbook read = open(file)) {
      XSSFCellStyle style = read.getSheet("Units").getRow(6).getCell(2).getCellStyle();
      assertThat(read.getSheet("Units").getRow(6).getCell(2).getStringCellValue()).isEqualTo("[c]");
      assertThat(style.getFillPattern()).isEqualTo(FillPatternType.THIN_BACKWARD_DIAG);
      assertThat(style.getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
      assertThat(style.getFont().getXSSFColor().getARGBHex()).isEqualTo("FF5B6776");
    }
  }

  @Test
  void aNameOf31CharactersIsKeptWhole() throws IOException {
    String name = "Écarts d’une année à l’autre…12";
    assertThat(name).hasSize(31);
    Sheet sheet =
        new Sheet(
            name,
            List.of(new Column("Unité", Format.TEXT, 10)),
            List.of(List.of(new Text("x"))),
            1);
    try (XSSFWorkbook read = open(render(new Workbook("f.xlsx", "T", "O", "F", List.of(sheet))))) {
      assertThat(read.getSheetName(0)).isEqualTo(name);
      assertThat(read.getSheetAt(0).getTables().get(0).getDisplayName())
          .isEqualTo("tblEcartsDUneAnneeALAutre12");
      assertThat(read.getSheetAt(0).getRepeatingRows().formatAsString()).isEqualTo("1:1");
    }
  }

  private static String range(Sheet sheet) {
    char last = (char) ('A' + sheet.columns().size() - 1);
    return "A1:" + last + (1 + Math.max(1, sheet.rows().size()));
  }

  private static Map<String, String> parts(byte[] xlsx) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static XSSFWorkbook open(byte[] xlsx) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
  }

  private static byte[] render(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookRenderer().render(workbook, out);
    return out.toByteArray();
  }
}
