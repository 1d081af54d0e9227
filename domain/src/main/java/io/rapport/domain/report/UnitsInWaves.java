package io.rapport.domain.report;

import io.rapport.domain.release.Catalogue;
import java.util.List;
import java.util.function.Consumer;

/** Every unit in every wave it was part of, the latest wave first. */
final class UnitsInWaves {
  private final Figures figures;

  UnitsInWaves(Figures figures) {
    this.figures = figures;
  }

  void each(Consumer<UnitInWave> action) {
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

  /** The columns that say which wave and unit. */
  static SheetBuilder columns(SheetBuilder sheet) {
    return sheet
        .column(Head.WAVE, Workbook.Format.TEXT, 10)
        .column(Head.UNIT_CODE, Workbook.Format.TEXT, 14)
        .column(Head.UNIT, Workbook.Format.TEXT, 30);
  }

  /** Their values. */
  static List<Workbook.Value> values(Catalogue.Named wave, Catalogue.UnitName unit) {
    return List.of(
        new Workbook.Text(wave.code()),
        new Workbook.Text(unit.code()),
        new Workbook.Text(unit.name()));
  }
}
