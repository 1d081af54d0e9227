package io.rapport.jobs.intake;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.jobs.intake.SourceKind.RegisterSource;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.templates.workbook.PrivateTempFiles;
import io.rapport.templates.workbook.StreamedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * Refused rows as a workbook: the header rows and the rows as they stood, the cells at fault
 * marked, the reasons on a sheet of their own. Mended, it can be handed in. It is written row by
 * row. NOT thread safe.
 */
final class RefusedWorkbook implements AutoCloseable {
  private static final int LONGEST_NAME = 31;

  /** A name that Excel keeps for itself. */
  private static final String RESERVED = "history";

  private final Recognised input;
  private final boolean whole;
  private final PrivateTempFiles temporary;
  private final StreamedFile file = new StreamedFile();
  private final RefusedCells cells = new RefusedCells(file);
  private final RefusedReasons reasons;
  private final Set<String> names = new HashSet<>();

  private RefusedWorkbook(Recognised input, boolean whole, RefusedReasons.Notes notes)
      throws IOException {
    this.input = input;
    this.whole = whole;
    this.temporary = new PrivateTempFiles();
    names.add(RefusedReasons.SHEET.toLowerCase(Locale.ROOT));
    this.reasons = new RefusedReasons(file, cells, notes);
  }

  /**
   * Writes the refused rows of a file, if it has any. Of a file that is refused as a whole all rows
   * are written, unless they are too many.
   *
   * @param found its refused rows, by table
   * @param refusals what refuses the file as a whole; nothing if its other rows are taken in
   * @param target a new file
   * @return whether anything was written
   * @throws UnreadableFile if the file cannot be read again
   */
  static boolean write(Recognised input, List<RefusedRows> found, List<Issue> refusals, Path target)
      throws IOException {
    if (found.stream().allMatch(RefusedRows::isEmpty)) {
      return false;
    }
    boolean whole = !refusals.isEmpty() && found.stream().allMatch(RefusedRows::wholeFits);
    try (RefusedWorkbook workbook =
        new RefusedWorkbook(input, whole, new RefusedReasons.Notes(found, refusals, whole))) {
      for (RefusedRows rows : found) {
        if (whole || !rows.isEmpty()) {
          workbook.copy(rows);
        }
      }
      workbook.reasons.moveToTheEnd();
      workbook.file.setActiveSheet(0);
      try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
        workbook.file.write(out);
      }
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    try (temporary) {
      file.close();
    }
  }

  private void copy(RefusedRows refused) {
    SourceTable source = refused.table();
    Sheet sheet = file.createSheet(sheetName(source));
    try (Spreadsheet spreadsheet = source.part().open();
        Table table = spreadsheet.read(source.sheet())) {
      List<CellValue> header =
          table.header().names().stream()
              .<CellValue>map(
                  name -> name.isEmpty() ? CellValue.Empty.EMPTY : new CellValue.Text(name))
              .toList();
      add(sheet, header, List.of());
      for (int read = 1; table.hasNext(); read++) {
        var row = table.next();
        if (read < source.headerRows()) {
          add(sheet, row.cells(), List.of());
        } else if (whole ? !row.isBlank() : refused.contains(row.number())) {
          List<Issue> why = refused.reasons().getOrDefault(row.number(), List.of());
          int here = add(sheet, row.cells(), why);
          why.forEach(issue -> reasons.add(sheet.getSheetName(), here, issue));
        }
      }
    }
    sheet.createFreezePane(0, source.headerRows());
  }

  /** A table of the register is known by its sheet's name, any other by its columns. */
  private String sheetName(SourceTable source) {
    String wanted =
        input.kind() instanceof RegisterSource
            ? RegisterTable.ofName(source.name()).map(RegisterTable::sheet).orElse(source.name())
            : source.name();
    String name = WorkbookUtil.createSafeSheetName(wanted);
    for (int number = 2; !isFree(name); number++) {
      String end = " " + number;
      int length = Math.min(wanted.length(), LONGEST_NAME - end.length());
      name = WorkbookUtil.createSafeSheetName(wanted.substring(0, length) + end);
    }
    return name;
  }

  private boolean isFree(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return !folded.equals(RESERVED) && names.add(folded);
  }

  private int add(Sheet sheet, List<CellValue> values, List<Issue> why) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    Set<Integer> faults = new HashSet<>();
    for (Issue issue : why) {
      issue.place().column().map(CellReference::convertColStringToIndex).ifPresent(faults::add);
    }
    // A cell at fault may be one that is missing at the end of its row.
    int width = Math.max(values.size(), faults.stream().mapToInt(at -> at + 1).max().orElse(0));
    for (int column = 0; column < width; column++) {
      CellValue value = column < values.size() ? values.get(column) : CellValue.Empty.EMPTY;
      boolean fault = faults.contains(column);
      if (fault || !value.isEmpty()) {
        cells.write(row.createCell(column), value, fault);
      }
    }
    return row.getRowNum() + 1;
  }
}
