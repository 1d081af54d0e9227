package io.rapport.jobs.intake.file;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** OpenDocument spreadsheets as a tree of all their XML. */
final class OdsByDom {
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

  private OdsByDom() {}

  static List<List<String>> rows(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element root =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(WorkbookFiles.parts(file).get("content.xml")))
            .getDocumentElement();
    List<List<String>> rows = new ArrayList<>();
    NodeList tables = root.getElementsByTagNameNS(TABLE, "table");
    for (int t = 0; t < tables.getLength(); t++) {
      boolean header = true;
      for (Element row : children((Element) tables.item(t), TABLE, "table-row")) {
        List<String> cells = new ArrayList<>();
        for (Element cell : children(row, TABLE, "table-cell")) {
          String value = value(cell);
          for (int i = count(cell, "number-columns-repeated"); i > 0; i--) {
            cells.add(header && value.endsWith("T00:00") ? value.replace("T00:00", "") : value);
          }
        }
        int before = rows.size();
        for (int i = count(row, "number-rows-repeated"); i > 0; i--) {
          SeenCells.add(rows, cells);
        }
        header &= rows.size() == before;
      }
    }
    return rows;
  }

  private static String value(Element cell) {
    String type = cell.getAttributeNS(OFFICE, "value-type");
    String value = cell.getAttributeNS(OFFICE, "value");
    try {
      return value(cell, type, value);
    } catch (NumberFormatException | DateTimeException none) {
      return SeenCells.ERROR;
    }
  }

  private static String value(Element cell, String type, String value) {
    return switch (type) {
      case "float", "percentage", "currency" -> SeenCells.number(new BigDecimal(value));
      case "boolean" ->
          cell.getAttributeNS(OFFICE, "boolean-value").equals("true") ? "TRUE" : "FALSE";
      case "date" -> {
        String day = cell.getAttributeNS(OFFICE, "date-value");
        yield (day.length() == 10 ? LocalDate.parse(day).atStartOfDay() : LocalDateTime.parse(day))
            .toString();
      }
      case "string" -> {
        String given = cell.getAttributeNS(OFFICE, "string-value");
        yield given.isEmpty() ? text(cell) : SeenCells.text(given);
      }
      default -> text(cell);
    };
  }

  private static String text(Element cell) {
    return SeenCells.text(
        String.join(
            "\n",
            children(cell, TEXT, "p").stream()
                .map(part -> part.getTextContent().replaceAll("[ \t\r\n]+", " ").strip())
                .toList()));
  }

  private static int count(Element element, String attribute) {
    String count = element.getAttributeNS(TABLE, attribute);
    return count.isEmpty() ? 1 : Math.max(1, Integer.parseInt(count));
  }

  private static List<Element> children(Element parent, String namespace, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && namespace.equals(element.getNamespaceURI())
          && name.equals(element.getLocalName())) {
        children.add(element);
      }
    }
    return children;
  }
}
