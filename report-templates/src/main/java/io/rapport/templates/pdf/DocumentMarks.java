package io.rapport.templates.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.rapport.domain.report.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a PDF says about itself as a whole: the standards it keeps to, and what its colours mean. It
 * does not say when it was made.
 */
final class DocumentMarks {
  static final String AUTHOR = "Rapport";

  private static final PdfName OUTPUT_INTENT = new PdfName("OutputIntent");
  private static final byte[] COLOURS = SrgbProfile.bytes();
  private static final int COLOUR_COMPONENTS = 3;

  private final Document document;
  private final boolean archival;

  /**
   * @param archival whether the PDF claims PDF/A-2a beside PDF/UA-1
   */
  DocumentMarks(Document document, boolean archival) {
    this.document = document;
    this.archival = archival;
  }

  /** Writes the marks into a PDF that is about to be closed. */
  void writeTo(PdfWriter writer) {
    writer.getInfo().remove(PdfName.CREATIONDATE);
    writer.getInfo().remove(PdfName.MODDATE);
    String language = document.language().locale().toLanguageTag();
    writer.setXmpMetadata(
        XmpPacket.of(document.title(), AUTHOR, language, archival)
            .getBytes(StandardCharsets.UTF_8));
    try {
      writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(colours(writer)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PdfDictionary colours(PdfWriter writer) throws IOException {
    PdfStream profile = new PdfStream(COLOURS);
    profile.put(PdfName.N, new PdfNumber(COLOUR_COMPONENTS));
    PdfDictionary intent = new PdfDictionary(OUTPUT_INTENT);
    intent.put(PdfName.S, PdfName.GTS_PDFA1);
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(SrgbProfile.NAME));
    intent.put(PdfName.INFO, new PdfString(SrgbProfile.NAME));
    intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
    return intent;
  }
}
