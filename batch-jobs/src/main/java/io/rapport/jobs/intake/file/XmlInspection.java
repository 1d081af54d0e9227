package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import io.rapport.jobs.intake.file.PackageContents.Merge;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one XML part of a workbook: it must be well-formed to its end, declare no document
 * type, and address no cell outside the limits. On the way it notes sheets, dates and merged cells,
 * which the parser behind it does not tell.
 */
final class XmlInspection {
  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
  private static final Pattern RANGE =
      Pattern.compile("[A-Z]{1,3}[0-9]+(?::[A-Z]{1,3}([0-9]{1,7}))?");
  private static final int ROWS_BETWEEN_CHECKS = 1_000;

  private final Place place;
  private final Limits limits;
  private final Deadline deadline;
  private String root = "";
  private int rows;
  private int sharedStrings;
  private Optional<Merge> lowestMerge = Optional.empty();

  XmlInspection(Place place, Limits limits, Deadline deadline) {
    this.place = place;
    this.limits = limits;
    this.deadline = deadline;
  }

  void inspect(String part, InputStream in, PackageContents.Collector collector)
      throws IOException {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw refusal("dtd", "the workbook declares a document type, which workbooks never need");
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          element(part, xml, collector);
        }
      }
    } catch (XMLStreamException malformed) {
      throw refusal("damaged", "a part of the workbook is damaged or cut off");
    }
    if (root.equals("worksheet")) {
      collector.sheetPart(part, lowestMerge);
    }
  }

  private void element(String part, XMLStreamReader xml, PackageContents.Collector collector) {
    String name = xml.getLocalName();
    if (root.isEmpty()) {
      root = name;
    }
    switch (root) {
      case "worksheet" -> worksheetElement(name, xml);
      case "sst" -> {
        if (name.equals("si") && ++sharedStrings > limits.sharedStrings()) {
          throw refusal(
              "too-many-texts",
              "the workbook has more than " + limits.sharedStrings() + " different texts");
        }
      }
      case "workbook" -> workbookElement(name, xml, collector);
      case "Relationships" -> {
        if (name.equals("Relationship") && part.equals("xl/_rels/workbook.xml.rels")) {
          collector.relation(attribute(xml, "Id"), attribute(xml, "Target"));
        }
      }
      case "Types" -> {
        if (attribute(xml, "ContentType").contains("macroEnabled")) {
          throw refusal("macros", "workbooks with macros are not read");
        }
      }
      default -> {
        // Styles, themes, properties: well-formed is all they have to be.
      }
    }
  }

  private void workbookElement(
      String name, XMLStreamReader xml, PackageContents.Collector collector) {
    if (name.equals("sheet")) {
      String state = attribute(xml, "state");
      boolean hidden = state.equals("hidden") || state.equals("veryHidden");
      collector.sheet(attribute(xml, "name"), hidden, attribute(xml, "id"));
    } else if (name.equals("workbookPr")) {
      String since1904 = attribute(xml, "date1904");
      if (since1904.equals("1") || since1904.equals("true")) {
        collector.since1904();
      }
    }
  }

  private void worksheetElement(String name, XMLStreamReader xml) {
    switch (name) {
      case "row" -> {
        if (++rows > limits.rows()) {
          throw refusal("too-many-rows", "a sheet has more than " + limits.rows() + " rows");
        }
        if (rows % ROWS_BETWEEN_CHECKS == 0) {
          deadline.check(place);
        }
      }
      case "c" -> {
        String address = attribute(xml, "r");
        if (!address.isEmpty()) {
          checkAddress(address);
        }
        if (attribute(xml, "t").equals("d")) {
          throw refusal(
              "iso-dates",
              "cell "
                  + address
                  + " holds a date in a form that is not read; open the workbook in a spreadsheet"
                  + " program and save it as XLSX");
        }
      }
      case "mergeCell" -> noteMerge(attribute(xml, "ref"));
      default -> {
        // Everything else in a sheet is looks.
      }
    }
  }

  private void checkAddress(String address) {
    Matcher cell = CELL.matcher(address);
    if (!cell.matches()) {
      throw refusal("damaged", "a sheet of the workbook has a cell without a proper address");
    }
    int column = 0;
    for (int i = 0; i < cell.group(1).length(); i++) {
      column = column * 26 + cell.group(1).charAt(i) - 'A' + 1;
    }
    if (column > limits.columns()) {
      throw refusal("too-many-columns", "a sheet has more than " + limits.columns() + " columns");
    }
    if (Integer.parseInt(cell.group(2)) > limits.rows()) {
      throw refusal("too-many-rows", "a sheet has more than " + limits.rows() + " rows");
    }
  }

  private void noteMerge(String range) {
    Matcher matcher = RANGE.matcher(range);
    if (matcher.matches() && matcher.group(1) != null) {
      int lastRow = Integer.parseInt(matcher.group(1));
      if (lowestMerge.isEmpty() || lowestMerge.get().lastRow() < lastRow) {
        lowestMerge = Optional.of(new Merge(range, lastRow));
      }
    }
  }

  private UnreadableFile refusal(String rule, String message) {
    return new UnreadableFile(rule, place, message);
  }

  /** Value of an attribute by local name, in whatever namespace; "" if there is none. */
  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        @Nullable String value = xml.getAttributeValue(i);
        return value == null ? "" : value;
      }
    }
    return "";
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
