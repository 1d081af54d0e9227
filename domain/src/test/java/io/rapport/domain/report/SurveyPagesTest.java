package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.Releases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Survey pages of the monthly report: their findings, their blocks, and where there is little. */
class SurveyPagesTest {
  private static final List<String> ITEMS = List.of("ENG1", "ENG2", "CLR1", "CLR2");

  @ParameterizedTest(name = "changes {0} and {1}: {2}")
  @CsvSource({
    "BETTER, BETTER, Two dimensions rose since the last wave",
    "BETTER, NO_VISIBLE_CHANGE, One dimension rose since the last wave",
    "WORSE, NOT_TESTED, One dimension fell since the last wave",
    "WORSE, WORSE, Two dimensions fell since the last wave",
    "WORSE, BETTER, One dimension rose and one fell since last wave",
    "NO_VISIBLE_CHANGE, NOT_TESTED, No dimension has visibly changed since the last wave",
    "NOT_TESTED, NOT_TESTED, Changes of dimensions since the last wave are unknown"
  })
  void withoutDriversTheTitleSaysWhatMoved(Reading engagement, Reading clarity, String title) {
    Releases releases = Releases.full();
    change(releases, "ENG", engagement);
    change(releases, "CLR", clarity);

    assertThat(page(releases, "Survey · why").title()).isEqualTo(title);
  }

  @ParameterizedTest(name = "significant {0}: {1}")
  @CsvSource({
    "SIGNIFICANT=1, Clarity alone goes clearly with Engagement",
    "SIGNIFICANT=0, No dimension goes clearly with the outcome",
    "UNITS=9, 'Clarity is rated highest, Engagement lowest'"
  })
  void withDriversTheTitleSaysWhatGoesWithTheOutcome(String measure, String title) {
    Releases releases = Releases.withCoefficients();
    driver(releases, "CLR", "0.25", measure);
    index(releases, "CLR", 70);
    index(releases, "ENG", 60);

    assertThat(page(releases, "Survey · why").title()).isEqualTo(title);
  }

  @ParameterizedTest(name = "{0} beside {1}: {2}")
  @CsvSource({
    "SIGNIFICANT=1 LOW=0.19, SIGNIFICANT=1 HIGH=0.18, Clarity goes most closely with Engagement",
    "SIGNIFICANT=1 LOW=0.10, SIGNIFICANT=1 HIGH=0.18, "
        + "'Two dimensions go with the outcome, none clearly ahead'",
    "SIGNIFICANT=0 LOW=0.00, SIGNIFICANT=1 HIGH=0.18, Stay alone goes clearly with Engagement"
  })
  void aDimensionIsOnlyCalledClosestIfItsIntervalIsAhead(
      String clarity, String stay, String title) {
    Releases releases = Releases.withCoefficients().dimension("STAY", "Stay");
    driver(releases, "CLR", "0.25", clarity.split(" "));
    driver(releases, "STAY", "0.12", stay.split(" "));
    index(releases, "STAY", 60);

    assertThat(page(releases, "Survey · why").title()).isEqualTo(title);
  }

  @Test
  void whatWasPutTogetherIsNamedInTheLanguageOfTheReport() {
    Releases releases = Releases.full().otherTeams("OPS-N", List.of("Night A", "Night B"));

    assertThat(UnitReport.all(releases.release(), Language.GERMAN))
        .extracting(Document::title)
        .contains("Andere Teams von Operations, Juni 2026", "Night A, Juni 2026");
    assertThat(
            PageParts.charts(page(releases, Language.FRENCH, "Enquête · où"), Chart.HeatMap.class))
        .singleElement()
        .satisfies(
            map ->
                assertThat(map.rows())
                    .extracting(Chart.HeatRow::label)
                    .contains("Autres équipes de Operations"));
  }

