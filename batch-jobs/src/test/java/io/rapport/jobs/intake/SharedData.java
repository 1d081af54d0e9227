package io.rapport.jobs.intake;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Row;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;

/** Data of others that lies beside the project, and a plain way to read its CSV files. */
public final class SharedData {
  private SharedData() {}

  /** A file or folder of the shared data; skips the test where there is none. */
  public static Path path(String name) {
    Optional<Path> shared = above("shared/reference").map(Path::getParent);
    Assumptions.assumeTrue(shared.isPresent(), "skipped: no folder shared beside the project");
    return shared.orElseThrow().resolve("data").resolve(name);
  }

  /** A file or folder of the project. */
  public static Path project(String name) {
    return above(name).orElseThrow();
  }

  /** Reads a CSV file with one header row. */
  public static void rows(Path file, Consumer<Row> rows) throws IOException {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser lines = CSVFormat.DEFAULT.parse(text)) {
      Header header = null;
      for (CSVRecord line : lines) {
        if (header == null) {
          header = new Header(line.toList());
        } else {
          int number = (int) line.getRecordNumber();
          String name = file.getFileName().toString();
          rows.accept(
              new Row(
                  name,
                  Optional.empty(),
                  number,
                  header,
                  line.stream().map(SharedData::cell).toList()));
        }
      }
    }
  }

  private static CellValue cell(String text) {
    return text.isBlank() ? CellValue.Empty.EMPTY : new CellValue.Text(text.strip());
  }

  private static Optional<Path> above(String name) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(name))) {
        return Optional.of(folder.resolve(name));
      }
    }
    return Optional.empty();
  }
}
