package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** An open spreadsheet. It is never in memory as a whole. Not thread safe. */
public sealed interface Spreadsheet extends AutoCloseable permits Workbook, DelimitedText {

  /** Opens a file under its own name, within the limits of the product. */
  static Spreadsheet open(Path file) {
    return open(file, String.valueOf(file.getFileName()), Limits.standard());
  }

  /** Opens a file whose encoding, if it is text, is found out. */
  static Spreadsheet open(Path file, String name, Limits limits) {
    return open(file, name, limits, TextCharsets.STANDARD);
  }

  /**
   * Opens a file.
   *
   * @param file the file, anywhere and under any name
   * @param name the name under which it was handed in: its extension counts, and all places name it
   * @param limits how much it may ask for
   * @param charsets in which encodings it may be, if it is text
   * @throws UnreadableFile if it cannot be read safely or at all
   */
  static Spreadsheet open(Path file, String name, Limits limits, TextCharsets charsets) {
    Place place = Place.of(name);
    if (!Files.isRegularFile(file)) {
      throw new UnreadableFile("no-file", place, "there is no such file");
    }
    try {
      return switch (FileType.of(file, name)) {
        case XLSX ->
            Workbook.open(
                name,
                limits,
                (where, caps, deadline) -> XlsxContent.open(file, where, caps, deadline));
        case XLS ->
            Workbook.open(
                name,
                limits,
                (where, caps, deadline) -> XlsContent.open(file, where, caps, deadline));
        case ODS ->
            Workbook.open(
                name,
                limits,
                (where, caps, deadline) -> OdsContent.open(file, where, caps, deadline));
        case DELIMITED_TEXT -> DelimitedText.open(file, name, limits, charsets);
      };
    } catch (NoSuchFileException gone) {
      throw new UnreadableFile("no-file", place, "there is no such file");
    } catch (IOException failed) {
      throw new UnreadableFile("unreadable", place, "the file cannot be read");
    }
  }

  /** Name under which the file was handed in. */
  String name();

  /** All sheets, in their order. None of them is hidden: such a workbook is refused. */
  List<Sheet> sheets();

  /** Starts to read a sheet of this spreadsheet; several may be read one after the other. */
  Table read(Sheet sheet);

  @Override
  void close();
}
