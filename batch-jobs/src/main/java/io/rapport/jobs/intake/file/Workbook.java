package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.util.List;
import java.util.Optional;

/** A workbook of any format, inspected before its first cell is read. */
final class Workbook implements Spreadsheet {
  private final String name;
  private final Limits limits;
  private final Deadline deadline;
  private final WorkbookContent content;

  private Workbook(String name, Limits limits, Deadline deadline, WorkbookContent content) {
    this.name = name;
    this.limits = limits;
    this.deadline = deadline;
    this.content = content;
  }

  /** Opens what a format makes of a file. */
  interface Format {
    /** Inspects a file and opens it. */
    WorkbookContent open(Place place, Limits limits, Deadline deadline) throws Exception;
  }

  static Workbook open(String name, Limits limits, Format format) {
    Place place = Place.of(name);
    Deadline deadline = new Deadline(limits.time());
    WorkbookContent content =
        ParserWork.refusing(place, () -> format.open(place, limits, deadline));
    Workbook workbook = new Workbook(name, limits, deadline, content);
    try {
      workbook.refuseHiddenSheets();
    } catch (UnreadableFile refused) {
      workbook.close();
      throw refused;
    }
    return workbook;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Sheet> sheets() {
    return content.worksheets().stream()
        .map(sheet -> new Sheet(Optional.of(sheet.name())))
        .toList();
  }

  @Override
  public Table read(Sheet sheet) {
    String sheetName = sheet.name().orElseThrow();
    Place place = Place.of(name, sheetName);
    Worksheet worksheet =
        content.worksheets().stream()
            .filter(candidate -> candidate.name().equals(sheetName))
            .findFirst()
            .orElseThrow(
                () -> new UnreadableFile("no-sheet", place, "there is no sheet of that name"));
    SheetRows rows = ParserWork.refusing(place, () -> content.rows(worksheet));
    return WorksheetTable.open(name, worksheet, rows, limits, deadline);
  }

  @Override
  public void close() {
    content.close();
  }

  private void refuseHiddenSheets() {
    for (Worksheet sheet : content.worksheets()) {
      if (sheet.hidden()) {
        throw new UnreadableFile(
            "hidden-sheet",
            Place.of(name, sheet.name()),
            "the sheet is hidden; show it or delete it");
      }
    }
  }
}
