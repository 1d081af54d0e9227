package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every comparison of every wave, with its test. */
final class ComparisonsSheet {
  private final Figures figures;
  private final SheetWords words;
  private final Map<String, String> unitNames;
  private final SheetBuilder sheet;

  ComparisonsSheet(Figures figures) {
    this.figures = figures;
    words = new SheetWords(figures);
    unitNames =
        figures.catalogue().units().stream()
            .collect(
                Collectors.toMap(Catalogue.UnitName::code, Catalogue.UnitName::name, (a, b) -> a));
    sheet =
        new SheetBuilder(figures, Tab.COMPARISONS, 3)
            .column(Head.WAVE, Workbook.Format.TEXT, 10)
            .column(Head.UNIT_CODE, Workbook.Format.TEXT, 14)
            .column(Head.UNIT, Workbook.Format.TEXT, 30)
            .column(Head.COMPARISON, Workbook.Format.TEXT, 26)
            .column(Head.ITEM_OR_DIMENSION, Workbook.Format.TEXT, 16)
            .column(Head.N, Workbook.Format.INTEGER, 8)
            .column(Head.DIFFERENCE, Workbook.Format.POINTS, 11)
            .column(Head.LOW, Workbook.Format.POINTS, 8)
            .column(Head.HIGH, Workbook.Format.POINTS, 8)
            .column(Head.TESTED, Workbook.Format.TEXT, 8)
            .column(Head.P, Workbook.Format.P_VALUE, 8)
            .column(Head.P_ADJUSTED, Workbook.Format.P_VALUE, 9)
            .column(Head.EFFECT, Workbook.Format.ONE_DECIMAL, 9);
    words.readings(sheet.column(Head.READING, Workbook.Format.TEXT, 20));
    sheet
        .onScreen()
        .column(Head.KEY, Workbook.Format.TEXT, 40)
        .column(Head.NOTE, Workbook.Format.LONG_TEXT, 44);
  }

  Optional<Workbook.Sheet> sheet() {
    figures
        .survey()
        .map(Catalogue.Survey::latestFirst)
        .orElse(List.of())
        .forEach(wave -> rows(wave.code()));
    return sheet.sheetWithRows();
  }

  private void rows(String wave) {
    figures
        .release()
        .cells()
        .forEach(
            (key, cell) -> {
              if (Tab.of(key.statistic()) == Tab.COMPARISONS && key.period().equals(wave)) {
                row(key, cell);
              }
            });
  }

  private void row(CellKey key, ReleasedCell cell) {
    String unit = key.scope() instanceof Scope.Unit known ? known.code() : "";
    sheet.row(
        new Workbook.Text(key.period()),
        new Workbook.Text(unit),
        new Workbook.Text(unitNames.getOrDefault(unit, unit)),
        new Workbook.Text(key.statistic().title(figures.language())),
        new Workbook.Text(key.part()),
        SheetBuilder.base(cell),
        SheetBuilder.asReleased(cell, Measure.VALUE),
        SheetBuilder.asReleased(cell, Measure.LOW),
        SheetBuilder.asReleased(cell, Measure.HIGH),
        tested(cell),
        SheetBuilder.asReleased(cell, Measure.P),
        SheetBuilder.asReleased(cell, Measure.P_ADJUSTED),
        SheetBuilder.asReleased(cell, Measure.EFFECT),
        words.reading(cell),
        SheetBuilder.key(key),
        SheetBuilder.text(
            figures
                .survey()
                .filter(survey -> survey.wave().code().equals(key.period()))
                .map(survey -> new SinceLastWave(figures, survey).note(key, cell))
                .orElse("")));
  }

  private Workbook.Value tested(ReleasedCell cell) {
    return cell instanceof ReleasedCell.Shown shown && shown.reading() != Reading.NONE
        ? words.answer(shown.reading() != Reading.NOT_TESTED)
        : Workbook.Blank.BLANK;
  }
}
