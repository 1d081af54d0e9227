package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row a unit: response, and each dimension with its reading against everybody else. */
final class UnitsSheet {
  private final Figures figures;
  private final Texts texts;
  private final SheetWords words;
  private final PickerNames names;
  private final List<Catalogue.DimensionName> dimensions;
  private final SheetBuilder sheet;

  UnitsSheet(Figures figures) {
    this.figures = figures;
    texts = figures.texts(UnitsSheet.class);
    words = new SheetWords(figures);
    names = new PickerNames(figures.catalogue().units());
    dimensions = figures.survey().map(Catalogue.Survey::dimensions).orElse(List.of());
    sheet =
        new SheetBuilder(figures, Tab.UNITS, 2)
            .column(Head.UNIT_CODE, Workbook.Format.TEXT, 14)
            .column(Head.UNIT, Workbook.Format.TEXT, 30)
            .column(Head.IN_KEYS, Workbook.Format.TEXT, 18)
            .column(Head.LEVEL, Workbook.Format.INTEGER, 7)
            .column(Head.N, Workbook.Format.INTEGER, 8)
            .column(Head.RESPONSE_RATE, Workbook.Format.PERCENT, 10)
            .bars(BigDecimal.ONE)
            .column(Head.RATE_LOW, Workbook.Format.PERCENT, 8)
            .column(Head.RATE_HIGH, Workbook.Format.PERCENT, 8);
    dimensions.forEach(this::columns);
  }

  private void columns(Catalogue.DimensionName dimension) {
    String label = dimension.label();
    sheet
        .column(label, texts.say("index", "dimension", label), Workbook.Format.INTEGER, 12)
        .bars(BigDecimal.valueOf(100));
    sheet.column(
        texts.say("rest", "dimension", label),
        texts.say("rest.means", "dimension", label),
        Workbook.Format.POINTS,
        12);
    words.readings(
        sheet.column(
            texts.say("reading", "dimension", label),
            texts.say("reading.means", "dimension", label),
            Workbook.Format.TEXT,
            20));
  }

  Optional<Workbook.Sheet> sheet() {
    figures
        .survey()
        .ifPresent(
            survey ->
                figures
                    .catalogue()
                    .units()
                    .forEach(unit -> row(new UnitInWave(figures, survey, survey.wave(), unit))));
    return sheet.sheetWithRows();
  }

  private void row(UnitInWave where) {
    ReleasedCell response = where.cell(Statistic.RESPONSE, "");
    List<Workbook.Value> row = new ArrayList<>();
    row.add(new Workbook.Text(where.unit().code()));
    row.add(new Workbook.Text(names.of(where.unit())));
    row.add(new Workbook.Text(new Scope.Unit(where.unit().code()).text()));
    row.add(SheetBuilder.number(where.unit().depth()));
    row.add(SheetBuilder.base(response));
    row.add(SheetBuilder.measure(response, Measure.VALUE));
    row.add(SheetBuilder.measure(response, Measure.LOW));
    row.add(SheetBuilder.measure(response, Measure.HIGH));
    for (Catalogue.DimensionName dimension : dimensions) {
      row.add(SheetBuilder.measure(where.cell(Statistic.INDEX, dimension.id()), Measure.VALUE));
      if (where.unit().parent().isEmpty()) {
        row.add(Workbook.Blank.BLANK);
        row.add(Workbook.Blank.BLANK);
      } else {
        ReleasedCell rest = where.cell(Statistic.INDEX_VS_REST, dimension.id());
        row.add(SheetBuilder.measure(rest, Measure.VALUE));
        row.add(words.reading(rest));
      }
    }
    sheet.row(row);
  }
}
