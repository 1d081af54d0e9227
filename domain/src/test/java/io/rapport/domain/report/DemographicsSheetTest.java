package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.Releases;
import io.rapport.domain.report.explain.CellSearch;
import io.rapport.domain.report.explain.Explainer;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemographicsSheetTest {
  private static final String WOMEN_IN_SALES = "item/2026-05/unit:SAL+gender:F/ENG1";
  private static final Release RELEASE =
      Releases.withoutRecords()
          .shown(
              WOMEN_IN_SALES,
              Quantity.SHARE,
              "15–19",
              Reading.NONE,
              "VALUE=85",
              "LOW=55",
              "HIGH=100",
              "NEUTRAL=20",
              "UNFAVOURABLE=20",
              "MEAN=3.90",
              "LOW_UNCORRECTED=50",
              "HIGH_UNCORRECTED=100")
          .shown(
              "index/2026-05/unit:ALL+tenure:under 1 year/CLR",
              Quantity.SCORE,
              "61",
              Reading.NONE,
              "VALUE=65",
              "LOW=55",
              "HIGH=75")
          .shown(
              "index/2026-05/unit:ALL+gender:M/ENG",
              Quantity.SCORE,
              "212",
              Reading.NONE,
              "VALUE=63")
          .shown(
              "item/2026-05/unit:ALL+gender:M/CLR1",
              Quantity.SHARE,
              "212",
              Reading.NONE,
              "VALUE=71")
          .shown(
              "item/2026-05/unit:ALL+gender:M/ENG2",
              Quantity.SHARE,
              "212",
              Reading.NONE,
              "VALUE=70")
          .shown(
              "item/2025-11/unit:ALL+gender:M/ENG2",
              Quantity.SHARE,
              "201",
              Reading.NONE,
              "VALUE=68")
          .release();

  @Test
  void hasARowForEachReleasedGroupTheLatestWaveFirst() {
    Workbook.Sheet sheet =
        new DemographicsSheet(new Figures(RELEASE, Language.ENGLISH)).sheet().orElseThrow();

    assertThat(sheet.rows())
        .extracting(row -> ((Workbook.Text) row.get(row.size() - 1)).text())
        .containsExactly(
            "item/2026-05/unit:ALL+gender:M/ENG2",
            "item/2026-05/unit:ALL+gender:M/CLR1",
            "index/2026-05/unit:ALL+gender:M/ENG",
            "index/2026-05/unit:ALL+tenure:under 1 year/CLR",
            WOMEN_IN_SALES,
            "item/2025-11/unit:ALL+gender:M/ENG2");
    assertThat(sheet.rows().get(4))
        .extracting(DemographicsSheetTest::text)
        .containsExactly(
            "2026-05",
            "SAL",
            "Sales",
            "gender",
            "F",
            "Item",
            "ENG1",
            "I look forward to my work",
            "15–19",
            "85",
            "at least",
            "55",
            "100",
            "20",
            "20",
            "3.90",
            "50",
            "100",
            "[u]",
            WOMEN_IN_SALES);
  }

  @Test
  void standsInTheWorkbookOnlyWhereThereAreGroups() {
    assertThat(AnalystWorkbook.of(RELEASE, Language.ENGLISH).sheets())
        .extracting(Workbook.Sheet::name)
        .containsSubsequence("Units", "Demographics", "Comparisons");
    assertThat(line(RELEASE)).contains("Link[text=Demographics").doesNotContain("Left out");
    Release without = Releases.withoutRecords().release();
    assertThat(AnalystWorkbook.of(without, Language.ENGLISH).sheets())
        .extracting(Workbook.Sheet::name)
        .contains("Units", "Comparisons")
        .doesNotContain("Demographics");
    assertThat(line(without))
        .contains("Text[text=Demographics]", "Left out: No group is large enough to be shown.");
  }

  @Test
  void groupsChangeNothingElseOfAnyReport() {
    Release without = Releases.withoutRecords().release();

    assertThat(
            MonthlyReport.of(RELEASE, Language.ENGLISH).pages().stream()
                .filter(page -> !isQuality(page))
                .toList())
        .isEqualTo(
            MonthlyReport.of(without, Language.ENGLISH).pages().stream()
                .filter(page -> !isQuality(page))
                .toList());
    assertThat(UnitReport.all(RELEASE, Language.ENGLISH))
        .isEqualTo(UnitReport.all(without, Language.ENGLISH));
    assertThat(sheetsBesides(RELEASE)).isEqualTo(sheetsBesides(without));
  }

  @Test
  void aGroupIsExplainedInWords() {
    assertThat(new Explainer(RELEASE).of(CellKey.parse(WOMEN_IN_SALES)).subject().whom())
        .isEqualTo("people with gender F in Sales, unit SAL with everything below it");
    assertThat(new CellSearch(RELEASE).of("item/2026-05/unit:SAL+gender:f"))
        .isEqualTo(new CellSearch.One(CellKey.parse(WOMEN_IN_SALES)));
    assertThat(new CellSearch(RELEASE).of(WOMEN_IN_SALES.replace(":F", ":M")))
        .as("nobody is told whether there is such a group")
        .isInstanceOf(CellSearch.None.class);
  }

  /** The page on quality counts the cells of the release. */
  private static boolean isQuality(Page page) {
    return page.kicker().equals("Quality");
  }

  private static List<Workbook.Sheet> sheetsBesides(Release release) {
    return AnalystWorkbook.of(release, Language.ENGLISH).sheets().stream()
        .filter(
            sheet ->
                !List.of("Cover", "Demographics", "Dictionary", "Checks").contains(sheet.name()))
        .toList();
  }

  /** What the cover says of the sheet. */
  private static String line(Release release) {
    return AnalystWorkbook.of(release, Language.ENGLISH).sheets().get(0).rows().stream()
        .map(Object::toString)
        .filter(row -> row.contains("=Demographics"))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Workbook.Value value) {
    return value instanceof Workbook.Number number
        ? number.number().toPlainString()
        : ModelText.value(value);
  }
}
