package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * A text file with delimiters by RFC 4180: one of {@code , ; tab |}, quotes doubled inside quotes.
 */
final class DelimitedText implements Spreadsheet {
  private final Path file;
  private final String name;
  private final Limits limits;
  private final Deadline deadline;
  private final TextEncoding encoding;
  private final CSVFormat format;

  private DelimitedText(
      Path file,
      String name,
      Limits limits,
      Deadline deadline,
      TextEncoding encoding,
      CSVFormat format) {
    this.file = file;
    this.name = name;
    this.limits = limits;
    this.deadline = deadline;
    this.encoding = encoding;
    this.format = format;
  }

  static DelimitedText open(Path file, String name, Limits limits, TextCharsets charsets)
      throws IOException {
    Place place = Place.of(name);
    if (Files.size(file) > limits.partBytes()) {
      throw new UnreadableFile(
          "part-size", place, "the file is larger than " + limits.partBytes() / 1_000_000 + " MB");
    }
    TextEncoding encoding = TextEncoding.of(file, place, charsets);
    return new DelimitedText(
        file, name, limits, new Deadline(limits.time()), encoding, Dialect.of(file, encoding));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new Sheet(Optional.empty()));
  }

  @Override
  public Table read(Sheet sheet) {
    try {
      return new DelimitedTable(name, format, encoding.reader(file), limits, deadline);
    } catch (IOException failed) {
      throw new UnreadableFile("unreadable", Place.of(name), "the file cannot be read");
    }
  }

  @Override
  public void close() {
    // Each table closes its own reader; nothing else is open.
  }
}
