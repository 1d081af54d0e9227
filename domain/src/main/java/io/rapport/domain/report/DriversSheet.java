package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.DriverSource;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes together with the outcome, for every unit: its own drivers, or those of the nearest
 * unit above that has some, with the label whose they are.
 */
final class DriversSheet {
  private final Figures figures;
  private final Texts texts;
  private final SheetWords words;
  private final SheetBuilder sheet;

  DriversSheet(Figures figures) {
    this.figures = figures;
    texts = figures.texts(DriversSheet.class);
    words = new SheetWords(figures);
    sheet =
        new SheetBuilder(figures, Tab.DRIVERS, 3)
            .column(Head.WAVE, Workbook.Format.TEXT, 10)
            .column(Head.UNIT_CODE, Workbook.Format.TEXT, 14)
            .column(Head.UNIT, Workbook.Format.TEXT, 30)
            .column(Head.DRIVERS_OF, Workbook.Format.TEXT, 30)
            .column(Head.DRIVER, Workbook.Format.TEXT, 26)
            .column(Head.RANK, Workbook.Format.INTEGER, 7)
            .column(Head.WEIGHT, Workbook.Format.TWO_DECIMALS, 8)
            .column(Head.LOW, Workbook.Format.TWO_DECIMALS, 8)
            .column(Head.HIGH, Workbook.Format.TWO_DECIMALS, 8)
            .column(Head.SHARE_OF_R2, Workbook.Format.PERCENT, 9)
            .column(Head.TOP_THREE, Workbook.Format.PERCENT, 11)
            .column(Head.MORE_THAN_CHANCE, Workbook.Format.TEXT, 11)
            .column(Head.R_OUTCOME, Workbook.Format.TWO_DECIMALS, 10)
            .column(Head.INDEX, Workbook.Format.INTEGER, 8)
            .column(Head.PRIORITY, Workbook.Format.ONE_DECIMAL, 9)
            .onScreen()
            .column(Head.R2, Workbook.Format.TWO_DECIMALS, 8)
            .column(Head.R2_ADJUSTED, Workbook.Format.TWO_DECIMALS, 9)
            .column(Head.LEAF_UNITS, Workbook.Format.INTEGER, 10)
            .column(Head.N, Workbook.Format.INTEGER, 8)
            .column(Head.IN_WORDS, Workbook.Format.LONG_TEXT, 60)
            .column(Head.MARK, Workbook.Format.TEXT, 7)
            .column(Head.KEY, Workbook.Format.TEXT, 40);
  }

  Optional<Workbook.Sheet> sheet() {
    figures.survey().ifPresent(this::rows);
    return sheet.sheetWithRows();
  }

  private void rows(Catalogue.Survey survey) {
    for (Catalogue.Named wave : survey.latestFirst()) {
      for (Catalogue.UnitName unit : figures.catalogue().units()) {
        if (figures.inWave(Statistic.RESPONSE, wave.code(), unit.code(), "").isPresent()) {
          rows(survey, wave, unit);
        }
      }
    }
  }

  private void rows(Catalogue.Survey survey, Catalogue.Named wave, Catalogue.UnitName unit) {
    Optional<DriverSource> source = DriverSource.of(figures.release(), wave.code(), unit.code());
    // Drivers of everybody that are hidden are listed too, with their mark.
    String code = source.map(found -> found.unit().code()).orElseGet(unit::code);
    Row row = new Row(texts, words, Figures.outcome(survey), wave, unit, label(source));
    cell(Statistic.EXPLAINED, wave, code, survey.outcome())
        .ifPresent(cell -> sheet.row(row.of(texts.say("together"), cell, Optional.empty())));
    for (Catalogue.DimensionName dimension : survey.dimensions(wave)) {
      cell(Statistic.DRIVER, wave, code, dimension.id())
          .ifPresent(
              cell ->
                  sheet.row(
                      row.of(
                          dimension.label(),
                          cell,
                          cell(Statistic.INDEX, wave, code, dimension.id()))));
    }
  }

  private Optional<ReleasedCell> cell(
      Statistic statistic, Catalogue.Named wave, String unit, String part) {
    return figures.release().cell(new CellKey(statistic, wave.code(), new Scope.Unit(unit), part));
  }

  private String label(Optional<DriverSource> source) {
    return source
        .filter(found -> !found.own())
        .map(found -> texts.say("above", "unit", found.unit().name()))
        .orElseGet(() -> texts.say("own"));
  }

  /** Rows of a unit in a wave. */
  private record Row(
      Texts texts,
      SheetWords says,
      String outcome,
      Catalogue.Named wave,
      Catalogue.UnitName unit,
      String source) {

    List<Workbook.Value> of(String driver, ReleasedCell cell, Optional<ReleasedCell> index) {
      boolean all = cell.key().statistic() == Statistic.EXPLAINED;
      List<Workbook.Value> row = new ArrayList<>();
      row.addAll(UnitsInWaves.values(wave, unit));
      row.add(new Workbook.Text(source));
      row.add(new Workbook.Text(driver));
      row.add(number(!all, cell, Measure.RANK));
      row.add(number(!all, cell, Measure.VALUE));
      row.add(number(!all, cell, Measure.LOW));
      row.add(number(!all, cell, Measure.HIGH));
      row.add(number(!all, cell, Measure.SHARE));
      row.add(number(!all, cell, Measure.TOP_THREE));
      row.add(all ? Workbook.Blank.BLANK : moreThanChance(cell));
      row.add(number(!all, cell, Measure.ZERO_ORDER));
      row.add(
          index
              .map(shown -> SheetBuilder.measure(shown, Measure.VALUE))
              .orElse(Workbook.Blank.BLANK));
      row.add(number(!all, cell, Measure.PRIORITY));
      row.add(number(all, cell, Measure.VALUE));
      row.add(number(all, cell, Measure.R2_ADJUSTED));
      row.add(number(all, cell, Measure.UNITS));
      row.add(SheetBuilder.base(cell));
      row.add(SheetBuilder.text(words(cell, all)));
      row.add(SheetBuilder.lowBase(cell));
      row.add(SheetBuilder.key(cell.key()));
      return row;
    }

    private static Workbook.Value number(boolean own, ReleasedCell cell, Measure measure) {
      return own ? SheetBuilder.asReleased(cell, measure) : Workbook.Blank.BLANK;
    }

    private Workbook.Value moreThanChance(ReleasedCell cell) {
      if (!(cell instanceof ReleasedCell.Shown shown)) {
        return SheetBuilder.mark(cell);
      }
      return shown
          .value(Measure.SIGNIFICANT)
          .<Workbook.Value>map(one -> says.answer(one.signum() > 0))
          .orElse(Workbook.Mark.NOT_TESTED);
    }

    private String words(ReleasedCell cell, boolean all) {
      if (!(cell instanceof ReleasedCell.Shown shown)) {
        return "";
      } else if (all) {
        return texts.say("explained", "outcome", outcome);
      } else if (shown.value(Measure.SIGNIFICANT).isEmpty()) {
        return texts.say("notTested");
      } else if (shown.value(Measure.SIGNIFICANT).filter(one -> one.signum() == 0).isPresent()) {
        return texts.say("chance");
      }
      boolean lower = shown.value(Measure.ZERO_ORDER).filter(r -> r.signum() < 0).isPresent();
      return texts.say(lower ? "lower" : "higher", "outcome", outcome);
    }
  }
}
