package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Archival for everybody, or encrypted for those who know the password. */
class ProtectionTest {
  private static final String PASSWORD = "Tall alders, 7 of them!";
  private static final PdfRenderer ENCRYPTING = encrypting(PASSWORD);
  private static final byte[] ENCRYPTED = ENCRYPTING.render(SampleReport.leadership());

  private static PdfRenderer encrypting(String password) {
    return new PdfRenderer(new Protection.Password(password));
  }

  @Test
  void opensWithThePasswordOnly() {
    assertThatThrownBy(() -> Loader.loadPDF(ENCRYPTED))
        .isInstanceOf(InvalidPasswordException.class);
    assertThatThrownBy(() -> Loader.loadPDF(ENCRYPTED, PASSWORD + "!"))
        .isInstanceOf(InvalidPasswordException.class);
    assertThat(new String(ENCRYPTED, StandardCharsets.ISO_8859_1))
        .doesNotContain(SampleReport.leadership().title())
        .doesNotContain("xmpmeta");
  }

  @Test
  void readsWithThePasswordAsItDoesWithout() throws IOException {
    byte[] open = new PdfRenderer().render(SampleReport.leadership());
    try (PDDocument locked = Loader.loadPDF(ENCRYPTED, PASSWORD);
        PDDocument plain = Loader.loadPDF(open)) {
      PDFTextStripper stripper = new PDFTextStripper();
      assertThat(stripper.getText(locked)).isEqualTo(stripper.getText(plain)).isNotBlank();
    }
  }

  @Test
  void isAesOf256BitsInTheNewestRevision() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(ENCRYPTED, PASSWORD)) {
      assertThat(pdf.getVersion()).isEqualTo(1.7f);
      assertThat(pdf.getEncryption().getVersion()).isEqualTo(5);
      assertThat(pdf.getEncryption().getRevision()).isEqualTo(6);
      assertThat(pdf.getEncryption().getStdCryptFilterDictionary().getCryptFilterMethod())
          .isEqualTo(COSName.AESV3);
      assertThat(pdf.getCurrentAccessPermission().isOwnerPermission()).isTrue();
      assertThat(pdf.getEncryption().getPermissions() & 1 << 9)
          .as("screen readers may read (ISO 14289-1, 7.16)")
          .isNotZero();
    }
  }

  @Test
  void anotherReaderOpensItAndFindsItAccessible() throws Exception {
    assertThat(Conformance.failures(ENCRYPTED, PDFAFlavour.PDFUA_1, PASSWORD)).isEmpty();
  }

  @Test
  void doesNotClaimToBeArchival() throws Exception {
    assertThat(Conformance.failures(ENCRYPTED, PDFAFlavour.PDFA_2_A, PASSWORD))
        .anyMatch(failure -> failure.contains("PDF/A Identification"))
        .anyMatch(failure -> failure.contains("Encrypt"));
  }

  @Test
  void theSameDocumentAndPasswordGiveTheSameBytes() {
    assertThat(encrypting(PASSWORD).render(SampleReport.leadership())).isEqualTo(ENCRYPTED);
  }

  @Test
  void anotherPasswordOrDocumentSharesNothing() throws IOException {
    byte[] other = encrypting("Other").render(SampleReport.leadership());
    byte[] unit = ENCRYPTING.render(SampleReport.unit());
    assertThat(secrets(ENCRYPTED, PASSWORD))
        .doesNotContainAnyElementsOf(secrets(other, "Other"))
        .doesNotContainAnyElementsOf(secrets(unit, PASSWORD));
  }

  private static List<String> secrets(byte[] pdf, String password) throws IOException {
    try (PDDocument parsed = Loader.loadPDF(pdf, password)) {
      HexFormat hex = HexFormat.of();
      return List.of(
          parsed.getDocument().getDocumentID().get(0).toString(),
          hex.formatHex(parsed.getEncryption().getUserKey()),
          hex.formatHex(parsed.getEncryption().getUserEncryptionKey()),
          hex.formatHex(parsed.getEncryption().getOwnerKey()),
          hex.formatHex(parsed.getEncryption().getOwnerEncryptionKey()),
          hex.formatHex(parsed.getEncryption().getSecurityHandler().getEncryptionKey()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ähre", "two\nlines", "tab\there"})
  void refusesPasswordsThatAreTypedOrEncodedDifferently(String password) {
    assertThatThrownBy(() -> new Protection.Password(password))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesPasswordsThatAreTooLong() {
    assertThat(new Protection.Password("x".repeat(127)).password()).hasSize(127);
    assertThatThrownBy(() -> new Protection.Password("x".repeat(128)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotTellThePassword() {
    assertThat(new Protection.Password(PASSWORD).toString()).doesNotContain("alder");
  }
}
