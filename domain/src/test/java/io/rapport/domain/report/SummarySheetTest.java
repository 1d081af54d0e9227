package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.Releases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the summary shows of the unit picked. */
class SummarySheetTest {

  private static final Release RELEASE = Releases.full().release();

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatStandsBesideAFormulaIsWhatItComesTo(Language language) {
    Workbook workbook = AnalystWorkbook.of(RELEASE, language);
    Evaluation asItIs = new Evaluation(workbook, Optional.empty());
    int formulas = 0;
    for (Workbook.Sheet sheet : workbook.sheets()) {
      for (List<Workbook.Value> row : sheet.rows()) {
        for (Workbook.Value value : row) {
          if (value.plain() instanceof Workbook.Following following) {
            formulas++;
            assertThat(asItIs.of(following.formula())).isEqualTo(following.now());
          }
        }
      }
    }

    assertThat(formulas).isGreaterThan(40);
  }

  @Test
  void theReleasedFiguresOfWhateverUnitIsPickedAreShown() {
    Workbook workbook = AnalystWorkbook.of(RELEASE, Language.ENGLISH);
    PickerNames names = new PickerNames(RELEASE.catalogue().units());
    for (Catalogue.UnitName unit : RELEASE.catalogue().units()) {
      Evaluation picked = new Evaluation(workbook, Optional.of(names.of(unit)));
      for (String dimension : List.of("CLR", "ENG")) {
        int row = dimension.equals("CLR") ? 2 : 3;
        ReleasedCell index = cell("index/2026-05/unit:" + unit.code() + "/" + dimension);
        assertThat(picked.at("Unit picked", row))
            .isEqualTo(SheetBuilder.measure(index, Measure.VALUE));
        assertThat(picked.at("Low, unit", row)).isEqualTo(SheetBuilder.measure(index, Measure.LOW));
        assertThat(picked.at("n, unit", row)).isEqualTo(SheetBuilder.base(index));
        assertThat(picked.at("Key, unit", row)).isEqualTo(SheetBuilder.key(index.key()));
        ReleasedCell rest = cell("index-vs-rest/2026-05/unit:" + unit.code() + "/" + dimension);
        assertThat(picked.at("Against the rest", row))
            .isEqualTo(SheetBuilder.asReleased(rest, Measure.VALUE));
      }
    }
  }

  @Test
  void theUnitPickedAtFirstHasAFigureToShow() {
    Evaluation first =
        new Evaluation(AnalystWorkbook.of(RELEASE, Language.ENGLISH), Optional.empty());

    assertThat(first.at("Unit picked", 0)).isEqualTo(new Workbook.Text("Operations"));
    assertThat(first.at("Unit picked", 2)).isInstanceOf(Workbook.Number.class);
    assertThat(first.at("Organisation", 0)).isEqualTo(new Workbook.Text("Ferrow Instruments"));
  }

  @Test
  void chartsDrawTheSheetThatNamesThem() {
    Workbook workbook = AnalystWorkbook.of(RELEASE, Language.ENGLISH);
    Workbook.Sheet data = sheet(workbook, "ChartData");
    List<WorkbookChart> charts = sheet(workbook, "Summary").charts();

    assertThat(charts)
        .extracting(WorkbookChart::title)
        .containsExactly(
            "Index of each dimension, May 2026",
            "Engagement index over the waves",
            "Work played as a partner, month by month");
    for (WorkbookChart chart : charts) {
      assertThat(data.rows().subList(chart.firstRow(), chart.lastRow() + 1))
          .allMatch(row -> row.get(0).equals(new Workbook.Text(chart.title())));
    }
    assertThat(charts.get(0).alternative())
        .isEqualTo(
            "Index of each dimension, May 2026: the unit picked beside the organisation."
                + " Organisation: Clarity 66, Engagement 61. All numbers stand on the sheet"
                + " ChartData.");
  }

