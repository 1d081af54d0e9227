package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.survey.Response;
import io.rapport.jobs.intake.config.Questionnaires;
import io.rapport.jobs.store.intake.Responses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Exports of survey tools in several languages, each as text, workbook and OpenDocument, from the
 * file to the typed responses. A file of {@code exports} holds, above a line of dashes, the layout,
 * the columns of the two items, what is said of the rows and the answers (valued/helped); below it
 * the table, with {@code |} between cells and {@code \n} for a new line.
 */
class ToolExportsTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: pulse
      version: 1
      title: Pulse
      scales:
        agreement:
          - {code: 1, label: Disagree, kind: unfavourable, labels: [Trifft nicht zu, Pas d'accord, En desacuerdo, そう思わない, "10", A1]}
          - {code: 3, label: Neither, kind: neutral, labels: [Weder noch, Neutre, Ni de acuerdo ni en desacuerdo, どちらでもない, "11", A3]}
          - {code: 5, label: Agree, kind: favourable, labels: [Trifft zu, D'accord, De acuerdo, そう思う, "12", A5]}
          - {code: 9, label: Does not apply, kind: not applicable, labels: [Keine Angabe, Sans objet, No procede, 該当なし, "-1", A9]}
      items:
        - {id: VALUED, column: '%s', wording: My work is valued, scale: agreement}
        - {id: HELPED, column: '%s', wording: My team helps me, scale: agreement}
      dimensions:
        - {id: ENG, label: Engagement, items: [VALUED, HELPED]}
      outcome: ENG
      columns: {%s}
      waves:
        - {id: "2026-05", label: May 2026, opened: 2026-05-04, closed: 2026-05-22}
      """;

  @TempDir Path folder;

  /** What a file of exports says. */
  private record Export(
      String layout,
      List<String> columns,
      String rows,
      List<String> answers,
      List<List<String>> table) {}

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void anExportGivesTheSameResponsesInEveryFormat(String name) throws IOException {
    Export export = read(name);
    try (IntakeHome home =
        new IntakeHome(folder, List.of(questionnaire(export.columns())), List.of())) {
      home.ingest(home.write("organisation.csv", "unit,parent,name,headcount", "ALL,,All,9"));
      for (ExportFormat format : ExportFormat.values()) {
        home.sql.sql("delete from survey_response").update();
        Path file = format.write(folder, name, export.table());
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));

        CheckReport check = home.context.getBean(FileCheck.class).check(file, 1);
        List<String> lines = home.ingest(file).lines();

        assertThat(lines)
            .as(format.name())
            .containsExactly(file.getFileName() + ": " + export.rows() + ", wave 2026-05");
        assertThat(layout(check)).as(format.name()).isEqualTo(export.layout());
        List<Response> responses = responses(home);
        assertThat(responses.stream().map(ToolExportsTest::answers))
            .as(format.name())
            .containsExactlyInAnyOrderElementsOf(export.answers());
        assertThat(responses)
            .as(format.name())
            .allMatch(
                response ->
                    response
                            .submitted()
                            .filter(day -> day.toString().equals("2026-05-06"))
                            .isPresent()
                        == export.columns().get(2).length() > 1);
      }
    }
  }

  private static String questionnaire(List<String> columns) {
    String submitted = columns.get(2).equals("-") ? "" : "submitted: '" + columns.get(2) + "'";
    return QUESTIONNAIRE.formatted(quoted(columns.get(0)), quoted(columns.get(1)), submitted);
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }

  static Stream<String> exports() throws IOException {
    try (Stream<Path> files = Files.list(root())) {
      return files
          .map(file -> file.getFileName().toString().replace(".txt", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Path root() {
    return SharedData.project("batch-jobs/src/test/resources/exports");
  }

  private static Export read(String name) throws IOException {
    List<String> lines = Files.readAllLines(root().resolve(name + ".txt"), StandardCharsets.UTF_8);
    int dashes = lines.indexOf("---");
    return new Export(
        lines.get(0),
        List.of(lines.get(1).split("\\|")),
        lines.get(2),
        List.of(lines.get(3).split(" ")),
        lines.subList(dashes + 1, lines.size()).stream()
            .map(
                line ->
                    Arrays.stream(line.split("\\|", -1))
                        .map(cell -> cell.replace("\\n", "\n"))
                        .toList())
            .toList());
  }

  /** The layout's name; of a plain table nothing is said. */
  private static String layout(CheckReport check) {
    return check.layouts().stream()
        .map(words -> words.replaceFirst("^sheet Export: ", "").replaceFirst(" .*", ""))
        .collect(Collectors.joining(", "));
  }

  private static String answers(Response response) {
    return response.answers().stream()
        .map(answer -> answer.map(String::valueOf).orElse("-"))
        .collect(Collectors.joining("/"));
  }

  private static List<Response> responses(IntakeHome home) {
    List<Response> responses = new ArrayList<>();
    var questionnaire = home.context.getBean(Questionnaires.class).get("pulse").orElseThrow();
    new TransactionTemplate(home.context.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(
            status ->
                home.context
                    .getBean(Responses.class)
                    .forEach(questionnaire, "2026-05", responses::add));
    return responses;
  }
}
