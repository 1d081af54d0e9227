package io.rapport.domain.intake.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrganisationRowsTest {
  private static final Header HEADER =
      new Header(
          List.of("Unit", "Parent", "Name", "Headcount", "as_of", "gender: Women", "gender: Men"));

  @Test
  void aRowIsAUnit() {
    OrganisationRow row = accepted("LAB", "ALL", "Laboratory", "31.0", "2026-01-01", "20", "11");

    assertThat(row.unit().code()).isEqualTo("LAB");
    assertThat(row.unit().parent()).contains("ALL");
    assertThat(row.unit().headcount()).isEqualTo(31);
    assertThat(row.asOf()).contains(LocalDate.of(2026, 1, 1));
    assertThat(row.cells()).isEqualTo(Map.of("gender", Map.of("Women", 20, "Men", 11)));
  }

  @Test
  void whatIsMissingOrNoNumberRefusesTheRow() {
    assertThat(rules("", "ALL", "", "-1", "01.02.2026", "many"))
        .containsExactly("blank-unit", "blank-name", "headcount", "date-unknown", "headcount");
    assertThat(rules("A", "", "All", "1.5")).containsExactly("headcount");
    assertThat(rules("A", "", "All", "")).containsExactly("headcount");
    assertThat(rules("A", "", "All", "1E99999999")).containsExactly("headcount");
  }

  @Test
  void unitsMustBeOneTree() {
    assertThat(together(accepted("ALL", "", "All", "1"), accepted("A", "ALL", "A", "2"))).isEmpty();
    assertThat(together(accepted("ALL", "", "All", "1"), accepted("A", "B", "A", "2")))
        .containsExactly("org.csv: unit A belongs to unknown unit B [organisation]");
    assertThat(together()).containsExactly("org.csv: the file names no unit [organisation]");
    assertThat(
            together(accepted("ALL", "", "All", "1", "2026-01-01"), accepted("A", "ALL", "A", "2")))
        .containsExactly("org.csv: column as_of is filled in some rows only [organisation]");
  }

  @Test
  void severalDaysAreSeveralTrees() {
    assertThat(
            together(
                accepted("ALL", "", "All", "1", "2026-01-01"),
                accepted("ALL", "", "All", "3", "2026-06-01"),
                accepted("A", "ALL", "A", "2", "2026-06-01")))
        .isEmpty();
  }

  @Test
  void aHeaderIsChecked() {
    Header header = new Header(List.of("unit", "name", "name", "head", "gender: Women"));

    assertThat(OrganisationRows.check(header, Place.of("org.csv")))
        .extracting(Issue::rule, Issue::message)
        .containsExactly(
            tuple("missing-column", "column parent is missing"),
            tuple("missing-column", "column headcount is missing"),
            tuple("column-twice", "column name stands more than once"),
            tuple("unmapped-column", "column head is not read"));
  }

  private static List<String> together(OrganisationRow... rows) {
    return OrganisationRows.checkTogether(List.of(rows), Place.of("org.csv")).stream()
        .map(Issue::toString)
        .toList();
  }

  private static OrganisationRow accepted(String... texts) {
    return ((Checked.Accepted<OrganisationRow>) OrganisationRows.read(row(texts))).value();
  }

  private static List<String> rules(String... texts) {
    return OrganisationRows.read(row(texts)).issues().stream().map(Issue::rule).toList();
  }

  private static Row row(String... texts) {
    List<CellValue> cells =
        Arrays.stream(texts)
            .map(
                text ->
                    text.isEmpty() ? CellValue.Empty.EMPTY : (CellValue) new CellValue.Text(text))
            .toList();
    return new Row("org.csv", Optional.empty(), 4, HEADER, cells);
  }
}
