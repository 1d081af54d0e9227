package io.rapport.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.jobs.compute.ComputeFolder.Ended;
import io.rapport.jobs.intake.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Careless answers in what {@code rapport compute} writes. */
class CarelessComputeTest {
  private static final int ITEMS = 10;
  private static final List<String> IDS =
      IntStream.rangeClosed(1, ITEMS).mapToObj(i -> "Q" + i).toList();

  @TempDir Path temp;
  private ComputeFolder folder;

  @BeforeEach
  void open() {
    folder = new ComputeFolder(temp);
  }

  @ParameterizedTest(name = "seed {0}: planted people are found, whatever the order of rows")
  @ValueSource(longs = {1, 2, 3})
  void plantedPeopleAreFound(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> rows = careful(random, 150, ",120");
    for (int i = 0; i < 6; i++) {
      rows.add("P" + i + ",X" + ",5".repeat(ITEMS) + ",19");
    }
    JsonNode careless = careless(rows).get("careless");

    assertThat(careless.get("screened").asInt()).isEqualTo(156);
    assertThat(careless.get("flagged").asInt()).isBetween(6, 9);
    assertThat(careless.get("share").asDouble()).isEqualTo(careless.get("flagged").asInt() / 156.0);
    assertThat(careless.at("/reasons/speed").asInt()).isEqualTo(6);
    assertThat(careless.at("/reasons/longRun").asInt()).isGreaterThanOrEqualTo(6);
    assertThat(careless.at("/outcome/dimension").asString()).isEqualTo("OUT");
    assertThat(careless.at("/outcome/change").asDouble())
        .isNegative()
        .isEqualTo(
            careless.at("/outcome/without").asDouble()
                - careless.at("/outcome/everybody").asDouble());
    assertThat(careless.get("dimensions").propertyNames()).containsExactly("OUT", "ALL");
    byte[] before = Files.readAllBytes(temp.resolve("out.json"));

    Collections.shuffle(rows, random);
    careless(rows);

    assertThat(Files.readAllBytes(temp.resolve("out.json"))).isEqualTo(before);
  }

  @Test
  void nobodyIsLeftOutOfAnyOtherFigure() throws IOException {
    List<String> rows = careful(new Random(4), 60, ",90");
    rows.add("P,X" + ",5".repeat(ITEMS) + ",3");
    JsonNode json = careless(rows);

    assertThat(json.at("/careless/flagged").asInt()).isPositive();
    assertThat(json.at("/dimensions/OUT/n").asInt()).isEqualTo(61);
    assertThat(json.at("/dimensions/OUT/index").asDouble())
        .isEqualTo(json.at("/careless/dimensions/OUT/everybody").asDouble());
    assertThat(json.at("/items/Q1/n").asInt()).isEqualTo(61);
  }

  @Test
  void aRespondentThatStandsThereTwiceIsScreenedOnce() throws IOException {
    List<String> rows = careful(new Random(5), 60, ",90");
    rows.add("P,X" + ",5".repeat(ITEMS) + ",3");
    rows.add("P,X,1,2,3,4,5,4,3,2,1,2,80");
    JsonNode careless = careless(rows).get("careless");

    assertThat(careless.get("screened").asInt()).isEqualTo(61);
    assertThat(careless.at("/signs/speed").asInt()).isZero();
  }

  @Test
  void withoutDurationsSpeedIsMissing() throws IOException {
    folder.write("q.yaml", questionnaire("{respondent: Id, unit: Unit}").text());
    List<String> rows = careful(new Random(6), 60, "");
    folder.write("s.csv", "Id,Unit," + String.join(",", IDS) + "\n" + String.join("\n", rows));

    JsonNode careless =
        folder
            .json(Path.of("s.csv"), questionnaire("{respondent: Id, unit: Unit}"))
            .get("careless");

    assertThat(careless.at("/reasons/speed/missing").asString())
        .isEqualTo("no duration is recorded");
    assertThat(careless.at("/reasons/longRun").isInt()).isTrue();
  }

