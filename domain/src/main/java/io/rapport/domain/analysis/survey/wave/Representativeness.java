package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.RIndicator;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How evenly people of different cells answered.
 *
 * @param r R-indicator: 1 if all cells have the same response rate
 * @param adjusted without what chance adds to the differences
 * @param cells that have people
 */
public record Representativeness(Value r, Value adjusted, Value cells) {

  static Representativeness missing(String reason) {
    Value none = new Value.Missing(reason);
    return new Representativeness(none, none, none);
  }

  /**
   * Of cells that hold every respondent once.
   *
   * @param elsewhere respondents who are in none of the cells: what they would add to a cell's rate
   *     is not known, so there is no indicator if there are any
   */
  static Representativeness of(List<Count> counts, long elsewhere) {
    if (elsewhere > 0) {
      return missing("some respondents did not tell theirs");
    }
    List<RIndicator.Cell> cells = new ArrayList<>();
    for (Count count : counts) {
      if (count.eligible().isEmpty()) {
        return missing(Eligible.UNKNOWN);
      }
      long eligible = count.eligible().getAsLong();
      if (count.answered() > eligible) {
        return missing(Eligible.TOO_SMALL);
      }
      if (eligible > 0) {
        cells.add(new RIndicator.Cell(count.answered(), eligible));
      }
    }
    if (cells.isEmpty()) {
      return missing(Eligible.UNKNOWN);
    }
    if (cells.size() == 1) {
      return missing("a single cell cannot differ from others");
    }
    Finding<RIndicator.Result> found = RIndicator.of(cells);
    return new Representativeness(
        Value.of(found, RIndicator.Result::indicator),
        Value.of(found, RIndicator.Result::adjusted),
        Value.of(found, RIndicator.Result::cells));
  }

  /**
   * People of a cell.
   *
   * @param eligible empty if their number is not known
   */
  record Count(long answered, OptionalLong eligible) {}
}
