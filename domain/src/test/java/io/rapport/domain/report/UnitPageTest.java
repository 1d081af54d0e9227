package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Releases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one-page report of a unit. */
class UnitPageTest {
  private static final List<String> ITEMS = List.of("ENG1", "ENG2", "CLR1", "CLR2");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "BETTER, Sales: Engagement clearly higher than elsewhere",
    "WORSE, Sales: Engagement clearly lower than elsewhere",
    "NO_VISIBLE_CHANGE, Sales: Engagement not visibly different from elsewhere",
    "NOT_TESTED, 'Sales: Engagement cannot be compared, too few answers'",
    "NONE, Sales: Engagement not compared with elsewhere"
  })
  void theTitleIsTheUnitAndItsFinding(Reading reading, String title) {
    Releases releases = Releases.full();
    against(releases, "index-vs-rest/2026-05/unit:SAL/ENG", reading, 7);
    Page page = page(releases, "Sales");

    assertThat(page.title()).isEqualTo(title);
    assertThat(page.kicker()).isEqualTo("Engagement survey · May 2026");
  }

  @ParameterizedTest(name = "the whole, {0}: {1}")
  @CsvSource({
    "BETTER, Ferrow Instruments: Engagement has clearly risen since last wave",
    "WORSE, Ferrow Instruments: Engagement has clearly fallen since last wave",
    "NO_VISIBLE_CHANGE, Ferrow Instruments: Engagement not visibly changed since last wave",
    "NOT_TESTED, 'Ferrow Instruments: Engagement changes not tested, too few answers'"
  })
  void theWholeIsComparedWithTheLastWave(Reading reading, String title) {
    Releases releases = Releases.full();
    against(releases, "index-change/2026-05/unit:ALL/ENG", reading, 6);

    assertThat(page(releases, "Ferrow Instruments").title()).isEqualTo(title);
    assertThat(page(Releases.firstWave(), "Ferrow Instruments").title())
        .isEqualTo("Ferrow Instruments: results of the first wave");
  }

  @Test
  void aLongNameStandsInTheSmallLine() {
    Releases releases = Releases.full();
    String name = "Regulatory affairs and quality assurance of the northern sites";
    releases.unit("LONG", name, Optional.of("ALL"), 1);
    releases.shown("index/2026-05/unit:LONG/ENG", Quantity.SCORE, "40", Reading.NONE, "VALUE=60");
    against(releases, "index-vs-rest/2026-05/unit:LONG/ENG", Reading.BETTER, 7);
    Page page = page(releases, name);

    assertThat(page.title()).isEqualTo("Engagement clearly higher than elsewhere");
    assertThat(page.kicker()).isEqualTo(name + " · Engagement survey · May 2026");
  }

  @Test
  void tilesNameTheFigureOfTheUnitAbove() {
    assertThat(((Block.Tiles) page(Releases.full(), "Operations North").blocks().get(0)).tiles())
        .containsExactly(
            new Block.Tile("Engagement index", "75", "95%: 71–78 · unit above 57", Tone.PLAIN),
            new Block.Tile("Against everybody else", "+14", "too few answers to test", Tone.MUTED),
            new Block.Tile("Since November 2025", "+5", "too few answers to test", Tone.MUTED),
            new Block.Tile("Response rate", "≥ 82%", "95%: 77–86% · unit above 82%", Tone.PLAIN));
    assertThat(page(Releases.full(), "Operations North").lead())
        .isEqualTo("Wave of May 2026, 10–14 respondents. The unit above is Operations.");
  }

  @Test
  void trendsAreFollowedAsFarBackAsWavesCanBeCompared() {
    Releases releases = Releases.full();
    // Engagement is 6 less than these 75; of Clarity 70 and 6 less do not make what it is now.
    // back.
    before(releases, "SAL", "ENG", 75);
    before(releases, "SAL", "CLR", 70);
    before(releases, "ALL", "ENG", 58);
    Chart.SmallMultiples trends =
        chart(page(releases, "Sales"), Chart.SmallMultiples.class).orElseThrow();

    assertThat(trends.ticks()).containsExactly("November 2025", "May 2026");
    assertThat(trends.referenceLabel()).isEqualTo("unit above");
    assertThat(trends.panels()).hasSize(1);
    Chart.SmallTrend engagement = trends.panels().get(0);
    assertThat(engagement.label()).isEqualTo("Engagement");
    assertThat(engagement.text()).isEqualTo("69");
    assertThat(engagement.points())
        .extracting(point -> point.orElseThrow().value())
        .containsExactly(75.0, 69.0);
    assertThat(engagement.reference()).containsExactly(Optional.of(58.0), Optional.of(61.0));
  }

  @Test
  void aFirstWaveHasNoTrendAndSaysSoOfTheWhole() {
    Page whole = page(Releases.firstWave(), "Ferrow Instruments");

    assertThat(chart(whole, Chart.SmallMultiples.class)).isEmpty();
    assertThat(PageParts.texts(whole))
        .contains("This is the first wave: there is nothing to compare it with yet.");
    assertThat(((Block.Tiles) whole.blocks().get(0)).tiles())
        .extracting(Block.Tile::label)
        .containsExactly("Engagement index", "Response rate");
  }

  @Test
  void aNewUnitIsCalledNew() {
    Releases releases = Releases.full();
    releases.notAsked("index-change/2026-05/unit:LAB/ENG");
    releases.notAsked("index-change/2026-05/unit:LAB/CLR");
    Page page = page(releases, "Laboratory");

    assertThat(((Block.Tiles) page.blocks().get(0)).tiles())
        .contains(new Block.Tile("Since November 2025", "–", "a new unit", Tone.MUTED));
    assertThat(chart(page, Chart.SmallMultiples.class)).isEmpty();
  }

  @Test
  void threeStrengthsAndThreePrioritiesAtMost() {
    Releases releases = Releases.full();
    int points = 6;
    for (String item : ITEMS) {
      against(releases, "item-vs-rest/2026-05/unit:SAL/" + item, Reading.BETTER, points++);
    }
    assertThat(rows(page(releases, "Sales")))
        .containsExactly(
            "Goals change too often (reversed) | 53% | ▲ +9",
            "I know what matters most | 60% | ▲ +8",
            "I would tell a friend to work here | 67% | ▲ +7");
    assertThat(PageParts.texts(page(releases, "Sales")))
        .contains("Nothing is clearly below everybody else.");

    against(releases, "item-vs-rest/2026-05/unit:SAL/ENG1", Reading.WORSE, -8);
    against(releases, "item-vs-rest/2026-05/unit:SAL/ENG2", Reading.WORSE, -6);
    assertThat(rows(page(releases, "Sales")))
        .containsExactly(
            "Goals change too often (reversed) | 53% | ▲ +9",
            "I know what matters most | 60% | ▲ +8",
            "I would tell a friend to work here | 67% | ▼ −6",
            "I look forward to my work | 74% | ▼ −8");
  }

  @Test
  void dimensionsStandInWhereNoItemIsClear() {
    Releases releases = Releases.full();
    ITEMS.forEach(
        item ->
            against(
                releases, "item-vs-rest/2026-05/unit:LAB/" + item, Reading.NO_VISIBLE_CHANGE, -3));

    assertThat(rows(page(releases, "Laboratory")))
        .containsExactly("Clarity | 55 | ▼ −6", "Engagement | 50 | ▼ −11");
    assertThat(PageParts.texts(page(releases, "Laboratory")))
        .contains("Nothing is clearly above everybody else.");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "NO_VISIBLE_CHANGE | Strengths and priorities: nothing asked stands clearly above or below everybody else.",
        "NOT_TESTED | Strengths and priorities: too few answers to compare with everybody else.",
        "NONE | Strengths and priorities: comparisons with everybody else are not shown for confidentiality."
      })
  void whereNothingIsClearTheReasonIsSaid(Reading reading, String words) {
    Releases releases = Releases.full();
    against(releases, "index-vs-rest/2026-05/unit:SAL/ENG", reading, 3);
    against(releases, "index-vs-rest/2026-05/unit:SAL/CLR", reading, 3);

    assertThat(PageParts.texts(page(releases, "Sales"))).contains(words);
    assertThat(rows(page(releases, "Sales"))).isEmpty();
  }

  @Test
  void ofTheWholeWhatRoseAndFellIsNamed() {
    Releases releases = Releases.full();
    against(releases, "item-change/2026-05/unit:ALL/CLR2", Reading.WORSE, -7);

    assertThat(rows(page(releases, "Ferrow Instruments")))
        .containsExactly(
            "I look forward to my work | 66% | ▲ +6",
            "I would tell a friend to work here | 59% | ▲ +6",
            "I know what matters most | 52% | ▲ +6",
            "Goals change too often (reversed) | 45% | ▼ −7");
    Stream.of("ENG1", "ENG2", "CLR1", "CLR2")
        .forEach(
            item ->
                against(
                    releases,
                    "item-change/2026-05/unit:ALL/" + item,
                    Reading.NO_VISIBLE_CHANGE,
                    1));
    Stream.of("ENG", "CLR")
        .forEach(
            part ->
                against(
                    releases,
                    "index-change/2026-05/unit:ALL/" + part,
                    Reading.NO_VISIBLE_CHANGE,
                    1));
    assertThat(PageParts.texts(page(releases, "Ferrow Instruments")))
        .contains("Nothing asked has clearly risen or fallen since the last wave.");
  }

  @Test
  void thePartnershipLineSaysWhereItIsHidden() {
    String key = "S01/2026-06.12m/department:SAL/played.COLLABORATIVE";
    assertThat(PageParts.texts(page(Releases.full(), "Sales")))
        .anyMatch(text -> text.startsWith("Partnership: 39% of 23 advisory engagements"));
    assertThat(PageParts.texts(page(Releases.full().hidden(key), "Sales")))
        .contains(
            "Partnership: too few advisory engagements stand behind the figures of the last twelve"
                + " months to show them.");
    assertThat(PageParts.texts(page(Releases.full().without(key), "Sales")))
        .noneMatch(text -> text.startsWith("Partnership:"));
  }

  @Test
  void aHiddenUnitSaysWhyAndShowsTheUnitAbove() {
    Page page = page(Releases.full(), "Operations Night");

    assertThat(page.title()).isEqualTo("Operations Night: nothing is shown, to protect people");
    assertThat(page.blocks())
        .contains(
            new Block.Heading("Operations, which includes this unit"),
            new Block.Tiles(
                List.of(
                    new Block.Tile("Engagement index", "57", "95%: 53–60", Tone.PLAIN),
                    new Block.Tile("Response rate", "82%", "95%: 77–86%", Tone.PLAIN))));
    assertThat(rows(page))
        .containsExactly("Clarity | 62 | 58–65 | 148", "Engagement | 57 | 53–60 | 148");
  }

  @Test
  void aHiddenWholeNamesNoUnitAbove() {
    Releases releases = Releases.full();
    for (String part : List.of("ENG", "CLR")) {
      releases.hidden("index/2026-05/unit:ALL/" + part);
    }
    ITEMS.forEach(item -> releases.hidden("item/2026-05/unit:ALL/" + item));
    Page page = page(releases, "Ferrow Instruments");

    assertThat(page.blocks()).hasSize(1);
    assertThat(PageParts.texts(page).get(0)).doesNotContain("units above");
  }

  private static void against(Releases releases, String key, Reading reading, int points) {
    releases.shown(key, Quantity.SCORE_DIFFERENCE, "94", reading, "VALUE=" + points);
  }

  private static void before(Releases releases, String unit, String dimension, int value) {
    releases.shown(
        "index/2025-11/unit:" + unit + "/" + dimension,
        Quantity.SCORE,
        "94",
        Reading.NONE,
        "VALUE=" + value);
  }

  private static Page page(Releases releases, String name) {
    return UnitReport.all(releases.release(), Language.ENGLISH).stream()
        .filter(document -> document.title().startsWith(name + ","))
        .findFirst()
        .orElseThrow()
        .pages()
        .get(0);
  }

  private static <C extends Chart> Optional<C> chart(Page page, Class<C> kind) {
    return PageParts.charts(page, kind).stream().findFirst();
  }

  private static List<String> rows(Page page) {
    return page.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .flatMap(block -> ((Block.Table) block).rows().stream())
        .map(row -> String.join(" | ", row.cells().stream().map(Block.Cell::text).toList()))
        .toList();
  }
}
