package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;

/** Names of a unit's figures in a wave. */
record UnitKeys(String wave, String unit) {

  CellKey of(Statistic statistic, String part) {
    return new CellKey(statistic, wave, new Scope.Unit(unit), part);
  }
}
