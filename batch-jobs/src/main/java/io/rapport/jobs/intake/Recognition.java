package io.rapport.jobs.intake;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.organisation.OrganisationRows;
import io.rapport.domain.intake.organisation.UnitChangeRows;
import io.rapport.domain.intake.profile.Profile;
import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.domain.intake.survey.SurveyColumns;
import io.rapport.domain.intake.survey.WaveOfFile;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.intake.SourceKind.CaseExportSource;
import io.rapport.jobs.intake.SourceKind.OrganisationSource;
import io.rapport.jobs.intake.SourceKind.RegisterSource;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.SourceKind.UnitLineageSource;
import io.rapport.jobs.intake.file.Sheet;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells what a file is, by its structure alone: its sheets and their columns. A folder, a workbook
 * with a sheet {@code Engagements} or a text file named after a table of the register is register;
 * any other file must fit exactly one questionnaire, profile, or the layout of the organisation or
 * of its unit lineage.
 */
public final class Recognition {
  /** Missing columns named in a refusal. */
  private static final int NAMED = 10;

  private final List<Questionnaire> questionnaires;
  private final List<Profile> profiles;

  /** Knows these questionnaires and profiles. */
  public Recognition(List<Questionnaire> questionnaires, List<Profile> profiles) {
    this.questionnaires = List.copyOf(questionnaires);
    this.profiles = List.copyOf(profiles);
  }

  /** One way to read a file: what it would be, and the columns that stand against it. */
  private record Candidate(
      String name,
      SourceTable table,
      List<String> missing,
      int columns,
      Optional<Questionnaire> questionnaire,
      Function<InputFile, SourceKind> kind) {

    Candidate(
        String name,
        SourceTable table,
        List<String> missing,
        int columns,
        Function<InputFile, SourceKind> kind) {
      this(name, table, missing, columns, Optional.empty(), kind);
    }

    double share() {
      return 1 - (double) missing.size() / columns;
    }
  }

  /**
   * Tells what a file is.
   *
   * @throws UnreadableFile if it cannot be read, is nothing that is known, or more than one thing
   */
  public Recognised recognise(InputFile file) {
    List<SurveyTables> found = new ArrayList<>();
    for (InputFile.Part part : file.parts()) {
      found.addAll(tables(part));
    }
    List<SourceTable> tables = found.stream().map(SurveyTables::plain).toList();
    return isRegister(file, tables) ? register(file, tables) : single(file, found);
  }

  /** The tables of a file that have a header. */
  static List<SurveyTables> tables(InputFile.Part part) {
    List<SurveyTables> tables = new ArrayList<>();
    try (Spreadsheet spreadsheet = part.open()) {
      for (Sheet sheet : spreadsheet.sheets()) {
        try (Table table = spreadsheet.read(sheet)) {
          if (!table.header().names().isEmpty()) {
            tables.add(new SurveyTables(SourceTable.plain(part, sheet, table.header()), table));
          }
        }
      }
    }
    return tables;
  }

  private static boolean isRegister(InputFile file, List<SourceTable> tables) {
    return file.isFolder()
        || tables.stream()
            .anyMatch(
                table ->
                    RegisterTable.ofName(table.name())
                        .filter(
                            known ->
                                known == RegisterTable.ENGAGEMENTS
                                    || table.sheet().name().isEmpty())
                        .isPresent());
  }

  private static Recognised register(InputFile file, List<SourceTable> tables) {
    List<SourceTable> read = new ArrayList<>();
    List<Issue> findings = new ArrayList<>();
    for (SourceTable table : tables) {
      if (RegisterTable.ofName(table.name()).isPresent()) {
        read.add(table);
      } else {
        findings.add(
            new Issue(
                "unknown-table",
                Issue.Severity.WARNING,
                table.place(),
                "the table is none of the register's and is not read"));
      }
    }
    if (read.isEmpty()) {
      throw new UnreadableFile(
          "not-recognised",
          Place.of(file.name()),
          "the folder holds no table of the engagement register");
    }
    return new Recognised(file, new RegisterSource(), read, findings);
  }

