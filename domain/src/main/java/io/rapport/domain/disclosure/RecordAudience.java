package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.records.RecordClass;
import io.rapport.domain.analysis.records.RecordGroup;
import io.rapport.domain.disclosure.lattice.Audience;
import java.util.BitSet;
import java.util.function.Function;

/**
 * Who stands behind sets of records. A set is small if it would not be shown as a figure of its
 * own: too few records, people, managers or consultants, or too much of one manager. Answers to the
 * pulse need their respondents alone.
 *
 * <p>As a function's own figure does, a set that is made up of whole functions may come from few
 * consultants. Where nobody knows the managers, they are not asked for. Not thread-safe.
 */
final class RecordAudience implements Audience {
  private final DisclosurePolicy policy;
  private final RecordClass[] classes;
  private final boolean isPulse;
  private final FunctionTotals totals;
  private final double[] ofManager;
  private final double largest;

  RecordAudience(RecordGroup group, DisclosurePolicy policy) {
    this.policy = policy;
    this.classes = group.classes().toArray(RecordClass[]::new);
    this.isPulse = group.cells().stream().allMatch(cell -> cell.support() instanceof Support.Pulse);
    this.totals = FunctionTotals.of(group);
    int managers = 0;
    for (RecordClass each : classes) {
      for (int manager : each.managers()) {
        managers = Math.max(managers, manager + 1);
      }
    }
    this.ofManager = new double[managers];
    int[] all = new int[classes.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    this.largest = largestManager(all);
  }

  @Override
  public long people(int[] profiles) {
    long records = 0;
    for (int profile : profiles) {
      records += classes[profile].records();
    }
    return records;
  }

  @Override
  public boolean isSmall(int[] profiles) {
    long records = people(profiles);
    if (records == 0) {
      return false;
    } else if (isPulse) {
      return different(RecordClass::others, profiles, policy.pulse()) < policy.pulse();
    } else if (records < policy.records()) {
      return true;
    }
    int managers =
        different(RecordClass::managers, profiles, Math.max(policy.records(), policy.managers()));
    int consultants =
        different(RecordClass::others, profiles, Math.max(policy.records(), policy.consultants()));
    if (consultants < policy.consultants() && !totals.isTotal(profiles)) {
      return true;
    }
    return managers > 0
        && (managers < policy.managers()
            || managers + consultants < policy.records()
            || isDominated(profiles, policy.dominance() * records));
  }

  private boolean isDominated(int[] profiles, double most) {
    return largest > most && largestManager(profiles) > most;
  }

  private double largestManager(int[] profiles) {
    double most = 0;
    for (int profile : profiles) {
      RecordClass each = classes[profile];
      for (int i = 0; i < each.managers().length; i++) {
        ofManager[each.managers()[i]] += each.shares()[i];
        most = Math.max(most, ofManager[each.managers()[i]]);
      }
    }
    for (int profile : profiles) {
      for (int manager : classes[profile].managers()) {
        ofManager[manager] = 0;
      }
    }
    return most;
  }

  /** Different people behind records, counted up to a number that is enough. */
  private int different(Function<RecordClass, int[]> people, int[] profiles, int enough) {
    BitSet found = new BitSet();
    for (int i = 0; i < profiles.length && found.cardinality() < enough; i++) {
      for (int person : people.apply(classes[profiles[i]])) {
        found.set(person);
      }
    }
    return found.cardinality();
  }
}