  @Test
  void theSlopeHasLinesOnlyBetweenWavesThatCanBeCompared() {
    Chart.Slope slope = chart(page(Releases.rebuilt(), "Survey · why"), Chart.Slope.class);

    assertThat(slope.before()).isEqualTo("November 2025");
    assertThat(slope.after()).isEqualTo("May 2026");
    assertThat(slope.lines())
        .containsExactly(
            new Chart.SlopeLine(
                "Clarity",
                Optional.empty(),
                Optional.of(66.0),
                "",
                "66",
                "not comparable with last wave",
                Tone.MUTED),
            new Chart.SlopeLine(
                "Engagement",
                Optional.of(58.0),
                Optional.of(61.0),
                "58",
                "61",
                "▲ +3, reworded",
                Tone.BETTER));
    assertThat(slope.axisLow()).isEqualTo(50);
    assertThat(slope.axisHigh()).isEqualTo(70);
  }

  @Test
  void thePriorityMatrixShowsRatingAndWeightWithTheirIntervals() {
    Page page = page(Releases.withCoefficients(), "Survey · why");
    Chart.PriorityMatrix matrix = chart(page, Chart.PriorityMatrix.class);

    assertThat(matrix.points())
        .containsExactly(
            new Chart.MatrixPoint(
                "Clarity",
                66,
                62,
                69,
                .25,
                .19,
                .31,
                "66 (62–69)",
                "0.25 (0.19–0.31)",
                Tone.PLAIN));
    assertThat(matrix.up())
        .isEqualTo(
            new Chart.Scale("Part of the differences in Engagement that goes with it", 0, 0.4, ""));
    assertThat(matrix.acrossSplit()).isEqualTo(65);
    assertThat(PageParts.texts(page)).anyMatch(text -> text.startsWith("Association, not cause: "));
    assertThat(page.blocks())
        .filteredOn(Block.Figure.class::isInstance)
        .extracting(block -> ((Block.Figure) block).alternative())
        .contains(
            "Dimensions by their index and by how closely they go with Engagement. First priority:"
                + " Clarity, weight 0.25 (0.19–0.31), index 66 (62–69).");
  }

  @Test
  void withoutDriversThePageSaysWhatTheyNeed() {
    assertThat(PageParts.texts(page(Releases.full(), "Survey · why")))
        .contains(
            "Too few people answered everything for this wave to tell what goes with the outcome:"
                + " it needs at least 100, and ten for each dimension.");
  }

  @Test
  void aFirstWaveShowsTheDimensionsInPlaceOfChanges() {
    Page page = page(Releases.firstWave(), "Survey · why");

    assertThat(page.title()).isEqualTo("No dimension is rated clearly higher than another");
    assertThat(chart(page, Chart.DotIntervals.class).rows())
        .extracting(Chart.DotRow::label)
        .containsExactly("Clarity", "Engagement");
    assertThat(PageParts.texts(page))
        .contains(
            "This is the first wave; changes are shown from the second on. Lines are 95%"
                + " intervals.");
  }

  @ParameterizedTest(name = "lowest shares {0}, {1}, {2}, {3}: {4}")
  @CsvSource({
    "61, 54, 47, 40, Two of four items have a clear favourable majority",
    "61, 50, 47, 40, One of four items has a clear favourable majority",
    "50, 49, 47, 40, No item has a clear favourable majority",
    "61, 54, 51, 50.1, Every item has a clear favourable majority"
  })
  void aFirstWaveIsTitledByItsMajorities(
      String first, String second, String third, String fourth, String title) {
    Releases releases = Releases.firstWave();
    List<String> lows = List.of(first, second, third, fourth);
    for (int i = 0; i < lows.size(); i++) {
      item(releases, ITEMS.get(i), lows.get(i));
    }

    assertThat(page(releases, "Survey · items").title()).isEqualTo(title);
  }

  @Test
  void withoutAnyItemThePageSaysSo() {
    Releases releases = Releases.firstWave();
    ITEMS.forEach(item -> releases.hidden("item/2026-05/unit:ALL/" + item));
    Page page = page(releases, "Survey · items");

    assertThat(page.title()).isEqualTo("Too few people answered to show any item");
    assertThat(PageParts.texts(page)).contains("Too few people answered for any item to be shown.");
  }

