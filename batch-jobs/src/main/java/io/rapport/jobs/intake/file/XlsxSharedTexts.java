package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Gathers the shared texts of an XLSX workbook, without their phonetic readings. */
final class XlsxSharedTexts implements PackageParts.Elements {
  private final Place place;
  private final int most;
  private final List<CellValue> texts;
  private final TextGuard guard;
  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private boolean inReading;

  /**
   * Begins with none.
   *
   * @param texts gets the texts in their order
   */
  XlsxSharedTexts(Place place, Limits limits, List<CellValue> texts) {
    this.place = place;
    this.most = limits.sharedStrings();
    this.texts = texts;
    this.guard = new TextGuard(place, limits);
  }

  @Override
  public void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "si" -> {
        guard.begin();
        text.setLength(0);
        if (texts.size() >= most) {
          throw new UnreadableFile(
              "too-many-texts", place, "the workbook has more than " + most + " different texts");
        }
      }
      case "rPh" -> inReading = true;
      case "t" -> inText = !inReading;
      default -> {
        // Fonts.
      }
    }
  }

  @Override
  public void text(XMLStreamReader xml) {
    guard.add(xml.getTextLength());
    if (inText) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
  }

  @Override
  public void end(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "si" -> texts.add(XlsxCells.text(text.toString(), false));
      case "rPh" -> inReading = false;
      case "t" -> inText = false;
      default -> {
        // Fonts.
      }
    }
  }
}
