package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.SurveyAnalysis;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.NeedHorizon;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.release.Release;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.intake.SharedData;
import io.rapport.jobs.intake.config.Questionnaires;
import io.rapport.jobs.store.ReleaseStores;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole chain over files that none of us wrote: a published survey and a published log of
 * incidents. The survey's figures were computed by R, the incidents' come from the method.
 */
class RealInputTest {
  private static final YearMonth MONTH = YearMonth.of(2016, 6);
  private static final Scope.Unit ROOT = new Scope.Unit(ClimateSurvey.ROOT);

  @TempDir static Path folder;
  private static Installation installation;
  private static Installation.Ended ingested;
  private static Installation.Ended analysed;
  private static Installation.Ended published;
  private static ConfigurableApplicationContext context;
  private static ReleaseStores stores;
  private static Questionnaire questionnaire;
  private static WaveResults results;
  private static Map<CellKey, Figure.Computed> figures;

  @BeforeAll
  static void runEverything() throws IOException {
    Path workbook = ClimateSurvey.workbook();
    installation = new Installation(folder).at("2017-03-01T04:00:00Z");
    installation.write("config/questionnaires/climate.yaml", ClimateSurvey.questionnaire());
    String profile = "config/profiles/servicenow-incident-uci.yaml";
    installation.copy(SharedData.project(profile), profile);

    ingested =
        installation.run(
            "ingest",
            installation
                .copy(
                    SharedData.path("servicenow/uci_servicenow_incident_event_log_excerpt.csv"),
                    "incidents.csv")
                .toString(),
            installation.copy(workbook, "climate-2016-05.xlsx").toString(),
            installation.write("units.csv", ClimateSurvey.organisation()).toString());
    analysed = installation.run("analyse", "--month", MONTH.toString());
    published = installation.run("publish", "--month", MONTH.toString());

    context = installation.stores();
    stores = context.getBean(ReleaseStores.class);
    questionnaire =
        Questionnaires.in(folder.resolve("config/questionnaires")).get("climate").orElseThrow();
    Wave wave = questionnaire.waves().get(0);
    Organisation organisation = stores.organisations().on(wave.closed()).orElseThrow();
    results =
        new WaveResults(
            wave,
            organisation,
            stores.tallies().load(questionnaire, wave.id()),
            Tally.empty(questionnaire));
    figures = new HashMap<>();
    for (Figure figure :
        new SurveyAnalysis(questionnaire, SurveyMethod.DEFAULT)
            .figures(results, Optional.empty())) {
      if (figure instanceof Figure.Computed computed) {
        figures.put(computed.key(), computed);
      }
    }
  }

  @AfterAll
  static void stop() {
    if (context != null) {
      context.close();
    }
  }

