package io.rapport.templates.pdf;

import io.rapport.domain.report.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * Takes out of a PDF what differs from run to run: the times of creation and change, the document
 * id, and the random letters that mark a subset of a font. Adds what the exporter leaves out of
 * PDF/UA-1 and PDF/A-2a: the metadata and the meaning of the colours.
 */
final class ReproduciblePdf {
  static final String AUTHOR = "Rapport";

  private static final int ID_LENGTH = 16;
  private static final byte[] COLOURS = SrgbProfile.bytes();

  private ReproduciblePdf() {}

  /** The language a document is written in, and by which it is laid out. */
  static Locale language(Document document) {
    return document.language().locale();
  }

  /**
   * The PDF with all that it says about itself derived from the document alone.
   *
   * @param archival whether it claims PDF/A-2a beside PDF/UA-1
   */
  static byte[] of(byte[] pdf, Document document, boolean archival) throws IOException {
    try (PDDocument parsed = Loader.loadPDF(pdf)) {
      describe(parsed, document, archival);
      SubsetNames.number(parsed);
      identify(parsed, Arrays.copyOf(sha256(document), ID_LENGTH));
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
      parsed.save(out);
      return out.toByteArray();
    }
  }

  private static void describe(PDDocument parsed, Document document, boolean archival)
      throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(document.title());
    information.setAuthor(AUTHOR);
    information.setCreator(AUTHOR);
    parsed.setDocumentInformation(information);
    String language = language(document).toLanguageTag();
    parsed.getDocumentCatalog().setLanguage(language);
    PDMetadata metadata = new PDMetadata(parsed);
    metadata.importXMPMetadata(
        XmpPacket.of(document.title(), AUTHOR, language, archival)
            .getBytes(StandardCharsets.UTF_8));
    parsed.getDocumentCatalog().setMetadata(metadata);
    PDOutputIntent colours = new PDOutputIntent(parsed, new ByteArrayInputStream(COLOURS));
    colours.setInfo(SrgbProfile.NAME);
    colours.setOutputConditionIdentifier(SrgbProfile.NAME);
    parsed.getDocumentCatalog().addOutputIntent(colours);
  }

  /** Gives a PDF its id; it was not changed since, so both parts are the same. */
  static void identify(PDDocument parsed, byte[] id) {
    COSArray ids = new COSArray();
    ids.add(new COSString(id));
    ids.add(new COSString(id));
    parsed.getDocument().getTrailer().setItem(COSName.ID, ids);
  }

  /** Records print all they hold, in order, so the text of a document stands for its content. */
  private static byte[] sha256(Document document) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(document.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
