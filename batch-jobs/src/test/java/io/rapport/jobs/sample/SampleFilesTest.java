package io.rapport.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped files are what the generator makes. */
class SampleFilesTest {
  private static final SampleOrganisation SAMPLE = SampleOrganisation.make();

  @Test
  void organisationFileHoldsTheUnits() throws IOException {
    Path file = SamplePlaces.inbox().resolve(SampleOrganisation.ORGANISATION_FILE);
    assertSame(SampleFiles.readCsv(file, "organisation"), SAMPLE.organisation());
  }

  @Test
  void surveyFilesHoldTheWaves() throws IOException {
    assertSame(workbook(SampleOrganisation.FIRST_WAVE_FILE), List.of(SAMPLE.firstWave()));
    assertSame(workbook(SampleOrganisation.SECOND_WAVE_FILE), List.of(SAMPLE.secondWave()));
  }

  @Test
  void registerFileHoldsTheSheets() throws IOException {
    assertSame(workbook(SampleOrganisation.REGISTER_FILE), SAMPLE.register());
  }

  @Test
  void makingTheSampleTwiceGivesTheSameCells() {
    assertThat(SampleOrganisation.make()).isEqualTo(SAMPLE);
  }

  @Test
  void writingTwiceGivesTheSameBytes(@TempDir Path folder) throws IOException {
    SampleFiles.writeWorkbook(folder.resolve("a.xlsx"), SAMPLE.register());
    SampleFiles.writeWorkbook(folder.resolve("b.xlsx"), SAMPLE.register());
    assertThat(folder.resolve("a.xlsx")).hasSameBinaryContentAs(folder.resolve("b.xlsx"));
  }

  @Test
  void questionnaireAsksTheItemsOfTheGenerator() throws IOException {
    JsonNode questionnaire =
        new YAMLMapper()
            .readTree(
                Files.readString(SamplePlaces.sample().resolve("questionnaires/engagement.yaml")));
    List<String> asked = new ArrayList<>();
    for (JsonNode item : questionnaire.get("items")) {
      asked.add(
          item.get("id").asString()
              + " in "
              + item.get("column").asString()
              + (item.get("reversed").asBoolean() ? " reversed" : ""));
    }
    assertThat(asked)
        .containsExactlyElementsOf(
            SampleItem.ALL.stream()
                .map(i -> i.id() + " in " + i.column() + (i.reversed() ? " reversed" : ""))
                .toList());

    List<String> grouped = new ArrayList<>();
    for (JsonNode dimension : questionnaire.get("dimensions")) {
      for (JsonNode item : dimension.get("items")) {
        assertThat(item.asString()).startsWith(dimension.get("id").asString());
        grouped.add(item.asString());
      }
    }
    assertThat(grouped)
        .containsExactlyElementsOf(SampleItem.ALL.stream().map(SampleItem::id).toList());

    List<String> labels = new ArrayList<>();
    for (JsonNode answer : questionnaire.get("scales").get("agreement")) {
      labels.add(answer.get("label").asString());
    }
    assertThat(labels.subList(0, 5)).isEqualTo(SampleSurvey.LABELS);
    assertThat(labels.get(5)).isEqualTo(SampleSurvey.NOT_APPLICABLE_LABEL);
  }

  private static List<Table> workbook(String file) throws IOException {
    return SampleFiles.readWorkbook(SamplePlaces.inbox().resolve(file));
  }

  private static void assertSame(List<Table> shipped, List<Table> made) {
    assertThat(shipped.stream().map(Table::name))
        .containsExactlyElementsOf(made.stream().map(Table::name).toList());
    for (int i = 0; i < made.size(); i++) {
      assertSame(shipped.get(i), made.get(i));
    }
  }

  private static void assertSame(Table shipped, Table made) {
    assertThat(shipped.header()).isEqualTo(made.header());
    assertThat(asText(shipped)).containsExactlyElementsOf(asText(made));
  }

  /** Cells as text, numbers without trailing zeros, so that a file's type does not matter. */
  private static List<List<String>> asText(Table table) {
    return table.rows().stream()
        .map(row -> row.stream().map(SampleFilesTest::asText).toList())
        .toList();
  }

  private static String asText(Object cell) {
    return cell instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : cell.toString();
  }
}
