package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.language.Language;
import io.rapport.domain.report.Block;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfRendererTest {
  private static final PdfRenderer RENDERER = new PdfRenderer();

  static List<Document> samples() {
    return List.of(
        SampleReport.leadership(),
        SampleReport.unit(),
        SampleReport.withheld(),
        SampleDocuments.longWords(),
        SampleDocuments.empty());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyTextOfTheModelIsInThePdfInReadingOrder(Document document) throws IOException {
    String text = textWithoutFooters(document);
    int from = 0;
    for (String expected : ModelTexts.of(document)) {
      String wanted = withoutSpaces(expected);
      int found = text.indexOf(wanted, from);
      assertThat(found).as("“%s” after position %d", expected, from).isNotNegative();
      from = found + wanted.length();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noTextIsCutOff(Document document) throws Exception {
    List<JRPrintText> texts = new ArrayList<>();
    for (JRPrintPage page : RENDERER.fill(document).getPages()) {
      collect(page.getElements(), texts);
    }
    assertThat(texts).isNotEmpty();
    for (JRPrintText text : texts) {
      assertThat(text.getTextTruncateIndex()).as(text.getOriginalText()).isNull();
      assertThat(text.getTextHeight())
          .as(text.getOriginalText())
          .isPositive()
          .isLessThanOrEqualTo(text.getHeight());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSameDocumentGivesTheSameBytes(Document document) {
    assertThat(RENDERER.render(document)).isEqualTo(new PdfRenderer().render(document));
  }

  @Test
  void severalThreadsMayShareARenderer() {
    byte[] alone = RENDERER.render(SampleReport.unit());
    assertThat(
            IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> RENDERER.render(SampleReport.unit()))
                .toList())
        .allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
  }

  @Test
  void writesTheSameBytesToAStream() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RENDERER.render(SampleReport.unit(), out);
    assertThat(out.toByteArray()).isEqualTo(RENDERER.render(SampleReport.unit()));
  }

  @Test
  void anotherDocumentHasAnotherId() throws IOException {
    try (PDDocument one = Loader.loadPDF(RENDERER.render(SampleReport.unit()));
        PDDocument other = Loader.loadPDF(RENDERER.render(SampleReport.withheld()))) {
      assertThat(one.getDocument().getDocumentID().toList())
          .isNotEqualTo(other.getDocument().getDocumentID().toList());
    }
  }

  @Test
  void leadershipReportFlowsOverOnlyWhereItsTableDoes() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(SampleReport.leadership()))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(SampleReport.leadership().pages().size() + 1);
    }
  }

  @Test
  void unitReportFitsOnePage() throws IOException {
    for (Document document : List.of(SampleReport.unit(), SampleReport.withheld())) {
      try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
        assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      }
    }
  }

  @Test
  void tableHeaderIsRepeatedOnTheNextSheet() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(SampleReport.leadership()))) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page : new int[] {3, 4}) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf)).contains("Against last year").contains("Engagements");
      }
    }
  }

  @Test
  void everyPageCarriesTheFooterAndItsNumber() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(SampleReport.leadership()))) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf))
            .contains("Confidential: groups under 10 are not shown")
            .contains("Page " + page + " of " + pdf.getNumberOfPages());
      }
    }
  }

  @Test
  void titlesAreBookmarksAndMetadataIsSet() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(SampleReport.leadership()))) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
      }
      assertThat(titles)
          .containsExactlyElementsOf(
              SampleReport.leadership().pages().stream().map(Page::title).toList());
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Engagement and partnership, June 2026");
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Rapport");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
    }
  }

  @Test
  void headingsAreBookmarksBelowTheirTitle() throws IOException {
    List<Page> pages = SampleReport.leadership().pages();
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(SampleReport.leadership()))) {
      Iterator<PDOutlineItem> titles =
          pdf.getDocumentCatalog().getDocumentOutline().children().iterator();
      for (Page page : pages) {
        List<String> headings = new ArrayList<>();
        titles.next().children().forEach(item -> headings.add(item.getTitle()));
        assertThat(headings)
            .containsExactlyElementsOf(
                page.blocks().stream()
                    .filter(Block.Heading.class::isInstance)
                    .map(block -> ((Block.Heading) block).text())
                    .toList());
      }
    }
  }

  @Test
  void theLanguageIsThatOfTheDocument() throws IOException {
    Document german =
        SampleDocuments.all()
            .map(Named::getPayload)
            .filter(document -> document.language() == Language.GERMAN)
            .findFirst()
            .orElseThrow();
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(german))) {
      String tag = Language.GERMAN.locale().toLanguageTag();
      assertThat(tag).startsWith("de");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(tag);
      assertThat(
              new String(
                  pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("<rdf:li>" + tag + "</rdf:li>");
    }
  }

  @Test
  void onlyTheBundledFontsAreUsedAndTheyAreEmbedded() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(SampleReport.leadership()))) {
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.getName()).contains("SourceSans3");
          assertThat(font.isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void aTableWiderThanAPageIsRefused() {
    List<Block.Column> columns = Collections.nCopies(13, new Block.Column("x", 1, false));
    Document document = SampleDocuments.page(List.of(new Block.Table(columns, List.of())));
    assertThatThrownBy(() -> RENDERER.render(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("13");
  }

  private static void collect(List<JRPrintElement> elements, List<JRPrintText> texts) {
    for (JRPrintElement element : elements) {
      if (element instanceof JRPrintFrame frame) {
        collect(frame.getElements(), texts);
      } else if (element instanceof JRPrintText text && !text.getOriginalText().isEmpty()) {
        texts.add(text);
      }
    }
  }

  private static String textWithoutFooters(Document document) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PDDocument parsed = Loader.loadPDF(RENDERER.render(document))) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= parsed.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String footer =
            document.organisation()
                + "·"
                + document.title()
                + "·"
                + document.footer()
                + "Page"
                + page
                + "of"
                + parsed.getNumberOfPages();
        String whole = withoutSpaces(stripper.getText(parsed));
        assertThat(whole).endsWith(withoutSpaces(footer));
        text.append(whole, 0, whole.length() - withoutSpaces(footer).length());
      }
    }
    return text.toString();
  }

  private static String withoutSpaces(String text) {
    return text.replaceAll("[\\s\u00a0]+", "");
  }
}
