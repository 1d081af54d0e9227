package io.rapport.domain.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.layout.LongPivot.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    LongPivot pivot = pivot(SORTED, Order.BY_RESPONDENT, 100);
    for (Row row : rows(SORTED)) {
      steps.add(texts(((Checked.Accepted<List<Row>>) pivot.add(row)).value()));
    }
    steps.add(texts(pivot.finish()));

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
    assertThat(pivot.unknownItems()).containsExactly("MOOD");
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
    LongPivot pivot = pivot(shuffled, Order.ANY, 100);
    rows(shuffled).forEach(row -> assertThat(pivot.add(row).issues()).isEmpty());

    assertThat(texts(pivot.finish())).containsExactly("2 r1 4 5", "3 r2 2 ");
    assertThat(refusal(shuffled, Order.BY_RESPONDENT, 100)).contains("not-sorted");
    assertThat(refusal(shuffled, Order.ANY, 2)).contains("too-large");
    assertThat(refusal(SORTED, Order.BY_RESPONDENT, 1)).contains("too-large");
  }

  @Test
  void twoAnswersToOneItemAndMissingKeysRefuseTheFile() {
    assertThat(refusal("respondent_id,item_id,value\nr1,ENG1,4\nr1,ENG1,4\n", Order.ANY, 9))
        .contains("answer-twice");
    assertThat(refusal("respondent_id,item_id,value\nr1,,4\n", Order.ANY, 9)).contains("blank-key");
    assertThat(refusal("respondent_id,item_id,value\n,ENG1,4\n", Order.ANY, 9))
        .contains("blank-key");
  }

  private static Optional<String> refusal(String csv, Order order, int limit) {
    LongPivot pivot = pivot(csv, order, limit);
    return rows(csv).stream()
        .flatMap(row -> pivot.add(row).issues().stream())
        .map(Issue::rule)
        .findFirst();
  }

  private static LongPivot pivot(String csv, Order order, int limit) {
    return new LongPivot(match(csv), List.of("ENG1", "ENG2"), order, limit);
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

  private static List<String> texts(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                row.number()
                    + " "
                    + String.join(" ", row.cells().stream().map(CellValue::asText).toList()))
        .toList();
  }
}
