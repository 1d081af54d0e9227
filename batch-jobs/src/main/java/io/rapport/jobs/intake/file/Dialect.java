package io.rapport.jobs.intake.file;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Finds the delimiter of a text file: the one that makes its first rows most alike. */
final class Dialect {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final int SAMPLE_CHARACTERS = 65_536;
  private static final int SAMPLE_ROWS = 20;

  private Dialect() {}

  static CSVFormat of(Path file, TextEncoding encoding) throws IOException {
    String sample = sample(file, encoding);
    CSVFormat best = format(DELIMITERS.get(0));
    long bestScore = 0;
    for (char delimiter : DELIMITERS) {
      CSVFormat format = format(delimiter);
      long score = score(sample, format);
      if (score > bestScore) {
        best = format;
        bestScore = score;
      }
    }
    return best;
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }

  /** Rows as wide as the header first, then columns; nothing for a single column. */
  private static long score(String sample, CSVFormat format) {
    int columns = 0;
    int alike = 0;
    int rows = 0;
    try (CSVParser parser = format.parse(new StringReader(sample))) {
      for (CSVRecord row : parser) {
        if (rows == 0) {
          columns = row.size();
        } else if (row.size() == columns) {
          alike++;
        }
        rows++;
        if (rows > SAMPLE_ROWS) {
          break;
        }
      }
    } catch (IOException | UncheckedIOException cutOff) {
      // The sample may end, or be broken, inside a quoted field; the rows before it count.
      return points(columns, alike);
    }
    return points(columns, alike);
  }

  private static long points(int columns, int alike) {
    return columns < 2 ? 0 : alike * 100_000L + columns;
  }

  private static String sample(Path file, TextEncoding encoding) throws IOException {
    char[] characters = new char[SAMPLE_CHARACTERS];
    int length = 0;
    try (Reader reader = encoding.reader(file)) {
      int count = reader.read(characters, 0, characters.length);
      while (count > 0) {
        length += count;
        count = reader.read(characters, length, characters.length - length);
      }
    }
    return new String(characters, 0, length);
  }
}