  @Test
  void anOrganisationWithoutUnitsShowsItsDimensions() {
    Releases releases = Releases.ofUnits(1);
    index(releases, "U0", "CLR", 70);
    index(releases, "U0", "ENG", 60);
    List<Page> pages = MonthlyReport.of(releases.release(), Language.ENGLISH).pages();
    Page where = page(releases, "Survey · where");

    assertThat(pages)
        .extracting(Page::kicker)
        .contains("Survey · items", "Survey · why")
        .doesNotContain("Survey · units");
    assertThat(where.title()).isEqualTo("Clarity is rated highest, Engagement lowest");
    assertThat(where.lead())
        .isEqualTo(
            "Employee engagement survey, wave of May 2026. The organisation has no units to"
                + " compare.");
    assertThat(chart(where, Chart.DotIntervals.class).rows()).hasSize(2);
  }

  @Test
  void ofManyUnitsThoseClearlyApartComeFirst() {
    Releases releases = Releases.ofUnits(400);
    difference(releases, "U300", "ENG", Reading.BETTER, 9);
    difference(releases, "U200", "CLR", Reading.WORSE, -14);
    difference(releases, "U399", "ENG", Reading.BETTER, 12);
    Page where = page(releases, "Survey · where");
    List<Chart.HeatMap> maps = PageParts.charts(where, Chart.HeatMap.class);

    assertThat(where.title()).isEqualTo("Three units stand clearly apart");
    assertThat(maps).hasSize(2);
    assertThat(maps.get(0).rows())
        .extracting(Chart.HeatRow::label)
        .containsExactly(
            "Everybody", "Department number 399", "Department number 300", "Department number 200");
    assertThat(maps.get(1).rows())
        .hasSize(31)
        .extracting(Chart.HeatRow::label)
        .startsWith("Everybody", "Department number 1", "Department number 2")
        .doesNotContain("Department number 399");
    assertThat(PageParts.texts(where))
        .anyMatch(
            text ->
                text.endsWith(
                    "Of 400 units 33 stand here: 3 that are clearly apart, the highest first, then"
                        + " the first level. All are in the workbook’s sheet Units."));
    Page units = page(releases, "Survey · units");
    assertThat(chart(units, Chart.DotIntervals.class).rows())
        .hasSize(42)
        .extracting(Chart.DotRow::label)
        .startsWith("Everybody", "Department number 399", "Department number 300")
        .doesNotContain("Department number 200");
  }

  @Test
  void whereTooManyUnitsAreApartThoseFurthestApartAreShown() {
    Releases releases = Releases.ofUnits(400);
    for (int i = 1; i <= 40; i++) {
      difference(releases, "U" + i, "ENG", Reading.BETTER, 5 + i);
    }
    Page where = page(releases, "Survey · where");

    assertThat(where.title()).isEqualTo("40 units stand clearly apart");
    assertThat(PageParts.charts(where, Chart.HeatMap.class))
        .singleElement()
        .satisfies(
            map ->
                assertThat(map.rows())
                    .hasSize(34)
                    .extracting(Chart.HeatRow::label)
                    .startsWith("Everybody", "Department number 40")
                    .endsWith("Department number 8"));
    assertThat(PageParts.texts(where))
        .anyMatch(
            text ->
                text.endsWith(
                    "Of 400 units 33 stand here: 33 that are clearly apart, the highest first. All"
                        + " are in the workbook’s sheet Units."));
  }

  @Test
  void ofManyUnitsAlikeTheFirstLevelIsShown() {
    Page where = page(Releases.ofUnits(400), "Survey · where");

    assertThat(PageParts.charts(where, Chart.HeatMap.class))
        .singleElement()
        .satisfies(map -> assertThat(map.rows()).hasSize(34));
    assertThat(PageParts.texts(where)).anyMatch(text -> text.contains("none is clearly apart"));
  }

  @Test
  void oneUnitApartIsNamed() {
    Releases releases = Releases.ofUnits(30);
    difference(releases, "U7", "CLR", Reading.WORSE, -9);
    assertThat(page(releases, "Survey · where").title())
        .isEqualTo("Department number 7 stands clearly apart");

    Releases longName = Releases.ofUnits(3);
    longName.unit("LONG", "A very long name of a unit that nobody can say", Optional.of("U0"), 1);
    difference(longName, "LONG", "CLR", Reading.WORSE, -9);
    assertThat(page(longName, "Survey · where").title()).isEqualTo("One unit stands clearly apart");
  }

