package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;

/** A unit in a wave, and its cells. */
record UnitInWave(
    Figures figures, Catalogue.Survey survey, Catalogue.Named wave, Catalogue.UnitName unit) {

  List<Catalogue.ItemName> items() {
    return survey.items(wave);
  }

  List<Catalogue.DimensionName> dimensions() {
    return survey.dimensions(wave);
  }

  /** Whether the unit was part of the organisation in the wave. */
  boolean known() {
    return figures.inWave(Statistic.RESPONSE, wave.code(), unit.code(), "").isPresent();
  }

  List<Workbook.Value> columns() {
    return new ArrayList<>(UnitsInWaves.values(wave, unit));
  }

  ReleasedCell cell(Statistic statistic, String part) {
    CellKey key = new CellKey(statistic, wave.code(), new Scope.Unit(unit.code()), part);
    return SheetBuilder.orNotRecorded(figures.release().cell(key), key);
  }
}
