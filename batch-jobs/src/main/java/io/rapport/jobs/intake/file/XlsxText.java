package io.rapport.jobs.intake.file;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts in the XML of an XLSX workbook, in one piece or in runs of different fonts. */
final class XlsxText {
  private XlsxText() {}

  /** Reads the text of the element that has begun, without its phonetic reading. */
  static String runs(XMLStreamReader xml, TextGuard guard) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "t" -> text.append(element(xml, guard));
          case "rPh" -> XmlInspection.skip(xml);
          default -> depth++;
        }
      }
    }
    return text.toString();
  }

  /** Reads the text of an element that has no others in it; those it has are passed over. */
  static String element(XMLStreamReader xml, TextGuard guard) throws XMLStreamException {
    String text = "";
    StringBuilder pieces = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        XmlInspection.skip(xml);
      } else if (xml.isCharacters()) {
        guard.add(xml.getTextLength());
        if (text.isEmpty()) {
          text = xml.getText();
        } else {
          pieces.append(xml.getText());
        }
      }
    }
    return pieces.isEmpty() ? text : text + pieces;
  }
}
