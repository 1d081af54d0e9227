package io.rapport.templates.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Column;
import io.rapport.domain.report.Workbook.Format;
import io.rapport.domain.report.Workbook.Sheet;
import io.rapport.domain.report.Workbook.Text;
import io.rapport.domain.report.Workbook.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookRendererTest {

  private static final Column TEXT = new Column("Text", Format.TEXT, 20);

  @Test
  void anotherReaderFindsEveryCellOfTheModel() throws IOException {
    Workbook model = SampleWorkbook.create();
    byte[] file = render(model);
    Path look = Path.of("target", "look", model.fileName());
    Files.createDirectories(look.getParent());
    Files.write(look, file);

    try (ReadableWorkbook read = open(file)) {
      List<org.dhatim.fastexcel.reader.Sheet> sheets = read.getSheets().toList();
      assertThat(sheets)
          .extracting(org.dhatim.fastexcel.reader.Sheet::getName)
          .containsExactlyElementsOf(model.sheets().stream().map(Sheet::name).toList());
      for (int i = 0; i < sheets.size(); i++) {
        assertSame(model.sheets().get(i), sheets.get(i).read());
      }
    }
  }

  @Test
  void theClockAndTheTimeZoneLeaveNoTrace() throws IOException, InterruptedException {
    TimeZone before = TimeZone.getDefault();
    byte[] first = render(SampleWorkbook.create());
    try {
      // A ZIP file counts time in steps of two seconds.
      Thread.sleep(2_100);
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      byte[] second = render(SampleWorkbook.create());
      assertThat(Arrays.mismatch(first, second)).as("first byte that differs").isEqualTo(-1);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\n=1",
        " =1",
        "\uFEFF=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "=HYPERLINK(\"http://example.org\")"
      })
  void aTextThatLooksLikeAFormulaStaysText(String dangerous) throws IOException {
    for (Format format : Format.values()) {
      Column column = new Column(dangerous, format, 20);
      try (XSSFWorkbook read = reopen(oneCell(column, new Text(dangerous)))) {
        XSSFCell header = read.getSheetAt(0).getRow(0).getCell(0);
        XSSFCell cell = read.getSheetAt(0).getRow(1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(dangerous);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(header.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
        assertThat(header.getCellStyle().getQuotePrefixed()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "a=b", "_x0041_", "two\nlines", "<b>&amp;</b>", "😀 Ångström", ""})
  void textComesBackAsItWas(String text) throws IOException {
    try (XSSFWorkbook read = reopen(oneCell(TEXT, new Text(text)))) {
      XSSFCell cell = read.getSheetAt(0).getRow(1).getCell(0);
      assertThat(cell.getStringCellValue()).isEqualTo(text);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
    }
  }

  @Test
  void aTextLongerThanACellIsRefusedWithItsPlaceButNotItsWords() {
    Workbook model = oneCell(TEXT, new Text("secret".repeat(6_000)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> render(model))
        .withMessage("sheet 'Sheet', cell A2: the text is too long for a cell");
  }

  @Test
  void aDateBeforeExcelsCalendarIsRefused() {
    Column column = new Column("Date", Format.DATE, 12);
    Workbook model = oneCell(column, new Workbook.Date(LocalDate.of(1899, 12, 31)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> render(model))
        .withMessage("sheet 'Sheet', cell A2: the date is before 1900");
  }

  @Test
  void numbersAreShownInTheirColumnsFormat() throws IOException {
    assertThat(shown(Format.INTEGER, "1234567")).isEqualTo("1,234,567");
    assertThat(shown(Format.PERCENT, "0.62")).isEqualTo("62%");
    assertThat(shown(Format.POINTS, "4")).isEqualTo("+4");
    assertThat(shown(Format.POINTS, "-4")).isEqualTo("−4");
    assertThat(shown(Format.POINTS, "0")).isEqualTo("0");
    assertThat(shown(Format.ONE_DECIMAL, "-1.25")).isEqualTo("−1.3");
    assertThat(shown(Format.TWO_DECIMALS, "0.8")).isEqualTo("0.80");
    assertThat(shown(Format.P_VALUE, "0.0004")).isEqualTo("<0.001");
    assertThat(shown(Format.P_VALUE, "0.0417")).isEqualTo("0.042");
    assertThat(shown(Format.P_VALUE, "1")).isEqualTo("1.000");
    assertThat(shown(Format.TEXT, "12.5")).isEqualTo("12.5");
  }

  private static void assertSame(Sheet model, List<Row> read) {
    List<String> headers = model.columns().stream().map(Column::header).toList();
    assertThat(read.get(0).stream().map(Cell::getText)).containsExactlyElementsOf(headers);
    if (model.rows().isEmpty()) {
      assertThat(read).hasSize(2);
      assertThat(read.get(1).stream().map(Cell::getText)).allMatch(String::isEmpty);
      return;
    }
    assertThat(read).hasSize(1 + model.rows().size());
    for (int r = 0; r < model.rows().size(); r++) {
      for (int c = 0; c < headers.size(); c++) {
        Format format = model.columns().get(c).format();
        assertSame(format, model.rows().get(r).get(c), read.get(r + 1).getCell(c));
      }
    }
  }

  private static void assertSame(Format format, Value model, Cell read) {
    assertThat(read.getFormula()).isNull();
    if (model instanceof Workbook.Number number) {
      assertThat(read.getType()).isEqualTo(CellType.NUMBER);
      assertThat(read.asNumber()).isEqualByComparingTo(number.number());
      assertThat(read.getDataFormatString()).isEqualTo(NumberFormats.code(format));
    } else if (model instanceof Workbook.Date date) {
      assertThat(read.asDate().toLocalDate()).isEqualTo(date.date());
      assertThat(read.getDataFormatString()).isEqualTo("yyyy-mm-dd");
    } else if (model instanceof Workbook.Mark mark) {
      assertThat(read.getType()).isEqualTo(CellType.STRING);
      assertThat(read.asString()).isEqualTo(mark.shorthand());
    } else if (model instanceof Workbook.Text text) {
      assertThat(read.getType()).isEqualTo(CellType.STRING);
      assertThat(read.asString()).isEqualTo(text.text());
    } else {
      assertThat(read.getType()).isEqualTo(CellType.EMPTY);
    }
  }

  private static Workbook oneCell(Column column, Value value) {
    return new Workbook(
        "x.xlsx",
        "Title",
        "Organisation",
        "Footer",
        List.of(new Sheet("Sheet", List.of(column), List.of(List.of(value)), 0)));
  }

  private static ReadableWorkbook open(byte[] file) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
  }

  private static XSSFWorkbook reopen(Workbook model) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(render(model)));
  }

  private static byte[] render(Workbook model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookRenderer().render(model, out);
    return out.toByteArray();
  }

  private static String shown(Format format, String number) throws IOException {
    Column column = new Column("Number", format, 12);
    Value value = new Workbook.Number(new BigDecimal(number));
    try (XSSFWorkbook read = reopen(oneCell(column, value))) {
      return new DataFormatter(Locale.UK).formatCellValue(read.getSheetAt(0).getRow(1).getCell(0));
    }
  }
}