  @Test
  void everyCommandSucceeds() {
    assertThat(ingested.err()).isEmpty();
    assertThat(ingested.out())
        .containsExactly(
            "units.csv: 50 rows read, 50 accepted, 0 refused",
            "climate-2016-05.xlsx: 2042 rows read, 2042 accepted, 0 refused, wave 2016-05",
            "incidents.csv: 5998 rows read, 5998 accepted, 0 refused");
    assertThat(analysed.err()).isEmpty();
    assertThat(analysed.out()).containsExactly("2016-06: analysed");
    assertThat(published.err()).isEmpty();
    assertThat(published.out())
        .containsExactly("2016-06: published in " + installation.path("published"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lq2002.json", "lq2002_hostile.json"})
  void itemsAreThoseOfTheReference(String file) throws IOException {
    JsonNode reference = reference(file);
    int low = reference.at("/params/lo").asInt();
    for (Map.Entry<String, JsonNode> each : reference.get("items").properties()) {
      JsonNode expected = each.getValue();
      int position = position(each.getKey());
      long n = expected.get("n").asLong();
      Tally.ItemCounts counts = results.of(ClimateSurvey.ROOT).item(position);
      assertThat(counts.base()).isEqualTo(n);
      assertThat(counts.favourable()).isEqualTo(expected.get("fav_n").asLong());
      assertThat(counts.neutral()).isEqualTo(expected.get("neutral_n").asLong());
      assertThat(counts.unfavourable()).isEqualTo(expected.get("unfav_n").asLong());
      long[] answers = results.of(ClimateSurvey.ROOT).counts(position);
      for (int i = 0; i < answers.length; i++) {
        assertThat(answers[i])
            .isEqualTo(expected.get("counts").path(Integer.toString(low + i)).asLong());
      }
      Figure.Computed figure = item(ROOT, each.getKey());
      assertClose(figure, Measure.VALUE, expected.get("fav_pct").asDouble() / 100);
      assertClose(figure, Measure.UNFAVOURABLE, expected.get("unfav_pct").asDouble() / 100);
      assertClose(figure, Measure.NEUTRAL, expected.get("neutral_n").asDouble() / n);
      assertClose(figure, Measure.MEAN, expected.get("mean").asDouble());
      assertClose(figure, Measure.SD, expected.get("sd").asDouble());
      assertClose(figure, Measure.LOW_UNCORRECTED, expected.at("/wilson95/lo").asDouble());
      assertClose(figure, Measure.HIGH_UNCORRECTED, expected.at("/wilson95/hi").asDouble());
    }
  }

  @Test
  void everyCompanysItemsAreThoseOfTheReference() throws IOException {
    int compared = 0;
    for (Map.Entry<String, JsonNode> unit :
        reference("lq2002.json").get("unit_items").properties()) {
      for (Map.Entry<String, JsonNode> each : unit.getValue().properties()) {
        Figure.Computed figure = item(new Scope.Unit(unit.getKey()), each.getKey());
        JsonNode expected = each.getValue();
        assertClose(figure, Measure.VALUE, expected.get("fav_pct").asDouble() / 100);
        assertClose(figure, Measure.MEAN, expected.get("mean").asDouble());
        assertClose(figure, Measure.SD, expected.get("sd").asDouble());
        assertClose(figure, Measure.LOW_UNCORRECTED, expected.at("/wilson95/lo").asDouble());
        assertClose(figure, Measure.HIGH_UNCORRECTED, expected.at("/wilson95/hi").asDouble());
        compared++;
      }
    }
    assertThat(compared).isEqualTo(49 * 14);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lq2002.json", "lq2002_hostile.json"})
  void indicesAreThoseOfTheReference(String file) throws IOException {
    JsonNode reference = reference(file);
    double width = reference.at("/params/hi").asDouble() - reference.at("/params/lo").asDouble();
    for (Map.Entry<String, JsonNode> scale : reference.get("scales").properties()) {
      String dimension = scale.getKey().startsWith("HOSTIL") ? "HOSTIL" : scale.getKey();
      Figure.Computed figure =
          figures.get(new CellKey(Statistic.INDEX, ClimateSurvey.WAVE, ROOT, dimension));
      JsonNode expected = scale.getValue().get("index");
      assertClose(figure, Measure.VALUE, expected.get("score_0_100").asDouble());
      assertClose(figure, Measure.SD, 100 / width * expected.get("sd_person_mean").asDouble());
    }
  }

  @Test
  void halfOfThePeopleHaveAnswered() {
    Figure.Computed rate =
        figures.get(new CellKey(Statistic.RESPONSE, ClimateSurvey.WAVE, ROOT, ""));
    assertThat(results.of(ClimateSurvey.ROOT).respondents()).isEqualTo(2042);
    assertClose(rate, Measure.VALUE, .5);
    Figure.Computed item = item(ROOT, "LEAD01");
    assertThat(item.values().get(Measure.LOW))
        .as("the correction for a finite population narrows the interval")
        .isGreaterThan(item.values().get(Measure.LOW_UNCORRECTED));
  }

  @Test
  void whatIsReleasedIsTheReferenceRounded() throws IOException {
    Release release = stores.releases().latest(MONTH).orElseThrow();
    for (Map.Entry<String, JsonNode> each : reference("lq2002.json").get("items").properties()) {
      CellKey key = new CellKey(Statistic.ITEM, ClimateSurvey.WAVE, ROOT, each.getKey());
      BigDecimal percent = new BigDecimal(each.getValue().get("fav_pct").asString());
      assertThat(release.shown(key).orElseThrow().value())
          .as(key.text())
          .isEqualByComparingTo(percent.setScale(0, RoundingMode.HALF_UP));
    }
  }

  @Test
  void theIncidentsFiguresAreThoseOfTheMethod() {
    Map<String, Double> kept =
        installation
            .sql()
            .sql("select name, value from case_figure")
            .query((row, index) -> Map.entry(row.getString(1), row.getDouble(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(kept.remove("Median days to closing")).isCloseTo(7.246875, within(1e-9));
    assertThat(kept)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Callers", 639.0,
                "Groups", 51.0,
                "Unassigned", 217.0,
                "Reassigned", 391.0,
                "Reopened", 10.0,
                "High urgency", 33.0,
                "Medium urgency", 784.0,
                "Low urgency", 73.0));
    assertThat(installation.count("case_figure where cases = 890")).isEqualTo(8);
    assertThat(installation.count("case_figure where name = 'Groups' and cases < 890"))
        .isEqualTo(1);

    List<Engagement> engagements = stores.register().read().engagements();
    assertThat(engagements).hasSize(890);
    assertThat(engagements.stream().map(Engagement::managerId).distinct()).hasSize(639);
    assertThat(engagements).filteredOn(each -> each.consultantId() == null).hasSize(217);
    assertThat(engagements)
        .filteredOn(each -> each.request().horizon() == NeedHorizon.URGENT)
        .hasSize(33);
  }

  @Test
  void theReportsCanBeRead() {
    PublishedFolder release = new PublishedFolder(installation.path("published/2016-06"));
    List<Path> pdfs = release.files(".pdf");
    assertThat(pdfs).hasSize(2 + 50);
    for (Path pdf : pdfs) {
      assertThat(PublishedFolder.pdfText(pdf))
          .as(pdf.getFileName().toString())
          .contains("June 2016")
          .doesNotContain("NaN", "Infinity", "\uFFFD")
          .doesNotContainPattern("\\bnull\\b");
    }
    assertThat(
            PublishedFolder.pdfText(installation.path("published/current/leadership-2016-06.pdf")))
        .contains(
            "Works of Ludd",
            "Leadership index",
            "(95% interval 48–52)",
            "Statement LEAD01 30 29 41");
  }

  @Test
  void theWorkbookCanBeRead() throws IOException {
    Path file = installation.path("published/current/analysts-2016-06.xlsx");
    try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      assertThat(StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName))
          .contains("Summary", "Items", "Indices", "Units", "Method", "Checks");
      int cells = 0;
      for (Sheet sheet : workbook) {
        assertThat(sheet.getPhysicalNumberOfRows()).as(sheet.getSheetName()).isPositive();
        for (var row : sheet) {
          for (Cell cell : row) {
            cells++;
            assertThat(cell.getCellType()).isNotEqualTo(CellType.ERROR);
            if (cell.getCellType() == CellType.STRING) {
              assertThat(cell.getStringCellValue()).isNotIn("NaN", "Infinity", "null");
            }
          }
        }
      }
      assertThat(cells).isGreaterThan(50 * 19);
    }
    assertThat(Files.exists(installation.path("published/index.html"))).isTrue();
  }

  private static Figure.Computed item(Scope scope, String id) {
    return figures.get(new CellKey(Statistic.ITEM, ClimateSurvey.WAVE, scope, id));
  }

  private static int position(String id) {
    for (int i = 0; i < questionnaire.items().size(); i++) {
      if (questionnaire.items().get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException(id);
  }

  private static void assertClose(Figure.Computed figure, Measure measure, double expected) {
    assertThat(figure.values().get(measure))
        .as(figure.key() + " " + measure)
        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
  }

  private static JsonNode reference(String file) throws IOException {
    Path path = SharedData.path("../reference").resolve(file);
    return new JsonMapper().readTree(Files.readString(path));
  }
}
