package io.rapport.domain.release.audit;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.release.audit.Evidence.Limits;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether too few people stand behind a set of records for it to be spoken of. Few consultants are
 * enough for all of a function's work, or that of several, in the months that its figures tell
 * apart; managers are not asked for where nobody knows them.
 */
final class FewBehind {
  private final List<OverlapEvidence.Records> classes;
  private final Limits limits;
  private final boolean pulse;

  /** What the figures of everybody and of functions leave together. */
  private final Map<BitSet, BitSet> blocks = new HashMap<>();

  FewBehind(OverlapEvidence evidence, Limits limits) {
    this.classes = evidence.classes();
    this.limits = limits;
    this.pulse = evidence.cells().stream().allMatch(OverlapEvidence.Cell::pulse);
    List<BitSet> totals = new ArrayList<>();
    for (OverlapEvidence.Cell cell : evidence.cells()) {
      Scope scope = cell.of();
      if (scope instanceof Scope.Whole || scope instanceof Scope.Function) {
        cell.sides().forEach(side -> totals.add(set(side)));
      }
    }
    for (int each = 0; each < classes.size(); each++) {
      BitSet in = new BitSet();
      for (int total = 0; total < totals.size(); total++) {
        in.set(total, totals.get(total).get(each));
      }
      if (!in.isEmpty()) {
        blocks.computeIfAbsent(in, key -> new BitSet()).set(each);
      }
    }
  }

  static BitSet set(List<Integer> classes) {
    BitSet set = new BitSet();
    classes.forEach(set::set);
    return set;
  }

  /** Whether there are records, but too few or of too few people. */
  boolean are(BitSet set) {
    long records = 0;
    Set<Integer> others = new HashSet<>();
    Map<Integer, Double> managers = new HashMap<>();
    for (int each = set.nextSetBit(0); each >= 0; each = set.nextSetBit(each + 1)) {
      OverlapEvidence.Records there = classes.get(each);
      records += there.records();
      others.addAll(there.others());
      for (int i = 0; i < there.managers().size(); i++) {
        managers.merge(there.managers().get(i), there.shares().get(i), Double::sum);
      }
    }
    if (records == 0) {
      return false;
    } else if (pulse) {
      return others.size() < limits.pulse();
    } else if (records < limits.records()
        || (others.size() < limits.consultants() && !isTotal(set))) {
      return true;
    }
    double largest = managers.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return !managers.isEmpty()
        && (managers.size() < limits.managers()
            || managers.size() + others.size() < limits.records()
            || largest > limits.dominance() * records);
  }

  private boolean isTotal(BitSet set) {
    BitSet rest = (BitSet) set.clone();
    for (BitSet block : blocks.values()) {
      BitSet inside = (BitSet) block.clone();
      inside.and(set);
      if (inside.equals(block)) {
        rest.andNot(block);
      }
    }
    return rest.isEmpty();
  }
}
