package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.UnitReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A unit's report is one sheet, whatever is in it, and loses no word. */
class UnitSheetTest {
  private static final PdfRenderer RENDERER = new PdfRenderer();
  private static final List<String> WAVES = List.of("2024-05", "2025-05", "2025-11", "2026-05");
  private static final int ITEMS = 20;
  private static final int DIMENSIONS = 8;

  private final TreeMap<CellKey, ReleasedCell> cells = new TreeMap<>();

  @ParameterizedTest(name = "{0}, items of {1} letters, units of {2}")
  @CsvSource({
    "ENGLISH, 45, 14", "FRENCH, 45, 14", "GERMAN, 45, 14",
    "ENGLISH, 80, 80", "FRENCH, 80, 80", "GERMAN, 80, 80",
    "ENGLISH, 12, 5", "GERMAN, 12, 40"
  })
  void everythingStandsOnOneSheet(Language language, int itemLetters, int unitLetters)
      throws IOException {
    Release release = release(itemLetters, unitLetters, true);
    for (Document document : UnitReport.all(release, language)) {
      try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
        assertThat(pdf.getNumberOfPages()).as(document.title()).isOne();
        String text = plain(new PDFTextStripper().getText(pdf));
        assertThat(text)
            .contains(plain(document.pages().get(0).title()))
            .contains("E" + WAVES.size());
        if (itemLetters < 80) {
          assertThat(IntStream.range(0, ITEMS).filter(i -> text.contains(item(i, itemLetters))))
              .as("items of %s", document.title())
              .hasSizeGreaterThanOrEqualTo(10);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aSheetWithoutTrendsAndComparisonsHoldsFourteenItems(Language language) throws IOException {
    Release release = release(80, 80, false);
    for (Document document : UnitReport.all(release, language)) {
      try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
        assertThat(pdf.getNumberOfPages()).as(document.title()).isOne();
        String text = plain(new PDFTextStripper().getText(pdf));
        assertThat(IntStream.range(0, ITEMS).filter(i -> text.contains(item(i, 10))))
            .as("items of %s", document.title())
            .hasSize(14);
      }
    }
  }

  private Release release(int itemLetters, int unitLetters, boolean compared) {
    List<Catalogue.UnitName> units =
        List.of(
            new Catalogue.UnitName(
                "ALL", words("E4 Organisation", unitLetters), Optional.empty(), 0),
            new Catalogue.UnitName(
                "OPS", words("E4 Operations", unitLetters), Optional.of("ALL"), 1));
    List<Catalogue.ItemName> items = new ArrayList<>();
    List<Catalogue.DimensionName> dimensions = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add(
          new Catalogue.ItemName("I" + i, item(i, itemLetters), i % 7 == 6, List.of("No", "Yes")));
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      dimensions.add(
          new Catalogue.DimensionName("D" + i, "Dimension of work " + i, List.of("I" + i)));
    }
    for (Catalogue.UnitName unit : units) {
      figures(unit);
    }
    if (!compared) {
      cells.keySet().removeIf(key -> !key.statistic().id().matches("item|index|response"));
    }
    Catalogue.Survey survey =
        new Catalogue.Survey(
            "engagement",
            1,
            "Engagement",
            "D0",
            items,
            dimensions,
            WAVES.stream().map(wave -> new Catalogue.Named(wave, "E4 " + wave)).toList());
    return new Release(
        YearMonth.of(2026, 6),
        1,
        new Release.Policy("1", 10, 5, 5),
        new Catalogue(
            "Works",
            units,
            Optional.of(survey),
            List.of(new Catalogue.Named("HR", "Human Resources")),
            List.of(new Catalogue.Named("OPS", "Operations"))),
        new Quality(List.of(), List.of(), List.of(), List.of()),
        cells);
  }

  /** All that a unit's report can hold: trends, strengths, priorities, items, partnership. */
  private void figures(Catalogue.UnitName unit) {
    String now = WAVES.get(WAVES.size() - 1);
    String scope = "/unit:" + unit.code() + "/";
    put("response/" + now + scope, Quantity.SHARE, Reading.NONE, 82, 77, 86);
    for (int i = 0; i < DIMENSIONS; i++) {
      int value = 60 + i;
      for (String wave : WAVES) {
        put(
            "index/" + wave + scope + "D" + i,
            Quantity.SCORE,
            Reading.NONE,
            value,
            value - 4,
            value + 4);
        put(
            "index-change/" + wave + scope + "D" + i,
            Quantity.SCORE_DIFFERENCE,
            Reading.BETTER,
            2,
            1,
            3);
        value += 2;
      }
      put(
          "index-vs-rest/" + now + scope + "D" + i,
          Quantity.SCORE_DIFFERENCE,
          Reading.WORSE,
          -6,
          -9,
          -3);
    }
    for (int i = 0; i < ITEMS; i++) {
      Reading reading = i < 6 ? Reading.BETTER : Reading.WORSE;
      int points = i < 6 ? 9 + i : -9 - i;
      put("item/" + now + scope + "I" + i, Quantity.SHARE, Reading.NONE, 30 + 3 * i, 30, 90);
      put(
          "item-vs-rest/" + now + scope + "I" + i,
          Quantity.SHARE_DIFFERENCE,
          reading,
          points,
          -30,
          30);
      put(
          "item-change/" + now + scope + "I" + i,
          Quantity.SHARE_DIFFERENCE,
          reading,
          points,
          -30,
          30);
    }
    put(
        "S01/2026-06.12m/department:" + unit.code() + "/played.COLLABORATIVE",
        Quantity.SHARE,
        Reading.NONE,
        40,
        30,
        50);
  }

  private void put(String key, Quantity quantity, Reading reading, int value, int low, int high) {
    CellKey parsed = CellKey.parse(key);
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, BigDecimal.valueOf(value));
    values.put(Measure.LOW, BigDecimal.valueOf(low));
    values.put(Measure.HIGH, BigDecimal.valueOf(high));
    if (key.startsWith("item/")) {
      values.put(Measure.NEUTRAL, BigDecimal.valueOf(6));
      values.put(Measure.UNFAVOURABLE, BigDecimal.valueOf(94L - value));
    }
    cells.put(
        parsed,
        ReleasedCell.Shown.restored(
            parsed,
            quantity,
            values,
            new ReleasedCell.Base.Exact(212),
            ReleasedCell.Bound.EXACT,
            Optional.empty(),
            reading));
  }

  /** With one blank between words, whatever kind it was. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
  }

  private static String item(int number, int letters) {
    return words("Q" + number, letters);
  }

  /** Words of so many letters in all. */
  private static String words(String start, int letters) {
    StringBuilder words = new StringBuilder(start);
    while (words.length() < letters) {
      words.append(" working".charAt(words.length() % 8));
    }
    return words.toString().strip();
  }
}
