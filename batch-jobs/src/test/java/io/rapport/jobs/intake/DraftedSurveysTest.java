package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.statistics.CronbachAlpha;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Scale;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Public surveys: drafted, reviewed, read, and compared with reference values or with a plain count
 * of the cells by another reader.
 */
class DraftedSurveysTest {
  /** Lowest favourable codes of the scales of the LimeSurvey exports, none of them reversed. */
  private static final Map<String, Integer> FAVOURABLE_FROM =
      Map.of(
          "agreement", 4,
          "frequency-very", 4,
          "from-0-to-5", 4,
          "from-0-to-10", 9,
          "from-1-to-10", 8,
          "from-1-to-10-2", 8);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bfi.csv", "bfi.xlsx", "bfi.xls"})
  void personalityItemsHaveTheReferenceFiguresInEveryFormat(String file) {
    Path export = SharedData.path("personality-bfi/" + file);
    Path csv = SharedData.path("personality-bfi/bfi.csv");
    JsonNode reference =
        JsonMapper.shared().readTree(SharedData.path("../reference/bfi.json").normalize().toFile());

    String draft = ReviewedDraft.draft(export);
    assertThat(draft).isEqualTo(ReviewedDraft.draft(csv).replace("bfi.csv", file));
    ReviewedDraft.Read read = read(ReviewedDraft.reviewed(draft, "bfi.review"), export);

    assertThat(read.counts().accepted()).isEqualTo(reference.at("/rows").asLong());
    assertThat(read.counts().refused()).isZero();
    for (int i = 0; i < read.questionnaire().items().size(); i++) {
      Item item = read.questionnaire().items().get(i);
      JsonNode expected = reference.at("/items/" + item.id());
      Map<Integer, Long> counts = new TreeMap<>();
      counts(read, i).forEach((code, n) -> counts.put(item.aligned(code), n));
      assertThat(total(counts)).as(item.id()).isEqualTo(expected.at("/n").asLong());
      expected
          .at("/counts")
          .properties()
          .forEach(
              answer ->
                  assertThat(counts.get(Integer.valueOf(answer.getKey())))
                      .as(item.id())
                      .isEqualTo(answer.getValue().asLong()));
      assertThat(kinds(read, i).get(Scale.Kind.FAVOURABLE))
          .as(item.id())
          .isEqualTo(expected.at("/fav_n").asLong());
      assertThat(kinds(read, i).get(Scale.Kind.UNFAVOURABLE))
          .as(item.id())
          .isEqualTo(expected.at("/unfav_n").asLong());
      assertThat(mean(counts))
          .as(item.id())
          .isCloseTo(expected.at("/mean").asDouble(), within(1e-9));
    }
    for (Dimension dimension : read.questionnaire().dimensions()) {
      assertThat(alpha(read, dimension))
          .as(dimension.id())
          .isCloseTo(
              reference
                  .at("/scales/" + dimension.id() + "/reliability/alpha_raw_listwise")
                  .asDouble(),
              within(1e-9));
    }
  }

  @ParameterizedTest(name = "{0}: {2} items")
  @CsvSource({
    "2016_uk_public_data.csv, limesurvey-2016.review, 29, affSat",
    "2017_uk_public_data.csv, limesurvey-2017.review, 37, affSat",
    "2018_public_data.csv, limesurvey-2018.review, 27, progRSE"
  })
  void softwareEngineersAnswersAreTheCellsThatStandThere(
      String file, String review, int items, String outcome) throws IOException {
    Path export = SharedData.path("limesurvey-rse/" + file);

    ReviewedDraft.Read read =
        read(ReviewedDraft.reviewed(ReviewedDraft.draft(export), review), export);

    assertThat(read.questionnaire().items()).hasSize(items);
    assertThat(read.questionnaire().outcome()).isEqualTo(outcome);
    assertThat(read.counts().refused()).isZero();
    compare(read, new PlainCount(export, 1));
  }

