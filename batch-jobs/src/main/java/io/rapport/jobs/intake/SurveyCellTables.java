package io.rapport.jobs.intake;

import io.rapport.domain.engagement.SurveyCell;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.domain.intake.register.SurveyCellRows;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables of survey results by department that lie beside the register's. Reports take the survey
 * from its answers; these tables are for a computation that has none.
 *
 * @param tables in the order of the file
 */
record SurveyCellTables(List<SourceTable> tables) {

  /** Those of a register, by their columns. */
  static SurveyCellTables of(Recognised register) {
    return new SurveyCellTables(
        register.file().parts().stream()
            .flatMap(part -> Recognition.tables(part).stream())
            .map(SurveyTables::plain)
            .filter(table -> RegisterTable.ofName(table.name()).isEmpty())
            .filter(table -> SurveyCellRows.missing(table.header()).isEmpty())
            .toList());
  }

  /** The register without the finding that these tables are not read. */
  Recognised takenFrom(Recognised register) {
    List<Place> read = tables.stream().map(SourceTable::place).toList();
    return new Recognised(
        register.file(),
        register.kind(),
        register.tables(),
        register.findings().stream().filter(issue -> !read.contains(issue.place())).toList());
  }

  /**
   * All results.
   *
   * @throws UnreadableFile if a row cannot be used: a department that is left out would change the
   *     others' standing
   */
  List<SurveyCell> read() {
    List<SurveyCell> cells = new ArrayList<>();
    SurveyCellRows reader = new SurveyCellRows();
    for (SourceTable table : tables) {
      refuse(SurveyCellRows.check(table.header(), table.place()));
      try (SourceRows rows = SourceRows.open(table)) {
        while (rows.hasNext()) {
          LayoutRow row = rows.next();
          if (!row.isBlank()) {
            cells.add(accepted(reader.read(row.row())));
          }
        }
      }
    }
    return cells;
  }

  private static SurveyCell accepted(Checked<SurveyCell> row) {
    if (row instanceof Checked.Accepted<SurveyCell> accepted) {
      return accepted.value();
    }
    throw new UnreadableFile(row.issues().get(0));
  }

  private static void refuse(List<Issue> issues) {
    if (!issues.isEmpty()) {
      throw new UnreadableFile(issues.get(0));
    }
  }
}
