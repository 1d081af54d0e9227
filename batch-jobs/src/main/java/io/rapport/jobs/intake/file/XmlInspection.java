package io.rapport.jobs.intake.file;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.rapport.domain.intake.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one XML part of a workbook: it must be well-formed to its end and declare no
 * document type. Same parser as the one that reads sheets, so both see the same XML.
 */
final class XmlInspection {
  private static final int BEGINNING = 8_192;

  /** A document type stands before the first element, behind instructions and comments. */
  private static final Pattern DOCUMENT_TYPE =
      Pattern.compile("[^<]*+(?:<\\?[^>]*+>[^<]*+|<!--(?:[^-]|-[^-])*+-->[^<]*+)*+<!DOCTYPE");

  private XmlInspection() {}

  static void inspect(Place place, InputStream in, PackageParts.Elements elements)
      throws IOException {
    BufferedInputStream part = new BufferedInputStream(in, BEGINNING);
    try {
      refuseDocumentType(part, place);
      XMLStreamReader xml = reader(part);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw documentType(place);
          case XMLStreamConstants.START_ELEMENT -> {
            elements.start(xml);
            if (!elements.goesOn()) {
              return;
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> elements.text(xml);
          case XMLStreamConstants.END_ELEMENT -> elements.end(xml);
          default -> {
            // Comments and instructions say nothing.
          }
        }
      }
    } catch (XMLStreamException malformed) {
      throw new UnreadableFile("damaged", place, "a part of the workbook is damaged or cut off");
    }
  }

  /** The parser calls some document types damage, but they are refused for what they are. */
  private static void refuseDocumentType(BufferedInputStream part, Place place) throws IOException {
    part.mark(BEGINNING);
    byte[] beginning = part.readNBytes(BEGINNING);
    part.reset();
    String text = new String(beginning, StandardCharsets.ISO_8859_1).replace("\0", "");
    if (DOCUMENT_TYPE.matcher(text).lookingAt()) {
      throw documentType(place);
    }
  }

  private static UnreadableFile documentType(Place place) {
    return new UnreadableFile(
        "dtd", place, "the workbook declares a document type, which workbooks never need");
  }

  /** A reader that declares nothing, fetches nothing and replaces nothing. */
  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory.createXMLStreamReader(in);
  }

  /** Passes over the element that has begun. */
  static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
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