  @ParameterizedTest(name = "{0}: {1} items")
  @CsvSource({
    "sample.csv, 1, 3, false",
    "sample_legacy.csv, 1, 2, false",
    "Long_Exhaustive_Sample_Survey/Long_Exhaustive_Sample_Survey.csv, 57, 3, true",
    "No_Basis_for_Evaluation/No_Basis_for_Evaluation (Legacy).csv, 8, 2, true",
    "No_Basis_for_Evaluation/No_Basis_for_Evaluation (Insights).csv, 8, 3, true",
    "Single_Answer_Matrix_Questions/Single_Answer_Matrix_Questions.csv, 6, 2, true",
    "Single_Answer_Matrix_Questions/Single_Answer_Matrix_Questions (Insights).csv, 15, 3, true"
  })
  void answersOfQualtricsAreTheCellsThatStandThere(
      String file, int items, int headerRows, boolean trials) throws IOException {
    Path export = SharedData.path("qualtrics/" + file);
    String draft = ReviewedDraft.draft(export);
    if (trials) {
      assertThat(draft).contains("# CHECK: all rows were written to try the survey out");
      ReviewedDraft.Read asTrials = read(draft, export);
      assertThat(asTrials.responses()).isEmpty();
      assertThat(asTrials.counts().blank()).isEqualTo(asTrials.counts().read()).isPositive();
    }
    Path answered = trials ? handedIn(export, headerRows) : export;

    ReviewedDraft.Read read =
        read(
            file.startsWith("Long")
                ? ReviewedDraft.reviewed(draft, "qualtrics-long.review")
                : draft,
            answered);

    assertThat(read.questionnaire().items()).hasSize(items);
    assertThat(read.responses()).isNotEmpty();
    assertThat(read.counts().refused()).isZero();
    compare(read, new PlainCount(answered, headerRows));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " (Insights)"})
  void questionsWithSeveralAnswersAreNotScored(String variant) {
    Path export =
        SharedData.path(
            "qualtrics/Multiple_Answer_Multiple_Choices_Questions/Multiple_Answer_MC_Questions"
                + variant
                + ".csv");
    assertThatThrownBy(() -> ReviewedDraft.draft(export))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageEndingWith("[no-items]");
  }

  @Test
  void aReviewThatDoesNotFitTheDraftFails() {
    assertThatThrownBy(() -> ReviewedDraft.reviewed("outcome: \"B\"", "bfi.review"))
        .isInstanceOf(AssertionError.class);
  }

  private ReviewedDraft.Read read(String text, Path export) {
    return ReviewedDraft.read(ReviewedDraft.load(folder, text), export);
  }

  /**
   * Every item's counts and favourable answers and every dimension's alpha, from the cells alone.
   */
  private static void compare(ReviewedDraft.Read read, PlainCount plain) {
    Questionnaire questionnaire = read.questionnaire();
    long answers = 0;
    for (int i = 0; i < questionnaire.items().size(); i++) {
      Item item = questionnaire.items().get(i);
      Map<Integer, Long> expected = plain.counts(item.column());
      assertThat(counts(read, i)).as(item.id()).isEqualTo(expected);
      answers += total(expected);
      Integer lowest = FAVOURABLE_FROM.get(item.scale().id());
      if (lowest != null && !item.reversed()) {
        assertThat(kinds(read, i).get(Scale.Kind.FAVOURABLE))
            .as(item.id())
            .isEqualTo(
                expected.entrySet().stream()
                    .filter(answer -> answer.getKey() >= lowest)
                    .mapToLong(Map.Entry::getValue)
                    .sum());
      }
    }
    assertThat(answers).isPositive();
    for (Dimension dimension : questionnaire.dimensions()) {
      if (dimension.items().size() > 1) {
        double expected = plain.alpha(questionnaire, dimension);
        double alpha = alpha(read, dimension);
        assertThat(Double.isNaN(alpha)).as(dimension.id()).isEqualTo(Double.isNaN(expected));
        assertThat(Double.isNaN(alpha) || Math.abs(alpha - expected) < 1e-9)
            .as("%s: %s and %s", dimension.id(), alpha, expected)
            .isTrue();
      }
    }
  }

  /** Alpha of the responses as the product computes it. */
  private static double alpha(ReviewedDraft.Read read, Dimension dimension) {
    Map<String, Integer> positions = read.questionnaire().positions();
    List<double[]> complete = new ArrayList<>();
    for (Response response : read.responses()) {
      double[] values =
          dimension.items().stream()
              .mapToDouble(
                  id -> {
                    Item item = read.questionnaire().item(id).orElseThrow();
                    return response
                        .answers()
                        .get(positions.get(id))
                        .filter(code -> !PlainCount.outside(item, code))
                        .map(code -> (double) item.aligned(code))
                        .orElse(Double.NaN);
                  })
              .toArray();
      if (Arrays.stream(values).noneMatch(Double::isNaN)) {
        complete.add(values);
      }
    }
    if (complete.size() < 2) {
      return Double.NaN;
    }
    return CronbachAlpha.withDefaults()
        .ofRows(complete.toArray(double[][]::new))
        .map(CronbachAlpha.Result::alpha)
        .orElse(Double.NaN);
  }

  private static Map<Integer, Long> counts(ReviewedDraft.Read read, int item) {
    Map<Integer, Long> counts = new TreeMap<>();
    read.responses().stream()
        .flatMap(response -> response.answers().get(item).stream())
        .forEach(code -> counts.merge((int) code, 1L, Long::sum));
    return counts;
  }

  private static Map<Scale.Kind, Long> kinds(ReviewedDraft.Read read, int at) {
    Item item = read.questionnaire().items().get(at);
    Map<Scale.Kind, Long> kinds = new HashMap<>();
    kinds.put(Scale.Kind.FAVOURABLE, 0L);
    counts(read, at)
        .forEach(
            (code, n) ->
                kinds.merge(item.kind(item.scale().answer(code).orElseThrow()), n, Long::sum));
    return kinds;
  }

  private static long total(Map<Integer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static double mean(Map<Integer, Long> counts) {
    return counts.entrySet().stream()
            .mapToDouble(answer -> (double) answer.getKey() * answer.getValue())
            .sum()
        / total(counts);
  }

  /** The same export as if people had handed it in: the status of each row is that of an answer. */
  private Path handedIn(Path export, int headerRows) throws IOException {
    List<CSVRecord> rows = PlainCount.rows(export);
    int status = -1;
    for (int row = 0; row < headerRows; row++) {
      for (int at = 0; at < rows.get(row).size(); at++) {
        status = rows.get(row).get(at).equals("Status") ? at : status;
      }
    }
    Path copy = Files.createDirectories(folder.resolve("in")).resolve(export.getFileName());
    try (CSVPrinter printer =
        new CSVPrinter(Files.newBufferedWriter(copy, StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
      for (int row = 0; row < rows.size(); row++) {
        List<String> cells = new ArrayList<>(rows.get(row).toList());
        if (row >= headerRows) {
          assertThat(cells.set(status, "0")).isEqualTo("2");
        }
        printer.printRecord(cells);
      }
    }
    return copy;
  }
}