  @Test
  void aDurationThatIsNoneIsNotedAndTheRowStays() throws IOException {
    List<String> rows = careful(new Random(7), 60, ",90");
    rows.add("P,X,1,2,3,4,5,4,3,2,1,2,\"1,234\"");
    rows.add("R,X,1,2,3,4,5,4,3,2,1,2,soon");
    JsonNode json = careless(rows);

    assertThat(json.at("/careless/screened").asInt()).isEqualTo(62);
    assertThat(json.at("/source/findings").properties())
        .anySatisfy(
            finding -> {
              assertThat(finding.getKey()).contains("duration is no number of seconds");
              assertThat(finding.getValue().asInt()).isEqualTo(2);
            });
  }

  @Test
  void theReasonStandsWhereNobodyCanBeScreened() throws IOException {
    QuestionnaireLines few =
        new QuestionnaireLines(1, 5, 4, 2)
            .item("A", false)
            .item("B", false)
            .dimension("ALL", List.of("A", "B"))
            .columns("{respondent: Id}");
    folder.write("s.csv", "Id,A,B\n1,5,4\n2,1,2\n");

    assertThat(folder.json(Path.of("s.csv"), few).at("/careless/missing").asString())
        .startsWith("fewer than 8 items");
  }

  @Test
  void ofRsCarelessDataFourOfTwoHundredAreFlagged() throws IOException {
    Path data = SharedData.path("careless/careless_dataset.csv");
    QuestionnaireLines lines = new QuestionnaireLines(1, 5, 4, 2);
    List<String> items =
        List.of(Files.readAllLines(data).get(0).replace("\"", "").split(",")).stream().toList();
    items.forEach(item -> lines.item(item, false));
    lines.dimension("ALL", items).columns("{}");

    JsonNode careless = folder.json(data, lines).get("careless");

    assertThat(careless.get("screened").asInt()).isEqualTo(200);
    assertThat(careless.get("flagged").asInt()).isEqualTo(4);
    assertThat(careless.get("share").asDouble()).isCloseTo(0.02, within(1e-12));
    assertThat(careless.at("/signs/distance").asInt()).isEqualTo(18);
  }

  @Test
  void theWorkbookHasItAsASheet() throws IOException {
    List<String> rows = careful(new Random(8), 60, ",90");
    rows.add("P,X" + ",5".repeat(ITEMS) + ",3");
    folder.write("q.yaml", questionnaire(COLUMNS).text());
    folder.write("s.csv", HEADER + String.join("\n", rows));
    Ended ended = folder.compute("s.csv", "--questionnaire", "q.yaml", "--workbook", "out.xlsx");

    assertThat(ended.err()).isEmpty();
    try (Workbook workbook = WorkbookFactory.create(temp.resolve("out.xlsx").toFile())) {
      Sheet sheet = workbook.getSheet("Careless answers");
      assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(3);
      assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("Change");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("OUT");
      assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isNegative();
      assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(61);
    }
  }

  private static final String COLUMNS = "{respondent: Id, unit: Unit, duration: Seconds}";
  private static final String HEADER = "Id,Unit," + String.join(",", IDS) + ",Seconds\n";

  private JsonNode careless(List<String> rows) throws IOException {
    folder.write("s.csv", HEADER + String.join("\n", rows) + "\n");
    return folder.json(Path.of("s.csv"), questionnaire(COLUMNS));
  }

  private static QuestionnaireLines questionnaire(String columns) {
    QuestionnaireLines lines = new QuestionnaireLines(1, 5, 4, 2);
    IDS.forEach(id -> lines.item(id, false));
    return lines.dimension("OUT", IDS.subList(0, 3)).dimension("ALL", IDS).columns(columns);
  }

  private static List<String> careful(Random random, int people, String end) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      double mood = 3 + 0.7 * random.nextGaussian();
      rows.add(
          "C%d,%s,".formatted(i, i % 2 == 0 ? "X" : "Y")
              + IntStream.range(0, ITEMS)
                  .map(item -> (int) Math.round(mood + random.nextGaussian()))
                  .mapToObj(code -> String.valueOf(Math.min(5, Math.max(1, code))))
                  .collect(Collectors.joining(","))
              + end);
    }
    return rows;
  }
}
