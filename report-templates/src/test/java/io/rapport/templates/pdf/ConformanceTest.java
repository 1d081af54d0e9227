package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.Document;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of report is accessible (PDF/UA-1) and archival (PDF/A-2a), in one file. */
class ConformanceTest {
  private static final PdfRenderer RENDERER = new PdfRenderer();

  static Stream<Named<Document>> documents() {
    return SampleDocuments.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void passesPdfUaAndPdfA(Document document) throws Exception {
    assertThat(Conformance.failures(RENDERER.render(document))).isEmpty();
  }

  @Test
  void aPdfThatSaysNothingAboutItselfFails() throws Exception {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(plain);
    }
    assertThat(Conformance.failures(plain.toByteArray()))
        .anyMatch(failure -> failure.startsWith("ua1 "))
        .anyMatch(failure -> failure.startsWith("2a "));
  }
}
