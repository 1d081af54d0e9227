package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every comparison of the wave reported, with its test. */
final class ComparisonsSheet {
  private final Figures figures;
  private final SheetWords words;
  private final StatisticNames statistics;
  private final Map<String, String> unitNames;
  private final SheetBuilder sheet;

  ComparisonsSheet(Figures figures) {
    this.figures = figures;
    words = new SheetWords(figures);
    statistics = new StatisticNames(figures.language());
    unitNames =
        figures.catalogue().units().stream()
            .collect(
                Collectors.toMap(Catalogue.UnitName::code, Catalogue.UnitName::name, (a, b) -> a));
    sheet =
        new SheetBuilder(figures, Tab.COMPARISONS, 2)
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
        .column(Head.KEY, Workbook.Format.TEXT, 40)
        .column(Head.NOTE, Workbook.Format.LONG_TEXT, 44);
  }

  Optional<Workbook.Sheet> sheet() {
    figures
        .release()
        .cells()
        .forEach(
            (key, cell) -> {
              if (Tab.of(key.statistic()) == Tab.COMPARISONS && isReported(key)) {
                row(key, cell);
              }
            });
    return sheet.sheetWithRows();
  }

  private void row(CellKey key, ReleasedCell cell) {
    String unit = key.scope() instanceof Scope.Unit known ? known.code() : "";
    sheet.row(
        new Workbook.Text(unit),
        new Workbook.Text(unitNames.getOrDefault(unit, unit)),
        new Workbook.Text(statistics.of(key.statistic())),
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
                .map(survey -> new SinceLastWave(figures, survey).note(key, cell))
                .orElse("")));
  }

  private Workbook.Value tested(ReleasedCell cell) {
    return cell instanceof ReleasedCell.Shown shown && shown.reading() != Reading.NONE
        ? words.answer(shown.reading() != Reading.NOT_TESTED)
        : Workbook.Blank.BLANK;
  }

  private boolean isReported(CellKey key) {
    return figures.survey().filter(s -> s.wave().code().equals(key.period())).isPresent();
  }
}
