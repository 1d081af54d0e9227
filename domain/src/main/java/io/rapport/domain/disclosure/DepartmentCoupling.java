package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.records.RecordGroups;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.List;
import java.util.Map;

/**
 * Shows what goes together with the survey over departments (S40) only if the index of all these
 * departments is shown: from the coefficient and the others, one that is not could be placed.
 */
final class DepartmentCoupling {
  private static final String INDEX = "index";

  private DepartmentCoupling() {}

  /** Hides coefficients over departments of which one is not shown. */
  static void apply(List<Figure.Computed> figures, Map<CellKey, Decision> decisions) {
    for (Figure.Computed figure : figures) {
      if (figure.key().statistic() == Statistic.S40
          && decisions.get(figure.key()) == Decision.Show.SHOW
          && !areShown(figure, decisions)) {
        decisions.put(figure.key(), new Decision.Hide(HideReason.COUPLED));
      }
    }
  }

  private static boolean areShown(Figure.Computed figure, Map<CellKey, Decision> decisions) {
    for (Composition.Side<?> side : RecordGroups.composition(figure.support()).sides()) {
      for (Object code : side.items()) {
        CellKey index =
            new CellKey(
                Statistic.S39, figure.key().period(), new Scope.Department(code.toString()), INDEX);
        if (decisions.get(index) != Decision.Show.SHOW) {
          return false;
        }
      }
    }
    return true;
  }
}
