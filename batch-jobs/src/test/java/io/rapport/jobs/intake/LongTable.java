package io.rapport.jobs.intake;

import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.intake.config.QuestionnaireFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a table of one answer a row as the intake does and prints how many respondents and answers
 * it holds. For tests that need a Java of their own.
 */
final class LongTable {
  private LongTable() {}

  /**
   * Reads a table.
   *
   * @param arguments the table and a questionnaire
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Questionnaire questionnaire = QuestionnaireFile.read(Path.of(arguments[1]));
    SourceTable table =
        Recognition.tables(new InputFile.Part(file, String.valueOf(file.getFileName())))
            .get(0)
            .as(questionnaire);
    long respondents = 0;
    long answers = 0;
    try (SourceRows rows = SourceRows.open(table)) {
      while (rows.hasNext()) {
        respondents++;
        answers +=
            rows.next().row().cells().stream().filter(cell -> cell.asText().equals("5")).count();
      }
    }
    System.out.println(respondents + " respondents, " + answers + " answers");
  }
}
