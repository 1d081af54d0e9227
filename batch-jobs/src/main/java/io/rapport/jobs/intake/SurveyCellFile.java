package io.rapport.jobs.intake;

import io.rapport.domain.engagement.SurveyCell;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.register.SurveyCellRows;
import io.rapport.jobs.intake.file.Sheet;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of survey results by department, read where it lies and not stored. It is known by its
 * header; other sheets of the file are left alone.
 */
public final class SurveyCellFile {
  private SurveyCellFile() {}

  /**
   * Reads the first table with such a header.
   *
   * @throws UnreadableFile if the file cannot be read or has no such table; a single refused row
   *     refuses it
   */
  public static List<SurveyCell> read(Path file) {
    try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
      for (Sheet sheet : spreadsheet.sheets()) {
        try (Table table = spreadsheet.read(sheet)) {
          if (SurveyCellRows.missing(table.header()).isEmpty()) {
            return cells(table, place(spreadsheet.name(), sheet));
          }
        }
      }
      throw new UnreadableFile(
          "not-recognised",
          Place.of(spreadsheet.name()),
          "no table has the columns " + String.join(", ", SurveyCellRows.REQUIRED));
    }
  }

  private static Place place(String name, Sheet sheet) {
    return sheet.name().map(each -> Place.of(name, each)).orElseGet(() -> Place.of(name));
  }

  private static List<SurveyCell> cells(Table table, Place place) {
    List<Issue> header = SurveyCellRows.check(table.header(), place);
    if (!header.isEmpty()) {
      throw new UnreadableFile(header.get(0));
    }
    SurveyCellRows rows = new SurveyCellRows();
    List<SurveyCell> cells = new ArrayList<>();
    while (table.hasNext()) {
      Row row = table.next();
      if (row.isBlank()) {
        continue;
      }
      Checked<SurveyCell> read = rows.read(row);
      if (read instanceof Checked.Accepted<SurveyCell> accepted) {
        cells.add(accepted.value());
      } else {
        throw new UnreadableFile(read.issues().get(0));
      }
    }
    return cells;
  }
}
