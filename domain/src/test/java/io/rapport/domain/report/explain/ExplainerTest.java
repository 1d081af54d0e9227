package io.rapport.domain.report.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.Releases;
import io.rapport.domain.report.AnalystWorkbook;
import io.rapport.domain.report.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainerTest {
  static Stream<Release> releases() {
    return Stream.of(
            Releases.full(),
            Releases.rebuilt(),
            Releases.withoutSurvey(),
            Releases.withoutRecords(),
            Releases.withCoefficients(),
            Releases.firstWave())
        .map(Releases::release)
        .flatMap(release -> Stream.of(Explained.release(release), Explained.unrecorded(release)));
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyCellHasStatisticFormulaSourceBaseOrReasonAndAFileWithItsHash(Release release) {
    Explainer explainer = new Explainer(release);

    release
        .cells()
        .forEach(
            (key, cell) -> {
              Explanation found = explainer.of(key);
              assertThat(found.key()).isEqualTo(key.text());
              assertThat(found.statistic().formula()).isNotBlank();
              assertThat(found.statistic().source()).isNotBlank();
              assertThat(found.files()).isNotEmpty();
              assertThat(found.files())
                  .allSatisfy(file -> assertThat(file.sha256()).matches("[0-9a-f]{64}"));
              assertThat(found.files()).doesNotHaveDuplicates();
              boolean shown = cell instanceof ReleasedCell.Shown;
              assertThat(found.numbers().isPresent()).isEqualTo(shown);
              assertThat(found.why().isEmpty()).isEqualTo(shown);
              assertThat(ExplanationText.of(found))
                  .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
            });
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyKeyInTheWorkbookNamesItsFigure(Release release) {
    CellSearch search = new CellSearch(release);
    List<String> keys = keys(AnalystWorkbook.of(release, Language.ENGLISH));

    assertThat(keys).isNotEmpty();
    assertThat(keys)
        .allSatisfy(
            key -> assertThat(search.of(key)).isEqualTo(new CellSearch.One(CellKey.parse(key))));
  }

  @Test
  void whatHidFiguresIsNotToldByWhatIsSaidOfThem() {
    Release release =
        Explained.release(Releases.full().hidden("item/2026-05/unit:LAB/ENG1").release());
    Explainer explainer = new Explainer(release);

    Map<String, String> small = told(explainer.of(CellKey.parse("item/2026-05/unit:OPS-N/ENG1")));
    Map<String, String> other = told(explainer.of(CellKey.parse("item/2026-05/unit:LAB/ENG1")));

    assertThat(small).isEqualTo(other);
  }

  @Test
  void aFigureThatStaysAsToldBeforeNamesTheWindowOfItsNumbers() {
    CellKey june = CellKey.parse("S01/2026-06.12m/department:SAL/played.COLLABORATIVE");
    CellKey may = CellKey.parse("S01/2026-05.12m/department:SAL/played.COLLABORATIVE");
    Release release = Releases.full().release();
    ReleasedCell.Shown now = release.shown(june).orElseThrow();
    ReleasedCell.Shown then =
        ReleasedCell.Shown.restored(
            may,
            now.quantity(),
            now.values(),
            now.base(),
            now.bound(),
            now.recorded(),
            now.reading());

    Explanation found = new Explainer(release.with(Map.of(june, then.standingFor(june)))).of(june);

    assertThat(found.subject().period()).isEqualTo("1 July 2025 to 30 June 2026");
    assertThat(found.numbers().orElseThrow().printed()).endsWith("% (May)");
    assertThat(found.notes())
        .contains(
            "The numbers are those of 1 June 2025 to 31 May 2026, as an earlier issue told them: too"
                + " few people's records came, went or were corrected since for the figure to be"
                + " told anew.");
    assertThat(new Explainer(release).of(june).notes())
        .noneMatch(note -> note.contains("May 2026"));
  }

  @Test
  void aFamilyIsOfTheTestsThatAreShown() {
    Releases releases = Releases.full();
    CellKey key = CellKey.parse("index-vs-rest/2026-05/unit:SAL/CLR");

    assertThat(new Explainer(Explained.release(releases.release())).of(key).test().orElseThrow())
        .satisfies(test -> assertThat(test.family()).endsWith("that are shown: 6 tests"));
    releases
        .without("index-vs-rest/2026-05/unit:OPS-N/CLR")
        .without("index-vs-rest/2026-05/unit:OPS-N/ENG");
    assertThat(new Explainer(Explained.release(releases.release())).of(key).test().orElseThrow())
        .as("whether others are hidden or not there")
        .satisfies(test -> assertThat(test.family()).endsWith("that are shown: 6 tests"));
  }

  @Test
  void aChangeNamesTheFilesOfBothWavesAndOfTheUnits() {
    Explanation change =
        new Explainer(Explained.release(Releases.full().release()))
            .of(CellKey.parse("item-change/2026-05/unit:SAL/ENG2"));

    assertThat(change.files())
        .extracting(Explanation.File::name)
        .containsExactlyInAnyOrder(
            "climate-2026-05.xlsx",
            "late-answers-2026-05.xlsx",
            "organisation.csv",
            "climate-2025-11.csv",
            "reorganisation.csv");
    assertThat(change.files())
        .filteredOn(file -> file.name().equals("organisation.csv"))
        .singleElement()
        .satisfies(file -> assertThat(file.of()).hasSize(2));
  }

  @Test
  void aCoefficientSaysWhoStandsBehindItAndWhatHidIt() {
    Explainer explainer = new Explainer(Explained.release(Releases.withCoefficients().release()));
    Explanation item = explainer.of(CellKey.parse("item-reliability/2026-05/unit:ALL/CLR.CLR2"));
    Explanation driver = explainer.of(CellKey.parse("driver/2026-05/unit:ALL/CLR"));
    Explanation hidden = explainer.of(CellKey.parse("reliability/2026-05/unit:OPS/ENG"));

    assertThat(item.survey().orElseThrow().items())
        .extracting(Explanation.Item::id)
        .containsExactly("CLR2");
    assertThat(driver.numbers().orElseThrow().base())
        .isEqualTo("395 people who have a score of the outcome and of every driver");
    assertThat(driver.numbers().orElseThrow().released())
        .extracting(Explanation.Released::words, Explanation.Released::printed)
        .contains(tuple("share of R²", "58%"), tuple("more than a random predictor", "yes"));
    assertThat(hidden.why().orElseThrow())
        .contains("fewer than 100 people (30 in the whole organisation)")
        .contains("or a figure it is made of is hidden");
  }

  private static Map<String, String> told(Explanation hidden) {
    return Map.of(
        "state", hidden.state(),
        "why", hidden.why().orElse(""),
        "numbers", hidden.numbers().toString(),
        "test", hidden.test().toString(),
        "notes", hidden.notes().toString());
  }

  private static List<String> keys(Workbook workbook) {
    List<String> keys = new ArrayList<>();
    for (Workbook.Sheet sheet : workbook.sheets()) {
      List<String> headers = sheet.columns().stream().map(Workbook.Column::header).toList();
      int column = headers.indexOf("Key");
      if (column >= 0) {
        sheet.rows().forEach(row -> keys.add(((Workbook.Text) row.get(column)).text()));
      }
    }
    return keys;
  }
}
