package io.rapport.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Comments from a file to the statistics of their themes and words. */
class ComputeCommentsTest {
  private static final String HEADER = "Id,Unit,Lang,A,B,Why,More\n";
  private static final QuestionnaireLines OPEN =
      new QuestionnaireLines(1, 5, 4, 2)
          .item("A", false)
          .item("B", false)
          .dimension("ALL", List.of("A", "B"))
          .columns("{respondent: Id, unit: Unit, language: Lang}")
          .open(
              """
              language: en
              comments:
                - {id: WHY, column: Why, wording: "Why?"}
                - {id: MORE, column: More, wording: "What else?"}
              themes:
                - id: PAY
                  label: Pay
                  words: {en: [pay, salary], de: ["Gehalt*", Lohn], fr: [salaire, prime]}
                - id: BOSS
                  label: Praise of managers
                  words: {en: [good manager], de: [gute Chefin], fr: [bon chef]}
              """);

  /** English, German and French in turn, with what they speak of beside. */
  private static final List<String> TEXTS =
      List.of(
          "1,X,,5,4,Salaries are too low and my manager is a good manager,", // PAY, BOSS
          "2,X,en,4,4,Nothing to say about it,More pay please", // PAY
          "3,X,de,4,4,Wir haben eine gute Chefin,", // BOSS
          "4,X,de,4,4,\"Die Gehaltsrunde war schlecht, der Lohn auch\",", // PAY
          "5,Y,fr,1,2,Les salaires et les primes,Un très bon chef", // PAY, BOSS
          "6,Y,fr,1,2,Rien,", // none
          "7,Y,,1,2,,", // no comment
          "8,Y,,1,2,5,-"); // no comment

  @TempDir Path temp;
  private ComputeFolder folder;

  @BeforeEach
  void open() {
    folder = new ComputeFolder(temp);
  }

  @Test
  void themesInThreeLanguages() throws IOException {
    JsonNode json = json(HEADER + String.join("\n", TEXTS));

    assertThat(json.at("/comments/n").asLong()).isEqualTo(6);
    assertThat(json.at("/comments/withoutTheme").asLong()).isEqualTo(1);
    assertThat(json.at("/themes").propertyNames()).containsExactly("PAY", "BOSS");
    assertThat(json.at("/themes/PAY").propertyNames())
        .containsExactly("label", "comments", "mentions", "share", "low", "high");
    assertThat(json.at("/themes/PAY/mentions").asLong()).isEqualTo(4);
    assertThat(json.at("/themes/BOSS/mentions").asLong()).isEqualTo(3);
    assertThat(json.at("/units/X/themes/PAY/mentions").asLong()).isEqualTo(3);
    assertThat(json.at("/units/X/comments/n").asLong()).isEqualTo(4);
    assertThat(json.at("/units/Y/themes/PAY/mentions").asLong()).isEqualTo(1);
    assertThat(json.at("/units/Y/themes/BOSS/comments").asLong()).isEqualTo(2);
    // Wilson, 3 of 6: (1/2 ± 1.96 √(1/24 + 3.8415/144) / (1 + 3.8415/6)
    assertThat(json.at("/themes/BOSS/share").asDouble()).isEqualTo(.5);
    assertThat(json.at("/themes/BOSS/low").asDouble()).isCloseTo(.187617, within(1e-5));
    assertThat(json.at("/themes/BOSS/high").asDouble()).isCloseTo(.812383, within(1e-5));
    assertThat(json.at("/keywords").size()).isZero();
  }

