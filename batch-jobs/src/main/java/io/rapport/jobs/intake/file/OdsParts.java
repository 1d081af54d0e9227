package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.XmlInspection.attribute;

import io.rapport.domain.intake.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * What the parts of an OpenDocument spreadsheet say of its sheets, and what none of them may hold.
 * Names are those of OpenDocument 1.3, part 3 (content) and part 2 (package).
 */
final class OdsParts implements PackageParts {
  /** The part that holds the cells. */
  static final String CONTENT = "content.xml";

  private static final String DOCUMENT = "application/vnd.oasis.opendocument.";
  private static final int ROWS_BETWEEN_CHECKS = 1_000;
  private static final List<Forbidden> FORBIDDEN =
      List.of(Forbidden.of("^basic/|^scripts/", "macros", "workbooks with macros are not read"));

  private final Place place;
  private final Limits limits;
  private final Deadline deadline;
  private final List<Worksheet> worksheets = new ArrayList<>();
  private boolean spreadsheet;

  OdsParts(Place place, Limits limits, Deadline deadline) {
    this.place = place;
    this.limits = limits;
    this.deadline = deadline;
  }

  @Override
  public List<Forbidden> forbidden() {
    return FORBIDDEN;
  }

  @Override
  public Elements part(String name) {
    return switch (name) {
      case CONTENT -> new Content();
      case "META-INF/manifest.xml" -> this::manifest;
      default -> xml -> {};
    };
  }

  /** All sheets, in their order. */
  List<Worksheet> worksheets() {
    if (!spreadsheet) {
      throw new UnreadableFile(
          "wrong-type", place, "the name says ODS, but the content is no spreadsheet");
    } else if (worksheets.isEmpty()) {
      throw new UnreadableFile("no-sheet", place, "the workbook has no sheet with cells");
    }
    return worksheets;
  }

  private void manifest(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "encryption-data" ->
          throw new UnreadableFile(
              "encrypted", place, "the workbook is protected by a password; save it without one");
      case "file-entry" -> {
        String type = attribute(xml, "media-type");
        boolean whole = attribute(xml, "full-path").equals("/");
        boolean chart = type.equals(DOCUMENT + "chart");
        if (!whole && !chart && type.startsWith(DOCUMENT) || type.contains("oleobject")) {
          throw new UnreadableFile(
              "embedded-objects", place, "workbooks with embedded objects are not read");
        }
      }
      default -> {
        // Algorithms of encryption stand inside encryption-data.
      }
    }
  }

  /** Looks at the sheets: their names, what is hidden, and merged cells. */
  private final class Content implements Elements {
    private final Set<String> hiddenStyles = new HashSet<>();
    private String style = "";
    private String sheet = "";
    private boolean hidden;
    private Optional<Worksheet.Merge> lowestMerge = Optional.empty();
    private int depth;
    private long rowsBefore;
    private long rowsUpTo;
    private int rowElements;
    private long column;

    @Override
    public void start(XMLStreamReader xml) {
      switch (xml.getLocalName()) {
        case "spreadsheet" -> spreadsheet = true;
        case "style" -> style = attribute(xml, "name");
        case "table-properties" -> {
          if (attribute(xml, "display").equals("false")) {
            hiddenStyles.add(style);
          }
        }
        case "table-source", "cell-range-source", "dde-link", "dde-source" ->
            throw new UnreadableFile(
                "external-links",
                place,
                "workbooks with links to other files or data sources are not read");
        case "table" -> startTable(xml);
        case "table-row" -> startRow(xml);
        case "table-cell", "covered-table-cell" -> startCell(xml);
        default -> {
          // Looks, and text that is read later.
        }
      }
    }

    @Override
    public void end(XMLStreamReader xml) {
      if (OdsRows.isTable(xml) && --depth == 0) {
        worksheets.add(new Worksheet(sheet, hidden, lowestMerge));
      }
    }

    private void startTable(XMLStreamReader xml) {
      if (OdsRows.isTable(xml) && depth++ == 0) {
        sheet = attribute(xml, "name");
        hidden = hiddenStyles.contains(attribute(xml, "style-name"));
        lowestMerge = Optional.empty();
        rowsUpTo = 0;
      }
    }

    private void startRow(XMLStreamReader xml) {
      if (depth == 1) {
        rowsBefore = rowsUpTo;
        rowsUpTo += OdsRows.count(xml, "number-rows-repeated");
        column = 0;
        if (++rowElements % ROWS_BETWEEN_CHECKS == 0) {
          deadline.check(place);
        }
      }
    }

    private void startCell(XMLStreamReader xml) {
      if (depth != 1) {
        return;
      }
      int columns = OdsRows.count(xml, "number-columns-spanned");
      int rows = OdsRows.count(xml, "number-rows-spanned");
      if ((columns > 1 || rows > 1) && column < limits.columns() && rowsBefore < limits.rows()) {
        int firstRow = (int) rowsBefore + 1;
        int lastRow = (int) Math.min(Integer.MAX_VALUE, rowsBefore + rows);
        String range =
            Place.letters((int) column)
                + firstRow
                + ':'
                + Place.letters((int) Math.min(column + columns - 1, limits.columns()))
                + lastRow;
        lowestMerge =
            Optional.of(Worksheet.Merge.lower(lowestMerge, new Worksheet.Merge(range, lastRow)));
      }
      column += OdsRows.count(xml, "number-columns-repeated");
    }
  }
}
