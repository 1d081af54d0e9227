package io.rapport.templates.pdf;

import io.rapport.domain.language.Language;
import io.rapport.domain.report.Block;
import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.Page;
import io.rapport.domain.report.Tone;
import io.rapport.templates.chart.EdgeCharts;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Every kind of document: usual ones, empty ones, and charts and texts at their limits. */
final class SampleDocuments {
  private SampleDocuments() {}

  static Stream<Named<Document>> all() {
    Stream<Named<Document>> samples =
        Stream.of(
            Named.of("leadership", SampleReport.leadership()),
            Named.of("unit", SampleReport.unit()),
            Named.of("withheld", SampleReport.withheld()),
            Named.of("empty", empty()),
            Named.of("long words", longWords()),
            Named.of("German", german()));
    return Stream.concat(
        samples,
        EdgeCharts.all().entrySet().stream()
            .map(entry -> Named.of(entry.getKey(), figure(entry.getValue(), 150))));
  }

  static Document page(List<Block> blocks) {
    return new Document(
        "x.pdf",
        "Title",
        "Org",
        "June 2026",
        "Footer",
        Language.ENGLISH,
        List.of(new Page("", "T", "", blocks)));
  }

  /** Words without a space, wider than their column, and texts of several lines in every block. */
  static Document longWords() {
    String word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(3);
    String text = "One of several sentences that fill more than a line. ".repeat(9).strip();
    List<Block.Row> rows =
        Collections.nCopies(
            3,
            new Block.Row(
                List.of(Block.Cell.of(word), Block.Cell.of(text), Block.Cell.of("1,234")), true));
    return page(
        List.of(
            new Block.Heading(text),
            new Block.Heading("Two headings in a row"),
            new Block.Tiles(
                List.of(
                    new Block.Tile(text, "not enough records", text, Tone.MUTED),
                    new Block.Tile(word, "1,234,567.8 days", "", Tone.WORSE))),
            new Block.Paragraph(word),
            new Block.Table(
                List.of(
                    new Block.Column(word, 1, false),
                    new Block.Column("Text", 1, false),
                    new Block.Column("Number", 0.01, true)),
                rows),
            new Block.Note(text),
            new Block.Paragraph(text.repeat(20)),
            new Block.Heading("A heading with nothing under it")));
  }

  /** What stands where nothing can be shown: each kind of block with as little as it may have. */
  static Document empty() {
    return new Document(
        "leadership-2026-06.pdf",
        "Engagement and partnership, June 2026",
        SampleReport.ORGANISATION,
        "June 2026",
        "Confidential: groups under 10 are not shown",
        Language.ENGLISH,
        List.of(
            new Page(
                "Answers · June 2026",
                "This is the first month: there is nothing to compare it with yet",
                "No survey closed in this month and no record was handed in.",
                List.of(
                    new Block.Tiles(
                        List.of(
                            new Block.Tile("Engagement index", "–", "no survey yet", Tone.MUTED))),
                    new Block.Heading("Ten questions"),
                    new Block.Table(
                        List.of(
                            new Block.Column("Question", 4, false),
                            new Block.Column("Figure", 1, true)),
                        List.of()),
                    new Block.Note("A row appears once there are ten records."),
                    new Block.Heading("Partnership index"),
                    new Block.Figure(
                        EdgeCharts.all().get("trend with nothing shown"),
                        150,
                        "Nothing is shown before the second month."))),
            new Page("", "No survey closed in June 2026", "", List.of()),
            new Page(
                "Survey",
                "One wave so far",
                "",
                List.of(
                    new Block.Paragraph("Changes are shown from the second wave on."),
                    new Block.Note("The next wave is planned for December.")))));
  }

  private static Document german() {
    Document unit = SampleReport.unit();
    return new Document(
        "de/unit-finance-2026-06.pdf",
        "Finanzen, Welle vom Juni 2026",
        unit.organisation(),
        "Juni 2026",
        "Vertraulich: Gruppen unter 10 werden nicht gezeigt",
        Language.GERMAN,
        List.of(
            new Page(
                "Finanzen · Juni 2026",
                "Die Finanzen liegen beim Lernen über dem Ganzen",
                "182 von 240 haben geantwortet (76 %).",
                unit.pages().get(0).blocks())));
  }

  static Document figure(Chart chart, int height) {
    return new Document(
        "x.pdf",
        "Title",
        "Org",
        "June 2026",
        "Footer",
        Language.ENGLISH,
        List.of(
            new Page(
                "Kicker",
                "Title",
                "Lead",
                List.of(
                    new Block.Heading("Heading"),
                    new Block.Figure(chart, height, "Alternative"),
                    new Block.Note("Note"),
                    new Block.Paragraph("After the figure.")))));
  }
}