  static Stream<Arguments> everyReleaseInEveryLanguage() {
    return Stream.of(
            Releases.full(),
            Releases.firstWave(),
            Releases.rebuilt(),
            Releases.withCoefficients(),
            Releases.withoutRecords(),
            Releases.ofUnits(1),
            Releases.ofUnits(60))
        .map(Releases::release)
        .flatMap(release -> Stream.of(Language.values()).map(each -> Arguments.of(release, each)));
  }

  @ParameterizedTest
  @MethodSource("everyReleaseInEveryLanguage")
  void titlesHaveAtMostTenWords(Release release, Language language) {
    Figures figures = new Figures(release, language);
    assertThat(SurveyPages.of(figures, figures.survey().orElseThrow()))
        .extracting(Page::title)
        .allMatch(title -> ShortTitle.of(title).isPresent());
    assertThat(UnitReport.all(release, language))
        .allSatisfy(
            document -> {
              Page page = document.pages().get(0);
              assertThat(ShortTitle.of(page.title())).isPresent();
              assertThat(page.title() + page.kicker())
                  .contains(document.title().substring(0, document.title().lastIndexOf(',')));
            });
  }

  @Test
  void pagesSpeakTheLanguageOfTheReport() {
    assertThat(page(Releases.full(), Language.FRENCH, "Enquête · où").title())
        .isEqualTo("Deux unités se distinguent nettement");
    assertThat(page(Releases.full(), Language.GERMAN, "Befragung · Einheiten").title())
        .isEqualTo("Engagement: eine Einheit deutlich höher, eine niedriger");
    assertThat(page(Releases.rebuilt(), Language.GERMAN, "Befragung · Fragen").blocks())
        .contains(
            new Block.Paragraph(
                "Umformuliert seit November 2025: „I look forward to my work“ (die Frage lautet"
                    + " anders). Nicht mit November 2025 verglichen: „I know what matters most“"
                    + " (neue Frage); „Goals change too often“ (es zählen nicht dieselben"
                    + " Antworten). Nicht mehr gefragt: „I know my goals“."));
  }

  private static void change(Releases releases, String dimension, Reading reading) {
    releases.shown(
        "index-change/2026-05/unit:ALL/" + dimension,
        Quantity.SCORE_DIFFERENCE,
        "412",
        reading,
        "VALUE=6");
  }

  private static void driver(
      Releases releases, String dimension, String weight, String... measures) {
    releases.shown(
        "driver/2026-05/unit:ALL/" + dimension,
        Quantity.NUMBER,
        "395",
        Reading.NONE,
        Stream.concat(Stream.of("VALUE=" + weight), Stream.of(measures)).toArray(String[]::new));
  }

  private static void index(Releases releases, String dimension, int value) {
    index(releases, "ALL", dimension, value);
  }

  private static void index(Releases releases, String unit, String dimension, int value) {
    releases.shown(
        "index/2026-05/unit:" + unit + "/" + dimension,
        Quantity.SCORE,
        "412",
        Reading.NONE,
        "VALUE=" + value,
        "LOW=" + (value - 3),
        "HIGH=" + (value + 3));
  }

  private static void item(Releases releases, String item, String low) {
    releases.shown(
        "item/2026-05/unit:ALL/" + item,
        Quantity.SHARE,
        "412",
        Reading.NONE,
        "VALUE=60",
        "LOW=" + low,
        "NEUTRAL=20",
        "UNFAVOURABLE=20");
  }

  private static void difference(
      Releases releases, String unit, String dimension, Reading reading, int points) {
    releases.shown(
        "index-vs-rest/2026-05/unit:" + unit + "/" + dimension,
        Quantity.SCORE_DIFFERENCE,
        "40",
        reading,
        "VALUE=" + points);
  }

  private static Page page(Releases releases, String kicker) {
    return page(releases, Language.ENGLISH, kicker);
  }

  private static Page page(Releases releases, Language language, String kicker) {
    return MonthlyReport.of(releases.release(), language).pages().stream()
        .filter(page -> page.kicker().equals(kicker))
        .findFirst()
        .orElseThrow();
  }

  private static <C extends Chart> C chart(Page page, Class<C> kind) {
    return PageParts.charts(page, kind).get(0);
  }
}
