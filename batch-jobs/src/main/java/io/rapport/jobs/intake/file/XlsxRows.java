package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.XmlInspection.attribute;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an XLSX sheet in one pass that looks and reads at once: no cell may be addressed outside
 * the limits or out of order, texts are counted before they are held, and the XML must be
 * well-formed to its end. Two passes, one to look and one of a parser that reads, took 1.8 times as
 * long as that parser alone; this one takes 0.8 times as long.
 */
final class XlsxRows implements SheetRows {
  private static final Pattern RANGE =
      Pattern.compile("[A-Z]{1,3}[0-9]+(?::[A-Z]{1,3}([0-9]{1,7}))?");

  private final Place sheet;
  private final InputStream in;
  private final XMLStreamReader xml;
  private final XlsxCells cells;
  private final Limits limits;
  private final TextGuard guard;
  private int row;
  private boolean inRows;
  private boolean ended;
  private Optional<Worksheet.Merge> lowestMerge = Optional.empty();

  /**
   * Begins to read a sheet.
   *
   * @param in its part of the workbook
   */
  XlsxRows(Place sheet, InputStream in, XlsxCells cells, Limits limits) throws XMLStreamException {
    this.sheet = sheet;
    this.in = in;
    this.xml = XmlInspection.reader(in);
    this.cells = cells;
    this.limits = limits;
    this.guard = new TextGuard(sheet, limits);
  }

  @Override
  public @Nullable SheetRow next() {
    return ended ? null : ParserWork.refusing(sheet, this::readRow).orElse(null);
  }

  @Override
  public Optional<Worksheet.Merge> lowestMerge() {
    return lowestMerge;
  }

  @Override
  public void close() {
    ParserWork.refusing(
        sheet,
        () -> {
          in.close();
          return true;
        });
  }

  private Optional<SheetRow> readRow() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "row" -> {
            if (inRows) {
              return Optional.of(row());
            }
          }
          case "sheetData" -> inRows = true;
          case "mergeCell" -> noteMerge(attribute(xml, "ref"));
          default -> {
            // Everything else in a sheet is looks.
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("sheetData")) {
        inRows = false;
      }
    }
    ended = true;
    return Optional.empty();
  }

  private SheetRow row() throws XMLStreamException {
    String number = attribute(xml, "r");
    row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
    if (row > limits.rows()) {
      throw new UnreadableFile(
          "too-many-rows", sheet, "the sheet has more than " + limits.rows() + " rows");
    }
    String hidden = attribute(xml, "hidden");
    List<CellValue> values = new ArrayList<>();
    BitSet formulas = new BitSet();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("c")) {
          cell(values, formulas);
        } else {
          XmlInspection.skip(xml);
        }
      }
    }
    return new SheetRow(row, hidden.equals("1") || hidden.equals("true"), values, formulas);
  }

  /** Reads a cell to where it says it stands: right of all others of its row. */
  private void cell(List<CellValue> values, BitSet formulas) throws XMLStreamException {
    String address = "";
    String type = "";
    String style = "";
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      switch (xml.getAttributeLocalName(i)) {
        case "r" -> address = xml.getAttributeValue(i);
        case "t" -> type = xml.getAttributeValue(i);
        case "s" -> style = xml.getAttributeValue(i);
        default -> {
          // Phonetics and metadata.
        }
      }
    }
    int column = values.size();
    if (!address.isEmpty()) {
      CellAddress stands = CellAddress.of(address, sheet);
      if (stands.row() != row || stands.column() < column) {
        throw new UnreadableFile(
            "damaged", place(stands.column()), "the cells of the sheet are out of order");
      }
      column = stands.column();
    }
    if (column >= limits.columns()) {
      throw new UnreadableFile(
          "too-many-columns",
          place(Optional.empty()),
          "the row has more than " + limits.columns() + " columns");
    }
    while (values.size() < column) {
      values.add(CellValue.Empty.EMPTY);
    }
    boolean formula = false;
    String written = "";
    guard.begin();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> written = XlsxText.element(xml, guard);
          case "is" -> written = XlsxText.runs(xml, guard);
          case "f" -> {
            formula = true;
            XmlInspection.skip(xml);
          }
          default -> XmlInspection.skip(xml);
        }
      }
    }
    values.add(value(type, style, written, formula, column));
    if (formula) {
      formulas.set(column);
    }
  }

  private CellValue value(String type, String style, String written, boolean formula, int column) {
    if (written.isEmpty()) {
      return CellValue.Empty.EMPTY;
    }
    try {
      return cells.value(type, style, written, formula);
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw ParserWork.damaged(place(column));
    }
  }

  private void noteMerge(String range) {
    Matcher matcher = RANGE.matcher(range);
    if (matcher.matches() && matcher.group(1) != null) {
      lowestMerge =
          Optional.of(
              Worksheet.Merge.lower(
                  lowestMerge, new Worksheet.Merge(range, Integer.parseInt(matcher.group(1)))));
    }
  }

  private Place place(int column) {
    return place(Optional.of(Place.letters(column)));
  }

  private Place place(Optional<String> column) {
    return new Place(sheet.file(), sheet.sheet(), row, column, Optional.empty());
  }
}
