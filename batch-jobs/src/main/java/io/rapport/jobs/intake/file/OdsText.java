package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of one cell of an OpenDocument spreadsheet: its paragraphs, one a line, without comments
 * and drawings. Blanks between words count once (OpenDocument 1.3, part 3, 6.1.2); others are
 * elements.
 */
final class OdsText {
  private final XMLStreamReader xml;
  private final int longest;
  private final Place place;
  private final StringBuilder text = new StringBuilder();
  private int paragraphs;
  private boolean afterBlank;

  OdsText(XMLStreamReader xml, int longest, Place place) {
    this.xml = xml;
    this.longest = longest;
    this.place = place;
  }

  /** Reads up to the end of the cell that has begun. */
  String read() throws XMLStreamException {
    int inParagraph = 0;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (inParagraph == 0 && !isParagraph() || isAside()) {
          XmlInspection.skip(xml);
          continue;
        }
        depth++;
        inParagraph++;
        start();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        inParagraph--;
      } else if (inParagraph > 0 && XmlInspection.isText(event)) {
        addCharacters();
      }
    }
    return text.toString();
  }

  private boolean isParagraph() {
    return xml.getLocalName().equals("p") || xml.getLocalName().equals("h");
  }

  /** Whether an element inside a paragraph is a comment, a drawing, or how to read the text. */
  private boolean isAside() {
    String name = xml.getLocalName();
    return name.equals("annotation")
        || name.equals("ruby-text")
        || name.equals("note")
        || "draw".equals(xml.getPrefix());
  }

  private void start() {
    switch (xml.getLocalName()) {
      case "p", "h" -> {
        if (paragraphs++ > 0) {
          add('\n', 1);
        }
        afterBlank = true;
      }
      case "s" -> add(' ', OdsRows.count(xml, "c"));
      case "tab" -> add('\t', 1);
      case "line-break" -> add('\n', 1);
      default -> {
        // Spans and links: their text is the cell's.
      }
    }
  }

  private void addCharacters() {
    char[] characters = xml.getTextCharacters();
    int end = xml.getTextStart() + xml.getTextLength();
    for (int i = xml.getTextStart(); i < end; i++) {
      char character = characters[i];
      boolean blank =
          character == ' ' || character == '\t' || character == '\n' || character == '\r';
      if (!blank || !afterBlank) {
        add(blank ? ' ' : character, 1);
      }
      afterBlank = blank;
    }
  }

  private void add(char character, int times) {
    if (text.length() + (long) times > longest) {
      throw new UnreadableFile(
          "cell-too-long", place, "the cell has more than " + longest + " characters");
    }
    for (int i = 0; i < times; i++) {
      text.append(character);
    }
    afterBlank = false;
  }
}
