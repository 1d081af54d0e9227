package io.rapport.templates.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.Workbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PrintSetUpTest {

  @Test
  void anAmpersandIsNeverACode() {
    assertThat(PrintSetUp.line("Q&Controls", "&P")).isEqualTo("&LQ&&Controls&R&P");
  }

  @Test
  void aLineBreakIsASpace() {
    assertThat(PrintSetUp.line("one\ntwo", "&P")).isEqualTo("&Lone two&R&P");
  }

  @Test
  void aLongLineIsCutWithinExcelsLimitAndNeverInsideAnEscape() {
    for (int before = 0; before < 4; before++) {
      String line = PrintSetUp.line("x".repeat(before) + "&".repeat(200), "&P / &N");
      assertThat(line).hasSizeBetween(253, 255).endsWith("…&R&P / &N");
      String escapes = line.substring("&L".length() + before, line.indexOf('…'));
      assertThat(escapes.length()).isEven();
    }
  }

  @Test
  void columnsForTheScreenAreNotPrinted() throws IOException {
    try (XSSFWorkbook workbook = rendered(sheet(40, 3))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(workbook.getPrintArea(0)).isEqualTo("S!$A$1:$C$2");
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getRepeatingColumns()).isNull();
    }
  }

  @Test
  void whatWouldBeTooSmallGoesOnOnFurtherPagesWithItsFirstColumn() throws IOException {
    try (XSSFWorkbook workbook = rendered(sheet(40, 40))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(workbook.getPrintArea(0)).isNull();
      assertThat(sheet.getFitToPage()).isFalse();
      assertThat(sheet.getPrintSetup().getScale()).isEqualTo((short) 60);
      assertThat(sheet.getPrintSetup().getLeftToRight()).isTrue();
      assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    }
  }

  private static Workbook.Sheet sheet(int columns, int printed) {
    List<Workbook.Column> headers =
        IntStream.range(0, columns)
            .mapToObj(i -> new Workbook.Column("Column " + i, Workbook.Format.TEXT, 20))
            .toList();
    List<Workbook.Value> row =
        headers.stream().<Workbook.Value>map(header -> Workbook.Blank.BLANK).toList();
    return new Workbook.Sheet("S", headers, List.of(row), 1, printed, List.of(), List.of());
  }

  private static XSSFWorkbook rendered(Workbook.Sheet sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookRenderer()
        .render(new Workbook("f.xlsx", "Title", "Organisation", "Footer", List.of(sheet)), out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