  private Recognised single(InputFile file, List<SurveyTables> tables) {
    VersionsOfFile versions = new VersionsOfFile(questionnaires, file.name());
    List<Candidate> candidates =
        tables.stream().flatMap(table -> candidates(table, versions).stream()).toList();
    List<Candidate> fitting =
        candidates.stream().filter(candidate -> candidate.missing().isEmpty()).toList();
    Place place = Place.of(file.name());
    if (fitting.size() > 1) {
      VersionsOfFile.refuse(
          fitting.stream().flatMap(candidate -> candidate.questionnaire().stream()).toList(),
          fitting.size(),
          place);
      throw new UnreadableFile(
          "ambiguous",
          place,
          "the file can be read in several ways: "
              + fitting.stream()
                  .map(candidate -> candidate.name() + inSheet(candidate))
                  .collect(Collectors.joining("; ")));
    }
    if (fitting.isEmpty()) {
      throw new UnreadableFile("not-recognised", place, whyNot(candidates));
    }
    Candidate only = fitting.get(0);
    SourceKind kind = only.kind().apply(file);
    DeclaredFormat.check(kind, only.table());
    return new Recognised(file, kind, List.of(only.table()), List.of());
  }

  private List<Candidate> candidates(SurveyTables tables, VersionsOfFile versions) {
    SourceTable table = tables.plain();
    Header header = table.header();
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(
        new Candidate(
            "an organisation file",
            table,
            OrganisationRows.missing(header),
            OrganisationRows.REQUIRED.size(),
            file -> new OrganisationSource()));
    candidates.add(
        new Candidate(
            "a unit lineage",
            table,
            UnitChangeRows.missing(header),
            UnitChangeRows.REQUIRED.size(),
            file -> new UnitLineageSource()));
    for (Questionnaire questionnaire : versions.of(tables)) {
      SourceTable answers =
          DeclaredFormat.in(questionnaire.format().charset(), tables).as(questionnaire);
      candidates.add(
          new Candidate(
              versions.name(questionnaire),
              answers,
              SurveyColumns.missing(questionnaire, answers.header()),
              SurveyColumns.required(questionnaire).size(),
              Optional.of(questionnaire),
              file -> new SurveySource(questionnaire, wave(questionnaire, file.name()))));
    }
    for (Profile profile : profiles) {
      SourceTable export = DeclaredFormat.in(profile.format().charset(), tables).plain();
      if (!profile.foreignColumns(export.header()).isEmpty()) {
        continue;
      }
      candidates.add(
          new Candidate(
              "profile " + profile.id(),
              export,
              profile.missingColumns(export.header()),
              profile.requiredColumns().size(),
              file -> new CaseExportSource(profile)));
    }
    return candidates;
  }

  private static Optional<Wave> wave(Questionnaire questionnaire, String file) {
    Checked<Optional<Wave>> wave = WaveOfFile.of(questionnaire, file);
    if (wave instanceof Checked.Accepted<Optional<Wave>> accepted) {
      return accepted.value();
    }
    throw new UnreadableFile(wave.issues().get(0));
  }

  private static String whyNot(List<Candidate> candidates) {
    Optional<Candidate> best =
        candidates.stream().max(Comparator.comparingDouble(Candidate::share));
    if (best.isEmpty()) {
      return "the file has no header row";
    }
    if (best.get().share() == 0) {
      return "the file fits no questionnaire, no profile and no layout that is known";
    }
    List<String> missing = best.get().missing();
    return "the file is not known; it comes closest to "
        + best.get().name()
        + inSheet(best.get())
        + ", but lacks "
        + (missing.size() == 1 ? "column " : "columns ")
        + missing.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "");
  }

  private static String inSheet(Candidate candidate) {
    return candidate.table().sheet().name().map(name -> " (sheet " + name + ")").orElse("");
  }
}
