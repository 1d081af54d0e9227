package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells of an OpenDocument spreadsheet: the value of an attribute if there is one, else the
 * text; of a formula, the value that was saved with it.
 */
final class OdsCell {
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

  /** Where LibreOffice says that a value is an error. */
  private static final String EXTENSION =
      "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

  private static final Pattern ERROR = Pattern.compile("#[A-Z/0-9]+[!?]?|Err:\\d{3}");
  private static final int LONGEST_NUMBER = 400;
  private static final double SECONDS_OF_A_DAY = 86_400;

  private final XMLStreamReader xml;
  private final int longest;
  private final NumberCells numbers = new NumberCells(false);

  /**
   * Reads cells.
   *
   * @param longest characters that a cell may have
   */
  OdsCell(XMLStreamReader xml, int longest) {
    this.xml = xml;
    this.longest = longest;
  }

  /** Reads the cell that begins, up to its end. */
  CellValue read(Place place) throws XMLStreamException {
    String type = attribute(OFFICE, "value-type");
    boolean error = attribute(EXTENSION, "value-type").equals("error");
    boolean formula = hasFormula(xml);
    String value =
        switch (type) {
          case "float", "percentage", "currency" -> attribute(OFFICE, "value");
          case "date", "time", "boolean", "string" -> attribute(OFFICE, type + "-value");
          default -> "";
        };
    String text = new OdsText(xml, longest, place).read();
    if (error || formula && ERROR.matcher(text).matches()) {
      return new CellValue.ErrorValue(text.isEmpty() ? "#VALUE!" : text);
    }
    return switch (type) {
      case "float", "percentage", "currency" -> number(value);
      case "date" -> IsoDates.value(value);
      case "time" -> time(value);
      case "boolean" -> new CellValue.Bool(value.equals("true"));
      case "string" -> TextCell.of(value.isEmpty() ? text : value);
      default -> TextCell.of(text);
    };
  }

  /** Whether a formula stands in the cell that begins. */
  static boolean hasFormula(XMLStreamReader xml) {
    @Nullable String formula = xml.getAttributeValue(TABLE, "formula");
    return formula != null && !formula.isEmpty();
  }

  private CellValue number(String value) {
    if (value.length() > LONGEST_NUMBER) {
      return new CellValue.ErrorValue("#NUM!");
    }
    try {
      return numbers.value(new BigDecimal(value), null, null);
    } catch (NumberFormatException none) {
      return new CellValue.ErrorValue("#NUM!");
    }
  }

  /** A time of day, as other workbooks store it: a fraction of the day before the first. */
  private static CellValue time(String value) {
    try {
      double days = Duration.parse(value).toMillis() / 1000.0 / SECONDS_OF_A_DAY;
      return DateUtil.isValidExcelDate(days)
          ? new CellValue.DateTime(DateUtil.getLocalDateTime(days, false, true))
          : new CellValue.Number(BigDecimal.valueOf(days));
    } catch (DateTimeParseException | ArithmeticException none) {
      return new CellValue.ErrorValue("#VALUE!");
    }
  }

  private String attribute(String namespace, String name) {
    @Nullable String value = xml.getAttributeValue(namespace, name);
    return value == null ? "" : value;
  }
}
