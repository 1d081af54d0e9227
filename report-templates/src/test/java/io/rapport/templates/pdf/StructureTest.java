package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import io.rapport.domain.report.Block;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.Page;
import io.rapport.templates.pdf.StructureTree.Node;
import io.rapport.templates.pdf.StructureTree.Place;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a screen reader finds. */
class StructureTest {
  private static final PdfRenderer RENDERER = new PdfRenderer();
  private static final Rectangle2D SHEET = new Rectangle2D.Double(39, 39, 517, 775);
  private static final double TILE_WIDTH = 100;

  static Stream<Named<Document>> documents() {
    return SampleDocuments.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyTextIsReadOutOnceInTheOrderOfTheModel(Document document) throws IOException {
    String read =
        tree(document)
            .all()
            .filter(node -> !node.type().equals("Figure"))
            .map(Node::text)
            .collect(Collectors.joining(" "));
    assertThat(plain(read))
        .isEqualTo(plain(String.join(" ", ModelTexts.withoutCharts(document))))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatIsReadLaterStandsFurtherDownOrFurtherRight(Document document) throws IOException {
    List<Place> places = tree(document).all().flatMap(node -> node.place().stream()).toList();
    assertThat(places).isNotEmpty();
    for (int i = 1; i < places.size(); i++) {
      Place before = places.get(i - 1);
      Place after = places.get(i);
      boolean further =
          after.sheet() > before.sheet()
              || after.sheet() == before.sheet()
                  && (after.box().getCenterY() > before.box().getCenterY()
                      || after.box().getMinX() >= before.box().getMaxX()
                      || after.box().getMinX() - before.box().getMinX() > TILE_WIDTH);
      assertThat(further).as("%s after %s", after, before).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void headingsBeginWithTheFirstLevelAndSkipNone(Document document) throws IOException {
    List<Integer> levels =
        tree(document)
            .all()
            .filter(node -> node.type().matches("H\\d"))
            .map(node -> Integer.parseInt(node.type().substring(1)))
            .toList();
    assertThat(levels.get(0)).isEqualTo(1);
    assertThat(levels).filteredOn(level -> level == 1).hasSameSizeAs(document.pages());
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyFigureHasItsOwnAlternativeAndABox(Document document) throws IOException {
    List<Node> figures = tree(document).all().filter(node -> node.type().equals("Figure")).toList();
    assertThat(figures.stream().map(figure -> figure.alternative().orElseThrow()))
        .doesNotHaveDuplicates()
        .allSatisfy(alternative -> assertThat(alternative).isNotBlank());
    assertThat(figures)
        .allSatisfy(
            figure -> {
              Rectangle2D box = figure.place().orElseThrow().box();
              assertThat(SHEET.contains(box)).as(box.toString()).isTrue();
              assertThat(box.getHeight()).isGreaterThan(20);
            });
  }

  @ParameterizedTest
  @MethodSource("documents")
  void headersOfTablesSayWhatTheyHead(Document document) throws IOException {
    for (Node table : tables(document)) {
      assertThat(table.children()).allMatch(row -> row.type().equals("TR"));
      assertThat(table.children().get(0).children())
          .allSatisfy(cell -> assertThat(cell.scope()).contains("Column"))
          .allSatisfy(cell -> assertThat(cell.type()).isEqualTo("TH"));
      for (Node row : table.children().subList(1, table.children().size())) {
        assertThat(row.children().stream().filter(cell -> cell.type().equals("TH")))
            .hasSizeLessThanOrEqualTo(1)
            .allSatisfy(cell -> assertThat(cell.scope()).contains("Row"));
        assertThat(row.children().stream().filter(cell -> cell.type().equals("TD")))
            .allSatisfy(cell -> assertThat(cell.scope()).isEmpty());
      }
    }
  }

  @Test
  void aTableOverSeveralSheetsIsOneTableWithOneHeaderRow() throws IOException {
    List<Node> tables = tables(SampleReport.leadership());
    List<Block.Table> models =
        SampleReport.leadership().pages().stream()
            .flatMap(page -> page.blocks().stream())
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .toList();
    assertThat(tables).hasSameSizeAs(models);
    for (int i = 0; i < tables.size(); i++) {
      List<Node> rows = tables.get(i).children();
      int columns = models.get(i).columns().size();
      assertThat(rows).hasSize(models.get(i).rows().size() + 1);
      assertThat(rows).allSatisfy(row -> assertThat(row.children()).hasSize(columns));
      assertThat(rows.subList(1, rows.size()))
          .allSatisfy(
              row ->
                  assertThat(row.children())
                      .filteredOn(cell -> cell.type().equals("TH"))
                      .hasSize(1));
    }
  }

  @Test
  void pageNumbersAndFootersAreNoPartOfIt() throws IOException {
    assertThat(tree(SampleReport.leadership()).all())
        .noneMatch(node -> node.text().contains("Confidential: groups under 10"))
        .noneMatch(node -> node.text().startsWith("Page "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"leadership", "unit", "withheld"})
  void isTheTreeThatWasAgreed(String name) throws IOException {
    Document document =
        documents()
            .filter(named -> named.getName().equals(name))
            .findFirst()
            .orElseThrow()
            .getPayload();
    StringBuilder actual = new StringBuilder();
    print(tree(document), "", actual);
    Path golden = Path.of("src", "test", "resources", "golden", "structure-" + name + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual);
    }
    assertThat(actual).hasToString(Files.readString(golden));
  }

  private static void print(Node node, String indent, StringBuilder to) {
    to.append(indent).append(node.type());
    node.scope().ifPresent(scope -> to.append(" of ").append(scope.toLowerCase(Locale.ROOT)));
    node.alternative().ifPresent(alternative -> to.append(" “").append(alternative).append('”'));
    if (node.alternative().isEmpty() && !node.text().isEmpty()) {
      to.append(": ").append(plain(node.text()));
    }
    to.append('\n');
    node.children().forEach(child -> print(child, indent + "  ", to));
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

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0]+", " ").strip();
  }

  private static List<Node> tables(Document document) throws IOException {
    return tree(document).all().filter(node -> node.type().equals("Table")).toList();
  }

  private static Node tree(Document document) throws IOException {
    return StructureTree.of(RENDERER.render(document));
  }
}
