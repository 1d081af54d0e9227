package io.rapport.jobs.intake.file;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.rapport.domain.intake.Place;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one XML part of a workbook: it must be well-formed to its end and declare no
 * document type. Same parser as the one that reads XLSX sheets, so both see the same XML.
 */
final class XmlInspection {
  private XmlInspection() {}

  static void inspect(Place place, InputStream in, PackageParts.Elements elements) {
    try {
      XMLStreamReader xml = reader(in);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new UnreadableFile(
                  "dtd",
                  place,
                  "the workbook declares a document type, which workbooks never need");
          case XMLStreamConstants.START_ELEMENT -> elements.start(xml);
          case XMLStreamConstants.END_ELEMENT -> elements.end(xml);
          default -> {
            // Text is read where it is a cell's.
          }
        }
      }
    } catch (XMLStreamException malformed) {
      throw new UnreadableFile("damaged", place, "a part of the workbook is damaged or cut off");
    }
  }

  /** A reader that declares nothing, fetches nothing and replaces nothing. */
  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory.createXMLStreamReader(in);
  }

  /** Value of an attribute by local name, in whatever namespace; "" if there is none. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        @Nullable String value = xml.getAttributeValue(i);
        return value == null ? "" : value;
      }
    }
    return "";
  }
}
