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
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ComputeDemographicsTest {
  private static final String HEADER = "Id,Unit,Sex,Tenure,A,B,C\n";
  private static final String ORGANISATION =
      """
      unit,parent,name,headcount,gender: Women,gender: Men,age: old,age: young
      ALL,,Everyone,0,,,,
      N,ALL,North,200,80,120,100,
      S,ALL,South,300,200,100,150,150
      """;

  @TempDir Path temp;
  private ComputeFolder folder;

  @BeforeEach
  void open() {
    folder = new ComputeFolder(temp);
  }

  @Test
  @DisplayName("groups, weights and representativeness of 240 people (seed 41)")
  void keysAreThoseOfTheReadme() throws IOException {
    folder.write("org.csv", ORGANISATION);
    JsonNode json = json(rows(), "--organisation", "org.csv");

    assertThat(json.at("/response").propertyNames()).contains("notTold", "rIndicator");
    assertThat(json.at("/response/rIndicator").propertyNames())
        .containsExactly("r", "adjusted", "cells", "demographics");
    assertThat(json.at("/response/rIndicator/cells").asInt()).isEqualTo(2);
    assertThat(json.at("/response/rIndicator/demographics/gender/r/missing").asString())
        .isEqualTo("some respondents did not tell theirs");
    long notTold = json.at("/response/notTold/gender").asLong();
    assertThat(notTold).isPositive();

    JsonNode women = json.at("/demographics/gender/Women");
    assertThat(json.get("demographics").propertyNames()).containsExactly("gender", "tenure");
    assertThat(women.propertyNames()).containsExactly("response", "items", "dimensions");
    assertThat(women.at("/response/eligible").asInt()).isEqualTo(280);
    assertThat(women.at("/items/A/favourable").propertyNames()).startsWith("share", "low", "high");
    assertThat(women.at("/dimensions/ALL").propertyNames()).contains("index", "alpha", "icc1");
    assertThat(
            women.at("/response/respondents").asLong()
                + json.at("/demographics/gender/Men/response/respondents").asLong()
                + notTold)
        .isEqualTo(240);
    assertThat(json.at("/units/N/demographics/gender/Women").propertyNames())
        .containsExactly("respondents", "eligible", "rate", "low", "high");
    assertThat(json.at("/units/N/demographics/gender/Women/eligible").asInt()).isEqualTo(80);

    JsonNode weights = json.get("weights");
    assertThat(weights.propertyNames())
        .containsExactly(
            "n", "nEff", "smallest", "largest", "trimmed", "rounds", "margins", "unused");
    assertThat(weights.get("margins").size()).isEqualTo(2);
    assertThat(weights.at("/margins/0/name").asString()).isEqualTo("gender");
    assertThat(weights.at("/margins/0/notTold").asLong()).isEqualTo(notTold);
    assertThat(weights.at("/margins/0/groups/0/categories/0").asString()).isEqualTo("Men");
    assertThat(weights.at("/margins/1/name").asString()).isEqualTo("top units");
    assertThat(weights.at("/unused/0/name").asString()).isEqualTo("tenure");
    assertThat(weights.get("nEff").asDouble()).isLessThan(240);
    assertThat(json.at("/items/A/weighted").propertyNames())
        .containsExactly("share", "se", "low", "high", "nEff");
    assertThat(json.at("/dimensions/ALL/weighted").propertyNames())
        .containsExactly("index", "se", "low", "high");

    JsonNode comparison = json.get("demographicComparisons").get(0);
    assertThat(comparison.propertyNames()).startsWith("demographic", "category", "item", "n");
    assertThat(json.get("demographicComparisons").size()).isEqualTo(4 * 3);
    assertThat(json.get("demographicIndexComparisons").size()).isEqualTo(4);
    assertThat(json.get("comparisons").get(0).propertyNames()).startsWith("unit", "item");
  }

  @Test
  @DisplayName("rows in another order give the same bytes (seed 42)")
  void theOrderOfRowsDoesNotMatter() throws IOException {
    folder.write("org.csv", ORGANISATION);
    List<String> rows = rows();
    json(rows, "--organisation", "org.csv");
    byte[] before = Files.readAllBytes(temp.resolve("out.json"));
    Collections.shuffle(rows, new Random(42));
    json(rows, "--organisation", "org.csv");

    assertThat(Files.readAllBytes(temp.resolve("out.json"))).isEqualTo(before);
  }

  @Test
  void withoutHeadcountsThereAreNoWeights() throws IOException {
    JsonNode json = json(rows());

    assertThat(json.at("/weights/missing").asString())
        .isEqualTo("no margin of headcounts can be used");
    assertThat(json.at("/items/A/weighted/missing").asString())
        .isEqualTo("no margin of headcounts can be used");
    assertThat(json.at("/dimensions/ALL/weighted").propertyNames()).containsExactly("missing");
    assertThat(json.at("/response/rIndicator/r/missing").asString())
        .isEqualTo("the headcount is not known");
    assertThat(json.at("/demographics/gender/Men/response/rate/missing").asString())
        .isEqualTo("the headcount is not known");
  }

  @Test
  void aColumnWithoutGroupsOfPeopleIsRefused() throws IOException {
    folder.write("q.yaml", questionnaire().text());
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 101; i++) {
      rows.append("%d,N,%d,long,5,4,3\n".formatted(i, 1900 + i));
    }
    folder.write("s.csv", rows.toString());

    Ended ended = folder.compute("s.csv", "--questionnaire", "q.yaml");

    assertThat(ended.code()).isEqualTo(65);
    assertThat(ended.err())
        .contains("the column of the demographic gender has more than 100 different values")
        .hasLineCount(1);
  }

  @Test
  void theWorkbookHasTheSameAsTables() throws IOException {
    folder.write("org.csv", ORGANISATION);
    JsonNode json = json(rows(), "--organisation", "org.csv", "--workbook", "out.xlsx");

    try (Workbook workbook = WorkbookFactory.create(temp.resolve("out.xlsx").toFile())) {
      Sheet demographics = workbook.getSheet("Demographics");
      assertThat(demographics.getLastRowNum()).isEqualTo(4);
      Row women = demographics.getRow(2);
      assertThat(women.getCell(1).getStringCellValue()).isEqualTo("Women");
      assertThat(women.getCell(4).getNumericCellValue())
          .isEqualTo(json.at("/demographics/gender/Women/response/rate").asDouble());
      assertThat(workbook.getSheet("Unit demographics").getLastRowNum()).isEqualTo(8);
      assertThat(workbook.getSheet("Demographic comparisons").getLastRowNum()).isEqualTo(16);
      assertThat(workbook.getSheet("Weights").getLastRowNum()).isEqualTo(5);
      Row item = workbook.getSheet("Weighted").getRow(1);
      assertThat(item.getCell(5).getNumericCellValue())
          .isCloseTo(100 * json.at("/items/A/weighted/share").asDouble(), within(1e-9));
    }
  }

  private static List<String> rows() {
    Random random = new Random(41);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      String sex = List.of("Women", "Men", "Men", "").get(random.nextInt(4));
      rows.add(
          "%d,%s,%s,%s,%d,%d,%s\n"
              .formatted(
                  i,
                  random.nextInt(3) == 0 ? "S" : "N",
                  sex,
                  random.nextInt(3) == 0 ? "short" : "long",
                  1 + random.nextInt(sex.equals("Women") ? 5 : 4),
                  1 + random.nextInt(5),
                  random.nextInt(9) == 0 ? "" : 1 + random.nextInt(5)));
    }
    return rows;
  }

  private JsonNode json(List<String> rows, String... more) throws IOException {
    return folder.json(
        folder.write("s.csv", HEADER + String.join("", rows)), questionnaire(), more);
  }

  private static QuestionnaireLines questionnaire() {
    return new QuestionnaireLines(1, 5, 4, 2)
        .item("A", false)
        .item("B", false)
        .item("C", true)
        .dimension("ALL", List.of("A", "B", "C"))
        .columns("{respondent: Id, unit: Unit, demographics: {gender: Sex, tenure: Tenure}}");
  }
}
