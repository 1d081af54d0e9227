package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import java.nio.file.Path;
import java.util.List;

/** Exports for tests of other packages. */
public final class TestExports {
  private TestExports() {}

  /** All rows of a delimited file. */
  public static List<List<CellValue>> read(Path file) {
    return CsvText.read(file);
  }

  /** All rows of a delimited text. */
  public static List<List<CellValue>> parse(String content) {
    return CsvText.parse(content);
  }

  /** A public file beside the project; skips the test if it is missing. */
  public static Path data(String file) {
    return SharedFiles.data(file);
  }
}
