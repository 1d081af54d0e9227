package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.XmlInspection.attribute;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.util.CellReference;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an XLSX sheet as the strict form of the format has them: relations of other names, which
 * the usual parser does not find, and dates as ISO text, which it does not know. That parser still
 * gives the formats.
 */
final class StrictRows implements SheetRows {
  private final Place sheet;
  private final ZipFile zip;
  private final XMLStreamReader xml;
  private final List<String> texts;
  private final ReadableWorkbook formats;
  private final NumberCells numbers;
  private int row;

  private StrictRows(
      Place sheet,
      ZipFile zip,
      XMLStreamReader xml,
      List<String> texts,
      ReadableWorkbook formats,
      NumberCells numbers) {
    this.sheet = sheet;
    this.zip = zip;
    this.xml = xml;
    this.texts = texts;
    this.formats = formats;
    this.numbers = numbers;
  }

  /**
   * Begins to read a sheet.
   *
   * @param part the sheet's part of the archive
   * @param sharedTexts the part with the shared texts, if the workbook has one
   */
  static StrictRows open(
      Place sheet,
      Path file,
      String part,
      Optional<String> sharedTexts,
      ReadableWorkbook formats,
      NumberCells numbers)
      throws IOException, XMLStreamException {
    ZipFile zip = ZipFile.builder().setPath(file).get();
    boolean begun = false;
    try {
      List<String> texts = List.of();
      if (sharedTexts.isPresent()) {
        try (InputStream in = part(zip, sharedTexts.get())) {
          texts = XlsxText.shared(in);
        }
      }
      XMLStreamReader xml = XmlInspection.reader(part(zip, part));
      begun = true;
      return new StrictRows(sheet, zip, xml, texts, formats, numbers);
    } finally {
      if (!begun) {
        zip.close();
      }
    }
  }

  @Override
  public @Nullable SheetRow next() {
    return ParserWork.refusing(sheet, this::readRow).orElse(null);
  }

  @Override
  public void close() {
    ParserWork.refusing(
        sheet,
        () -> {
          zip.close();
          return true;
        });
  }

  private static InputStream part(ZipFile zip, String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new NoSuchFileException(name);
    }
    return zip.getInputStream(entry);
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
          value = XlsxText.read(xml);
        } else {
          XmlInspection.skip(xml);
        }
      }
    }
    return value.isEmpty() ? CellValue.Empty.EMPTY : value(type, style, value, formula);
  }

  private CellValue value(String type, String style, String value, boolean formula) {
    return switch (type) {
      case "s" -> XlsxCells.text(texts.get(Integer.parseInt(value)), false);
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
      String format = formats.getFormats().get(Integer.parseInt(style));
      return numbers.value(
          number, Integer.valueOf(format), formats.getNumFmtIdToFormat().get(format));
    } catch (NumberFormatException none) {
      return new CellValue.ErrorValue("#VALUE!");
    }
  }
}
