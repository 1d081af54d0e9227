package io.rapport.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.jobs.compute.ComputeFolder.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several waves in one file, and benchmarks. */
class HistoryCommandTest {
  private static final String HEADER = "Id,Unit,Wave,A,B\n";
  private static final String COLUMNS = "{respondent: Id, unit: Unit, wave: Wave}";

  @TempDir Path temp;
  private ComputeFolder folder;

  @BeforeEach
  void open() {
    folder = new ComputeFolder(temp);
  }

  @Test
  void linksPeopleByTheColumnOfRespondents() throws IOException {
    JsonNode json = json(HEADER + mcNemar(), questionnaire(COLUMNS, 2));

    assertThat(json.get("waveBefore").asString()).isEqualTo("w1");
    JsonNode change = json.get("changes").get(0);
    assertThat(change.propertyNames())
        .containsExactly(
            "unit",
            "item",
            "comparability",
            "n",
            "nBefore",
            "difference",
            "low",
            "high",
            "z",
            "p",
            "pAdjusted",
            "pMid",
            "h",
            "tested",
            "significant",
            "method",
            "practical",
            "linked");
    assertThat(change.get("unit").asString()).isEqualTo("everybody");
    assertThat(change.get("method").asString()).isEqualTo("N - 1 chi-square");
    assertThat(change.at("/linked/n").asInt()).isEqualTo(40);
    assertThat(change.at("/linked/gained").asInt()).isEqualTo(8);
    assertThat(change.at("/linked/lost").asInt()).isOne();
    assertThat(change.at("/linked/p").asDouble()).isCloseTo(11 / 512.0, within(1e-12));
    JsonNode index = json.get("indexChanges").get(0);
    assertThat(index.at("/linked/n").asInt()).isEqualTo(40);
    assertThat(index.at("/linked/t").asDouble()).isPositive();
    assertThat(json.at("/trends/ALL/series").size()).isEqualTo(2);
    assertThat(json.at("/trends/ALL/units/X/series/1/n").asInt()).isEqualTo(40);
    assertThat(json.at("/trends/ALL/p/missing").asString()).startsWith("fewer than three");
  }

  @Test
  void withoutAColumnOfRespondentsNobodyIsLinked() throws IOException {
    JsonNode json = json(HEADER + mcNemar(), questionnaire("{unit: Unit, wave: Wave}", 2));

    JsonNode change = json.get("changes").get(0);
    assertThat(change.get("tested").asBoolean()).isTrue();
    assertThat(change.at("/linked/p/missing").asString()).contains("not linked to people");
  }

  @Test
  void ofARespondentThatStandsTwiceInAWaveTheRowThatCountsIsLinked() throws IOException {
    JsonNode json = json(HEADER + "0,X,w1,5,5\n" + mcNemar(), questionnaire(COLUMNS, 2));

    assertThat(json.at("/source/rows/duplicate").asInt()).isOne();
    assertThat(json.get("changes").get(0).at("/linked/gained").asInt()).isEqualTo(8);
    assertThat(json.get("changes").get(0).get("nBefore").asInt()).isEqualTo(40);
  }

  @Test
  void aFileOfOneWaveSaysThatThereIsNone() throws IOException {
    JsonNode json = json(HEADER + "1,X,w2,5,5\n2,X,w2,4,4\n", questionnaire(COLUMNS, 2));

    assertThat(json.at("/waveBefore/missing").asString()).isEqualTo(History.NONE);
    assertThat(json.at("/trends/missing").asString()).isEqualTo(History.NONE);
    assertThat(json.get("changes")).isEmpty();
    assertThat(json.get("indexChanges")).isEmpty();
    assertThat(json.get("benchmarks")).isEmpty();
  }

  @Test
  void theMonthSetsTheEndOfTheSeries() throws IOException {
    JsonNode json = json(HEADER + random(new Random(9), 7), questionnaire(COLUMNS, 7));
    assertThat(json.at("/trends/ALL/waves").asInt()).isEqualTo(7);
    assertThat(json.at("/trends/ALL/series/4/signal").asString()).isIn("inside", "above", "below");
    JsonNode earlier =
        json(HEADER + random(new Random(9), 7), questionnaire(COLUMNS, 7), "--month", "2026-03");

    assertThat(earlier.get("waveBefore").asString()).isEqualTo("w2");
    assertThat(earlier.at("/trends/ALL/waves").asInt()).isEqualTo(3);
    assertThat(earlier.at("/trends/ALL/series/2/index"))
        .isEqualTo(json.at("/trends/ALL/series/2/index"));
  }

  @ParameterizedTest(name = "seed {0}: the order of rows changes no byte")
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfRowsDoesNotMatter(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>(List.of(random(random, 4).split("(?<=\n)")));
    json(HEADER + String.join("", rows), questionnaire(COLUMNS, 4));
    byte[] before = Files.readAllBytes(temp.resolve("out.json"));
    Collections.shuffle(rows, random);
    json(HEADER + String.join("", rows), questionnaire(COLUMNS, 4));

    assertThat(Files.readAllBytes(temp.resolve("out.json"))).isEqualTo(before);
  }

