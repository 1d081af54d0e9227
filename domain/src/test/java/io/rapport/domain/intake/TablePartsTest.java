package io.rapport.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Header, place, cell and row of a table. */
class TablePartsTest {
  private static final Header HEADER =
      new Header(List.of("\uFEFFUnit", " Start  date ", "", "q\u00A01\nText", "UNIT"));
  private static final Row ROW =
      new Row(
          "survey.xlsx",
          Optional.of("Answers"),
          12,
          HEADER,
          List.of(new CellValue.Text("LAB"), CellValue.Empty.EMPTY));

  @ParameterizedTest(name = "\"{0}\" is column {1}")
  @CsvSource({"Unit, 0", "unit, 0", "START DATE, 1", "'Start\tdate', 1", "Q 1 text, 3"})
  void namesAreFoundWithoutRegardToCaseAndBlanks(String name, int position) {
    assertThat(HEADER.position(name)).hasValue(position);
    assertThat(HEADER.has(name)).isTrue();
  }

  @Test
  void columnsWithoutANameAreNotFoundAndTwiceTheSameIsTold() {
    assertThat(HEADER.position("")).isEmpty();
    assertThat(HEADER.has("Q2")).isFalse();
    assertThat(HEADER.duplicates()).containsExactly("UNIT");
    assertThat(HEADER.names()).hasSize(5);
  }

  @ParameterizedTest(name = "column {0} is {1}")
  @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA", "16383, XFD"})
  void columnsHaveTheLettersOfASpreadsheet(int index, String letters) {
    assertThat(Place.letters(index)).isEqualTo(letters);
  }

  @Test
  void aPlaceIsNamedAsFarAsItIsKnown() {
    assertThat(Place.of("a.csv")).hasToString("a.csv");
    assertThat(Place.of("a.xlsx", "Answers")).hasToString("a.xlsx, sheet Answers");
    assertThat(ROW.place()).hasToString("survey.xlsx, sheet Answers, row 12");
    assertThat(ROW.place("start date"))
        .hasToString("survey.xlsx, sheet Answers, row 12, column B (start date)");
    assertThat(ROW.place("Q2")).isEqualTo(ROW.place());
  }

  @Test
  void aCellBeyondTheEndOfARowIsEmpty() {
    assertThat(ROW.cell("unit")).isEqualTo(new CellValue.Text("LAB"));
    assertThat(ROW.cell("q 1 text")).isEqualTo(CellValue.Empty.EMPTY);
    assertThat(ROW.cell("Q2").isEmpty()).isTrue();
    assertThat(ROW.cell(7).isEmpty()).isTrue();
    assertThat(ROW.isBlank()).isFalse();
    assertThat(new Row("a.csv", Optional.empty(), 3, HEADER, List.of()).isBlank()).isTrue();
  }

  @Test
  void aRowSaysNothingOfItsCells() {
    assertThat(ROW.toString())
        .isEqualTo("survey.xlsx, sheet Answers, row 12")
        .doesNotContain("LAB");
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({"5.0, 5", "5E3, 5000", "0.10, 0.1", "-3, -3", "10000000000, 10000000000", "0.00, 0"})
  void numbersAreWrittenPlainly(BigDecimal number, String text) {
    assertThat(new CellValue.Number(number).asText()).isEqualTo(text);
  }

  @Test
  void otherValuesAreWrittenAsTheyStand() {
    assertThat(new CellValue.DateTime(LocalDateTime.of(2026, 5, 4, 0, 0)).asText())
        .isEqualTo("2026-05-04");
    assertThat(new CellValue.DateTime(LocalDateTime.of(2026, 5, 4, 13, 30)).asText())
        .isEqualTo("2026-05-04T13:30");
    assertThat(new CellValue.Bool(true).asText()).isEqualTo("TRUE");
    assertThat(new CellValue.ErrorValue("#N/A").asText()).isEqualTo("#N/A");
    assertThat(CellValue.Empty.EMPTY.asText()).isEmpty();
    assertThat(new CellValue.Text("x").isEmpty()).isFalse();
  }

  @Test
  void everyRowIsCountedOnce() {
    RowCounts counts = new RowCounts(10, 6, 2, 2, 0);

    assertThat(counts.withDuplicates(1)).isEqualTo(new RowCounts(10, 5, 2, 2, 1));
    assertThatThrownBy(() -> new RowCounts(10, 6, 2, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
