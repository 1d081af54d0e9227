package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.records.RecordCell;
import io.rapport.domain.analysis.records.RecordGroup;
import io.rapport.domain.figure.Scope;
import java.util.HashMap;
import java.util.Map;

/**
 * Which sets of records are made up of the work of whole functions: those that do not divide what
 * the figures of everybody and of functions leave together.
 */
final class FunctionTotals {
  private static final int NONE = 0;

  private final int[] blockOf;
  private final int[] sizes;
  private final int[] counted;

  private FunctionTotals(int[] blockOf, int blocks) {
    this.blockOf = blockOf;
    this.sizes = new int[blocks];
    this.counted = new int[blocks];
    for (int block : blockOf) {
      sizes[block]++;
    }
  }

  static FunctionTotals of(RecordGroup group) {
    int[] blockOf = new int[group.classes().size()];
    int blocks = NONE + 1;
    for (RecordCell cell : group.cells()) {
      if (isTotal(cell.scope())) {
        for (int[] side : cell.sides()) {
          Map<Integer, Integer> inside = new HashMap<>();
          for (int each : side) {
            Integer block = inside.putIfAbsent(blockOf[each], blocks);
            if (block == null) {
              block = blocks++;
            }
            blockOf[each] = block;
          }
        }
      }
    }
    return new FunctionTotals(blockOf, blocks);
  }

  /** Whether a figure of the scope may come from few consultants. */
  static boolean isTotal(Scope scope) {
    return scope instanceof Scope.Whole || scope instanceof Scope.Function;
  }

  /**
   * Whether a set takes whole functions, or months of them, only.
   *
   * @param classes ascending numbers of the classes
   */
  boolean isTotal(int[] classes) {
    for (int each : classes) {
      counted[blockOf[each]]++;
    }
    boolean total = true;
    for (int each : classes) {
      int block = blockOf[each];
      total &= block != NONE && (counted[block] == 0 || counted[block] == sizes[block]);
      counted[block] = 0;
    }
    return total;
  }
}
