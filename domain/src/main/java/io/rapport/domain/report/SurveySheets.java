package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Survey figures as tables: items, dimensions, units and comparisons. */
final class SurveySheets {
  private static final List<Statistic> COMPARISONS =
      List.of(
          Statistic.ITEM_VS_REST,
          Statistic.INDEX_VS_REST,
          Statistic.ITEM_CHANGE,
          Statistic.INDEX_CHANGE);

  private final Figures figures;
  private final Map<String, String> unitNames;

  SurveySheets(Figures figures) {
    this.figures = figures;
    unitNames =
        figures.catalogue().units().stream()
            .collect(
                Collectors.toMap(Catalogue.UnitName::code, Catalogue.UnitName::name, (a, b) -> a));
  }

  Workbook.Sheet items() {
    SheetBuilder sheet =
        place(new SheetBuilder("Items", 3))
            .column("Item", Workbook.Format.TEXT, 10)
            .column("Wording", Workbook.Format.LONG_TEXT, 52)
            .column("n", Workbook.Format.INTEGER, 8)
            .column("Favourable", Workbook.Format.PERCENT, 11)
            .column("Bound", Workbook.Format.TEXT, 9)
            .column("Low", Workbook.Format.PERCENT, 8)
            .column("High", Workbook.Format.PERCENT, 8)
            .column("Neutral", Workbook.Format.PERCENT, 9)
            .column("Unfavourable", Workbook.Format.PERCENT, 13)
            .column("Not applicable", Workbook.Format.PERCENT, 11)
            .column("Mean", Workbook.Format.TWO_DECIMALS, 8)
            .column("SD", Workbook.Format.ONE_DECIMAL, 7)
            .column("Low, uncorrected", Workbook.Format.PERCENT, 12)
            .column("High, uncorrected", Workbook.Format.PERCENT, 12);
    ItemColumns more = new ItemColumns(figures);
    more.columns(sheet);
    sheet.column("Key", Workbook.Format.TEXT, 34);
    eachWaveAndUnit(
        where ->
            where
                .items()
                .forEach(
                    item -> {
                      ReleasedCell cell = where.cell(Statistic.ITEM, item.id());
                      List<Workbook.Value> row = where.columns();
                      row.add(new Workbook.Text(item.id()));
                      row.add(new Workbook.Text(item.wording()));
                      row.add(SheetBuilder.base(cell));
                      row.add(SheetBuilder.measure(cell, Measure.VALUE));
                      row.add(SheetBuilder.bound(cell));
                      row.add(SheetBuilder.measure(cell, Measure.LOW));
                      row.add(SheetBuilder.measure(cell, Measure.HIGH));
                      row.add(SheetBuilder.measure(cell, Measure.NEUTRAL));
                      row.add(SheetBuilder.measure(cell, Measure.UNFAVOURABLE));
                      row.add(SheetBuilder.measure(cell, Measure.NOT_APPLICABLE));
                      row.add(SheetBuilder.measure(cell, Measure.MEAN));
                      row.add(SheetBuilder.measure(cell, Measure.SD));
                      row.add(SheetBuilder.measure(cell, Measure.LOW_UNCORRECTED));
                      row.add(SheetBuilder.measure(cell, Measure.HIGH_UNCORRECTED));
                      row.addAll(more.values(cell, where.cell(Statistic.ENPS, item.id())));
                      row.add(new Workbook.Text(cell.key().text()));
                      sheet.row(row);
                    }));
    return sheet.sheet();
  }

  Workbook.Sheet dimensions() {
    SheetBuilder sheet =
        place(new SheetBuilder("Dimensions", 3))
            .column("Dimension", Workbook.Format.TEXT, 26)
            .column("n", Workbook.Format.INTEGER, 8)
            .column("Index", Workbook.Format.INTEGER, 8)
            .column("Bound", Workbook.Format.TEXT, 9)
            .column("Low", Workbook.Format.INTEGER, 8)
            .column("High", Workbook.Format.INTEGER, 8)
            .column("SD", Workbook.Format.INTEGER, 7)
            .column("Low, uncorrected", Workbook.Format.INTEGER, 12)
            .column("High, uncorrected", Workbook.Format.INTEGER, 12);
    IndexColumns more = new IndexColumns(figures);
    more.columns(sheet);
    sheet.column("Key", Workbook.Format.TEXT, 34);
    eachWaveAndUnit(
        where ->
            where
                .dimensions()
                .forEach(
                    dimension -> {
                      ReleasedCell cell = where.cell(Statistic.INDEX, dimension.id());
                      List<Workbook.Value> row = where.columns();
                      row.add(new Workbook.Text(dimension.label()));
                      row.add(SheetBuilder.base(cell));
                      row.add(SheetBuilder.measure(cell, Measure.VALUE));
                      row.add(SheetBuilder.bound(cell));
                      row.add(SheetBuilder.measure(cell, Measure.LOW));
                      row.add(SheetBuilder.measure(cell, Measure.HIGH));
                      row.add(SheetBuilder.measure(cell, Measure.SD));
                      row.add(SheetBuilder.measure(cell, Measure.LOW_UNCORRECTED));
                      row.add(SheetBuilder.measure(cell, Measure.HIGH_UNCORRECTED));
                      row.addAll(more.values(cell));
                      row.add(new Workbook.Text(cell.key().text()));
                      sheet.row(row);
                    }));
    return sheet.sheet();
  }

