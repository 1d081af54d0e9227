package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import io.rapport.domain.report.Block;
import io.rapport.domain.report.Chart;
import io.rapport.domain.report.ChartData;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.Page;
import io.rapport.templates.chart.EdgeCharts;
import io.rapport.templates.chart.SampleCharts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the pages look, as far as a machine can see it. */
class LayoutTest {
  private static final PdfRenderer RENDERER = new PdfRenderer();

  /** More times than fit the axis. */
  private static final String TICKS_LEFT_OUT = "trend of 60 ticks and 12 equal series";

  private static final double LEFT = 40;
  private static final double RIGHT = 555;
  private static final double TOP = 40;
  private static final double BOTTOM = 814;

  static Stream<Named<Document>> documents() {
    return Stream.concat(
        SampleDocuments.all(),
        Stream.of(
            Named.of("sample charts", SampleReport.charts()),
            Named.of("data of the sample charts", data(SampleCharts.all()))));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void wordsDoNotCollideAndStayInsideTheMargins(Document document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        List<WordBoxes.Word> words = WordBoxes.of(pdf, page);
        for (int i = 0; i < words.size(); i++) {
          WordBoxes.Word word = words.get(i);
          assertThat(word.box().getMinX()).as(word.text()).isGreaterThan(LEFT - 1);
          assertThat(word.box().getMaxX()).as(word.text()).isLessThan(RIGHT + 1);
          assertThat(word.box().getMinY()).as(word.text()).isGreaterThan(TOP);
          assertThat(word.box().getMaxY()).as(word.text()).isLessThan(BOTTOM);
          for (WordBoxes.Word other : words.subList(i + 1, words.size())) {
            assertThat(word.box().intersects(other.box()))
                .as("page %d: “%s” over “%s”", page, word.text(), other.text())
                .isFalse();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noSheetIsEmpty(Document document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(pdf).strip();
        assertThat(text).isNotEqualTo("").doesNotStartWith(document.organisation() + " · ");
      }
    }
  }

  static Stream<Named<Chart>> charts() {
    return EdgeCharts.all().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(TICKS_LEFT_OUT))
        .map(entry -> Named.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyTextOfAChartIsPrintedInFull(Chart chart) throws IOException {
    Document document = SampleDocuments.figure(chart, 150);
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
      String printed = withoutSpaces(new PDFTextStripper().getText(pdf));
      for (String text : ModelTexts.of(document)) {
        assertThat(printed).contains(withoutSpaces(text));
      }
    }
  }

  @Test
  void everyChartHasATableThatFitsAPage() throws IOException {
    Document document = data(EdgeCharts.all());
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
    }
  }

  private static String withoutSpaces(String text) {
    return text.replaceAll("[\\s\u00a0]+", "");
  }

  private static Document data(Map<String, Chart> charts) {
    List<Block> figures = new ArrayList<>();
    charts.forEach(
        (name, chart) -> {
          figures.add(new Block.Heading(name));
          figures.add(new Block.Figure(chart, 150, "Alternative"));
        });
    Page data =
        new ChartData(Language.ENGLISH, 60)
            .page(List.of(new Page("Kicker", "Title", "Lead", figures)))
            .orElseThrow();
    return new Document(
        "x.pdf", "Title", "Org", "June 2026", "Footer", Language.ENGLISH, List.of(data));
  }

  @Test
  void aFigureHigherThanASheetIsDividedAndRepeatsItsHead() throws IOException {
    Document document = SampleDocuments.figure(EdgeCharts.all().get("heat map of 120 rows"), 400);
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf)).contains("Department");
      }
    }
  }

  @ParameterizedTest(name = "{0} lines above")
  @ValueSource(ints = {38, 39, 40, 41, 42, 43, 44, 45, 46, 47})
  void aHeadingStaysWithTheStartOfItsTable(int lines) throws IOException {
    Block.Table table =
        new Block.Table(
            List.of(new Block.Column("Column", 1, false)),
            Collections.nCopies(
                9, new Block.Row(List.of(Block.Cell.of("First cell of a row")), false)));
    Document document =
        SampleDocuments.page(
            List.of(
                new Block.Paragraph("line\n".repeat(lines).strip()),
                new Block.Heading("Heading of the table"),
                table));
    try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
      PDFTextStripper stripper = new PDFTextStripper();
      int withHeading = 0;
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(pdf);
        if (text.contains("Heading of the table")) {
          withHeading++;
          assertThat(text).contains("First cell of a row");
        }
      }
      assertThat(withHeading).isEqualTo(1);
    }
  }

  @Test
  void aFigureGrowsToTheHeightItsRowsNeed() {
    Map<String, Chart> charts = EdgeCharts.all();
    Chart chart = charts.get("bars all unfavourable");
    List<Strip> strips = Flow.of(SampleDocuments.figure(chart, 1), new Templates());
    assertThat(strips.get(0).figure().orElseThrow().image().height()).isGreaterThan(40);
  }
}
