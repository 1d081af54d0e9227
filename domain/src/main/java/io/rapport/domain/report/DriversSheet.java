package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
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
  private final SheetBuilder sheet =
      new SheetBuilder("Drivers", 3)
          .column("Wave", Workbook.Format.TEXT, 10)
          .column("Unit code", Workbook.Format.TEXT, 14)
          .column("Unit", Workbook.Format.TEXT, 30)
          .column("Drivers of", Workbook.Format.TEXT, 30)
          .column("Driver", Workbook.Format.TEXT, 26)
          .column("Rank", Workbook.Format.INTEGER, 7)
          .column("Weight", Workbook.Format.TWO_DECIMALS, 8)
          .column("Low", Workbook.Format.TWO_DECIMALS, 8)
          .column("High", Workbook.Format.TWO_DECIMALS, 8)
          .column("Share of R²", Workbook.Format.PERCENT, 9)
          .column("Among the first three", Workbook.Format.PERCENT, 11)
          .column("More than chance", Workbook.Format.TEXT, 11)
          .column("r with the outcome", Workbook.Format.TWO_DECIMALS, 10)
          .column("Index", Workbook.Format.INTEGER, 8)
          .column("Priority", Workbook.Format.ONE_DECIMAL, 9)
          .column("R²", Workbook.Format.TWO_DECIMALS, 8)
          .column("R², adjusted", Workbook.Format.TWO_DECIMALS, 9)
          .column("Leaf units drawn from", Workbook.Format.INTEGER, 10)
          .column("n", Workbook.Format.INTEGER, 8)
          .column("In words", Workbook.Format.LONG_TEXT, 60)
          .column("Key", Workbook.Format.TEXT, 40);

  DriversSheet(Figures figures) {
    this.figures = figures;
  }

  Workbook.Sheet sheet() {
    figures.survey().ifPresent(this::rows);
    return sheet.sheet();
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
    Row row = new Row(Figures.outcome(survey), wave, unit, label(source));
    cell(Statistic.EXPLAINED, wave, code, survey.outcome())
        .ifPresent(cell -> sheet.row(row.of("All drivers together", cell, Optional.empty())));
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

  private static String label(Optional<DriverSource> source) {
    return source
        .map(found -> found.own() ? "the unit itself" : "the unit above: " + found.unit().name())
        .orElse("the unit itself");
  }

  /** Rows of a unit in a wave. */
  private record Row(String outcome, Catalogue.Named wave, Catalogue.UnitName unit, String source) {

    List<Workbook.Value> of(String driver, ReleasedCell cell, Optional<ReleasedCell> index) {
      boolean all = cell.key().statistic() == Statistic.EXPLAINED;
      List<Workbook.Value> row = new ArrayList<>();
      row.add(new Workbook.Text(wave.code()));
      row.add(new Workbook.Text(unit.code()));
      row.add(new Workbook.Text(unit.name()));
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
      row.add(new Workbook.Text(cell.key().text()));
      return row;
    }

    private static Workbook.Value number(boolean own, ReleasedCell cell, Measure measure) {
      return own ? SheetBuilder.asReleased(cell, measure) : Workbook.Blank.BLANK;
    }

    private static Workbook.Value moreThanChance(ReleasedCell cell) {
      if (!(cell instanceof ReleasedCell.Shown shown)) {
        return SheetBuilder.mark(cell);
      }
      return shown
          .value(Measure.SIGNIFICANT)
          .<Workbook.Value>map(one -> new Workbook.Text(one.signum() > 0 ? "yes" : "no"))
          .orElse(Workbook.Mark.NOT_TESTED);
    }

    private String words(ReleasedCell cell, boolean all) {
      if (!(cell instanceof ReleasedCell.Shown shown)) {
        return "";
      } else if (all) {
        return "So much of how " + outcome + " differs goes with the drivers together.";
      } else if (shown.value(Measure.SIGNIFICANT).isEmpty()) {
        return "Not tested: fewer than ten units to draw from, or not stable.";
      } else if (shown.value(Measure.SIGNIFICANT).filter(one -> one.signum() == 0).isPresent()) {
        return "No more than a dimension made of chance would have.";
      }
      boolean lower = shown.value(Measure.ZERO_ORDER).filter(r -> r.signum() < 0).isPresent();
      return "People who rate it higher rate "
          + outcome
          + (lower ? " lower" : " higher")
          + ": an association, not a cause.";
    }
  }
}