  @Test
  void keywordsOfUnits() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 80; i++) {
      String unit = i < 40 ? "X" : "Y";
      String words = i < 20 || i >= 70 ? "The canteens serve food" : "The food";
      rows.append("%d,%s,,4,4,%s,\n".formatted(i, unit, words));
    }

    JsonNode json = json(rows.toString());

    List<String> words =
        json.at("/keywords")
            .valueStream()
            .map(word -> word.get("unit").asString() + " " + word.get("word").asString())
            .toList();
    assertThat(words).containsExactly("X canteens", "X serve");
    JsonNode canteens = json.at("/keywords/0");
    assertThat(canteens.propertyNames())
        .containsExactly(
            "unit",
            "language",
            "word",
            "n",
            "nRest",
            "comments",
            "commentsRest",
            "g2",
            "logRatio",
            "p",
            "pAdjusted",
            "tested");
    assertThat(canteens.get("n").asLong()).isEqualTo(20);
    assertThat(canteens.get("nRest").asLong()).isEqualTo(10);
    // 20 of 40 against 10 of 40, expected 15, 25, 15, 25.
    assertThat(canteens.get("g2").asDouble())
        .isCloseTo(
            2
                * (20 * Math.log(20 / 15.0)
                    + 20 * Math.log(20 / 25.0)
                    + 10 * Math.log(10 / 15.0)
                    + 30 * Math.log(30 / 25.0)),
            within(1e-10));
    assertThat(canteens.get("tested").asBoolean()).isTrue();
    assertThat(canteens.get("pAdjusted").asDouble()).isGreaterThan(canteens.get("p").asDouble());
  }

  @Test
  @DisplayName("rows in any order give the same bytes (seed 71)")
  void anyOrderOfRows() throws IOException {
    Random random = new Random(71);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text = "word" + "abcdef".charAt(random.nextInt(6)) + " pay".repeat(i % 2);
      rows.add(
          "%d,%s,%s,4,4,%s,".formatted(i, i % 3 == 0 ? "X" : "Y", i % 5 == 0 ? "de" : "", text));
    }
    json(HEADER + String.join("\n", rows));
    byte[] once = Files.readAllBytes(temp.resolve("out.json"));
    for (int round = 0; round < 3; round++) {
      Collections.shuffle(rows, random);
      json(HEADER + String.join("\n", rows));
      assertThat(Files.readAllBytes(temp.resolve("out.json"))).isEqualTo(once);
    }
  }

  @Test
  void theRowThatCountsBringsItsComments() throws IOException {
    JsonNode json =
        json(HEADER + "1,X,,5,4,More pay,\n1,X,,5,5,A good manager,\n2,X,,5,4,Nothing,\n");
    assertThat(json.at("/themes/PAY/mentions").asLong()).isZero();
    assertThat(json.at("/themes/BOSS/mentions").asLong()).isEqualTo(1);
    assertThat(json.at("/comments/n").asLong()).isEqualTo(2);
  }

  @Test
  void aTableOfOneAnswerARowHoldsCommentsToo() throws IOException {
    JsonNode json =
        json(
            """
            Id,Unit,item,value
            1,X,A,5
            1,X,B,4
            1,X,Why,More pay
            2,X,A,5
            2,X,B,4
            2,X,Why,Nothing
            3,X,A,3
            3,X,B,3
            """);
    assertThat(json.at("/items/A/n").asLong()).isEqualTo(3);
    assertThat(json.at("/comments/n").asLong()).isEqualTo(2);
    assertThat(json.at("/themes/PAY/mentions").asLong()).isEqualTo(1);
  }

  @Test
  void peopleAreTakenOutOfWords() throws IOException {
    Files.createDirectories(temp.resolve("config"));
    folder.write("config/names.txt", "# our people\nXaver Quendel\n");
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 80; i++) {
      String text =
          i < 40
              ? "Ask Xaver Quendel or zorro.canary@firm.example about canteens, id QX-48213377"
              : "food";
      rows.append("%d,%s,,4,4,\"%s\",\n".formatted(i, i < 40 ? "X" : "Y", text));
    }
    json(rows.toString(), "--workbook", "out.xlsx");

    String json = Files.readString(temp.resolve("out.json")).toLowerCase(Locale.ROOT);
    assertThat(json).contains("canteens").doesNotContain("xaver", "quendel", "zorro", "48213377");
    assertThat(unzipped(temp.resolve("out.xlsx")))
        .contains("canteens")
        .doesNotContain("xaver", "quendel", "zorro", "48213377");
  }

  @Test
  void theWorkbookHasThemAsSheets() throws IOException {
    json(HEADER + String.join("\n", TEXTS), "--workbook", "out.xlsx");
    try (Workbook workbook = WorkbookFactory.create(temp.resolve("out.xlsx").toFile())) {
      Sheet themes = workbook.getSheet("Themes");
      assertThat(cells(themes.getRow(0)))
          .containsExactly(
              "Unit",
              "Theme",
              "Label",
              "Comments",
              "Mentions",
              "Share",
              "Low",
              "High",
              "Why missing");
      assertThat(themes.getLastRowNum()).as("everybody, X and Y").isEqualTo(6);
      assertThat(cells(themes.getRow(1))).startsWith("everybody", "PAY", "Pay", "6.0", "4.0");
      assertThat(cells(workbook.getSheet("Keywords").getRow(0))).startsWith("Unit", "Language");
    }
  }

  @Test
  void withoutOpenQuestionsThereIsNothingOfThem() throws IOException {
    QuestionnaireLines closed =
        new QuestionnaireLines(1, 5, 4, 2).item("A", false).dimension("ALL", List.of("A"));
    JsonNode json = folder.json(folder.write("s.csv", "Id,A,Why\n1,4,pay\n"), closed);
    assertThat(json.has("themes")).isFalse();
    assertThat(json.has("keywords")).isFalse();
  }

  @Test
  void aWordWithoutMeaningIsAMistakeOfTheQuestionnaire() throws IOException {
    folder.write("q.yaml", OPEN.text().replace("[pay, salary]", "[the]"));
    folder.write("s.csv", HEADER + TEXTS.get(0));
    ComputeFolder.Ended ended = folder.compute("s.csv", "--questionnaire", "q.yaml");
    assertThat(ended.code()).isNotZero();
    assertThat(ended.err()).contains("theme PAY: \"the\" has no word that carries meaning");
  }

  private JsonNode json(String rows, String... more) throws IOException {
    return folder.json(folder.write("s.csv", rows), OPEN, more);
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(cell.toString()));
    return cells;
  }

  private static String unzipped(Path file) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        all.append(
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT));
      }
    }
    return all.toString();
  }
}
