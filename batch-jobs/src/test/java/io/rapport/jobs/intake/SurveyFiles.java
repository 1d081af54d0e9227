package io.rapport.jobs.intake;

import io.rapport.domain.comment.Redaction;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.config.QuestionnaireFile;
import io.rapport.jobs.intake.file.TextCharsets;
import io.rapport.jobs.store.intake.Staged;
import io.rapport.jobs.store.intake.Staged.StagedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads survey files from their bytes to typed responses, without a database. */
record SurveyFiles(Questionnaire questionnaire, Organisation organisation, TextCharsets charsets) {

  /** Responses of a file, and everything that was said of it. */
  record Read(List<Response> responses, List<Issue> issues, List<String> findings) {
    Response only() {
      if (responses.size() != 1) {
        throw new AssertionError(responses.size() + " responses");
      }
      return responses.get(0);
    }
  }

  /** Reads by a questionnaire given by its text; units are LAB and GRÖSSE. */
  static SurveyFiles by(Path folder, String yaml) {
    try {
      Path file = Files.writeString(folder.resolve("questionnaire.yaml"), yaml);
      return new SurveyFiles(
          QuestionnaireFile.read(file),
          Organisation.of(
              List.of(
                  new Unit("LAB", "Laboratory", Optional.empty(), 100),
                  new Unit("GRÖSSE", "Größe", Optional.of("LAB"), 100))),
          TextCharsets.STANDARD);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  SurveyFiles with(TextCharsets other) {
    return new SurveyFiles(questionnaire, organisation, other);
  }

  Read read(Path file) {
    String name = file.getFileName().toString();
    InputFile input =
        new InputFile(file, name, "key", List.of(new InputFile.Part(file, name, charsets)));
    Recognised known = new Recognition(List.of(questionnaire), List.of()).recognise(input);
    SourceTable table = known.tables().get(0);
    SurveyReader reader =
        new SurveyReader(
            (SurveySource) known.kind(),
            Optional.of(organisation),
            known.file(),
            new RejectLimit(table.place(), 1),
            Redaction.of(List.of()));
    List<Response> responses = new ArrayList<>();
    List<Issue> issues = new ArrayList<>(reader.begin(table));
    IntakeTally tally = new IntakeTally();
    RowCheck check = new RowCheck(reader, tally);
    try (SourceRows rows = SourceRows.open(table)) {
      while (rows.hasNext()) {
        Reading reading = check.process(rows.next());
        issues.addAll(reading == null ? List.of() : reading.issues());
        for (Staged staged : reading == null ? List.<Staged>of() : reading.staged()) {
          responses.add(((StagedResponse) staged).response());
        }
      }
      rows.formulas().forEach(tally::addFinding);
    }
    return new Read(
        responses,
        issues,
        tally.findings().entrySet().stream()
            .map(finding -> finding.getValue() + " x " + finding.getKey().message())
            .toList());
  }
}
