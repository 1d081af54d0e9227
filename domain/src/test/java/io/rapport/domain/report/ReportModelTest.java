package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.Releases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportModelTest {
  /** Columns of what readers could work out from released cells themselves. */
  private static final Set<String> DERIVED =
      Set.of(
          "Level",
          "Row, unit",
          "Row, against the rest",
          "Rows",
          "Expected",
          "Found",
          "Control low",
          "Control high",
          "Waves in the series",
          "p, Mann–Kendall",
          "Slope a wave, Sen",
          "Slope low",
          "Slope high");

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");

  /** Numbers that stand in headings, notes and legends whatever the release says. */
  private static final Set<String> STATED =
      Set.of("95", "100", "60", "30", "10", "0", "1", "5", "20", "256", "14", "2026", "2025");

  private static final String FIRST = "Ferrow Instruments · June 2026";

  static Stream<Release> releases() {
    return Stream.of(
        Releases.full().release(),
        RecordCells.full().release(),
        Releases.withoutSurvey().release(),
        Releases.withoutRecords().release(),
        Releases.firstWave().release(),
        Releases.rebuilt().release());
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyNumberOfAReportIsInTheRelease(Release release) {
    Set<String> known = numbers(release);
    List<Document> documents = new ArrayList<>(UnitReport.all(release, Language.ENGLISH));
    documents.add(MonthlyReport.of(release, Language.ENGLISH));
    int seen = 0;
    for (Document document : documents) {
      for (Page page : document.pages()) {
        for (Block block : page.blocks()) {
          for (String number : figures(block)) {
            seen++;
            assertThat(known).as("%s: %s", page.title(), block).contains(number);
          }
        }
        Set<String> inWords = new HashSet<>(known);
        inWords.addAll(STATED);
        assertThat(inWords).as(page.title()).containsAll(numbersIn(page.title() + page.lead()));
      }
    }
    assertThat(seen).isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyNumberOfTheWorkbookIsInTheRelease(Release release) {
    Set<String> known = numbers(release);
    for (Workbook.Sheet sheet : AnalystWorkbook.of(release, Language.ENGLISH).sheets()) {
      for (int column = 0; column < sheet.columns().size(); column++) {
        boolean derived = DERIVED.contains(sheet.columns().get(column).header());
        boolean share = sheet.columns().get(column).format() == Workbook.Format.PERCENT;
        for (List<Workbook.Value> row : sheet.rows()) {
          Workbook.Value value = now(row.get(column));
          boolean percent =
              row.get(column) instanceof Workbook.InFormat own
                  ? own.format() == Workbook.Format.PERCENT
                  : share;
          if (!derived && value instanceof Workbook.Number number) {
            BigDecimal shown = percent ? number.number().movePointRight(2) : number.number();
            assertThat(known).as(sheet.name() + " " + row).contains(plain(shown));
          }
        }
      }
    }
  }

  private static Workbook.Value now(Workbook.Value value) {
    return value.plain() instanceof Workbook.Following following ? following.now() : value.plain();
  }

  @Test
  @DisplayName("where κ of both sides is below .40 the pages and the workbook say: labels disagree")
  void saysWhereLabelsDisagree() {
    String disagreeing = ModelText.of(MonthlyReport.of(withKappa("0.39"), Language.ENGLISH));
    assertThat(disagreeing)
        .contains("Work played as a partner, labels disagree")
        .contains("Labels disagree: consultants and managers name the role")
        .contains("Labels disagree in Human Resources: ");
    assertThat(marked(withKappa("0.39")))
        .contains("S01/2026-06.12m/whole/played.COLLABORATIVE")
        .allMatch(key -> key.startsWith("S01/") || key.startsWith("S02/"));

    assertThat(ModelText.of(MonthlyReport.of(withKappa("0.40"), Language.ENGLISH)))
        .doesNotContain("abels disagree");
    assertThat(marked(withKappa("0.40"))).isEmpty();
  }

  /** Keys of the rows that say so in the workbook. */
  private static List<String> marked(Release release) {
    Workbook.Sheet sheet = sheet(release, "Roles");
    int key = column(sheet, "Key");
    int note = column(sheet, "Note");
    return sheet.rows().stream()
        .filter(row -> ModelText.value(row.get(note)).equals("labels disagree"))
        .map(row -> ModelText.value(row.get(key)))
        .toList();
  }

  private static Workbook.Sheet sheet(Release release, String name) {
    return AnalystWorkbook.of(release, Language.ENGLISH).sheets().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static int column(Workbook.Sheet sheet, String header) {
    return sheet.columns().stream().map(Workbook.Column::header).toList().indexOf(header);
  }

  private static Release withKappa(String kappa) {
    Releases releases = Releases.full();
    for (String period : List.of("2026-06.12m", "2026-06.3m")) {
      for (String scope : List.of("whole", "function:HR")) {
        releases.shown(
            "S35/" + period + "/" + scope + "/kappa.client",
            Quantity.NUMBER,
            "80",
            Reading.NONE,
            "VALUE=" + kappa);
      }
    }
    return releases.release();
  }

  @Test
  void theWorkbookSaysWhyAChangeIsNotCompared() {
    Workbook.Sheet comparisons =
        AnalystWorkbook.of(Releases.rebuilt().release(), Language.ENGLISH).sheets().stream()
            .filter(sheet -> sheet.name().equals("Comparisons"))
            .findFirst()
            .orElseThrow();
    Map<String, String> notes = new HashMap<>();
    for (List<Workbook.Value> row : comparisons.rows()) {
      notes.put(
          ModelText.value(row.get(14)),
          ModelText.value(row.get(13)) + "; " + ModelText.value(row.get(15)));
    }

    assertThat(notes)
        .containsEntry(
            "index-change/2026-05/unit:OPS/ENG",
            "[nc]; people of Plant went to Operations and Sales")
        .containsEntry("index-change/2026-05/unit:SAL/CLR", "[nc]; item CLR1 is new")
        .containsEntry(
            "item-change/2026-05/unit:SAL/ENG1", "worse; reworded: the question has other words")
        .containsEntry("item-change/2026-05/unit:SAL/CLR1", "[x]; a new question")
        .containsEntry("item-change/2026-05/unit:OPS-N/CLR1", "[c]; ")
        .containsEntry("index-vs-rest/2026-05/unit:SAL/CLR", "better; ");
  }

  @Test
  void olderWavesAreListedByTheQuestionsTheyAsked() {
    Workbook.Sheet items =
        AnalystWorkbook.of(Releases.rebuilt().release(), Language.ENGLISH).sheets().stream()
            .filter(sheet -> sheet.name().equals("Items"))
            .findFirst()
            .orElseThrow();

    assertThat(
            items.rows().stream()
                .filter(row -> ModelText.value(row.get(0)).equals("2025-11"))
                .map(row -> ModelText.value(row.get(4)))
                .distinct())
        .containsExactly("I like my work");
  }

  @Test
  void everyCellOfTheReleaseIsInTheWorkbookWithItsKey() {
    Release release = Releases.full().release();
    Set<String> keys = new HashSet<>();
    for (Workbook.Sheet sheet : AnalystWorkbook.of(release, Language.ENGLISH).sheets()) {
      int column = sheet.columns().stream().map(Workbook.Column::header).toList().indexOf("Key");
      if (column >= 0) {
        sheet.rows().forEach(row -> keys.add(ModelText.value(row.get(column))));
      }
    }

    assertThat(release.cells().keySet())
        .filteredOn(key -> !isEmptyDepartment(release, key))
        .filteredOn(key -> key.statistic() != Statistic.S10)
        .allSatisfy(key -> assertThat(keys).contains(key.text()));
    assertThat(AnalystWorkbook.of(release, Language.ENGLISH).sheets().get(0).rows().toString())
        .as("nothing of contracting was recorded")
        .contains("Agreement], Text[text=Left out: The register holds nothing of it.]");
    assertThat(release.cells().keySet())
        .filteredOn(key -> isEmptyDepartment(release, key))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(keys).doesNotContain(key.text()));
  }

  private static boolean isEmptyDepartment(Release release, CellKey key) {
    return key.scope() instanceof Scope.Department && release.shown(key).isEmpty();
  }

  @Test
  void theWorkbookMarksWhatIsHiddenNotRecordedOrNotTested() {
    Workbook workbook = AnalystWorkbook.of(Releases.full().release(), Language.ENGLISH);

    assertThat(workbook.sheets())
        .extracting(Workbook.Sheet::name)
        .containsExactly(
            "Cover",
            "Notes",
            "Summary",
            "Questions",
            "Indices",
            "Items",
            "Units",
            "Comparisons",
            "Trend",
            "Roles",
            "Timing",
            "Trust",
            "Stages",
            "QualityEvents",
            "Coverage",
            "Link",
            "HealthIndex",
            "Alerts",
            "Response",
            "Themes",
            "DataQuality",
            "Inputs",
            "ChartData",
            "Dictionary",
            "Method",
            "Checks");
    Workbook.Sheet units = sheet(Releases.full().release(), "Units");
    List<Workbook.Value> hidden =
        units.rows().stream()
            .filter(row -> row.get(0).equals(new Workbook.Text("OPS-N")))
            .findFirst()
            .orElseThrow();
    assertThat(hidden.subList(4, hidden.size())).containsOnly(Workbook.Mark.CONFIDENTIAL);
    List<Workbook.Value> small =
        units.rows().stream()
            .filter(row -> row.get(0).equals(new Workbook.Text("OPS.N")))
            .findFirst()
            .orElseThrow();
    assertThat(small).contains(new Workbook.Text("10–14"), Workbook.Mark.NOT_TESTED);
    assertThat(units.rows().get(0).get(9)).isEqualTo(Workbook.Blank.BLANK);
    assertThat(sheet(Releases.full().release(), "Questions").rows().get(4))
        .contains(Workbook.Mark.NOT_RECORDED);
    for (Workbook.Sheet sheet : workbook.sheets()) {
      assertThat(sheet.columns()).extracting(Workbook.Column::header).doesNotHaveDuplicates();
    }
  }

  @Test
  void unitsHaveFilesOfTheirOwnHoweverTheirCodesAreWritten() {
    Releases releases = Releases.full();
    releases.unit("ops n", "A third one", Optional.of("OPS"), 2);
    releases.unit("OPS-N-2", "A fourth one", Optional.of("OPS"), 2);
    releases.unit("Ä", "Ä", Optional.of("OPS"), 2);
    releases.unit("…", "…", Optional.of("OPS"), 2);

    assertThat(UnitReport.all(releases.release(), Language.ENGLISH))
        .extracting(Document::fileName)
        .containsExactly(
            "units/all-2026-06.pdf",
            "units/ops-2026-06.pdf",
            "units/ops-n-2026-06.pdf",
            "units/ops-n-2-2026-06.pdf",
            "units/sal-2026-06.pdf",
            "units/lab-2026-06.pdf",
            "units/ops-n-3-2026-06.pdf",
            "units/ops-n-2-2-2026-06.pdf",
            "units/unit-2026-06.pdf",
            "units/unit-2-2026-06.pdf");
  }

  @Test
  void theWholeIsNotComparedWithARest() {
    Page whole = UnitReport.all(Releases.full().release(), Language.ENGLISH).get(0).pages().get(0);

    assertThat(((Block.Tiles) whole.blocks().get(0)).tiles())
        .extracting(Block.Tile::label)
        .containsExactly("Engagement index", "Since November 2025", "Response rate");
    assertThat(whole.title())
        .isEqualTo("Ferrow Instruments: Engagement has clearly risen since last wave");
    assertThat(whole.lead())
        .isEqualTo("Wave of May 2026, 412 respondents. Results of the whole organisation.");
  }

  @Test
  void aUnitWithAHiddenHeadlineShowsTheRest() {
    Releases releases = Releases.full();
    releases.hidden("index/2026-05/unit:LAB/ENG");
    releases.hidden("index-vs-rest/2026-05/unit:LAB/ENG");
    Page page = UnitReport.all(releases.release(), Language.ENGLISH).get(5).pages().get(0);

    assertThat(page.title()).isEqualTo("Laboratory: Engagement not compared with elsewhere");
    assertThat(page.lead())
        .isEqualTo("Wave of May 2026, 94 respondents. The unit above is Ferrow Instruments.");
    assertThat(((Block.Tiles) page.blocks().get(0)).tiles().get(0))
        .isEqualTo(
            new Block.Tile("Engagement index", "–", "not shown for confidentiality", Tone.PLAIN));
  }

  @Test
  void theHeatMapHasADashForTheBaseOfAHiddenUnit() {
    Chart.HeatMap map = heatMap(Releases.full().release());

    assertThat(map.rows())
        .extracting(Chart.HeatRow::base)
        .containsExactly("412", "148", "10–14", "–", "131", "94");
    assertThat(map.rows().get(3).cells())
        .extracting(Chart.HeatCell::fill)
        .containsOnly(Chart.HeatFill.HIDDEN);
    assertThat(map.columns()).containsExactly("Engagement", "Clarity");
  }

  @Test
  void theHeatMapHasABaseWhereNoHeadcountIsKnown() {
    Releases releases = Releases.full();
    releases.notRecorded("response/2026-05/unit:SAL/");

    assertThat(heatMap(releases.release()).rows().get(4).base()).isEqualTo("131");
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "BETTER, WORSE, One of ten questions better; one worse than before",
    "BETTER, NOT_TESTED, One question answered better than the year before",
    "WORSE, NO_VISIBLE_CHANGE, One question answered worse than the year before",
    "WORSE, WORSE, Two questions answered worse than the year before",
    "NO_VISIBLE_CHANGE, NOT_TESTED, No visible change in how we partner",
    "NOT_TESTED, NOT_TESTED, Where we stand as partners this month"
  })
  void theFirstTitleIsChosenByTheResult(Reading first, Reading second, String title) {
    Releases releases = Releases.withoutSurvey();
    for (String key :
        List.of(
            "S01/2026-06.3m~12m/whole/played.COLLABORATIVE",
            "S02/2026-06.3m~12m/whole/upshift",
            "S03/2026-06.3m~12m/whole/beforeDecision",
            "S06/2026-06.3m~12m/whole/hours.FIREFIGHTING")) {
      releases.without(key);
    }
    against(releases, "S01/2026-06.3m~12m/whole/played.COLLABORATIVE", first);
    against(releases, "S02/2026-06.3m~12m/whole/upshift", second);

    assertThat(page(releases, FIRST).title()).isEqualTo(title.replace(';', ','));
  }

  @ParameterizedTest(name = "roles {0}: {1}")
  @CsvSource({
    "BETTER, Partnership rose to 38% of the work",
    "WORSE, Partnership fell to 38% of the work",
    "NO_VISIBLE_CHANGE, '38% of the work is partnership, no visible change'",
    "NOT_TESTED, 38% of the work is partnership"
  })
  void theTitleOfTheRolesIsChosenByTheResult(Reading reading, String title) {
    Releases releases = Releases.full();
    against(releases, "S01/2026-06.3m~12m/whole/played.COLLABORATIVE", reading);

    assertThat(page(releases, "Roles").title()).isEqualTo(title);
  }

  @ParameterizedTest(name = "gap {0} to {1}: {2}")
  @CsvSource({
    "0.05, 0.53, We rate the relationship higher than managers do",
    "-0.53, -0.05, Managers rate the relationship higher than we do",
    "-0.2, 0.4, No visible gap between managers’ and consultants’ views"
  })
  void theTitleOfTheTwoSidedViewIsChosenByTheInterval(String low, String high, String title) {
    Releases releases = Releases.full();
    releases.recorded(
        "S14/2026-06.12m/whole/gap",
        Quantity.RATING,
        "36",
        "70",
        "VALUE=0.1",
        "LOW=" + low,
        "HIGH=" + high);

    assertThat(page(releases, "Two-sided view").title()).isEqualTo(title);
  }

  @Test
  void titlesSayWhatIsNotKnown() {
    Releases releases = Releases.full();
    releases.hidden("S01/2026-06.3m/whole/played.COLLABORATIVE");
    releases.without("S03/2026-06.3m/whole/beforeDecision");
    releases.without("S03/2026-06.12m/whole/beforeDecision");
    releases.without("S14/2026-06.12m/whole/gap");
    releases.without("S15/2026-06.12m/whole/evidenced.partnership");

    assertThat(page(releases, "Roles").title()).isEqualTo("Too few recorded roles to report on");
    assertThat(page(releases, "Timing and load").title())
        .isEqualTo("How early we are brought in is not known");
    assertThat(page(releases, "Agreement and exchange").title())
        .isEqualTo("What is agreed before work begins is not known");
    assertThat(page(releases, "Two-sided view").title())
        .isEqualTo("Too few pulse answers to compare the two sides");
    assertThat(page(releases, "Stages and entry points").title())
        .isEqualTo("How far relationships have grown is not known");
    assertThat(page(releases, "Results and coverage").title())
        .isEqualTo("69% of managers were served in the last year");
    releases.hidden("S28/2026-06.12m/whole/coverage");
    assertThat(page(releases, "Results and coverage").title())
        .isEqualTo("Results and coverage are not known");
  }

  @Test
  void titlesOfTheSurveyTellUntestedFromUnchanged() {
    assertThat(titles(Reading.BETTER, Reading.WORSE))
        .containsExactly(
            "Two units stand clearly apart",
            "Engagement: one unit clearly higher, one lower",
            "Three items rose since the last wave");
    assertThat(titles(Reading.NO_VISIBLE_CHANGE, Reading.NO_VISIBLE_CHANGE))
        .containsExactly(
            "No unit stands clearly apart",
            "Engagement: no unit clearly higher or lower",
            "Three items rose since the last wave");
    assertThat(titles(Reading.NOT_TESTED, Reading.WORSE))
        .containsExactly(
            "Laboratory stands clearly apart",
            "Engagement: one unit clearly lower",
            "Three items rose since the last wave");
    Releases untested = Releases.full();
    for (String item : List.of("ENG1", "ENG2", "CLR1", "CLR2")) {
      change(untested, item, Reading.NOT_TESTED);
    }
    assertThat(page(untested, "Survey · items").title())
        .isEqualTo("Too few answers to test changes since November 2025");
    change(untested, "ENG1", Reading.NO_VISIBLE_CHANGE);
    assertThat(page(untested, "Survey · items").title())
        .isEqualTo("No item has visibly changed since November 2025");
    change(untested, "ENG1", Reading.WORSE);
    assertThat(page(untested, "Survey · items").title())
        .isEqualTo("One item fell since the last wave");
    change(untested, "ENG2", Reading.BETTER);
    assertThat(page(untested, "Survey · items").title())
        .isEqualTo("One item rose and one fell since the last wave");
    assertThat(page(Releases.firstWave(), "Survey · items").title())
        .isEqualTo("Two of four items have a clear favourable majority");
  }

  @Test
  void untestedUnitsAreNotCalledAlike() {
    Releases releases = Releases.full();
    for (String unit : List.of("OPS", "OPS.N", "SAL", "LAB")) {
      for (String part : List.of("ENG", "CLR")) {
        difference(releases, unit, part, Reading.NOT_TESTED);
      }
    }

    assertThat(page(releases, "Survey · where").title())
        .isEqualTo("Too few answers to tell units apart");
    assertThat(page(releases, "Survey · units").title())
        .isEqualTo("Engagement of every unit that can be shown");
  }

  @Test
  void aPoorlyRecordedFigureIsGrey() {
    Releases releases = Releases.full();
    releases.recorded(
        "S01/2026-06.3m/whole/played.COLLABORATIVE",
        Quantity.SHARE,
        "57",
        "59",
        "VALUE=38",
        "LOW=31",
        "HIGH=46");
    Block.Table questions =
        page(releases, FIRST).blocks().stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(questions.rows().get(0).cells().get(2)).isEqualTo(new Block.Cell("38%", Tone.MUTED));
    assertThat(questions.rows().get(2).cells().get(2)).isEqualTo(new Block.Cell("28%", Tone.PLAIN));
  }

  @Test
  void aHiddenHeadlineIsNotCalledASurveyThatWasNotHeld() {
    Releases releases = Releases.full();
    releases.hidden("index/2026-05/unit:ALL/ENG");

    assertThat(page(releases, FIRST).lead())
        .endsWith("The Engagement index of the wave of May 2026 is not shown for confidentiality.");
  }

  @Test
  void longListsKeepTheModelWhole() {
    Release release = Releases.ofUnits(400).release();
    Document monthly = MonthlyReport.of(release, Language.ENGLISH);

    assertThat(heatMap(release).rows()).hasSize(42);
    assertThat(UnitReport.all(release, Language.ENGLISH))
        .hasSize(400)
        .extracting(Document::fileName)
        .doesNotHaveDuplicates();
    assertThat(monthly.pages()).allSatisfy(page -> assertThat(page.blocks()).isNotEmpty());
    assertThat(sheet(release, "Items").rows()).hasSize(1_600);
  }

  @Test
  void longTablesAreCutWithAWordOnWhereTheRestIs() {
    Release release = Releases.full().release();
    List<Quality.RuleCount> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      many.add(new Quality.RuleCount("V" + i, "Rule " + i, i));
    }
    Release long20 =
        new Release(
            release.month(),
            1,
            release.policy(),
            release.catalogue(),
            new Quality(release.quality().inputs(), many, List.of(), List.of()),
            release.cells());
    List<Page> pages = MonthlyReport.of(long20, Language.ENGLISH).pages();

    assertThat(pages.get(pages.size() - 2).blocks())
        .contains(new Block.Note("And 6 more; all are in the workbook’s sheet DataQuality."));
  }

  @Test
  void figuresThatStayAsFirstReleasedAreCountedByWave() {
    Release release = Releases.full().release();
    Release corrected =
        new Release(
            release.month(),
            2,
            release.policy(),
            release.catalogue(),
            release
                .quality()
                .withUnmoved(
                    List.of(new Quality.Unmoved("2026-05", 1), new Quality.Unmoved("gone", 1_200))),
            release.cells());
    List<Page> pages = MonthlyReport.of(corrected, Language.ENGLISH).pages();

    String because =
        " as first released, because what was corrected since touches fewer than 10 people.";
    assertThat(pages.get(pages.size() - 2).blocks())
        .contains(
            new Block.Note("1 figure of May 2026 stays" + because),
            new Block.Note("1,200 figures of gone stay" + because));
    assertThat(AnalystWorkbook.of(corrected, Language.ENGLISH).sheets())
        .filteredOn(sheet -> sheet.name().equals("DataQuality"))
        .singleElement()
        .satisfies(
            sheet ->
                assertThat(sheet.rows().toString())
                    .contains("As first released", "1 figure of May 2026 stays" + because));
  }

  private static List<String> titles(Reading sales, Reading laboratory) {
    Releases releases = Releases.full();
    for (String part : List.of("ENG", "CLR")) {
      difference(releases, "SAL", part, sales);
      difference(releases, "LAB", part, laboratory);
    }
    return Stream.of("Survey · where", "Survey · units", "Survey · items")
        .map(kicker -> page(releases, kicker).title())
        .toList();
  }

  private static void difference(Releases releases, String unit, String part, Reading reading) {
    releases.shown(
        "index-vs-rest/2026-05/unit:" + unit + "/" + part,
        Quantity.SCORE_DIFFERENCE,
        "94",
        reading,
        "VALUE=7");
  }

  private static void change(Releases releases, String item, Reading reading) {
    releases.shown(
        "item-change/2026-05/unit:ALL/" + item,
        Quantity.SHARE_DIFFERENCE,
        "412",
        reading,
        "VALUE=6");
  }

  private static void against(Releases releases, String key, Reading reading) {
    releases.shown(key, Quantity.SHARE_DIFFERENCE, "57", reading, "VALUE=12");
  }

  private static Page page(Releases releases, String kicker) {
    return MonthlyReport.of(releases.release(), Language.ENGLISH).pages().stream()
        .filter(page -> page.kicker().equals(kicker))
        .findFirst()
        .orElseThrow();
  }

  private static Chart.HeatMap heatMap(Release release) {
    return MonthlyReport.of(release, Language.ENGLISH).pages().stream()
        .flatMap(page -> page.blocks().stream())
        .filter(Block.Figure.class::isInstance)
        .map(block -> ((Block.Figure) block).chart())
        .filter(Chart.HeatMap.class::isInstance)
        .map(Chart.HeatMap.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** All numbers a reader may see: those of shown cells and the counts of the quality part. */
  private static Set<String> numbers(Release release) {
    Set<String> numbers = new HashSet<>();
    for (ReleasedCell cell : release.cells().values()) {
      if (cell instanceof ReleasedCell.Shown shown) {
        shown.values().values().forEach(number -> numbers.add(plain(number)));
        numbers.addAll(numbersIn(shown.base().text()));
        shown.recorded().ifPresent(number -> numbers.add(plain(number)));
      }
    }
    for (Quality.Input input : release.quality().inputs()) {
      for (long count :
          new long[] {
            input.read(), input.accepted(), input.refused(), input.blank(), input.duplicate()
          }) {
        numbers.add(Long.toString(count));
      }
    }
    release.quality().refusals().forEach(count -> numbers.add(Long.toString(count.count())));
    release.quality().findings().forEach(count -> numbers.add(Long.toString(count.count())));
    numbers.add(Long.toString(release.hidden()));
    return numbers;
  }

  /** Numbers of tiles, tables and charts; words of questions, rules and files are left out. */
  private static List<String> figures(Block block) {
    List<String> numbers = new ArrayList<>();
    if (block instanceof Block.Tiles tiles) {
      tiles
          .tiles()
          .forEach(
              tile -> {
                numbers.addAll(numbersIn(tile.value()));
                numbers.addAll(numbersIn(tile.detail().replace("95%:", "")));
              });
    } else if (block instanceof Block.Table table) {
      for (Block.Row row : table.rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          if (table.columns().get(i).numeric()) {
            numbers.addAll(numbersIn(row.cells().get(i).text()));
          }
        }
      }
    } else if (block instanceof Block.Figure figure) {
      numbers.addAll(figures(figure.chart()));
    }
    return numbers;
  }

  private static List<String> figures(Chart chart) {
    List<String> numbers = new ArrayList<>();
    if (chart instanceof Chart.HeatMap map) {
      for (Chart.HeatRow row : map.rows()) {
        numbers.addAll(numbersIn(row.base()));
        row.cells().forEach(cell -> numbers.addAll(numbersIn(cell.text())));
      }
    } else if (chart instanceof Chart.DivergingBars bars) {
      for (Chart.DivergingRow row : bars.rows()) {
        add(numbers, row.unfavourable(), row.neutral(), row.favourable());
        numbers.addAll(numbersIn(row.value() + " " + row.change()));
      }
    } else if (chart instanceof Chart.DotIntervals dots) {
      dots.reference().ifPresent(value -> add(numbers, value));
      for (Chart.DotRow row : dots.rows()) {
        add(numbers, row.value(), row.low(), row.high());
        numbers.addAll(numbersIn(row.text()));
      }
    } else if (chart instanceof Chart.TrendBand trend) {
      for (Chart.TrendSeries series : trend.series()) {
        series
            .points()
            .forEach(point -> point.ifPresent(p -> add(numbers, p.value(), p.low(), p.high())));
      }
    } else if (chart instanceof Chart.StackedShares stacked) {
      for (Chart.StackedRow row : stacked.rows()) {
        row.shares().forEach(share -> add(numbers, share));
        numbers.addAll(numbersIn(row.base()));
      }
    } else if (chart instanceof Chart.PairedDots paired) {
      for (Chart.PairedRow row : paired.rows()) {
        row.first().ifPresent(value -> add(numbers, value));
        row.second().ifPresent(value -> add(numbers, value));
        numbers.addAll(numbersIn(row.text()));
      }
    } else if (chart instanceof Chart.RoleFlow flow) {
      Stream.concat(flow.from().stream(), flow.to().stream())
          .forEach(part -> numbers.addAll(numbersIn(part.text())));
      flow.ribbons().forEach(ribbon -> numbers.addAll(numbersIn(ribbon.text())));
    } else if (chart instanceof Chart.CumulativeIncidence incidence) {
      for (Chart.IncidenceCurve curve : incidence.curves()) {
        curve.atRisk().forEach(text -> numbers.addAll(numbersIn(text)));
        curve.points().stream()
            .filter(point -> point.at() > 0)
            .forEach(
                point -> {
                  add(numbers, point.value(), point.low(), point.high());
                  numbers.addAll(numbersIn(point.text()));
                });
      }
    } else if (chart instanceof Chart.Funnel funnel) {
      for (Chart.FunnelStep step : funnel.steps()) {
        numbers.addAll(numbersIn(step.text() + " " + step.rate()));
        if (!step.start() && step.share().isPresent()) {
          add(numbers, step.share().get(), step.low(), step.high());
        }
      }
    } else if (chart instanceof Chart.Slope slope) {
      for (Chart.SlopeLine line : slope.lines()) {
        line.before().ifPresent(value -> add(numbers, value));
        line.after().ifPresent(value -> add(numbers, value));
        numbers.addAll(numbersIn(line.beforeText() + " " + line.afterText() + " " + line.change()));
      }
    } else if (chart instanceof Chart.PriorityMatrix matrix) {
      for (Chart.MatrixPoint point : matrix.points()) {
        add(numbers, point.across(), point.acrossLow(), point.acrossHigh());
        add(numbers, point.up(), point.upLow(), point.upHigh());
        numbers.addAll(numbersIn(point.acrossText() + " " + point.upText()));
      }
    } else if (chart instanceof Chart.SmallMultiples small) {
      for (Chart.SmallTrend panel : small.panels()) {
        panel
            .points()
            .forEach(point -> point.ifPresent(p -> add(numbers, p.value(), p.low(), p.high())));
        panel.reference().forEach(value -> value.ifPresent(known -> add(numbers, known)));
        numbers.addAll(numbersIn(panel.text()));
      }
    }
    return numbers;
  }

  private static void add(List<String> numbers, double... values) {
    for (double value : values) {
      numbers.add(plain(BigDecimal.valueOf(value)));
    }
  }

  private static List<String> numbersIn(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(plain(new BigDecimal(matcher.group().replace(",", ""))));
    }
    return numbers;
  }

  /** Without sign and without zeros that say nothing. */
  private static String plain(BigDecimal number) {
    return number.abs().stripTrailingZeros().toPlainString();
  }
}
