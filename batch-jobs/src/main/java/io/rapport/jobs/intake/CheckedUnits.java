package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.operations.FailureMapper;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * The units by which a survey is checked.
 *
 * @param organisation the stored one; else one of just the units that the file names
 * @param refusal what would refuse the file because of its units
 * @param advice why the units are not checked, in words
 */
record CheckedUnits(Organisation organisation, Optional<Issue> refusal, Optional<String> advice) {
  private static final Set<ExitCode> OUT_OF_REACH =
      Set.of(ExitCode.LOCKED, ExitCode.DATABASE_UNAVAILABLE);

  /**
   * The units for a survey file.
   *
   * @param stored whether anything was ever stored; if not, no database is started
   */
  static CheckedUnits of(
      Recognised input, SurveySource survey, SourceReaders readers, BooleanSupplier stored) {
    try {
      if (stored.getAsBoolean()) {
        Organisation organisation = readers.organisation(survey, input.file());
        return new CheckedUnits(organisation, Optional.empty(), Optional.empty());
      }
      return new CheckedUnits(
          named(input, survey),
          Optional.of(SourceReaders.noOrganisation(input.file())),
          Optional.empty());
    } catch (UnreadableFile none) {
      return new CheckedUnits(named(input, survey), Optional.of(none.issue()), Optional.empty());
    } catch (RuntimeException failed) {
      RapportFailure failure = FailureMapper.failureOf(failed);
      if (!OUT_OF_REACH.contains(failure.exitCode())) {
        throw failed;
      }
      return new CheckedUnits(
          named(input, survey),
          Optional.empty(),
          Optional.of("check again later: the units were not checked, for " + failure.line()));
    }
  }

  /** An organisation of the units that a file names, all of them directly below the root. */
  private static Organisation named(Recognised input, SurveySource survey) {
    Set<String> codes = new TreeSet<>();
    Optional<String> column = survey.questionnaire().columns().unit();
    for (SourceTable table : input.tables()) {
      if (column.isPresent() && table.header().has(column.get())) {
        try (SourceRows rows = SourceRows.open(table)) {
          rows.forEachRemaining(row -> codes.add(row.row().cell(column.get()).asText()));
        } catch (UnreadableFile metAgain) {
          break;
        }
      }
    }
    codes.remove("");
    String root = "-";
    while (codes.contains(root)) {
      root += "-";
    }
    List<Unit> units = new ArrayList<>();
    units.add(new Unit(root, "everybody", Optional.empty(), 0));
    for (String code : codes) {
      units.add(new Unit(code, "", Optional.of(root), 0));
    }
    return Organisation.of(units);
  }
}
