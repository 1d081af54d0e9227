package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.link.SurveyLink;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.figure.LinkCaveat;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Releases;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkPageTest {
  private static final String LINK = "S40/2026-06.12m/whole/";
  private static final String FOLLOW_UP = "S37/2026-06.12m/whole/";

  @Test
  void alertsHaveTheNamesThatTheAnalysisGivesThem() {
    assertThat(Arrays.stream(AlertName.values()).map(name -> name.title(Language.ENGLISH)))
        .containsExactlyElementsOf(
            Arrays.stream(AlertKind.values()).map(AlertKind::title).toList());
    assertThat(Arrays.stream(AlertName.values()).map(AlertName::part))
        .containsExactlyElementsOf(Arrays.stream(AlertKind.values()).map(AlertKind::name).toList());
  }

  // Garwood's lower end of 5 events is 1.6235, of 6 events 2.2019 (R poisson.test).
  @ParameterizedTest(name = "{0} chance alerts, {1} expected, {2} facts: {3}")
  @CsvSource({
    "0, 1.00, 0, No alerts this month",
    "0, 1.00, 2, Only recorded facts raise alerts this month",
    "1, 1.00, 0, No more alerts than chance would give",
    "5, 1.62, 0, No more alerts than chance would give",
    "5, 1.61, 0, More alerts than chance would give this month",
    "6, 2.20, 0, No more alerts than chance would give",
    "6, 2.19, 0, More alerts than chance would give this month",
    "1, 1.00, 1, Recorded facts raise alerts; the others could be chance",
    "6, 1.00, 4, More alerts than chance would give this month"
  })
  void theTitleWeighsAlertsAgainstThoseOfChance(
      int byChance, String expected, int facts, String title) {
    Releases releases = withoutAlerts(Releases.full());
    releases.alert("whole", "A1", "20", byChance, expected);
    releases.alert("whole", "A6", "90", facts, "0.00");

    assertThat(page(releases).title()).isEqualTo(title);
    assertThat(title.split(" ")).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void expectedNumbersOfAllKindsAreAddedUp() {
    Releases releases = withoutAlerts(Releases.full());
    releases.alert("whole", "A1", "20", 3, "0.80");
    releases.alert("whole", "A3", "20", 2, "0.80");

    assertThat(page(releases).title()).isEqualTo("More alerts than chance would give this month");
    releases.alert("whole", "A9", "20", 0, "0.10");
    assertThat(page(releases).title()).isEqualTo("No more alerts than chance would give");
  }

  @Test
  void alertsOfFactsAndThoseThatCanBeChanceAreAddedUpApart() {
    Releases releases = withoutAlerts(Releases.full());
    releases.alert("whole", "A1", "20", 3, "0.84");
    releases.alert("whole", "A3", "20", 2, "0.13");
    releases.alert("whole", "A6", "90", 15, "0.00");

    assertThat(PageParts.paragraphs(page(releases)))
        .contains(
            "Alerts from recorded facts: 15. Alerts that can come by chance: 5, against 0.97 to be"
                + " expected though nothing changed.");
  }

  @Test
  void aKindIsShownOnlyBesideWhatIsExpectedOfIt() {
    Releases releases = Releases.full();
    releases.hidden("S41/2026-06.1m/whole/A1.expected");

    List<Block> blocks = page(releases).blocks();
    assertThat(rows(blocks, "False alarms expected"))
        .extracting(row -> row.get(0))
        .doesNotContain("Slipping back")
        .contains("Stage lost");
    assertThat(blocks)
        .contains(
            new Block.Note(
                "Not shown, nothing to watch or too few: Slipping back, Contracting falling."));
  }

  @Test
  void theTableSaysWhatWasWatchedAndWhatChanceGives() {
    List<List<String>> rows = rows(page(Releases.full()).blocks(), "False alarms expected");

    assertThat(rows).hasSize(8);
    assertThat(rows.get(0))
        .containsExactly(
            "Slipping back",
            "A partner’s last work was mostly not collaborative",
            "14 relationships",
            "3",
            "1.84");
    assertThat(rows.get(4)).containsSubsequence("20–29 respondents", "1", "0.05");
    assertThat(rows.get(5)).containsSubsequence("97 managers", "4", "0.00");
  }

  @Test
  void onlyFunctionsAndDepartmentsWithAlertsAreNamed() {
    Releases releases = Releases.full();
    releases.alert("department:OPS", "A6", "12", 2, "0");
    assertThat(page(releases).blocks())
        .contains(
            new Block.Paragraph(
                "Pair of hands rising in Human Resources. Perception gap in Quality."));

    releases.alert("department:OPS", "A4", "61", 1, "0.02");
    releases.alert("function:HR", "A4", "61", 1, "0.02");
    assertThat(page(releases).blocks())
        .contains(
            new Block.Paragraph(
                "Pair of hands rising in Human Resources. Last-minute work rising in Human"
                    + " Resources, Operations. Perception gap in Quality."));

    releases.alert("function:HR", "A3", "61", 0, "0.02");
    releases.hidden("S41/2026-06.1m/function:QA/A5");
    releases.hidden("S41/2026-06.1m/function:HR/A4");
    releases.hidden("S41/2026-06.1m/department:OPS/A4");
    assertThat(PageParts.paragraphs(page(releases)))
        .noneMatch(text -> text.matches(".*(rising|gap) in .*"));
  }

  @Test
  void noCoefficientStandsWithoutTheOthersAndTheCaveat() {
    List<Block> blocks = page(Releases.full()).blocks();

    List<List<String>> rows = rows(blocks, "Departments");
    assertThat(rows).hasSize(6);
    assertThat(rows.get(0).subList(1, 5)).containsExactly("0.62", "0.07 to 0.88", "0.031", "12");
    assertThat(rows.get(1).subList(1, 5)).containsExactly("0.31", "−0.20 to 0.74", "0.330", "12");
    assertThat(rows.get(5).subList(1, 5)).containsExactly("too few", "", "", "");
    assertThat(blocks)
        .contains(
            new Block.Paragraph(LinkCaveat.of(12, Language.ENGLISH)),
            new Block.Note(
                "Index: of the six months before the latest wave. Change: since the wave before it."
                    + " Too few: it takes more departments, or an earlier wave."));
    Releases complete =
        Releases.full()
            .recorded(LINK + "reversed.change", Quantity.NUMBER, "12", "100", "VALUE=0.1", "P=0.8");
    assertThat(page(complete).blocks())
        .contains(
            new Block.Note(
                "Index: of the six months before the latest wave. Change: since the wave before"
                    + " it."));
    assertThat(new SurveyLink.TableOnly(List.of(), 7).caveat(Language.ENGLISH))
        .isEqualTo(LinkCaveat.of(7, Language.ENGLISH));
  }

  @ParameterizedTest(name = "p {0}: {1}")
  @CsvSource({"0.000, 0.001 or less", "0.001, 0.001 or less", "0.002, 0.002", "1, 1.000"})
  void smallProbabilitiesAreNotPrintedAsNone(String p, String printed) {
    Releases releases = Releases.full();
    releases.recorded(LINK + "partial", Quantity.NUMBER, "12", "100", "VALUE=0.5", "P=" + p);

    assertThat(rows(page(releases).blocks(), "Departments").get(1).subList(1, 5))
        .containsExactly("0.50", "", printed, "12");
  }

  @ParameterizedTest(name = "{0} hidden")
  @CsvSource({"spearman", "partial", "ancova", "did", "reversed.level", "reversed.change"})
  void oneHiddenCoefficientTakesTheOthersWithIt(String part) {
    Releases releases = Releases.full().hidden(LINK + part);

    assertThat(rows(page(releases).blocks(), "Departments")).isEmpty();
    assertThat(PageParts.paragraphs(page(releases)))
        .contains(
            "How partnership and engagement go together is not shown: too few people stand behind"
                + " one of its figures, and none of them is shown without the others.");
    assertThat(page(releases).lead()).startsWith("An alert says");
  }

  @ParameterizedTest(name = "{0} not to be had")
  @CsvSource({"spearman", "partial", "ancova"})
  void theTableNeedsTheLinkAndWhatItIsHeldAgainst(String part) {
    Releases releases = Releases.full().notRecorded(LINK + part);

    assertThat(rows(page(releases).blocks(), "Departments")).isEmpty();
    assertThat(PageParts.paragraphs(page(releases)))
        .anyMatch(text -> text.startsWith("Fewer than eight"));
  }

  @Test
  void withoutTwoWavesThePageSaysSo() {
    for (Releases releases : List.of(Releases.withoutSurvey(), Releases.firstWave())) {
      assertThat(PageParts.paragraphs(page(releases)))
          .contains(
              "To hold partnership against the survey takes two waves that can be compared. No two"
                  + " are closed yet.");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "BETTER, Departments with more partnership moved up more in the survey, moved up more",
    "WORSE, Departments with more partnership moved up less in the survey, moved up less",
    "NO_VISIBLE_CHANGE, No link between partnership and the survey is visible, no link between",
    "NONE, Too few records for alerts or a link, An alert says"
  })
  void withoutAlertsTheTitleIsThatOfTheLink(Reading reading, String title, String lead) {
    Releases releases = withoutAlerts(Releases.full().coefficients(reading));

    assertThat(page(releases).title()).isEqualTo(title);
    assertThat(page(releases).lead()).contains(lead);
    assertThat(PageParts.paragraphs(page(releases)))
        .anyMatch(text -> text.startsWith("Nothing could be watched"));
  }

  @Test
  void followUpIsToldInASentence() {
    Releases releases = Releases.full();
    assertThat(PageParts.paragraphs(page(releases)))
        .contains(
            "Whether departments that came out low were followed up is not shown: too few people"
                + " stand behind the figure.");

    releases.recorded(
        FOLLOW_UP + "followedUp", Quantity.SHARE, "9", "97", "VALUE=44", "LOW=19", "HIGH=73");
    assertThat(PageParts.paragraphs(page(releases)))
        .contains(
            "44% of the departments that came out low were followed up in time (95% interval"
                + " 19–73%), base 9.");

    releases.recorded(FOLLOW_UP + "time", Quantity.DAYS, "9", "97", "VALUE=41.0");
    assertThat(PageParts.paragraphs(page(releases)))
        .contains(
            "44% of the departments that came out low were followed up in time (95% interval"
                + " 19–73%), base 9. Half of them had their first follow-up within 41 days after the"
                + " wave closed.");

    releases.notRecorded(FOLLOW_UP + "followedUp");
    assertThat(PageParts.paragraphs(page(releases)))
        .anyMatch(text -> text.startsWith("No department came out low in a wave whose time"));
  }

  @Test
  void withoutRecordsThereIsNoPage() {
    assertThat(MonthlyReport.of(Releases.withoutRecords().release(), Language.ENGLISH).pages())
        .extracting(Page::kicker)
        .doesNotContain("Link and alerts", "Index")
        .contains("Partnership");
    assertThat(MonthlyReport.of(Releases.full().release(), Language.ENGLISH).pages())
        .extracting(Page::kicker)
        .containsSubsequence("Survey · items", "Link and alerts", "Index", "Quality", "Method");
  }

  private static Releases withoutAlerts(Releases releases) {
    for (AlertName name : AlertName.values()) {
      releases.without("S41/2026-06.1m/whole/" + name.part());
      releases.without("S41/2026-06.1m/whole/" + name.expectedPart());
    }
    return releases;
  }

  private static Page page(Releases releases) {
    return MonthlyReport.of(releases.release(), Language.ENGLISH).pages().stream()
        .filter(page -> page.kicker().equals("Link and alerts"))
        .findFirst()
        .orElseThrow();
  }

  /** The rows of the table whose last column has the header. */
  private static List<List<String>> rows(List<Block> blocks, String header) {
    return blocks.stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .filter(table -> table.columns().get(4).header().equals(header))
        .flatMap(table -> table.rows().stream())
        .map(row -> row.cells().stream().map(Block.Cell::text).toList())
        .toList();
  }
}