  @Test
  void theWorkbookHasTheSameAsSheets() throws IOException {
    folder.write(
        "q.yaml",
        questionnaire(COLUMNS, 6)
            + "benchmarks:\n  - {source: Trade, items: {A: 60}, dimensions: {ALL: 55}}\n");
    folder.write("s.csv", HEADER + random(new Random(5), 6));
    Ended ended = folder.compute("s.csv", "--questionnaire", "q.yaml", "--workbook", "out.xlsx");
    assertThat(ended.err()).isEmpty();

    try (Workbook workbook = WorkbookFactory.create(temp.resolve("out.xlsx").toFile())) {
      assertThat(workbook.getSheet("Changes").getLastRowNum()).isEqualTo(5 * 3);
      assertThat(workbook.getSheet("Trend").getLastRowNum()).isEqualTo(5);
      assertThat(workbook.getSheet("Trend waves").getLastRowNum()).isEqualTo(5 * 6);
      assertThat(workbook.getSheet("Benchmarks").getLastRowNum()).isEqualTo(2);
      assertThat(workbook.getSheet("Benchmarks").getRow(1).getCell(5).getNumericCellValue())
          .isCloseTo(60, within(1e-9));
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> assertThat(cell.toString()).doesNotContain("NaN", "Infinity"))));
    }
  }

  @Test
  void benchmarksAreTestedAndSayWhatIsUnknown() throws IOException {
    JsonNode json =
        json(
            HEADER + mcNemar(),
            questionnaire(COLUMNS, 2)
                + "benchmarks:\n"
                + "  - {source: Trade, items: {A: 52.5}, dimensions: {ALL: 50}}\n");

    JsonNode item = json.get("benchmarks").get(0);
    assertThat(item.get("source").asString()).isEqualTo("Trade");
    assertThat(item.get("share").asDouble()).isCloseTo(.7, within(1e-12));
    assertThat(item.get("difference").asDouble()).isCloseTo(.175, within(1e-12));
    assertThat(item.get("z").asDouble())
        .isCloseTo(.175 / Math.sqrt(.525 * .475 / 40), within(1e-9));
    assertThat(item.get("note").asString()).contains("own error is unknown");
    JsonNode index = json.get("benchmarks").get(1);
    assertThat(index.get("dimension").asString()).isEqualTo("ALL");
    assertThat(index.get("tested").asBoolean()).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{items: {A: 50}} | benchmarks[0].source is missing",
        "{source: T} | benchmarks[0] has neither items nor dimensions",
        "{source: T, items: {Z: 50}} | benchmarks[0].items.Z: Z is not an item",
        "{source: T, dimensions: {A: 50}} | benchmarks[0].dimensions.A: A is not a dimension",
        "{source: T, items: {A: 150}} | benchmarks[0].items.A is 150.0: use a number from 0 to 100",
        "{source: T, items: {A: }} | benchmarks[0].items.A is null",
        "{source: T, shares: {A: 50}} | shares",
      })
  void wrongBenchmarksNameFileAndKey(String benchmark, String message) throws IOException {
    folder.write("q.yaml", questionnaire(COLUMNS, 2) + "benchmarks:\n  - " + benchmark + "\n");
    folder.write("s.csv", HEADER + mcNemar());
    Ended ended = folder.compute("s.csv", "--questionnaire", "q.yaml");

    assertThat(ended.code()).isEqualTo(78);
    assertThat(ended.out() + ended.err()).contains("q.yaml").contains(message.strip());
  }

  @Test
  void aSourceThatStandsTwiceIsRefused() throws IOException {
    folder.write(
        "q.yaml",
        questionnaire(COLUMNS, 2)
            + "benchmarks: [{source: T, items: {A: 1}}, {source: T, items: {B: 1}}]\n");
    folder.write("s.csv", HEADER + mcNemar());
    Ended ended = folder.compute("s.csv", "--questionnaire", "q.yaml");

    assertThat(ended.out() + ended.err()).contains("benchmarks[1].source stands twice: T");
  }

  /** Forty people in two waves: 8 turn favourable, 1 turns away, 20 stay so, 11 never were. */
  private static String mcNemar() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      int before = i < 8 ? 2 : i < 29 ? 5 : 1;
      int now = i < 8 ? 4 : i == 8 ? 2 : i < 29 ? 5 : 1;
      rows.append("%d,X,w1,%d,%d\n".formatted(i, before, before));
      rows.append("%d,X,w2,%d,%d\n".formatted(i, now, now));
    }
    return rows.toString();
  }

  private static String random(Random random, int waves) {
    StringBuilder rows = new StringBuilder();
    for (int wave = 1; wave <= waves; wave++) {
      for (int person = 0; person < 160; person++) {
        if (random.nextInt(6) > 0) {
          rows.append(
              "%d,U%d,w%d,%d,%s\n"
                  .formatted(
                      person,
                      person % 4,
                      wave,
                      1 + random.nextInt(5),
                      random.nextInt(9) == 0 ? "" : 1 + random.nextInt(5)));
        }
      }
    }
    return rows.toString();
  }

  private static String questionnaire(String columns, int waves) {
    QuestionnaireLines lines =
        new QuestionnaireLines(1, 5, 4, 2)
            .item("A", false)
            .item("B", false)
            .dimension("ALL", List.of("A", "B"))
            .columns(columns);
    for (int wave = 1; wave <= waves; wave++) {
      lines.wave("w" + wave, "2026-0%d-02".formatted(wave), "2026-0%d-20".formatted(wave));
    }
    return lines.text();
  }

  private JsonNode json(String rows, String questionnaire, String... more) throws IOException {
    folder.write("q.yaml", questionnaire);
    folder.write("s.csv", rows);
    List<String> arguments =
        new ArrayList<>(List.of("s.csv", "--questionnaire", "q.yaml", "--json", "out.json"));
    arguments.addAll(List.of(more));
    Ended ended = folder.compute(arguments.toArray(String[]::new));
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    return JsonMapper.shared().readTree(temp.resolve("out.json").toFile());
  }
}
