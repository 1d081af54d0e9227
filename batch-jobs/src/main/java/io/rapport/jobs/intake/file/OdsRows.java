package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.XmlInspection.attribute;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet of an OpenDocument spreadsheet. A row or cell that stands for many is repeated
 * only as it is asked for, and not at all if it is blank.
 */
final class OdsRows implements SheetRows {
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

  private final Place sheet;
  private final InputStream in;
  private final XMLStreamReader xml;
  private final OdsCell cell;
  private final Limits limits;
  private int hiddenGroups;
  private long number;
  private @Nullable SheetRow repeated;
  private int repetitions;
  private boolean ended;

  /**
   * Begins to read a sheet.
   *
   * @param in the content of the spreadsheet
   * @param position of the sheet, from 0
   */
  OdsRows(Place sheet, InputStream in, int position, Limits limits) throws XMLStreamException {
    this.sheet = sheet;
    this.in = in;
    this.limits = limits;
    this.xml = XmlInspection.reader(in);
    this.cell = new OdsCell(xml, limits.cellText());
    moveTo(position);
  }

  @Override
  public @Nullable SheetRow next() {
    if (repeated != null && repetitions > 0) {
      repetitions--;
      number++;
      return new SheetRow((int) number, repeated.hidden(), repeated.cells(), repeated.formulas());
    }
    return ended ? null : ParserWork.refusing(sheet, this::readRow).orElse(null);
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

  /** Whether an element is a table: other vocabularies have elements of that name, too. */
  static boolean isTable(XMLStreamReader xml) {
    return xml.getLocalName().equals("table") && TABLE.equals(xml.getNamespaceURI());
  }

  /** A count given in an attribute: 1 if there is none. */
  static int count(XMLStreamReader xml, String attribute) {
    String count = attribute(xml, attribute);
    return count.isEmpty() ? 1 : Math.max(1, Integer.parseInt(count));
  }

  private void moveTo(int position) throws XMLStreamException {
    int depth = 0;
    int found = -1;
    while (found < position) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && isTable(xml)) {
        found += depth++ == 0 ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT && isTable(xml)) {
        depth--;
      }
    }
  }

  private Optional<SheetRow> readRow() throws XMLStreamException {
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "table-row" -> {
            Optional<SheetRow> row = row();
            if (row.isPresent()) {
              return row;
            }
          }
          case "table-row-group" ->
              hiddenGroups += hiddenGroups > 0 || attribute(xml, "display").equals("false") ? 1 : 0;
          case "table-header-rows", "table-rows" -> {
            // Only a frame around rows.
          }
          default -> XmlInspection.skip(xml);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (isTable(xml)) {
          ended = true;
          return Optional.empty();
        } else if (xml.getLocalName().equals("table-row-group") && hiddenGroups > 0) {
          hiddenGroups--;
        }
      }
    }
  }

  /** A row, empty if it is blank. */
  private Optional<SheetRow> row() throws XMLStreamException {
    int repeat = count(xml, "number-rows-repeated");
    String visibility = attribute(xml, "visibility");
    boolean hidden =
        hiddenGroups > 0 || visibility.equals("collapse") || visibility.equals("filter");
    BitSet formulas = new BitSet();
    List<CellValue> cells = cells(formulas);
    if (cells.isEmpty()) {
      number += repeat;
      return Optional.empty();
    }
    if (number + repeat > limits.rows()) {
      throw new UnreadableFile(
          "too-many-rows", sheet, "the sheet has more than " + limits.rows() + " rows");
    }
    number++;
    SheetRow row = new SheetRow((int) number, hidden, cells, formulas);
    repeated = row;
    repetitions = repeat - 1;
    return Optional.of(row);
  }

  /** The cells of a row up to the last that holds anything. */
  private List<CellValue> cells(BitSet formulas) throws XMLStreamException {
    List<CellValue> cells = new ArrayList<>();
    long blanks = 0;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (!xml.getLocalName().endsWith("table-cell")) {
        XmlInspection.skip(xml);
        continue;
      }
      boolean covered = xml.getLocalName().startsWith("covered");
      int repeat = count(xml, "number-columns-repeated");
      int column = (int) Math.min(limits.columns(), cells.size() + blanks);
      boolean formula = OdsCell.hasFormula(xml);
      CellValue value = value(column);
      if (covered || value.isEmpty()) {
        blanks += repeat;
      } else if (cells.size() + blanks + repeat > limits.columns()) {
        throw new UnreadableFile(
            "too-many-columns",
            place(Optional.empty()),
            "the row has more than " + limits.columns() + " columns");
      } else {
        for (; blanks > 0; blanks--) {
          cells.add(CellValue.Empty.EMPTY);
        }
        formulas.set(cells.size(), cells.size() + repeat, formula);
        for (int i = 0; i < repeat; i++) {
          cells.add(value);
        }
      }
    }
    return cells;
  }

  private CellValue value(int column) {
    Place place = place(Optional.of(Place.letters(column)));
    return ParserWork.refusing(place, () -> cell.read(place));
  }

  private Place place(Optional<String> column) {
    return new Place(
        sheet.file(),
        sheet.sheet(),
        (int) Math.min(number + 1, Integer.MAX_VALUE),
        column,
        Optional.empty());
  }
}