  @Test
  void withoutASurveyTheSummaryHoldsTheFiguresOfTheRecords() {
    Workbook workbook = AnalystWorkbook.of(Releases.withoutSurvey().release(), Language.ENGLISH);
    Workbook.Sheet summary = sheet(workbook, "Summary");

    assertThat(summary.rows()).hasSize(11);
    assertThat(summary.rows().stream().flatMap(List::stream))
        .noneMatch(Workbook.Picked.class::isInstance)
        .noneMatch(Workbook.Following.class::isInstance);
    assertThat(summary.charts()).extracting(WorkbookChart::kind).hasSize(1);
    assertThat(sheet(workbook, "Cover").rows().toString())
        .contains("Left out: There is no survey yet.");
  }

  @Test
  void namesOfUnitsArePickedOnceAndNeverComputed() {
    PickerNames names =
        new PickerNames(List.of(unit("A", "Sales"), unit("B", "sales"), unit("C", " =1+1")));

    assertThat(names.of(unit("A", "Sales"))).isEqualTo("Sales (A)");
    assertThat(names.of(unit("B", "sales"))).isEqualTo("sales (B)");
    assertThat(names.of(unit("C", " =1+1"))).isEqualTo("“=1+1”");
  }

  private static Catalogue.UnitName unit(String code, String name) {
    return new Catalogue.UnitName(code, name, Optional.of("ALL"), 1);
  }

  private static ReleasedCell cell(String text) {
    CellKey key = CellKey.parse(text);
    return SheetBuilder.orNotRecorded(RELEASE.cell(key), key);
  }

  private static Workbook.Sheet sheet(Workbook workbook, String name) {
    return workbook.sheets().stream()
        .filter(sheet -> sheet.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A spreadsheet program in a few lines. */
  private static final class Evaluation {
    private final Map<String, Workbook.Sheet> sheets = new HashMap<>();
    private final Optional<String> picked;

    Evaluation(Workbook workbook, Optional<String> picked) {
      workbook.sheets().forEach(sheet -> sheets.put(sheet.name(), sheet));
      this.picked = picked;
    }

    /** A cell of the summary. */
    Workbook.Value at(String column, int row) {
      return at(new Workbook.Place("Summary", column, row));
    }

    private Workbook.Value at(Workbook.Place place) {
      Workbook.Value value = column(place.sheet(), place.column()).get(place.row()).plain();
      if (value instanceof Workbook.Picked cell) {
        return new Workbook.Text(picked.orElse(cell.now()));
      }
      return value instanceof Workbook.Following following ? of(following.formula()) : value;
    }

    private List<Workbook.Value> column(String name, String header) {
      Workbook.Sheet sheet = sheets.get(name);
      int at = sheet.columns().stream().map(Workbook.Column::header).toList().indexOf(header);
      return sheet.rows().stream().map(row -> row.get(at)).toList();
    }

    Workbook.Value of(WorkbookFormula formula) {
      if (formula instanceof WorkbookFormula.RowOf row) {
        List<Workbook.Value> column = column(row.in().sheet(), row.in().column());
        int at = column.indexOf(at(row.sought()));
        return SheetBuilder.number(at < 0 ? 0 : at + 2L);
      } else if (formula instanceof WorkbookFormula.Taken taken) {
        int row = ((Workbook.Number) at(taken.row())).number().intValue();
        return row == 0
            ? Workbook.Mark.NOT_RECORDED
            : column(taken.from().sheet(), taken.from().column()).get(row - 2).plain();
      } else if (formula instanceof WorkbookFormula.KeyOfUnit key) {
        String of = "/" + text(key.of()) + "/";
        return new Workbook.Text(replaced(text(key.key()), of, "/" + text(key.about()) + "/"));
      } else if (formula instanceof WorkbookFormula.KeyOfStatistic key) {
        return new Workbook.Text(replaced(text(key.key()), key.of() + "/", key.other() + "/"));
      }
      Workbook.Value number = at(((WorkbookFormula.Drawn) formula).number());
      return number instanceof Workbook.Number ? number : Workbook.NotDrawn.NOT_DRAWN;
    }

    private String text(Workbook.Place place) {
      return ModelText.value(at(place));
    }

    private static String replaced(String text, String old, String replacement) {
      int at = text.indexOf(old);
      return at < 0
          ? text
          : text.substring(0, at) + replacement + text.substring(at + old.length());
    }
  }
}
