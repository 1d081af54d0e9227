package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.register.DateReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a file of another system is written.
 *
 * @param type the only type of file that is read; empty if any is
 * @param charset the only encoding of a text file; empty if it is found out
 * @param nulls texts that stand for "not recorded", compared exactly
 * @param datePatterns patterns of dates written as text; none means ISO
 * @param trim what becomes of blanks
 */
public record SourceFormat(
    Optional<Type> type,
    Optional<Charset> charset,
    Set<String> nulls,
    List<String> datePatterns,
    Trim trim) {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

  /** Type of file. */
  public enum Type {
    /** Text with delimiters. */
    CSV,
    /** A workbook of Excel 2007 or later. */
    XLSX,
    /** A workbook of Excel 97 to 2003. */
    XLS,
    /** An OpenDocument spreadsheet. */
    ODS
  }

  /** What becomes of blanks in text. */
  public enum Trim {
    /** They stay. */
    NONE,
    /** Those at the ends go. */
    ENDS,
    /** Those at the ends go, several in a row become one. */
    COLLAPSE
  }

  /**
   * Checks the date patterns.
   *
   * @throws IllegalArgumentException if a date pattern is not one
   */
  public SourceFormat {
    nulls = Set.copyOf(nulls);
    datePatterns = List.copyOf(datePatterns);
    DateReader.of(datePatterns);
  }

  /** Reader of the file's dates. */
  public DateReader dates() {
    return DateReader.of(datePatterns);
  }

  /** A cell without superfluous blanks, empty if it stands for "not recorded". */
  public CellValue read(CellValue cell) {
    if (!(cell instanceof CellValue.Text written)) {
      return cell;
    }
    String text =
        switch (trim) {
          case NONE -> written.text();
          case ENDS -> written.text().strip();
          case COLLAPSE -> BLANKS.matcher(written.text()).replaceAll(" ").strip();
        };
    return text.isBlank() || nulls.contains(text)
        ? CellValue.Empty.EMPTY
        : new CellValue.Text(text);
  }
}
