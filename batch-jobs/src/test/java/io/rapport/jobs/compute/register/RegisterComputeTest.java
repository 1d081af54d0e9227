package io.rapport.jobs.compute.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.jobs.compute.ComputeFolder;
import io.rapport.jobs.compute.ComputeFolder.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegisterComputeTest {
  private static final String HEADER =
      "engagement_id,requested_on,status,function_code,consultant_id,manager_id,department_code,"
          + "role_requested,role_played\n";

  @TempDir Path temp;
  private ComputeFolder folder;

  @BeforeEach
  void open() {
    folder = new ComputeFolder(temp);
  }

  @Test
  @DisplayName("all statistics stand by id, S01 to S42, with their words and figures")
  void everyStatisticStandsById() throws IOException {
    JsonNode json = json(engagements());

    assertThat(json.propertyNames())
        .containsExactly(
            "notice",
            "source",
            "answers",
            "statistics",
            "index",
            "link",
            "budget",
            "alerts",
            "unserved");
    assertThat(json.get("statistics").propertyNames())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 42).mapToObj("S%02d"::formatted).toList());
    for (JsonNode statistic : json.get("statistics")) {
      assertThat(statistic.propertyNames())
          .containsExactly("title", "definition", "formula", "source", "figures");
    }
    JsonNode figure = figure(json, "S01/2025-06.12m/whole/played.COLLABORATIVE");
    assertThat(figure.get("value").asDouble()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(figure.get("count").asLong()).isEqualTo(4);
    assertThat(figure.get("n").asLong()).isEqualTo(6);
    assertThat(figure.get("managers").asLong()).isEqualTo(3);
    assertThat(figure.get("consultants").asLong()).isEqualTo(2);
    assertThat(figure(json, "S01/2025-06.12m/function:HR/played.COLLABORATIVE").get("function"))
        .hasToString("\"HR\"");
    assertThat(figure(json, "S03/2025-06.12m/whole/beforeDecision").get("missing").asString())
        .isEqualTo("not recorded");
  }

  @Test
  @DisplayName("the ten questions are answered in order, each with one of four words")
  void answersTenQuestions() throws IOException {
    JsonNode answers = json(engagements()).get("answers");

    assertThat(answers).hasSize(10);
    for (int i = 0; i < 10; i++) {
      assertThat(answers.get(i).get("number").asInt()).isEqualTo(i + 1);
      assertThat(answers.get(i).get("word").asString())
          .isIn("better", "worse", "no visible change", "not enough records");
      assertThat(answers.get(i).propertyNames())
          .containsExactly(
              "number", "question", "answeredBy", "word", "figure", "comparison", "beside");
    }
    assertThat(answers.get(0).get("figure").get("key").asString())
        .isEqualTo("S01/2025-06.3m/whole/played.COLLABORATIVE");
    assertThat(answers.get(0).get("word").asString()).isEqualTo("not enough records");
    assertThat(answers.get(4).get("figure").get("missing").asString())
        .isEqualTo("not enough records");
  }

  @Test
  @DisplayName("a figure recorded for under 60 % of the records is marked grey")
  void marksWhatIsHardlyRecorded() throws IOException {
    JsonNode json =
        json(
            HEADER
                + "E1,2025-06-01,OPEN,HR,C1,M1,D1,EXPERT,COLLABORATIVE\n"
                + "E2,2025-06-02,OPEN,HR,C1,M2,D1,EXPERT,\n"
                + "E3,2025-06-03,OPEN,HR,C1,M3,D1,EXPERT,EXPERT\n"
                + "E4,2025-06-04,OPEN,HR,C1,M3,D1,EXPERT,\n");

    JsonNode played = figure(json, "S01/2025-06.12m/whole/played.EXPERT");
    assertThat(played.get("recorded").asDouble()).isEqualTo(0.5);
    assertThat(played.get("grey").asBoolean()).isTrue();
    assertThat(figure(json, "S01/2025-06.12m/whole/requested.EXPERT").has("grey")).isFalse();
  }

  @Test
  @DisplayName("figures made of roles on which both sides disagree are marked, others are not")
  void marksLabelsThatDisagree() throws IOException {
    String header = HEADER.strip() + ",role_client_view\n";
    String agreed =
        "E1,2025-06-01,OPEN,HR,C1,M1,D1,EXPERT,COLLABORATIVE,COLLABORATIVE\n"
            + "E2,2025-06-02,OPEN,HR,C1,M2,D1,EXPERT,EXPERT,EXPERT\n";
    JsonNode disagreeing = json(header + agreed.replace("TIVE,COLLABORATIVE", "TIVE,EXPERT"));
    JsonNode agreeing = json(header + agreed);

    String played = "S01/2025-06.12m/whole/played.EXPERT";
    assertThat(figure(disagreeing, "S35/2025-06.12m/whole/kappa.client").get("value").asDouble())
        .isZero();
    assertThat(figure(disagreeing, played).get("labelsDisagree").asBoolean()).isTrue();
    assertThat(figure(disagreeing, "S28/2025-06.12m/whole/hhi").has("labelsDisagree")).isFalse();
    assertThat(figure(agreeing, played).has("labelsDisagree")).isFalse();
  }

  @Test
  @DisplayName("the same records in another order give the same bytes (seed 7)")
  void orderDoesNotMatter() throws IOException {
    List<String> rows = new ArrayList<>();
    Random random = new Random(7);
    String[] roles = {"EXPERT", "PAIR_OF_HANDS", "COLLABORATIVE"};
    for (int i = 0; i < 60; i++) {
      rows.add(
          "E%d,2025-%02d-10,OPEN,%s,C%d,M%d,D%d,%s,%s\n"
              .formatted(
                  i,
                  1 + random.nextInt(6),
                  random.nextBoolean() ? "HR" : "IT",
                  random.nextInt(4),
                  random.nextInt(9),
                  random.nextInt(3),
                  roles[random.nextInt(3)],
                  roles[random.nextInt(3)]));
    }
    json(HEADER + String.join("", rows));
    byte[] first = Files.readAllBytes(temp.resolve("out.json"));
    Collections.shuffle(rows, random);
    json(HEADER + String.join("", rows));

    assertThat(temp.resolve("out.json")).hasBinaryContent(first);
  }

  @Test
  @DisplayName("the workbook has what was read, the answers, the definitions and every figure")
  void writesAWorkbook() throws IOException {
    folder.write("engagements.csv", engagements());
    Ended ended = folder.compute("--register", ".", "--json", "out.json", "--workbook", "out.xlsx");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("2025-06, 6 engagements, ", "1 Work played as a partner: 0.667 (")
        .contains("No confidentiality rules are applied")
        .endsWith("wrote out.json\nwrote out.xlsx\n");
    JsonNode json = JsonMapper.shared().readTree(temp.resolve("out.json").toFile());
    long figures =
        json.get("statistics").valueStream().mapToLong(s -> s.get("figures").size()).sum();
    try (Workbook workbook = WorkbookFactory.create(temp.resolve("out.xlsx").toFile())) {
      assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
          .containsExactly(
              "Read me", "Answers", "Statistics", "Figures", "Index", "Alert budget", "Alerts");
      assertThat(workbook.getSheet("Answers").getLastRowNum()).isEqualTo(10);
      assertThat(workbook.getSheet("Figures").getLastRowNum()).isEqualTo((int) figures);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--register none.xlsx | 66 | none.xlsx: there is no such file",
        "--register survey.csv | 65 | the file fits no questionnaire",
        "--register empty | 65 | the folder holds no table of the engagement register",
        "--register managers | 66 | there are no engagements; name a month with --month",
        "--register broken | 65 | required column function_code is missing",
        "--register . --questionnaire q.yaml | 64 | rapport:",
      })
  void saysWhatIsWrong(String arguments, int code, String words) throws IOException {
    folder.write("survey.csv", "Id,A,B\n1,2,3\n");
    Files.createDirectory(temp.resolve("empty"));
    Files.createDirectory(temp.resolve("managers"));
    Files.createDirectory(temp.resolve("broken"));
    folder.write("managers/managers.csv", "manager_id,department_code\nM1,D1\n");
    folder.write(
        "broken/engagements.csv", "engagement_id,requested_on,status\nE1,2025-01-01,OPEN\n");

    Ended ended = folder.compute(arguments.split(" "));

    assertThat(ended.code()).isEqualTo(code);
    assertThat(ended.err()).contains(words);
  }

  private static String engagements() {
    return HEADER
        + "E1,2025-06-01,OPEN,HR,C1,M1,D1,EXPERT,COLLABORATIVE\n"
        + "E2,2025-06-02,OPEN,HR,C1,M2,D1,EXPERT,EXPERT\n"
        + "E3,2025-06-03,OPEN,HR,C2,M3,D1,COLLABORATIVE,COLLABORATIVE\n"
        + "E4,2025-06-04,OPEN,IT,C2,M3,D1,EXPERT,PAIR_OF_HANDS\n"
        + "E5,2025-06-05,OPEN,IT,C1,M1,D1,EXPERT,COLLABORATIVE\n"
        + "E6,2025-06-06,OPEN,HR,C2,M2,D1,PAIR_OF_HANDS,COLLABORATIVE\n";
  }

  private JsonNode json(String engagements) throws IOException {
    folder.write("engagements.csv", engagements);
    Ended ended = folder.compute("--register", "engagements.csv", "--json", "out.json");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    return JsonMapper.shared().readTree(temp.resolve("out.json").toFile());
  }

  private static JsonNode figure(JsonNode json, String key) {
    return json.get("statistics")
        .get(key.substring(0, 3))
        .get("figures")
        .valueStream()
        .filter(figure -> figure.get("key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
