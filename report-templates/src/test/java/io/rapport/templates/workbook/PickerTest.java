package io.rapport.templates.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Place;
import io.rapport.domain.report.Workbook.Span;
import io.rapport.domain.report.WorkbookFormula;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader picks, and what follows it. */
class PickerTest {

  private static final String CELLS =
      "(?:\\w+|'[^']*(?:''[^']*)*')!\\$[A-Z]+\\$\\d+(?::\\$[A-Z]+\\$\\d+)?";

  /** Functions, places, names of statistics, and the shorthand for what is not there. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "SUMPRODUCT\\(EXACT\\(C,C\\)\\*ROW\\(C\\)\\)"
              + "|IF\\(C=0,\"\\[x]\",IF\\(INDEX\\(C,C-1\\)=\"\",\"\",INDEX\\(C,C-1\\)\\)\\)"
              + "|SUBSTITUTE\\(C,\"/\"&C&\"/\",\"/\"&C&\"/\",1\\)"
              + "|SUBSTITUTE\\(C,\"[a-zA-Z0-9-]+/\",\"[a-zA-Z0-9-]+/\",1\\)"
              + "|IF\\(ISNUMBER\\(C\\),C,NA\\(\\)\\)");

  @TempDir private Path folder;

  @Test
  void anotherProgramComesToTheSameForWhateverUnitIsPicked() throws IOException {
    List<Path> ours = new ArrayList<>();
    List<Path> picked = new ArrayList<>();
    for (int unit = 0; unit < PickerWorkbook.UNITS.size(); unit++) {
      ours.add(write(PickerWorkbook.of(unit), "unit-" + unit + ".xlsx"));
      picked.add(pick(unit, write(PickerWorkbook.of(1), "picked-" + unit + ".xlsx")));
    }

    List<Path> worked =
        Office.converted(picked, "xlsx", Files.createDirectories(folder.resolve("worked")));

    for (int unit = 0; unit < PickerWorkbook.UNITS.size(); unit++) {
      assertThat(shown(worked.get(unit)))
          .as("unit %s", unit)
          .isEqualTo(shown(ours.get(unit)))
          .hasSizeGreaterThan(20);
    }
  }

  /** Another unit in the cell, as a reader would put it there. */
  private static Path pick(int unit, Path file) throws IOException {
    try (XSSFWorkbook workbook = open(file)) {
      workbook
          .getSheet(PickerWorkbook.FRONT)
          .getRow(1)
          .getCell(1)
          .setCellValue(PickerWorkbook.UNITS.get(unit).get(0));
      // Without the values that stand beside them, so that each must be worked out.
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            if (cell.getCellType() == CellType.FORMULA) {
                              ((XSSFCell) cell).getCTCell().unsetV();
                            }
                          })));
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    return file;
  }

  @Test
  void formulasAreOfTheKindsKnownAndHoldNoTextFromOutside() throws IOException {
    List<String> formulas = new ArrayList<>();
    try (XSSFWorkbook workbook = open(write(PickerWorkbook.of(4), "f.xlsx"))) {
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            if (cell.getCellType() == CellType.FORMULA) {
                              formulas.add(cell.getCellFormula());
                            }
                          })));
    }

    assertThat(formulas)
        .hasSize(9)
        .allSatisfy(formula -> assertThat(formula.replaceAll(CELLS, "C")).matches(KNOWN));
  }

  @Test
  void theListOfUnitsStandsInTheCellAndIsNamed() throws IOException {
    try (XSSFWorkbook workbook = open(write(PickerWorkbook.of(4), "f.xlsx"))) {
      XSSFSheet front = workbook.getSheet(PickerWorkbook.FRONT);
      DataValidation list = front.getDataValidations().get(0);
      assertThat(front.getDataValidations()).hasSize(1);
      assertThat(list.getRegions().getCellRangeAddresses()[0].formatAsString()).isEqualTo("B2");
      assertThat(list.getValidationConstraint().getFormula1()).isEqualTo("UnitNames");
      assertThat(list.getShowErrorBox()).isTrue();
      assertThat(workbook.getName("UnitNames").getRefersToFormula()).isEqualTo("Units!$A$2:$A$7");
      assertThat(workbook.getName("PickedUnit").getRefersToFormula()).isEqualTo("Summary!$B$2");
      assertThat(front.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.STRING);
      assertThat(front.getRow(1).getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void whatIsNotReferredToIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new FormulaText(new Layout(PickerWorkbook.of(0)))
                    .of(new WorkbookFormula.Drawn(new Place("Gone", "Index", 0))))
        .withMessage("there is no sheet 'Gone' to refer to");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Layout(PickerWorkbook.of(0)).text(new Span("Units", "Name of nobody")))
        .withMessage("sheet 'Units': no column of the name referred to");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new WorkbookFormula.KeyOfStatistic(
                    new Place("Units", "Unit", 0), "index", "\"&A1&\""));
  }

  @Test
  void theClockLeavesNoTraceInChartsEither() throws IOException, InterruptedException {
    byte[] first = Files.readAllBytes(write(PickerWorkbook.of(1), "a.xlsx"));
    Thread.sleep(2_100);
    byte[] second = Files.readAllBytes(write(PickerWorkbook.of(1), "b.xlsx"));

    assertThat(Arrays.mismatch(first, second)).as("first byte that differs").isEqualTo(-1);
  }

  /** What the sheets with formulas show, cell by cell. */
  private static List<String> shown(Path file) throws IOException {
    List<String> shown = new ArrayList<>();
    try (XSSFWorkbook workbook = open(file)) {
      for (String name : List.of(PickerWorkbook.FRONT, "ChartData")) {
        for (Row row : workbook.getSheet(name)) {
          for (Cell cell : row) {
            String value = value(cell);
            if (!value.isEmpty()) {
              shown.add(name + "!" + cell.getAddress() + " " + value);
            }
          }
        }
      }
    }
    return shown;
  }

  private static String value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> Double.toString(cell.getNumericCellValue());
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> cell.getStringCellValue();
    };
  }

  private Path write(Workbook workbook, String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookRenderer().render(workbook, out);
    return Files.write(folder.resolve(name), out.toByteArray());
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }
}
