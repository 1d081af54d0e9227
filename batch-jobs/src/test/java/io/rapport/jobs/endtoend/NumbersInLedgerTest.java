package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.report.AnalystWorkbook;
import io.rapport.domain.report.Block;
import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.Documents;
import io.rapport.domain.report.Page;
import io.rapport.domain.report.Workbook;
import io.rapport.jobs.store.LedgerReading;
import io.rapport.templates.pdf.PdfRenderer;
import io.rapport.templates.workbook.WorkbookRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No number of a published file was worked out outside the ledger of releases.
 *
 * <p>Most whole numbers up to a hundred are in the ledger somewhere, so finding one there says
 * little. So the files are drawn a second time, from a ledger in which every number is another and
 * known by its last digits ({@link DyedRelease}): whatever is printed then is either one of those,
 * or stands there whatever the figures are. And the published files are those that the ledger as it
 * is gives.
 */
class NumbersInLedgerTest {
  private static final String WORKBOOK = "analysts-2026-06.xlsx";
  private static final String LEADERSHIP = "leadership-2026-06.pdf";

  @TempDir static Path folder;

  /**
   * Numbers of words: units of rates, limits, what a scale means, how many points were agreed, the
   * first tick of an axis, points in time before their share, and footers, whose number of pages
   * may differ.
   */
  private static final Pattern CONSTANTS =
      Pattern.compile(
          "per 100 (?:relationship|department)-|180 days|within 180|below 0\\.70"
              + "|1 is even, 0 is one-sided|(?<![\\d.])[0-4] agreed|^0\\.2$"
              + "|^[A-Z][a-z]{2} 2[56] (?=\\d+\\.\\d)|^(?:6|12|18) (?=\\d+\\.\\d+% )"
              + "|groups under 10 answers are not shown|Page \\d+ of \\d+");

  private static Release release;
  private static DyedRelease dyed;
  private static Path published;

  @BeforeAll
  static void drawFromOtherNumbers() throws IOException {
    DemoRun demo = DemoRun.once();
    published = demo.first().resolve("published/2026-06");
    release = demo.look(sql -> LedgerReading.latest(sql, DemoRun.MONTH));
    dyed = DyedRelease.of(release);
    render(dyed.release(), folder.resolve("dyed"));
    render(release, folder.resolve("again"));
  }

  @Test
  void whatIsPublishedIsDrawnFromTheLedgerAsItIs() {
    assertThat(documents(release)).hasSize(45);
    for (Document document : documents(release)) {
      assertThat(published.resolve(document.fileName()))
          .hasSameBinaryContentAs(folder.resolve("again").resolve(document.fileName()));
    }
    assertThat(published.resolve(WORKBOOK))
        .hasSameBinaryContentAs(folder.resolve("again").resolve(WORKBOOK));
  }

  @Test
  void everyNumberOfAPdfIsOneOfTheLedger() {
    int printed = 0;
    for (Document document : documents(release)) {
      List<String> lines =
          PrintedNumbers.lines(folder.resolve("dyed").resolve(document.fileName()));
      assertThat(strangers(document.fileName(), lines)).as(document.fileName()).isEmpty();
      printed +=
          lines.stream()
              .flatMap(line -> PrintedNumbers.in(line).stream())
              .filter(dyed::holds)
              .count();
    }
    assertThat(printed).as("numbers of the ledger that were printed").isGreaterThan(500);
  }

