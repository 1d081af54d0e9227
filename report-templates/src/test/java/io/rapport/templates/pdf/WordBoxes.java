package io.rapport.templates.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the boxes of the upright words of a page, from the middle of their letters. */
final class WordBoxes extends PDFTextStripper {
  /** A word and the box of its small letters, in points from the top left. */
  record Word(String text, Rectangle2D box) {}

  private final List<Word> words = new ArrayList<>();

  private WordBoxes() {}

  static List<Word> of(PDDocument document, int page) throws IOException {
    WordBoxes boxes = new WordBoxes();
    boxes.setStartPage(page);
    boxes.setEndPage(page);
    boxes.writeText(document, new StringWriter());
    return boxes.words;
  }

  @Override
  protected void writeString(String text, List<TextPosition> letters) {
    TextPosition first = letters.get(0);
    if (first.getDir() != 0 || text.isBlank()) {
      return;
    }
    TextPosition last = letters.get(letters.size() - 1);
    double left = first.getXDirAdj() + 0.3;
    double right = last.getXDirAdj() + last.getWidthDirAdj() - 0.3;
    double size = first.getFontSizeInPt();
    double baseline = first.getYDirAdj();
    words.add(
        new Word(
            text,
            new Rectangle2D.Double(
                left, baseline - 0.5 * size, Math.max(0.1, right - left), 0.5 * size)));
  }
}
