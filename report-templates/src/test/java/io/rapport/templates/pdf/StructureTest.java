package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import io.rapport.domain.report.Block;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;

/** What a screen reader finds. */
class StructureTest {
  private static final PdfRenderer RENDERER = new PdfRenderer();

  @Test
  void unitReportHasHeadingsParagraphsAndFiguresInReadingOrder() throws IOException {
    assertThat(topLevel(SampleReport.unit()))
        .containsExactly(
            "P", "H1", "P", //
            "P", "P", "P", "P", "P", "P", "P", "P", "P", "P", "P", "P", //
            "H2", "Figure", "H2", "Figure", "P");
  }

  @Test
  void aTableOverSeveralSheetsIsOneTableWithOneHeaderRow() throws IOException {
    List<PDStructureElement> tables = elements(SampleReport.leadership(), "Table");
    List<Block.Table> models =
        SampleReport.leadership().pages().stream()
            .flatMap(page -> page.blocks().stream())
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .toList();
    assertThat(tables).hasSameSizeAs(models);
    for (int i = 0; i < tables.size(); i++) {
      List<PDStructureElement> rows = children(tables.get(i));
      int columns = models.get(i).columns().size();
      assertThat(rows).hasSize(models.get(i).rows().size() + 1);
      assertThat(rows).allSatisfy(row -> assertThat(children(row)).hasSize(columns));
      assertThat(children(rows.get(0)))
          .allSatisfy(cell -> assertThat(cell.getStructureType()).isEqualTo("TH"));
      assertThat(rows.subList(1, rows.size()))
          .allSatisfy(
              row ->
                  assertThat(children(row))
                      .filteredOn(cell -> cell.getStructureType().equals("TH"))
                      .hasSize(1));
    }
  }

  @Test
  void everyPageHasOneHeadingOfTheFirstLevel() throws IOException {
    assertThat(elements(SampleReport.leadership(), "H1"))
        .hasSameSizeAs(SampleReport.leadership().pages());
  }

  @Test
  void everyFigureHasItsOwnAlternativeAndABox() throws IOException {
    List<PDStructureElement> figures = elements(SampleReport.leadership(), "Figure");
    List<String> alternatives =
        figures.stream().map(PDStructureElement::getAlternateDescription).toList();
    assertThat(alternatives)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(alternative -> assertThat(alternative).isNotBlank());
    assertThat(figures)
        .allSatisfy(
            figure -> {
              COSName attributes = COSName.A;
              assertThat(figure.getCOSObject().getDictionaryObject(attributes)).isNotNull();
            });
  }

  @Test
  void metadataClaimsPdfUaAndEscapesTheTitle() throws IOException {
    Document document =
        new Document(
            "x.pdf",
            "R&D <2026>",
            "Org",
            "June 2026",
            "Footer",
            Language.ENGLISH,
            List.of(new Page("", "Title", "", List.of())));
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
      String metadata =
          new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(metadata)
          .contains("<pdfuaid:part>1</pdfuaid:part>")
          .contains("R&amp;D &lt;2026&gt;");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
    }
  }

  private static List<String> topLevel(Document document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
      return children(root(pdf)).stream().map(PDStructureElement::getStructureType).toList();
    }
  }

  private static List<PDStructureElement> elements(Document document, String type)
      throws IOException {
    PDDocument pdf = Loader.loadPDF(RENDERER.render(document));
    List<PDStructureElement> found = new ArrayList<>();
    collect(root(pdf), type, found);
    return found;
  }

  private static PDStructureElement root(PDDocument pdf) {
    return children(pdf.getDocumentCatalog().getStructureTreeRoot()).get(0);
  }

  private static void collect(PDStructureNode node, String type, List<PDStructureElement> found) {
    for (PDStructureElement child : children(node)) {
      if (child.getStructureType().equals(type)) {
        found.add(child);
      }
      collect(child, type, found);
    }
  }

  private static List<PDStructureElement> children(PDStructureNode node) {
    return node.getKids().stream()
        .filter(PDStructureElement.class::isInstance)
        .map(PDStructureElement.class::cast)
        .toList();
  }
}