  /** One row a unit: response, and each dimension with its reading against everybody else. */
  Workbook.Sheet units() {
    SheetBuilder sheet =
        new SheetBuilder("Units", 2)
            .column("Unit code", Workbook.Format.TEXT, 14)
            .column("Unit", Workbook.Format.TEXT, 30)
            .column("Level", Workbook.Format.INTEGER, 7)
            .column("n", Workbook.Format.INTEGER, 8)
            .column("Response rate", Workbook.Format.PERCENT, 10)
            .column("Rate low", Workbook.Format.PERCENT, 8)
            .column("Rate high", Workbook.Format.PERCENT, 8);
    new ResponseColumns(figures).columns(sheet);
    List<Catalogue.DimensionName> dimensions =
        figures.survey().map(Catalogue.Survey::dimensions).orElse(List.of());
    for (Catalogue.DimensionName dimension : dimensions) {
      sheet.column(dimension.label(), Workbook.Format.INTEGER, 12);
      sheet.column(dimension.label() + ", against rest", Workbook.Format.POINTS, 12);
      sheet.column(dimension.label() + ", reading", Workbook.Format.TEXT, 14);
    }
    figures
        .survey()
        .ifPresent(
            survey ->
                figures
                    .catalogue()
                    .units()
                    .forEach(
                        unit ->
                            sheet.row(
                                unitRow(
                                    new UnitInWave(figures, survey, survey.wave(), unit),
                                    dimensions))));
    return sheet.sheet();
  }

  private List<Workbook.Value> unitRow(UnitInWave where, List<Catalogue.DimensionName> dimensions) {
    ReleasedCell response = where.cell(Statistic.RESPONSE, "");
    List<Workbook.Value> row = new ArrayList<>();
    row.add(new Workbook.Text(where.unit().code()));
    row.add(new Workbook.Text(where.unit().name()));
    row.add(SheetBuilder.number(where.unit().depth()));
    row.add(SheetBuilder.base(response));
    row.add(SheetBuilder.measure(response, Measure.VALUE));
    row.add(SheetBuilder.measure(response, Measure.LOW));
    row.add(SheetBuilder.measure(response, Measure.HIGH));
    row.addAll(new ResponseColumns(figures).values(response));
    for (Catalogue.DimensionName dimension : dimensions) {
      row.add(SheetBuilder.measure(where.cell(Statistic.INDEX, dimension.id()), Measure.VALUE));
      if (where.unit().parent().isEmpty()) {
        row.add(Workbook.Blank.BLANK);
        row.add(Workbook.Blank.BLANK);
      } else {
        ReleasedCell rest = where.cell(Statistic.INDEX_VS_REST, dimension.id());
        row.add(SheetBuilder.measure(rest, Measure.VALUE));
        row.add(SheetBuilder.reading(rest));
      }
    }
    return row;
  }

  /** Every comparison of the wave reported, with its test. */
  Workbook.Sheet comparisons() {
    SheetBuilder sheet =
        new SheetBuilder("Comparisons", 2)
            .column("Unit code", Workbook.Format.TEXT, 14)
            .column("Unit", Workbook.Format.TEXT, 30)
            .column("Comparison", Workbook.Format.TEXT, 26)
            .column("Item or dimension", Workbook.Format.TEXT, 16)
            .column("n", Workbook.Format.INTEGER, 8)
            .column("Difference, points", Workbook.Format.POINTS, 11)
            .column("Low", Workbook.Format.POINTS, 8)
            .column("High", Workbook.Format.POINTS, 8)
            .column("p", Workbook.Format.P_VALUE, 8)
            .column("p, adjusted", Workbook.Format.P_VALUE, 9)
            .column("Effect size", Workbook.Format.ONE_DECIMAL, 9)
            .column("Reading", Workbook.Format.TEXT, 20)
            .column("Key", Workbook.Format.TEXT, 38)
            .column("Note", Workbook.Format.TEXT, 44);
    figures
        .release()
        .cells()
        .forEach(
            (key, cell) -> {
              if (COMPARISONS.contains(key.statistic()) && isReported(key)) {
                comparison(sheet, key, cell);
              }
            });
    return sheet.sheet();
  }

  private void comparison(SheetBuilder sheet, CellKey key, ReleasedCell cell) {
    String unit = key.scope() instanceof Scope.Unit known ? known.code() : "";
    sheet.row(
        new Workbook.Text(unit),
        new Workbook.Text(unitNames.getOrDefault(unit, unit)),
        new Workbook.Text(key.statistic().title(figures.language())),
        new Workbook.Text(key.part()),
        SheetBuilder.base(cell),
        SheetBuilder.asReleased(cell, Measure.VALUE),
        SheetBuilder.asReleased(cell, Measure.LOW),
        SheetBuilder.asReleased(cell, Measure.HIGH),
        SheetBuilder.asReleased(cell, Measure.P),
        SheetBuilder.asReleased(cell, Measure.P_ADJUSTED),
        SheetBuilder.asReleased(cell, Measure.EFFECT),
        SheetBuilder.reading(cell),
        new Workbook.Text(key.text()),
        SheetBuilder.text(
            figures
                .survey()
                .map(survey -> new SinceLastWave(figures, survey).note(key, cell))
                .orElse("")));
  }

  private boolean isReported(CellKey key) {
    return figures.survey().filter(s -> s.wave().code().equals(key.period())).isPresent();
  }

  private static SheetBuilder place(SheetBuilder sheet) {
    return sheet
        .column("Wave", Workbook.Format.TEXT, 10)
        .column("Unit code", Workbook.Format.TEXT, 14)
        .column("Unit", Workbook.Format.TEXT, 30);
  }

  private void eachWaveAndUnit(Consumer<UnitInWave> action) {
    figures
        .survey()
        .ifPresent(
            survey -> {
              for (Catalogue.Named wave : survey.latestFirst()) {
                for (Catalogue.UnitName unit : figures.catalogue().units()) {
                  UnitInWave where = new UnitInWave(figures, survey, wave, unit);
                  if (where.known()) {
                    action.accept(where);
                  }
                }
              }
            });
  }
}
