package io.rapport.jobs.intake;

import io.rapport.domain.intake.profile.Profile;
import io.rapport.domain.intake.profile.SourceFormat;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.intake.SourceKind.CaseExportSource;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Holds files to the format that their questionnaire or profile declares. */
final class DeclaredFormat {
  private static final Set<String> TEXT = Set.of("csv", "tsv", "txt");

  private DeclaredFormat() {}

  /**
   * The tables of a text file in the encoding that is declared. Those of a file that is not in that
   * encoding stay as they were found out, so that it is known for what it is, and then refused.
   */
  static SurveyTables in(Optional<Charset> charset, SurveyTables tables) {
    InputFile.Part part = tables.plain().part();
    if (charset.isEmpty() || !isText(part)) {
      return tables;
    }
    try {
      return Recognition.tables(part.declaring(charset.get())).stream().findFirst().orElse(tables);
    } catch (UnreadableFile otherwise) {
      return tables;
    }
  }

  /**
   * Checks a file that is recognised.
   *
   * @throws UnreadableFile if it is not of the declared type or not in the declared encoding
   */
  static void check(SourceKind kind, SourceTable table) {
    if (kind instanceof SurveySource survey) {
      Questionnaire questionnaire = survey.questionnaire();
      questionnaire.format().charset().ifPresent(charset -> check(charset, table));
    } else if (kind instanceof CaseExportSource export) {
      Profile profile = export.profile();
      profile.format().type().ifPresent(type -> check(type, table, profile.id()));
      profile.format().charset().ifPresent(charset -> check(charset, table));
    }
  }

  private static void check(SourceFormat.Type type, SourceTable table, String profile) {
    String declared = type.name().toLowerCase(Locale.ROOT);
    boolean agrees =
        type == SourceFormat.Type.CSV
            ? isText(table.part())
            : declared.equals(extension(table.part()));
    if (!agrees) {
      throw new UnreadableFile(
          "wrong-type",
          table.place(),
          "profile " + profile + " declares format.type " + declared + " and reads no other");
    }
  }

  /** What cannot be opened in the declared encoding says itself where it is not. */
  private static void check(Charset charset, SourceTable table) {
    if (isText(table.part()) && table.part().charsets().declared().isEmpty()) {
      table.part().declaring(charset).open().close();
    }
  }

  private static boolean isText(InputFile.Part part) {
    return TEXT.contains(extension(part));
  }

  private static String extension(InputFile.Part part) {
    return part.name().substring(part.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
