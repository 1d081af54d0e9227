package io.rapport.templates.pdf;

import io.rapport.domain.report.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Takes out of a PDF what differs from run to run: the times of creation and change, the document
 * id, and the random letters that mark a subset of a font.
 */
final class ReproduciblePdf {
  static final String AUTHOR = "Rapport";

  private static final int TAG_LENGTH = 6;
  private static final int ID_LENGTH = 16;

  private ReproduciblePdf() {}

  /** The PDF with its information, subset tags and id derived from the document alone. */
  static byte[] of(byte[] pdf, Document document) throws IOException {
    try (PDDocument parsed = Loader.loadPDF(pdf)) {
      PDDocumentInformation information = new PDDocumentInformation();
      information.setTitle(document.title());
      information.setAuthor(AUTHOR);
      information.setCreator(AUTHOR);
      parsed.setDocumentInformation(information);
      parsed.getDocumentCatalog().setLanguage(document.language().locale().toLanguageTag());
      PDMetadata metadata = new PDMetadata(parsed);
      metadata.importXMPMetadata(xmp(document).getBytes(StandardCharsets.UTF_8));
      parsed.getDocumentCatalog().setMetadata(metadata);
      nameSubsets(parsed);
      COSString id = new COSString(Arrays.copyOf(sha256(document), ID_LENGTH));
      COSArray ids = new COSArray();
      ids.add(id);
      ids.add(id);
      parsed.getDocument().getTrailer().setItem(COSName.ID, ids);
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
      parsed.save(out);
      return out.toByteArray();
    }
  }

  /** Title, author and the claim of PDF/UA-1, in XMP (ISO 16684-1). */
  private static String xmp(Document document) {
    return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
                xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
              <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
              <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
              <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
              <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
          </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
        .formatted(escaped(document.title()), AUTHOR, document.language().locale().toLanguageTag());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
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

  /** Renames "XQZRPA+Font" to "AAAAAA+Font", the next subset to "AAAAAB+Font", in file order. */
  private static void nameSubsets(PDDocument parsed) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (COSObjectKey key :
        parsed.getDocument().getXrefTable().keySet().stream().sorted().toList()) {
      COSBase object = parsed.getDocument().getObjectFromPool(key).getObject();
      if (object instanceof COSDictionary dictionary) {
        rename(dictionary, COSName.BASE_FONT, tags);
        rename(dictionary, COSName.FONT_NAME, tags);
      }
    }
  }

  private static void rename(COSDictionary dictionary, COSName key, Map<String, String> tags) {
    String name = dictionary.getNameAsString(key);
    if (name != null && name.matches("[A-Z]{" + TAG_LENGTH + "}\\+.*")) {
      String tag = tags.computeIfAbsent(name.substring(0, TAG_LENGTH), random -> tag(tags.size()));
      dictionary.setName(key, tag + name.substring(TAG_LENGTH));
    }
  }

  private static String tag(int number) {
    char[] letters = new char[TAG_LENGTH];
    int rest = number;
    for (int i = TAG_LENGTH - 1; i >= 0; i--) {
      letters[i] = (char) ('A' + rest % 26);
      rest /= 26;
    }
    return new String(letters);
  }
}
