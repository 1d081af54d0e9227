package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.XmlInspection.attribute;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an XLSX sheet that writes dates as ISO text, as strict workbooks do and the usual parser
 * does not know. POI's event reader gives the parts, the texts and the formats.
 */
final class IsoDateRows implements SheetRows {
  private final Place sheet;
  private final OPCPackage opened;
  private final XMLStreamReader xml;
  private final SharedStrings texts;
  private final StylesTable styles;
  private final NumberCells numbers;
  private int row;

  private IsoDateRows(
      Place sheet, OPCPackage opened, XSSFReader reader, InputStream part, NumberCells numbers)
      throws Exception {
    this.sheet = sheet;
    this.opened = opened;
    this.xml = XmlInspection.reader(part);
    this.texts = reader.getSharedStringsTable();
    this.styles = reader.getStylesTable();
    this.numbers = numbers;
  }

  /**
   * Begins to read a sheet.
   *
   * @param relation id by which the workbook names the sheet's part
   */
  static IsoDateRows open(Place sheet, Path file, String relation, NumberCells numbers)
      throws Exception {
    OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
    boolean begun = false;
    try {
      XSSFReader reader = new XSSFReader(opened);
      reader.setUseReadOnlySharedStringsTable(true);
      IsoDateRows rows = new IsoDateRows(sheet, opened, reader, reader.getSheet(relation), numbers);
      begun = true;
      return rows;
    } finally {
      if (!begun) {
        opened.revert();
      }
    }
  }

  @Override
  public @Nullable SheetRow next() {
    return ParserWork.refusing(sheet, this::readRow).orElse(null);
  }

  @Override
  public void close() {
    opened.revert();
  }

  private Optional<SheetRow> readRow() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        String number = attribute(xml, "r");
        row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
        String hidden = attribute(xml, "hidden");
        return Optional.of(new SheetRow(row, hidden.equals("1") || hidden.equals("true"), cells()));
      }
    }
    return Optional.empty();
  }

  private List<CellValue> cells() throws XMLStreamException {
    List<CellValue> cells = new ArrayList<>();
    int column = -1;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String address = attribute(xml, "r");
      column = address.isEmpty() ? column + 1 : new CellReference(address).getCol();
      while (cells.size() <= column) {
        cells.add(CellValue.Empty.EMPTY);
      }
      cells.set(column, cell());
    }
    return cells;
  }

  private CellValue cell() throws XMLStreamException {
    String type = attribute(xml, "t");
    String style = attribute(xml, "s");
    boolean formula = false;
    String value = "";
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String part = xml.getLocalName();
        formula |= part.equals("f");
        if (part.equals("v")) {
          value = xml.getElementText();
        } else if (part.equals("is")) {
          value = inlineText();
        } else {
          XmlInspection.skip(xml);
        }
      }
    }
    return value.isEmpty() ? CellValue.Empty.EMPTY : value(type, style, value, formula);
  }

  private CellValue value(String type, String style, String value, boolean formula) {
    return switch (type) {
      case "s" -> TextCell.of(texts.getItemAt(Integer.parseInt(value)).getString());
      case "inlineStr", "str" -> XlsxCells.text(value, formula);
      case "b" -> new CellValue.Bool(value.equals("1") || value.equals("true"));
      case "e" -> XlsxCells.error(value);
      case "d" -> IsoDates.value(value);
      default -> number(value, style);
    };
  }

  private CellValue number(String value, String style) {
    try {
      BigDecimal number = new BigDecimal(value);
      if (style.isEmpty()) {
        return numbers.value(number, null, null);
      }
      XSSFCellStyle format = styles.getStyleAt(Integer.parseInt(style));
      return numbers.value(number, (int) format.getDataFormat(), format.getDataFormatString());
    } catch (NumberFormatException none) {
      return new CellValue.ErrorValue("#VALUE!");
    }
  }

  /** Text written in the cell itself, without its phonetic reading. */
  private String inlineText() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
        text.append(xml.getElementText());
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
        XmlInspection.skip(xml);
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      }
    }
    return text.toString();
  }
}
