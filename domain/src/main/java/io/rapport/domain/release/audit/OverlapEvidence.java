package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.List;

/**
 * How figures of work records or of the pulse overlap: which of their records are the same, and how
 * many people stand behind them. People and records are numbers that mean nothing elsewhere.
 *
 * @param parts statistics and parts that speak of the same records in the same cells
 * @param classes records that no cell tells apart; a class is named by its position
 * @param cells all periods and scopes, those of earlier releases among them
 */
public record OverlapEvidence(List<Part> parts, List<Records> classes, List<Cell> cells) {
  public OverlapEvidence {
    parts = List.copyOf(parts);
    classes = List.copyOf(classes);
    cells = List.copyOf(cells);
  }

  /**
   * A part of a statistic.
   *
   * @param statistic its id
   */
  public record Part(String statistic, String part) {}

  /**
   * Records that are in the same cells.
   *
   * @param records how many
   * @param managers whose records they are
   * @param shares how many of the records belong to each manager
   * @param others consultants who worked on them, or people who gave the answers
   */
  public record Records(
      long records, List<Integer> managers, List<Double> shares, List<Integer> others) {
    public Records {
      managers = List.copyOf(managers);
      shares = List.copyOf(shares);
      others = List.copyOf(others);
    }
  }

  /**
   * One period and scope.
   *
   * @param scope as it stands in a key
   * @param issue number of the earlier issue that readers have it from; 0 for a figure of today
   * @param pulse whether it is about answers to the pulse
   * @param sides the sets of records that it speaks of, each the numbers of its classes
   */
  public record Cell(
      String period, String scope, int issue, boolean pulse, List<List<Integer>> sides) {
    public Cell {
      sides = sides.stream().map(List::copyOf).toList();
    }

    /** Whether readers have it from an earlier issue. */
    boolean published() {
      return issue > 0;
    }

    CellKey key(Part part) {
      return new CellKey(Statistic.ofId(part.statistic()), period, of(), part.part());
    }

    Scope of() {
      return Scope.parse(scope);
    }
  }
}
