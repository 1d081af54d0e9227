package io.rapport.templates.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.PDEncryption;

/** Encrypts a PDF with AES-256, to the same bytes for the same PDF and password. */
final class EncryptedPdf {
  private EncryptedPdf() {}

  static byte[] of(byte[] pdf, String password) throws IOException {
    try (PDDocument parsed = Loader.loadPDF(pdf)) {
      DerivedBytes derived = DerivedBytes.of(password, pdf);
      COSString id = new COSString(derived.take(ReproduciblePdf.ID_LENGTH));
      parsed.getDocument().getTrailer().setItem(COSName.ID, new COSArray(List.of(id, id)));
      nameVersion(parsed);
      PDEncryption encryption = new PDEncryption();
      encryption.setSecurityHandler(new PasswordSecurity(password, derived));
      parsed.setEncryptionDictionary(encryption);
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + (pdf.length >> 4));
      parsed.save(out);
      return out.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IOException("AES-256 is not available", e);
    }
  }

  /** AES-256 in its newest revision came to PDF 1.7 as Adobe's extension level 8. */
  private static void nameVersion(PDDocument parsed) {
    parsed.setVersion(1.7f);
    COSDictionary adobe = new COSDictionary();
    adobe.setName("BaseVersion", "1.7");
    adobe.setInt("ExtensionLevel", 8);
    COSDictionary extensions = new COSDictionary();
    extensions.setItem("ADBE", adobe);
    parsed.getDocumentCatalog().getCOSObject().setItem("Extensions", extensions);
  }
}
