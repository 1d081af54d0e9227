package io.rapport.domain.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.CellValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ordinary tables of one header row and one respondent a row, with headings and values that tools
 * have too. Whatever layout they are taken for, no row and no cell gets lost.
 */
class PlainTablesTest {
  private static final List<String> NAMES =
      List.of(
          "Status",
          "Finished",
          "Progress",
          "Name",
          "StartDate",
          "EndDate",
          "Email",
          "ResponseID",
          "id",
          "lastpage",
          "start",
          "end",
          "Timestamp",
          "Start time",
          "Region",
          "Grade",
          "_id",
          "Collector ID",
          "V1",
          "V2",
          "V7",
          "V10",
          "No.",
          "UserLanguage",
          "seed",
          "token",
          "1");
  private static final List<String> LABELS =
      List.of("Disagree", "Neither", "Agree", "N/A", "1", "2", "3", "yes", "no", "Response");

  static List<Integer> seeds() {
    List<Integer> seeds = new ArrayList<>();
    for (int seed = 1; seed <= 400; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noRowAndNoCellOfAPlainTableIsLost(int seed) {
    List<List<CellValue>> table = table(new SplittableRandom(seed));

    LayoutMatch match = LayoutRecognition.of(table).best().orElseThrow();

    assertThat(match.pivot()).as(match.layout().id()).isEmpty();
    assertThat(match.headerRows()).as(match.layout().id()).isEqualTo(1);
    LayoutRows rows = new LayoutRows(match, "table.csv", Optional.empty());
    for (int at = 1; at < table.size(); at++) {
      LayoutRow read = rows.read(at + 1, table.get(at));
      assertThat(read.standing()).as(match.layout().id()).isEqualTo(Standing.UNTOLD);
      assertThat(read.row().cells()).isEqualTo(table.get(at));
    }
  }

  private static List<List<CellValue>> table(SplittableRandom random) {
    int rows = 8 + random.nextInt(30);
    List<Column> columns = new ArrayList<>();
    columns.add(ids(random));
    for (int extra = random.nextInt(7); extra > 0; extra--) {
      columns.add(known(random));
    }
    int style = random.nextInt(7);
    for (int item = 1 + random.nextInt(12); item > 0; item--) {
      columns.add(item(random, style, item));
    }
    List<List<CellValue>> table = new ArrayList<>();
    table.add(columns.stream().map(column -> text(column.heading())).toList());
    boolean firstIsBare = random.nextInt(3) == 0;
    for (int row = 0; row < rows; row++) {
      List<CellValue> cells = new ArrayList<>();
      for (Column column : columns) {
        boolean bare = row == 0 && firstIsBare && !column.isItem();
        boolean skipped = column.isItem() && random.nextInt(6) == 0;
        cells.add(bare || skipped ? CellValue.Empty.EMPTY : column.values().apply(row));
      }
      table.add(cells);
    }
    return table;
  }

  /** A column: its heading, whether it is an item, and its value in a row. */
  private record Column(String heading, boolean isItem, IntFunction<CellValue> values) {}

  private static Column ids(SplittableRandom random) {
    long start = 10_000_000_000L + random.nextInt(1_000_000);
    String heading =
        List.of("id", "Respondent ID", "ResponseID", "ID", "V1").get(random.nextInt(5));
    return new Column(
        heading,
        false,
        switch (random.nextInt(5)) {
          case 0 -> row -> new CellValue.Number(BigDecimal.valueOf(start + row));
          case 1 -> row -> text(String.valueOf(start + row));
          case 2 -> row -> text("p-" + row);
          case 3 -> row -> text("person" + row + "@example.org");
          default -> row -> text(String.valueOf(row + 1));
        });
  }

  private static Column known(SplittableRandom random) {
    String heading = NAMES.get(random.nextInt(NAMES.size()));
    int shift = random.nextInt(300);
    return new Column(
        heading,
        false,
        switch (random.nextInt(6)) {
          case 0 -> row -> text(String.valueOf((row + shift) % 3));
          case 1 -> row -> text(LocalDate.of(2020, 1, 1).plusDays(shift + 7L * row).toString());
          case 2 ->
              row ->
                  new CellValue.DateTime(
                      LocalDate.of(2026, 5, 1).atTime(8 + row % 9, (shift + row) % 60));
          case 3 -> row -> text((row + shift) % 2 == 0 ? "de" : "en");
          case 4 -> row -> text((row + shift) % 2 == 0 ? "yes" : "no");
          default -> row -> text(List.of("Lab", "Sales", "Works").get((row + shift) % 3));
        });
  }

  private static Column item(SplittableRandom random, int style, int number) {
    String heading =
        switch (style) {
          case 0 -> "Q" + number;
          case 1 -> "Q" + number + ". I am proud of part " + number;
          case 2 -> number + ". I am proud of part " + number;
          case 3 -> "How much? [part " + number + "]";
          case 4 -> "group/item" + number;
          case 5 -> "Q" + number + (number % 2 == 0 ? "_COMMENTS" : "");
          default -> "I am proud of part " + number;
        };
    SplittableRandom values = random.split();
    boolean words = random.nextBoolean();
    return new Column(
        heading,
        true,
        row ->
            words
                ? text(LABELS.get(values.nextInt(LABELS.size())))
                : text(String.format(Locale.ROOT, "%d", 1 + values.nextInt(5))));
  }

  private static CellValue text(String text) {
    return new CellValue.Text(text);
  }
}
