package io.rapport.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.compute.ComputeFolder.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ComputeCommandTest {
  private static final String HEADER = "Id,Unit,A,B,C\n";

  @TempDir Path temp;
  private ComputeFolder folder;

  @BeforeEach
  void open() {
    folder = new ComputeFolder(temp);
  }

  @Test
  void writesEverythingAndSaysThatNothingIsHidden() throws IOException {
    folder.write("q.yaml", questionnaire().text());
    folder.write("s.csv", HEADER + "1,X,5,4,1\n2,X,4,4,2\n3,Y,1,2,5\n");

    Ended ended =
        folder.compute(
            "s.csv", "--questionnaire", "q.yaml", "--json", "out.json", "--workbook", "out.xlsx");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .startsWith("s.csv: wave w, 3 respondents, 2 units\n")
        .contains("ALL: index ", "No confidentiality rules are applied")
        .endsWith("wrote out.json\nwrote out.xlsx\n");
    assertThat(temp).isDirectoryContaining(path -> path.endsWith("out.xlsx"));
    assertThat(Files.list(temp)).hasSize(4);
  }

  @Test
  void keysAreThoseOfTheReadme() throws IOException {
    JsonNode json = json(HEADER + "1,X,5,4,1\n2,X,4,4,2\n3,Y,1,2,5\n");

    assertThat(json.propertyNames())
        .containsExactly(
            "notice",
            "source",
            "response",
            "items",
            "dimensions",
            "careless",
            "drivers",
            "weights",
            "demographics",
            "units",
            "comparisons",
            "indexComparisons",
            "demographicComparisons",
            "demographicIndexComparisons",
            "waveBefore",
            "changes",
            "indexChanges",
            "trends",
            "benchmarks");
    assertThat(json.at("/items/C").propertyNames())
        .containsExactly(
            "n",
            "missing",
            "notApplicable",
            "mean",
            "sd",
            "counts",
            "favourable",
            "neutral",
            "unfavourable",
            "agreement",
            "weighted");
    assertThat(json.at("/items/C/counts").propertyNames()).containsExactly("1", "2", "3", "4", "5");
    assertThat(json.at("/items/C/counts/5").asInt()).as("C is reversed").isOne();
    assertThat(json.at("/items/A/favourable").propertyNames())
        .startsWith("share", "low", "high")
        .hasSize(7);
    assertThat(json.at("/dimensions/ALL").propertyNames())
        .contains(
            "n",
            "index",
            "se",
            "low",
            "high",
            "alpha",
            "alphaLow",
            "alphaHigh",
            "omega",
            "itemRest",
            "icc1",
            "icc2",
            "rwgj");
    assertThat(json.get("drivers").propertyNames())
        .containsExactly("outcome", "r2", "weights", "rank");
    assertThat(json.at("/drivers/r2/missing").asString()).contains("shares an item");
    assertThat(json.at("/units/X").propertyNames())
        .containsExactly(
            "name", "parent", "response", "items", "dimensions", "demographics", "drivers");
    assertThat(json.get("comparisons").get(0).propertyNames())
        .contains("unit", "item", "z", "p", "pAdjusted", "h", "tested");
    assertThat(json.get("notice").asString()).isEqualTo(Computation.NOTICE);
  }

  @ParameterizedTest(name = "seed {0}: the order of rows changes no byte of the statistics")
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfRowsDoesNotMatter(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(
          "%d,U%d,%d,%d,%s\n"
              .formatted(
                  i,
                  random.nextInt(12),
                  1 + random.nextInt(5),
                  1 + random.nextInt(5),
                  random.nextInt(9) == 0 ? "" : 1 + random.nextInt(5)));
    }
    json(HEADER + String.join("", rows));
    byte[] before = Files.readAllBytes(temp.resolve("out.json"));
    Collections.shuffle(rows, random);
    json(HEADER + String.join("", rows));

    assertThat(Files.readAllBytes(temp.resolve("out.json"))).isEqualTo(before);
  }

  @Test
  void ofARespondentThatStandsThereTwiceTheLastCompleteRowCounts() throws IOException {
    JsonNode json = json(HEADER + "1,X,5,5,1\n1,X,1,1,\n2,X,2,,\n2,X,4,,\n3,Y,1,1,1\n3,Y,2,2,2\n");

    assertThat(json.at("/response/respondents").asInt()).isEqualTo(3);
    assertThat(json.at("/source/rows/duplicate").asInt()).isEqualTo(3);
    assertThat(json.at("/items/A/counts").toString())
        .isEqualTo("{\"1\":0,\"2\":1,\"3\":0,\"4\":1,\"5\":1}");
  }

  @Test
  void respondentsWithoutAUnitCountForEverybody() throws IOException {
    JsonNode json = json(HEADER + "1,X,5,5,1\n2,,1,1,1\n3,Y,2,2,2\n");

    assertThat(json.at("/response/respondents").asInt()).isEqualTo(3);
    assertThat(json.at("/response/unitUnknown").asInt()).isOne();
    assertThat(json.get("units").propertyNames()).containsExactly("X", "Y");
    assertThat(json.get("comparisons").get(0).get("nRest").asInt()).isOne();
  }

  @Test
  void anOrganisationGivesHeadcountsAndUnitsAboveUnits() throws IOException {
    folder.write(
        "org.csv",
        "unit,parent,name,headcount\nALL,,Everyone,0\nD,ALL,Division,0\nX,D,Ex,4\nY,D,Why,1\n");
    JsonNode json = json(HEADER + "1,X,5,5,1\n2,X,1,1,1\n3,Y,2,2,2\n", "--organisation", "org.csv");

    assertThat(json.at("/response/eligible").asInt()).isEqualTo(5);
    assertThat(json.at("/response/rate").asDouble()).isEqualTo(.6);
    assertThat(json.get("units").propertyNames()).containsExactly("D", "X", "Y");
    assertThat(json.at("/units/D/response/respondents").asInt()).isEqualTo(3);
    assertThat(json.at("/units/X/parent").asString()).isEqualTo("D");
    assertThat(json.at("/units/X/items/A/favourable/worstLow").asDouble()).isEqualTo(.25);
    assertThat(json.at("/units/Y/items/A/favourable/low").asDouble()).isZero();
    assertThat(json.at("/units/Y/items/A/favourable/high").asDouble()).isZero();
    assertThat(json.at("/dimensions/ALL/units").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"2025-12, 1, 2", "2026-05, 2, 4", "2030-01, 2, 4"})
  void theMonthTellsTheWave(String month, int wave, int mean) throws IOException {
    QuestionnaireLines questionnaire = twoWaves().columns("{wave: Wave}");
    Path file = folder.write("s.csv", "Wave,A,B,C\nw1,2,2,2\nw2,4,4,4\nw1,2,2,2\nw2,4,4,4\n");

    JsonNode json = folder.json(file, questionnaire, "--month", month);
    assertThat(json.at("/source/wave").asString()).isEqualTo("w" + wave);
    assertThat(json.at("/items/A/mean").asDouble()).isEqualTo(mean);
    assertThat(folder.json(file, questionnaire).at("/source/wave").asString()).isEqualTo("w2");

    Path one = folder.write("plain.csv", "A,B,C\n2,2,2\n");
    assertThat(folder.json(one, twoWaves(), "--month", month).at("/source/wave").asString())
        .isEqualTo("w" + wave);
  }

  @ParameterizedTest
  @CsvSource({
    "none.csv --questionnaire q.yaml, 66, none.csv: there is no such file",
    "s.csv --questionnaire none.yaml, 66, none.yaml: there is no such file",
    "s.csv, 64, Missing required argument(s): --questionnaire=YAML",
    "s.csv --questionnaire q.yaml --json no/out.json, 73, out.json: there is no such folder",
    "s.csv --questionnaire q.yaml --json s.csv, 73, s.csv: is an input and stays as it is",
    "s.csv --questionnaire q.yaml --month 2020-01, 66, no wave closed by the end of 2020-01",
    "bad.csv --questionnaire q.yaml, 65, lacks columns",
    "off.csv --questionnaire q.yaml, 65, 1 of 2 rows are refused",
    "s.csv --questionnaire q.yaml --organisation s.csv, 65, refused: s.csv"
  })
  void saysWhatIsWrong(String arguments, int code, String words) throws IOException {
    folder.write("q.yaml", questionnaire().text());
    folder.write("s.csv", HEADER + "1,X,5,4,1\n");
    folder.write("bad.csv", "Id,Unit,A\n1,X,5\n");
    folder.write("off.csv", HEADER + "1,X,5,4,1\n2,X,7,4,1\n");

    Ended ended = folder.compute(arguments.split(" "));

    assertThat(ended.code()).isEqualTo(code);
    assertThat(ended.err()).contains(words).hasLineCount(1);
    assertThat(temp.resolve("out.json")).doesNotExist();
  }

  @Test
  void textOfTheFileNeverBecomesAFormula() throws IOException {
    folder.write("q.yaml", questionnaire().text());
    folder.write("s.csv", HEADER + "1,=1+1,5,4,1\n2,@SUM(A1),4,4,2\n3,plain,1,2,5\n");

    Ended ended = folder.compute("s.csv", "--questionnaire", "q.yaml", "--workbook", "out.xlsx");
    assertThat(ended.code()).isZero();
    try (Workbook workbook = WorkbookFactory.create(temp.resolve("out.xlsx").toFile())) {
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names)
          .containsExactly(
              "Read me",
              "Items",
              "Dimensions",
              "Dimension items",
              "Units",
              "Unit items",
              "Unit dimensions",
              "Comparisons",
              "Drivers",
              "Careless answers",
              "Demographics",
              "Unit demographics",
              "Demographic comparisons",
              "Weights",
              "Weighted");
      Map<String, Cell> units =
          cells(workbook.getSheet("Units")).stream()
              .filter(cell -> cell.getColumnIndex() == 0)
              .collect(Collectors.toMap(Cell::getStringCellValue, cell -> cell));
      assertThat(units).containsKeys("=1+1", "@SUM(A1)", "plain");
      assertThat(units.get("=1+1").getCellStyle().getQuotePrefixed()).isTrue();
      for (Sheet sheet : workbook) {
        assertThat(cells(sheet)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
      }
      assertThat(workbook.getSheet("Items").getRow(1).getCell(4).getNumericCellValue())
          .isEqualTo(10 / 3.0);
      assertThat(workbook.getSheet("Read me").getRow(1).getCell(1).getStringCellValue())
          .isEqualTo(Computation.NOTICE);
    }
  }

  private static List<Cell> cells(Sheet sheet) {
    List<Cell> cells = new ArrayList<>();
    for (Row row : sheet) {
      row.forEach(cells::add);
    }
    return cells;
  }

  private JsonNode json(String rows, String... more) throws IOException {
    return folder.json(folder.write("s.csv", rows), questionnaire(), more);
  }

  private static QuestionnaireLines questionnaire() {
    return items().columns("{respondent: Id, unit: Unit}");
  }

  private static QuestionnaireLines twoWaves() {
    return items().wave("w1", "2025-11-03", "2025-11-21").wave("w2", "2026-05-04", "2026-05-22");
  }

  private static QuestionnaireLines items() {
    return new QuestionnaireLines(1, 5, 4, 2)
        .item("A", false)
        .item("B", false)
        .item("C", true)
        .dimension("ALL", List.of("A", "B", "C"));
  }
}
