package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.comment.Redaction;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.RowCounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.config.QuestionnaireFile;
import io.rapport.jobs.store.intake.Staged;
import io.rapport.jobs.store.intake.Staged.StagedResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A draft as somebody would use it: drafted from an export, changed by hand where it must be, and
 * read as any questionnaire; then the export is read with it, through everything the intake does
 * before it stores.
 */
final class ReviewedDraft {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final Organisation WHOLE =
      Organisation.of(List.of(new Unit("ALL", "All", Optional.empty(), 5_000)));

  private ReviewedDraft() {}

  /** What the intake makes of an export. */
  record Read(Questionnaire questionnaire, List<Response> responses, RowCounts counts) {}

  /** The draft of an export; a codebook is looked for beside it. */
  static String draft(Path export) {
    return DraftedQuestionnaire.of(export, Optional.empty(), DAY);
  }

  /**
   * A draft with the changes of a review: pairs of lines, "- " what stands once in the draft, "+ "
   * what takes its place.
   *
   * @param review name of the resource
   */
  static String reviewed(String draft, String review) {
    String text = draft;
    List<String> lines = resource("reviews/" + review).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("- ")) {
        String before = lines.get(i).substring(2);
        assertThat(text.split(java.util.regex.Pattern.quote(before), -1))
            .as("%s stands once in the draft", before)
            .hasSize(2);
        assertThat(lines.get(i + 1)).startsWith("+ ");
        text = text.replace(before, lines.get(i + 1).substring(2));
      }
    }
    return text;
  }

  /** Loads a questionnaire as the product does. */
  static Questionnaire load(Path folder, String text) {
    try {
      Path file = Files.createTempFile(folder, "questionnaire", ".yaml");
      return QuestionnaireFile.read(Files.writeString(file, text));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Reads an export with a questionnaire. */
  static Read read(Questionnaire questionnaire, Path export) {
    String name = export.getFileName().toString();
    InputFile input = new InputFile(export, name, "key", List.of(new InputFile.Part(export, name)));
    Recognised recognised = new Recognition(List.of(questionnaire), List.of()).recognise(input);
    SurveyReader reader =
        new SurveyReader(
            (SurveySource) recognised.kind(),
            Optional.of(WHOLE),
            input,
            new RejectLimit(Place.of(name), 0.02),
            Redaction.of(List.of()));
    IntakeTally tally = new IntakeTally();
    RowCheck check = new RowCheck(reader, tally);
    List<Response> responses = new ArrayList<>();
    for (SourceTable table : recognised.tables()) {
      assertThat(reader.begin(table))
          .as("columns of %s", name)
          .noneMatch(issue -> issue.severity() == Issue.Severity.FILE_REFUSED);
      try (SourceRows rows = SourceRows.open(table)) {
        while (rows.hasNext()) {
          Optional.ofNullable(check.process(rows.next())).map(Reading::staged).stream()
              .flatMap(List::stream)
              .forEach(staged -> responses.add(response(staged)));
        }
      }
    }
    assertThat(reader.end().issues()).isEmpty();
    return new Read(questionnaire, responses, tally.counts());
  }

  private static Response response(Staged staged) {
    return ((StagedResponse) staged).response();
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(ReviewedDraft.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
