package io.rapport.jobs.intake.codebook;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.codebook.Codebook;
import io.rapport.domain.intake.codebook.CodebookSheet;
import io.rapport.domain.intake.layout.SurveyColumn;
import io.rapport.jobs.intake.file.Limits;
import io.rapport.jobs.intake.file.Sheet;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the codebook of an export: a survey definition of the same name or the only one in the
 * folder, else another sheet of the workbook, else a spreadsheet beside it that names the export's
 * columns. What lies beside and cannot be read is none.
 */
public final class CodebookFinder {
  /** Columns that a file found beside an export must name to be its codebook. */
  private static final int FEWEST = 3;

  /** Codebooks are small: larger files, and further files of a full folder, are not looked at. */
  private static final long MOST_BYTES = 5_000_000;

  private static final int MOST_FILES = 50;
  private static final int MOST_ROWS = 20_000;

  private final Path export;
  private final Optional<String> sheet;
  private final List<SurveyColumn> columns;

  /**
   * Looks for what describes an export.
   *
   * @param export its file
   * @param sheet its sheet, empty for a text file
   * @param columns its columns
   */
  public CodebookFinder(Path export, Optional<String> sheet, List<SurveyColumn> columns) {
    this.export = export;
    this.sheet = sheet;
    this.columns = List.copyOf(columns);
  }

  /**
   * The codebook that the user names.
   *
   * @throws UnreadableFile if it cannot be read, or names no column of the export
   */
  public Codebook named(Path file) {
    Optional<Codebook> codebook =
        isDefinition(file)
            ? Optional.of(QsfFile.read(file)).filter(found -> found.known(columns) > 0)
            : sheets(file, 1);
    return codebook.orElseThrow(
        () ->
            new UnreadableFile(
                "codebook",
                Place.of(String.valueOf(file.getFileName())),
                "the codebook names no column of the export"));
  }

  /** The codebook that lies beside the export, or one that knows nothing. */
  public Codebook beside() {
    return definition()
        .or(() -> sheet.isPresent() ? readable(export) : Optional.empty())
        .or(this::spreadsheet)
        .orElse(Codebook.none());
  }

  private Optional<Codebook> definition() {
    String name = String.valueOf(export.getFileName());
    String base = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    List<Path> all = files().filter(CodebookFinder::isDefinition).toList();
    return all.stream()
        .filter(file -> String.valueOf(file.getFileName()).equalsIgnoreCase(base + ".qsf"))
        .findFirst()
        .or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty())
        .flatMap(this::readable);
  }

  private Optional<Codebook> spreadsheet() {
    return files()
        .filter(file -> !file.equals(export.toAbsolutePath()) && !isDefinition(file))
        .filter(file -> size(file) <= MOST_BYTES)
        .limit(MOST_FILES)
        .flatMap(file -> readable(file).stream())
        .max(Comparator.comparingLong(codebook -> codebook.known(columns)));
  }

  private Optional<Codebook> readable(Path file) {
    try {
      return isDefinition(file)
          ? Optional.of(QsfFile.read(file)).filter(found -> found.known(columns) > 0)
          : sheets(file, FEWEST);
    } catch (UnreadableFile none) {
      return Optional.empty();
    }
  }

  private Optional<Codebook> sheets(Path file, int fewest) {
    List<Codebook> found = new ArrayList<>();
    String name = String.valueOf(file.getFileName());
    boolean same = file.toAbsolutePath().equals(export.toAbsolutePath());
    try (Spreadsheet spreadsheet = Spreadsheet.open(file, name, Limits.standard())) {
      for (Sheet each : spreadsheet.sheets()) {
        if (!same || !each.name().equals(sheet)) {
          String source = each.name().map(title -> name + ", sheet " + title).orElse(name);
          CodebookSheet.read(source, rows(spreadsheet, each), columns, fewest)
              .ifPresent(found::add);
        }
      }
    }
    return found.stream().max(Comparator.comparingLong(codebook -> codebook.known(columns)));
  }

  private static List<List<CellValue>> rows(Spreadsheet spreadsheet, Sheet sheet) {
    List<List<CellValue>> rows = new ArrayList<>();
    try (Table table = spreadsheet.read(sheet)) {
      rows.add(
          table.header().names().stream()
              .map(text -> text.isEmpty() ? CellValue.Empty.EMPTY : new CellValue.Text(text))
              .map(CellValue.class::cast)
              .toList());
      while (table.hasNext() && rows.size() < MOST_ROWS) {
        rows.add(table.next().cells());
      }
    }
    return rows;
  }

  /** Files beside the export, by name. */
  private Stream<Path> files() {
    try (Stream<Path> all = Files.list(export.toAbsolutePath().getParent())) {
      return all.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException none) {
      return Stream.empty();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return Long.MAX_VALUE;
    }
  }

  private static boolean isDefinition(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".qsf");
  }
}
