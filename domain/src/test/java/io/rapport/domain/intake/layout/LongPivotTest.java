package io.rapport.domain.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.layout.LongPivot.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongPivotTest {
  private static final String SORTED =
      """
      respondent_id,item_id,value,wave,unit
      r1,ENG1,4,2026-05,D01
      r1,ENG2,5,2026-05,D01
      r2,eng1,2,2026-05,D02
      r2,MOOD,9,2026-05,D02
      r2,ENG1,3,2026-11,D02
      """;

  @Test
  void aRespondentBecomesARowAsSoonAsTheNextBegins() {
    List<List<String>> steps = new ArrayList<>();
    LongPivot pivot = pivot(SORTED, Order.BY_RESPONDENT);
    for (Row row : rows(SORTED)) {
      steps.add(texts(pivot.add(row)));
    }
    steps.add(texts(rest(pivot)));

    assertThat(pivot.header().names())
        .containsExactly("respondent_id", "wave", "unit", "ENG1", "ENG2");
    assertThat(steps)
        .containsExactly(
            List.of(),
            List.of(),
            List.of("2 r1 2026-05 D01 4 5"),
            List.of(),
            List.of("4 r2 2026-05 D02 2 "),
            List.of("6 r2 2026-11 D02 3 "));
  }

  @Test
  void rowsInAnyOrderAreHeldUntilTheEnd() {
    String shuffled =
        """
        respondent_id,item_id,value
        r1,ENG1,4
        r2,ENG1,2
        r1,ENG2,5
        """;
    assertThat(order(SORTED)).isEqualTo(Order.BY_RESPONDENT);
    assertThat(order(shuffled)).isEqualTo(Order.ANY);
    LongPivot pivot = pivot(shuffled, Order.ANY);
    rows(shuffled).forEach(row -> assertThat(pivot.add(row)).isEmpty());

    List<PivotedRow> all = rest(pivot);
    assertThat(texts(all)).containsExactly("2 r1 4 5", "3 r2 2 ");
    assertThat(all).extracting(PivotedRow::numbers).containsExactly(List.of(2, 4), List.of(3));
  }

  @Test
  void bothWaysGiveTheSameRowsWhateverTheTable() {
    for (long seed = 1; seed <= 50; seed++) {
      Random random = new Random(seed);
      List<String> sorted = new ArrayList<>();
      for (int person = 0; person < 12; person++) {
        for (int answer = 1 + random.nextInt(4); answer > 0; answer--) {
          sorted.add(
              "r%d,ENG%d,%d,%s"
                  .formatted(
                      person,
                      1 + random.nextInt(3),
                      random.nextInt(6),
                      random.nextInt(9) == 0 ? "B" : "A"));
        }
      }
      String csv = "respondent_id,item_id,value,unit\n" + String.join("\n", sorted) + "\n";

      assertThat(all(csv, Order.BY_RESPONDENT)).as("seed " + seed).isEqualTo(all(csv, Order.ANY));
    }
  }

  @Test
  void itemsNobodyAskedForAreNoticedAnswerByAnswer() {
    String csv = SORTED + "r2,MOOD,9,2026-11,D02\n";

    assertThat(all(csv, Order.BY_RESPONDENT))
        .filteredOn(line -> line.contains("unmapped"))
        .containsExactly(
            "long.csv, row 5: item MOOD is not read [unmapped-item]",
            "long.csv, row 7: item MOOD is not read [unmapped-item]");
  }

  @Test
  void whatIsWrongWithARowIsToldAtItsPlaceAndRefusesItsRespondent() {
    String csv =
        """
        respondent_id,item_id,value,unit
        r1,ENG1,4,D01
        r1,ENG1,4,D01
        r1,,3,D01
        r1,ENG2,3,D02
        ,ENG2,3,D02
        r2,ENG1,3,D02
        r2,ENG2,,
        r3,,,D01
        """;

    assertThat(all(csv, Order.BY_RESPONDENT))
        .containsExactly(
            "6    ",
            "long.csv, row 6, column A (respondent_id): the respondent is missing"
                + " [blank-respondent]",
            "2 r1 D01 4 3",
            "long.csv, row 3, column C (value): the respondent has answered the same item further"
                + " up [answer-twice]",
            "long.csv, row 4, column B (item_id): the item of the answer is missing [blank-item]",
            "long.csv, row 5, column D (unit): a respondent's rows differ in this column"
                + " [contradiction]",
            "7 r2 D02 3 ",
            "9 r3 D01  ");
  }

  @Test
  void anIssueOfARespondentIsToldWhereTheCellStands() {
    LongPivot pivot = pivot(SORTED, Order.ANY);
    rows(SORTED).forEach(pivot::add);
    PivotedRow second = rest(pivot).get(1);

    assertThat(place(second, "ENG1")).isEqualTo("long.csv, row 4, column C (value of ENG1)");
    assertThat(place(second, "unit")).isEqualTo("long.csv, row 4, column E (unit)");
    assertThat(second.placed(issue(second.row().place())).place()).hasToString("long.csv, row 4");
  }

  private static String place(PivotedRow row, String column) {
    return row.placed(issue(row.row().place(column))).place().toString();
  }

  private static Issue issue(Place place) {
    return new Issue("off-scale", Issue.Severity.REFUSED, place, "not on the scale");
  }

  private static List<String> all(String csv, Order order) {
    LongPivot pivot = pivot(csv, order);
    List<PivotedRow> all = new ArrayList<>();
    rows(csv).forEach(row -> all.addAll(pivot.add(row)));
    all.addAll(rest(pivot));
    List<String> lines = new ArrayList<>();
    for (PivotedRow each : all) {
      lines.addAll(texts(List.of(each)));
      each.faults().forEach(fault -> lines.add(fault.toString()));
      each.findings().forEach(finding -> lines.add(finding.toString()));
    }
    return lines;
  }

  private static List<PivotedRow> rest(LongPivot pivot) {
    List<PivotedRow> rows = new ArrayList<>();
    pivot.finish().forEachRemaining(rows::add);
    return rows;
  }

  private static Order order(String csv) {
    return LongPivot.order(match(csv), rows(csv).iterator());
  }

  private static LongPivot pivot(String csv, Order order) {
    return new LongPivot(match(csv), List.of("ENG1", "ENG2"), List.of("unit"), order);
  }

  private static LayoutMatch match(String csv) {
    LayoutMatch match = LayoutRecognition.of(CsvText.parse(csv)).best().orElseThrow();
    assertThat(match.layout()).isInstanceOf(LongLayout.class);
    return match;
  }

  private static List<Row> rows(String csv) {
    LayoutRows reader = new LayoutRows(match(csv), "long.csv", Optional.empty());
    List<List<CellValue>> all = CsvText.parse(csv);
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      rows.add(reader.read(i + 1, all.get(i)).row());
    }
    return rows;
  }

  private static List<String> texts(List<PivotedRow> rows) {
    return rows.stream()
        .map(PivotedRow::row)
        .map(
            row ->
                row.number()
                    + " "
                    + String.join(" ", row.cells().stream().map(CellValue::asText).toList()))
        .toList();
  }
}
