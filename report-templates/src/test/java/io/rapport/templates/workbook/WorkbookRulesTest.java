package io.rapport.templates.workbook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Column;
import io.rapport.domain.report.Workbook.Format;
import io.rapport.domain.report.Workbook.Sheet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookRulesTest {

  @Test
  void anOrdinaryWorkbookPasses() {
    assertThatCode(() -> WorkbookRules.check(SampleWorkbook.create())).doesNotThrowAnyException();
  }

  @Test
  void aWorkbookNeedsASheet() {
    assertRefused("a workbook needs a sheet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a name of thirty-two characters..",
        "a/b",
        "a:b",
        "[a]",
        "'a",
        "a?",
        "History"
      })
  void aSheetNameThatExcelRefusesIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkbookRules.check(workbook(sheet(name, 0, "A"))))
        .withMessageStartingWith("sheet '" + name + "': ");
  }

  @Test
  void sheetNamesAreUniqueWhateverTheirCase() {
    assertRefused(
        "sheet 'UNITS': the name is used twice", sheet("Units", 0, "A"), sheet("UNITS", 0, "A"));
  }

  @Test
  void headersAreThereAndUnique() {
    assertRefused("sheet 'S': no columns", sheet("S", 0));
    assertRefused("sheet 'S': column 2: the header is empty", sheet("S", 0, "A", " "));
    assertRefused("sheet 'S': column 3: the header is used twice", sheet("S", 0, "A", "B", "a"));
    assertRefused("sheet 'S': column 1: the header is too long", sheet("S", 0, "A".repeat(256)));
  }

  @Test
  void frozenColumnsAreColumnsOfTheTable() {
    assertRefused("sheet 'S': frozen columns outside the table", sheet("S", 2, "A"));
    assertRefused("sheet 'S': frozen columns outside the table", sheet("S", -1, "A"));
  }

  private static void assertRefused(String message, Sheet... sheets) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkbookRules.check(workbook(sheets)))
        .withMessage(message);
  }

  private static Sheet sheet(String name, int frozen, String... headers) {
    List<Column> columns =
        Stream.of(headers).map(header -> new Column(header, Format.TEXT, 10)).toList();
    return new Sheet(name, columns, List.of(), frozen);
  }

  private static Workbook workbook(Sheet... sheets) {
    return new Workbook("f.xlsx", "Title", "Organisation", "Footer", List.of(sheets));
  }
}