  @Test
  void aNumberPlantedInAPdfIsFound() throws IOException {
    Path planted = folder.resolve("planted.pdf");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("dyed").resolve(LEADERSHIP).toFile())) {
      try (PDPageContentStream page =
          new PDPageContentStream(
              pdf, pdf.getPage(1), PDPageContentStream.AppendMode.APPEND, true, true)) {
        page.beginText();
        page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
        page.newLineAtOffset(40, 20);
        page.showText("of them 41%");
        page.endText();
      }
      pdf.save(planted.toFile());
    }

    assertThat(strangers(LEADERSHIP, PrintedNumbers.lines(planted)))
        .singleElement()
        .asString()
        .startsWith("41 in: ");
  }

  @Test
  void everyNumberOfTheWorkbookIsOneOfTheLedgerToTheLastDigit() {
    Map<String, Object> cells = PrintedNumbers.cells(folder.resolve("dyed").resolve(WORKBOOK));

    assertThat(strangers(cells)).isEmpty();
    assertThat(
            cells.values().stream()
                .filter(value -> value instanceof BigDecimal number && isOfLedger(number))
                .count())
        .isGreaterThan(50_000);
  }

  @Test
  void everyRowOfTheWorkbookHasTheNumbersOfItsKeyWithNoMoreDecimals() {
    Map<String, Object> cells = PrintedNumbers.cells(published.resolve(WORKBOOK));
    Map<String, String> keys = new HashMap<>();
    cells.forEach(
        (at, value) -> {
          if (value instanceof String text && text.matches("[a-zA-Z0-9-]+/[^/ ]+/[^/]+/[^/]*")) {
            keys.put(row(at), subject(CellKey.parse(text)));
          }
        });
    Map<String, Set<BigDecimal>> numbers = bySubject(release);
    List<String> strangers = new ArrayList<>();
    int compared = 0;
    for (Map.Entry<String, Object> cell : cells.entrySet()) {
      String key = keys.get(row(cell.getKey()));
      if (key != null
          && cell.getValue() instanceof BigDecimal number
          && !cell.getKey().startsWith("Trend!L")
          && !cell.getKey().matches("(?:Summary|ChartData)!.*")) {
        compared++;
        if (!numbers.getOrDefault(key, Set.of()).contains(number.stripTrailingZeros())) {
          strangers.add(cell.getKey() + " " + number + " of " + key);
        }
      }
    }

    assertThat(strangers).isEmpty();
    assertThat(compared).isGreaterThan(50_000);
  }

  @Test
  void chartsOfTheWorkbookKeepNumbersOfTheLedgerOnly() {
    List<BigDecimal> kept = PrintedNumbers.chartNumbers(folder.resolve("dyed").resolve(WORKBOOK));

    assertThat(kept).hasSizeGreaterThan(40).allMatch(NumbersInLedgerTest::isOfLedger);
  }

  @Test
  void theWorkbookHasNoPlaceToHideANumber() {
    assertThat(PrintedNumbers.hidingPlaces(published.resolve(WORKBOOK))).isEmpty();
  }

  @Test
  void whatIsPlantedInAWorkbookIsFound() throws IOException {
    Path plain = folder.resolve("units.xlsx");
    Path planted = folder.resolve("planted.xlsx");
    Workbook all = AnalystWorkbook.of(dyed.release(), Language.ENGLISH);
    try (OutputStream out = Files.newOutputStream(plain)) {
      new WorkbookRenderer()
          .render(
              new Workbook(
                  all.fileName(),
                  all.title(),
                  all.organisation(),
                  all.footer(),
                  all.sheets().stream().filter(sheet -> sheet.name().equals("Units")).toList()),
              out);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(plain));
        OutputStream out = Files.newOutputStream(planted)) {
      XSSFSheet units = workbook.getSheet("Units");
      XSSFCell index = units.getRow(1).getCell(8);
      // Every dye ends in three at the seventh decimal, and this one in eight.
      index.setCellValue(index.getNumericCellValue() + 0.0040005);
      units.getRow(2).createCell(80).setCellFormula("SUM(I2:I9)");
      units.getRow(3).setZeroHeight(true);
      units.setColumnHidden(5, true);
      workbook.setSheetVisibility(
          workbook.getSheetIndex(workbook.createSheet("raw")), SheetVisibility.VERY_HIDDEN);
      workbook.createName().setNameName("mean");
      workbook.write(out);
    }

    assertThat(strangers(PrintedNumbers.cells(plain))).isEmpty();
    assertThat(PrintedNumbers.hidingPlaces(plain)).isEmpty();
    assertThat(strangers(PrintedNumbers.cells(planted)))
        .singleElement()
        .asString()
        .startsWith("Units!I2: ");
    assertThat(PrintedNumbers.hidingPlaces(planted))
        .anyMatch(place -> place.matches("xl/workbook.xml <sheet .*veryHidden\""))
        .anyMatch(place -> place.matches("xl/workbook.xml <definedName .*\"mean\""))
        .anyMatch(place -> place.matches("xl/worksheets/sheet1.xml <row .*hidden.*"))
        .anyMatch(place -> place.matches("xl/worksheets/sheet1.xml <col .*hidden.*"))
        .anyMatch(place -> place.matches("xl/worksheets/sheet1.xml <f.*"))
        .hasSize(5);
  }

  @Test
  void chartsAreDrawnFromTheLedgerAndToldOfInItsNumbers() {
    Set<String> same = new HashSet<>(ChartNumbers.words(documents(release)));
    List<ChartNumbers.Drawn> drawn = ChartNumbers.of(documents(dyed.release()));

    assertThat(drawn).hasSizeGreaterThan(500).allMatch(NumbersInLedgerTest::isDrawnFromTheLedger);
    assertThat(
            PrintedNumbers.strangers(
                ChartNumbers.words(documents(dyed.release())), same, dyed::holdsRounded))
        .isEmpty();
  }

  @Test
  void aTrueValuePlantedInAChartIsFound() {
    BigDecimal coded =
        release.cells().values().stream()
            .filter(ReleasedCell.Shown.class::isInstance)
            .map(cell -> ((ReleasedCell.Shown) cell).value())
            .findFirst()
            .orElseThrow();
    double exact = coded.doubleValue() + 0.004;
    Chart chart =
        new Chart.StackedShares(
            List.of("a"), List.of(new Chart.StackedRow("b", List.of(exact), "")));
    Document planted =
        new Document(
            "planted.pdf",
            "",
            "",
            "",
            "",
            Language.ENGLISH,
            List.of(
                new Page("", "", "", List.of(new Block.Figure(chart, 40, "About 41 of all.")))));

    assertThat(ChartNumbers.of(List.of(planted)))
        .containsExactly(new ChartNumbers.Drawn("StackedRow.shares", exact))
        .noneMatch(NumbersInLedgerTest::isDrawnFromTheLedger);
    assertThat(
            PrintedNumbers.strangers(
                ChartNumbers.words(List.of(planted)), Set.of(), dyed::holdsRounded))
        .containsExactly("41 in: About 41 of all.");
  }

  private static boolean isDrawnFromTheLedger(ChartNumbers.Drawn drawn) {
    return dyed.holds(BigDecimal.valueOf(drawn.number()));
  }

  private static List<String> strangers(String file, List<String> lines) {
    Set<BigDecimal> derived = derived(dyed.release());
    derived.addAll(sumsOfAlerts(dyed.release()));
    return PrintedNumbers.strangers(
        lines.stream().map(NumbersInLedgerTest::withoutConstants).toList(),
        PrintedNumbers.lines(published.resolve(file)).stream()
            .map(NumbersInLedgerTest::withoutConstants)
            .collect(Collectors.toSet()),
        number -> dyed.holdsRounded(number) || derived.contains(number.stripTrailingZeros()));
  }

  private static String withoutConstants(String line) {
    return CONSTANTS.matcher(line).replaceAll("");
  }

  /** Alerts of facts, those that can come by chance, and how many of these are to be expected. */
  private static Set<BigDecimal> sumsOfAlerts(Release of) {
    BigDecimal facts = BigDecimal.ZERO;
    BigDecimal byChance = BigDecimal.ZERO;
    BigDecimal expected = BigDecimal.ZERO;
    for (ReleasedCell cell : of.cells().values()) {
      if (cell instanceof ReleasedCell.Shown shown
          && shown.key().statistic() == Statistic.S41
          && shown.key().scope() == Scope.Whole.WHOLE
          && shown.key().period().equals(of.month() + ".1m")) {
        String part = shown.key().part();
        if (part.matches("A[268]")) {
          facts = facts.add(whole(shown));
        } else if (part.matches("A[134579]")) {
          byChance = byChance.add(whole(shown));
        } else if (part.matches("A[134579]\\.expected")) {
          expected = expected.add(shown.value());
        }
      }
    }
    return new HashSet<>(
        List.of(
            facts.stripTrailingZeros(),
            byChance.stripTrailingZeros(),
            expected.setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros()));
  }

  /** A number of alerts, as it is counted. */
  private static BigDecimal whole(ReleasedCell.Shown cell) {
    return cell.value().setScale(0, RoundingMode.DOWN);
  }

  /** Cells with other content than the published workbook has there, that the ledger has not. */
  private static List<String> strangers(Map<String, Object> cells) {
    Map<String, Object> same = PrintedNumbers.cells(published.resolve(WORKBOOK));
    Set<BigDecimal> derived = derived(dyed.release());
    List<String> strangers = new ArrayList<>();
    new TreeMap<>(cells)
        .forEach(
            (at, value) -> {
              if (value.equals(same.get(at))
                  || at.startsWith("Trend!L")
                  || at.startsWith("Checks!")) {
                return;
              }
              if (value instanceof String text && text.matches("\\d+\\.\\d+")) {
                if (!isOfLedger(new BigDecimal(text))) {
                  strangers.add(at + ": " + text);
                }
              } else if (value instanceof BigDecimal number && !isOfLedger(number)) {
                strangers.add(at + ": " + number);
              } else if (value instanceof String text && !same.containsValue(text)) {
                PrintedNumbers.in(text).stream()
                    .filter(number -> !dyed.holdsRounded(number))
                    .filter(number -> !derived.contains(number.stripTrailingZeros()))
                    .forEach(number -> strangers.add(at + ": " + number + " in: " + text));
              }
            });
    return strangers;
  }

  /** How far response rates of units lie from that of all, worked out of the R-indicators. */
  private static Set<BigDecimal> derived(Release of) {
    Set<BigDecimal> derived = new HashSet<>(Set.of(BigDecimal.ONE));
    for (ReleasedCell cell : of.cells().values()) {
      if (cell instanceof ReleasedCell.Shown shown) {
        shown
            .value(Measure.REPRESENTATIVENESS)
            .map(r -> BigDecimal.ONE.subtract(r).multiply(BigDecimal.valueOf(50)))
            .ifPresent(points -> derived.add(points.stripTrailingZeros()));
      }
    }
    return derived;
  }

  /** Shares stand in workbooks as shares of one. */
  private static boolean isOfLedger(BigDecimal number) {
    return dyed.holds(number) || dyed.holds(number.movePointRight(2));
  }

  /** The row of a cell. */
  private static String row(String at) {
    return at.replaceAll("[A-Z]+(?=\\d+$)", "");
  }

  /** What a figure is about: whom and what, whatever the statistic and the time. */
  private static String subject(CellKey key) {
    return key.scope().text() + "/" + key.part();
  }

  /** All numbers that are shown, as percent and as shares of one. */
  private static Map<String, Set<BigDecimal>> bySubject(Release of) {
    Map<String, Set<BigDecimal>> numbers = new HashMap<>();
    of.cells()
        .forEach(
            (key, cell) -> {
              if (cell instanceof ReleasedCell.Shown shown) {
                Set<BigDecimal> about =
                    numbers.computeIfAbsent(subject(key), any -> new HashSet<>());
                shown.recorded().ifPresent(share -> add(share, about));
                shown.values().values().forEach(number -> add(number, about));
                if (shown.base() instanceof ReleasedCell.Base.Exact exact) {
                  about.add(BigDecimal.valueOf(exact.n()).stripTrailingZeros());
                }
              }
            });
    return numbers;
  }

  private static void add(BigDecimal number, Set<BigDecimal> to) {
    to.add(number.stripTrailingZeros());
    to.add(number.movePointLeft(2).stripTrailingZeros());
  }

  private static List<Document> documents(Release of) {
    return Documents.of(of, Language.ENGLISH);
  }

  private static void render(Release of, Path into) throws IOException {
    PdfRenderer pdf = new PdfRenderer();
    for (Document document : documents(of)) {
      Path file = into.resolve(document.fileName());
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file)) {
        pdf.render(document, out);
      }
    }
    try (OutputStream out = Files.newOutputStream(into.resolve(WORKBOOK))) {
      new WorkbookRenderer().render(AnalystWorkbook.of(of, Language.ENGLISH), out);
    }
  }
}
