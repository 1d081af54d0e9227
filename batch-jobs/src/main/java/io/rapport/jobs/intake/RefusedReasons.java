package io.rapport.jobs.intake;

import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import io.rapport.templates.workbook.StreamedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The sheet that says why rows are refused, and what to do. NOT thread safe. */
final class RefusedReasons {
  static final String SHEET = "Why refused";

  private static final String TITLE = "Why rows were refused";

  /** Reasons that are listed: as many rows as a sheet has, with room for the notes. */
  private static final int MOST = 1_000_000;

  private static final List<Integer> WIDTHS = List.of(24, 8, 8, 28, 80, 32, 14);

  /** Columns are as many 256ths of a sign wide. */
  private static final int WIDTH_UNIT = 256;

  private final StreamedFile file;
  private final RefusedCells cells;
  private final Sheet sheet;
  private int listed;

  RefusedReasons(StreamedFile file, RefusedCells cells, Notes notes) {
    this.file = file;
    this.cells = cells;
    this.sheet = file.createSheet(SHEET);
    for (int column = 0; column < WIDTHS.size(); column++) {
      sheet.setColumnWidth(column, WIDTHS.get(column) * WIDTH_UNIT);
    }
    line(TITLE);
    notes.lines().forEach(this::line);
    line();
    line("Sheet", "Row", "Column", "Header", "Reason", "File", "Row in the file");
    sheet.createFreezePane(0, sheet.getLastRowNum() + 1);
  }

  /** Whether a sheet is this one, which is no table to be read. */
  static boolean are(Optional<String> sheet, Header header) {
    return sheet.filter(SHEET::equals).isPresent()
        && header.names().stream().findFirst().filter(TITLE::equals).isPresent();
  }

  /** Whether a file is a workbook of refused rows. */
  static boolean areIn(InputFile.Part part) {
    try (Spreadsheet spreadsheet = part.open()) {
      for (io.rapport.jobs.intake.file.Sheet each : spreadsheet.sheets()) {
        if (each.name().filter(SHEET::equals).isPresent()) {
          try (Table table = spreadsheet.read(each)) {
            return are(each.name(), table.header());
          }
        }
      }
    }
    return false;
  }

  /**
   * Lists a reason.
   *
   * @param here number of the row in the workbook
   */
  void add(String name, int here, Issue issue) {
    if (listed++ < MOST) {
      line(
          name,
          String.valueOf(here),
          issue.place().column().orElse(""),
          issue.place().header().orElse(""),
          issue.message(),
          issue.place().file(),
          String.valueOf(issue.place().row()));
    }
  }

  /** After the rows, which are what is mended. */
  void moveToTheEnd() {
    if (listed > MOST) {
      line(
          (listed - MOST) + " further reasons are not listed; their cells are marked all the same");
    }
    file.setSheetOrder(SHEET, file.getNumberOfSheets() - 1);
  }

  private void line(String... words) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int column = 0; column < words.length; column++) {
      cells.write(row.createCell(column), words[column]);
    }
  }

  /**
   * What stands above the reasons.
   *
   * @param found the refused rows, by table
   * @param refusals what refuses the file as a whole
   * @param whole whether all rows of the file are given back
   */
  record Notes(List<RefusedRows> found, List<Issue> refusals, boolean whole) {
    private static final String MEND =
        "Mend the marked cells and drop this workbook into the inbox; rows that cannot be mended"
            + " can be deleted.";

    List<String> lines() {
      List<String> lines = new ArrayList<>();
      refusals.forEach(refusal -> lines.add("The whole file was refused: " + refusal));
      if (whole) {
        lines.add("Nothing was taken from the file, so all its rows stand here. " + MEND);
      } else if (!refusals.isEmpty()) {
        lines.add(
            "Nothing was taken from the file. It has too many rows to be given back; its refused"
                + " rows stand here. Mend them in the file itself and drop the file again.");
      } else {
        lines.add("These rows were refused; all others are taken in. " + MEND);
      }
      if (together()) {
        lines.add(
            "Rows that belong together stand here together, also those at which there is nothing"
                + " to mend. Leave them in, for what is dropped replaces what was there.");
      }
      sum(RefusedRows::leftOut)
          .ifPresent(
              rows ->
                  lines.add(
                      rows
                          + " further refused rows are too many to stand here. Mend them in the"
                          + " file itself and drop it again."));
      if (!whole) {
        sum(RefusedRows::nothingToMend)
            .ifPresent(
                rows ->
                    lines.add(
                        rows
                            + " refused rows of totals or footers are left out: there is nothing"
                            + " to mend."));
      }
      return lines;
    }

    private boolean together() {
      return !whole && found.stream().anyMatch(rows -> rows.reasons().size() < rows.size());
    }

    private Optional<Long> sum(ToLongFunction<RefusedRows> count) {
      return Optional.of(found.stream().mapToLong(count).sum()).filter(rows -> rows > 0);
    }
  }
}
