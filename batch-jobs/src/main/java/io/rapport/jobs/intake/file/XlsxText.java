package io.rapport.jobs.intake.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts in the XML of an XLSX workbook, in one piece or in runs of different fonts. */
final class XlsxText {
  private XlsxText() {}

  /** Reads the text of the element that has begun, without its phonetic reading. */
  static String read(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "t" -> text.append(xml.getElementText());
          case "rPh" -> XmlInspection.skip(xml);
          default -> depth++;
        }
      }
    }
    return text.toString();
  }

  /** Reads all shared texts of a workbook in their order. */
  static List<String> shared(InputStream part) throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    XMLStreamReader xml = XmlInspection.reader(part);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        texts.add(read(xml));
      }
    }
    return texts;
  }
}
