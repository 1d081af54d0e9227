package io.rapport.templates.pdf;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.util.StyledTextListWriter;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import net.sf.jasperreports.pdf.common.PdfTagger;
import org.jspecify.annotations.Nullable;

/**
 * Writes the structure of PDF/UA-1 (ISO 14289-1) from the properties that the templates give their
 * elements: {@value #TAG} with a structure type or "Artifact", {@value #TABLE} with the number of
 * the table a row belongs to, {@value #HEADER} on header rows, {@value #SCOPE} on header cells and
 * {@value #ALTERNATIVE} on figures. Elements without a type are artifacts if they are drawings, and
 * otherwise add nothing of their own.
 *
 * <p>A table that flows over several sheets is one table; the header repeated on a further sheet is
 * an artifact. Used for one document at a time.
 */
final class StructureTagger implements PdfTagger {
  static final String PREFIX = "rapport.";
  static final String TAG = "rapport.tag";
  static final String TABLE = "rapport.table";
  static final String HEADER = "rapport.header";
  static final String SCOPE = "rapport.scope";
  static final String ALTERNATIVE = "rapport.alternative";

  private enum Opened {
    NOTHING,
    ARTIFACT,
    ENTRY
  }

  private final Deque<PdfStructureEntry> entries = new ArrayDeque<>();
  private final Deque<Opened> opened = new ArrayDeque<>();
  private @Nullable PdfStructure structure;
  private @Nullable PdfStructureEntry table;
  private String tableNumber = "";
  private String language = "";
  private int artifacts;
  private boolean inFigure;
  private boolean inText;

  @Override
  public void setLanguage(String language) {
    this.language = language;
  }

  @Override
  public void setPdfProducer(PdfProducer producer) {
    this.structure = producer.getPdfStructure();
  }

  private PdfStructure structure() {
    PdfStructure present = structure;
    if (present == null) {
      throw new IllegalStateException("no producer yet");
    }
    return present;
  }

  @Override
  public void init() {
    entries.clear();
    entries.push(structure().createDocumentTag(language));
  }

  @Override
  public void startPage() {}

  @Override
  public void endPage() {}

  private static Optional<String> property(JRPrintElement element, String name) {
    return element.hasProperties()
        ? Optional.ofNullable(element.getPropertiesMap().getProperty(name))
        : Optional.empty();
  }

  @Override
  public void startElement(JRPrintElement element) {
    String tag = property(element, TAG).orElse("");
    if (artifacts > 0 || tag.equals("Artifact")) {
      beginArtifact();
      opened.push(Opened.ARTIFACT);
    } else if (tag.equals("TR")) {
      startRow(element);
    } else {
      leaveTable();
      if (tag.isEmpty()) {
        opened.push(Opened.NOTHING);
      } else {
        PdfStructureEntry entry = structure().createTag(entries.element(), tag);
        property(element, SCOPE).ifPresent(entry::setScope);
        entries.push(entry);
        opened.push(Opened.ENTRY);
      }
    }
  }

  /** Anything of its own beside a table's rows ends the table. */
  private void leaveTable() {
    if (entries.size() == 1) {
      tableNumber = "";
    }
  }

  private void startRow(JRPrintElement row) {
    String number = property(row, TABLE).orElse("");
    PdfStructureEntry current = table;
    boolean first = current == null || !number.equals(tableNumber);
    if (!first && property(row, HEADER).isPresent()) {
      beginArtifact();
      opened.push(Opened.ARTIFACT);
      return;
    }
    if (first || current == null) {
      current = structure().createTag(entries.element(), "Table");
      table = current;
      tableNumber = number;
    }
    entries.push(structure().createTag(current, "TR"));
    opened.push(Opened.ENTRY);
  }

  @Override
  public void endElement(JRPrintElement element) {
    switch (opened.pop()) {
      case ARTIFACT -> endArtifact();
      case ENTRY -> entries.pop();
      case NOTHING -> {}
    }
  }

  @Override
  public void beginArtifact() {
    if (artifacts++ == 0) {
      structure().beginArtifact();
    }
  }

  @Override
  public void endArtifact() {
    if (--artifacts == 0) {
      structure().endArtifact();
    }
  }

  @Override
  public void startImage(JRPrintImage image, float left, float bottom, float right, float top) {
    inFigure = artifacts == 0;
    if (inFigure) {
      PdfStructureEntry figure = structure().beginTag(entries.element(), "Figure");
      figure.setBBox(left, bottom, right, top);
      String alternative = property(image, ALTERNATIVE).orElse("");
      ((ClassicStructureEntry) figure)
          .getElement()
          .put(PdfName.ALT, new PdfString(alternative, PdfObject.TEXT_UNICODE));
    }
  }

  @Override
  public void endImage() {
    if (inFigure) {
      structure().endTag();
      inFigure = false;
    }
  }

  @Override
  public void startText(JRPrintText text) {
    inText = artifacts == 0;
    if (inText) {
      if (opened.element() == Opened.ENTRY && fillsSeveralLines(text)) {
        tellWhole(text, entries.element());
      }
      structure().beginTag(entries.element(), null);
    }
  }

  private static boolean fillsSeveralLines(JRPrintText text) {
    return text.getTextHeight() > 2 * text.getFontSize();
  }

  /** Lines end without a space in the file; a reader of the lines alone would join their words. */
  private static void tellWhole(JRPrintText text, PdfStructureEntry entry) {
    String whole = text.getOriginalText().replace('\n', ' ');
    ((ClassicStructureEntry) entry)
        .getElement()
        .put(PdfName.ACTUALTEXT, new PdfString(whole, PdfObject.TEXT_UNICODE));
  }

  @Override
  public void startText(JRPrintText text, String actualText) {
    inText = artifacts == 0;
    if (inText) {
      structure().beginTag(entries.element(), null, actualText);
    }
  }

  @Override
  public void endText() {
    if (inText) {
      structure().endTag();
      inText = false;
    }
  }

  @Override
  public boolean isFirstLinkParagraph() {
    return true;
  }

  @Override
  public @Nullable PdfStructureEntry getCurrentLinkTag() {
    return null;
  }

  /** The templates print plain text only, in which there are no lists. */
  @Override
  public StyledTextListWriter getListWriter() {
    return new NoLists();
  }

  private static final class NoLists implements StyledTextListWriter {
    @Override
    public void startUl() {}

    @Override
    public void endUl() {}

    @Override
    public void startOl(String type, int cut) {}

    @Override
    public void endOl() {}

    @Override
    public void startLi(boolean noBullet) {}

    @Override
    public void endLi() {}
  }
}
