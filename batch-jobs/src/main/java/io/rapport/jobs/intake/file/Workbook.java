package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** An XLSX workbook, inspected before it is opened. */
final class Workbook implements Spreadsheet {
  private final String name;
  private final Limits limits;
  private final Deadline deadline;
  private final PackageContents contents;
  private final ReadableWorkbook workbook;

  private Workbook(
      String name,
      Limits limits,
      Deadline deadline,
      PackageContents contents,
      ReadableWorkbook workbook) {
    this.name = name;
    this.limits = limits;
    this.deadline = deadline;
    this.contents = contents;
    this.workbook = workbook;
  }

  static Workbook open(Path file, String name, Limits limits) {
    Place place = Place.of(name);
    Deadline deadline = new Deadline(limits.time());
    PackageContents contents =
        parsing(place, () -> new PackageInspection(place, limits, deadline).inspect(file));
    for (PackageContents.Worksheet sheet : contents.worksheets()) {
      if (sheet.hidden()) {
        throw new UnreadableFile(
            "hidden-sheet",
            Place.of(name, sheet.name()),
            "the sheet is hidden; show it or delete it");
      }
    }
    ReadableWorkbook workbook =
        parsing(place, () -> new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
    return new Workbook(name, limits, deadline, contents, workbook);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Sheet> sheets() {
    return contents.worksheets().stream()
        .map(sheet -> new Sheet(Optional.of(sheet.name())))
        .toList();
  }

  @Override
  public Table read(Sheet sheet) {
    String sheetName = sheet.name().orElseThrow();
    Place place = Place.of(name, sheetName);
    PackageContents.Worksheet worksheet =
        contents.worksheets().stream()
            .filter(candidate -> candidate.name().equals(sheetName))
            .findFirst()
            .orElseThrow(
                () -> new UnreadableFile("no-sheet", place, "there is no sheet of that name"));
    Stream<Row> rows =
        parsing(
            place,
            () ->
                workbook
                    .findSheet(sheetName)
                    .orElseThrow(() -> new IOException("no part for the sheet"))
                    .openStream());
    return new WorksheetTable(
        name, worksheet, rows, new WorkbookCells(contents.since1904()), limits, deadline);
  }

  @Override
  public void close() {
    parsing(
        Place.of(name),
        () -> {
          workbook.close();
          return true;
        });
  }

  /** Work of a parser, which fails in many ways; all of them mean that the file is damaged. */
  interface Parsing<T> {
    T run() throws IOException;
  }

  /** Runs a parser's work; what it throws becomes a refusal and its words go nowhere. */
  static <T> T parsing(Place place, Parsing<T> work) {
    try {
      return work.run();
    } catch (UnreadableFile refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      throw new UnreadableFile("damaged", place, "the workbook is damaged or cut off");
    }
  }
}
