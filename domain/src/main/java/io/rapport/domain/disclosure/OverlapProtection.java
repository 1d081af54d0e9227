package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.records.RecordCell;
import io.rapport.domain.analysis.records.RecordGroup;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.disclosure.lattice.LatticeProtection;
import io.rapport.domain.figure.CellKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides over figures of which it is known which records they speak of: all windows and scopes of
 * a part together with what readers have from earlier releases, so that no small set of records
 * follows by adding and subtracting.
 *
 * <p>A figure of two sets of records, such as a change, is shown only if both could be. Figures
 * that are no sums are taken as if they were.
 */
final class OverlapProtection {
  private static final Decision REVEALS = new Decision.Hide(HideReason.REVEALS_OTHERS);

  private final DisclosurePolicy policy;
  private final OwnLimits limits;

  OverlapProtection(DisclosurePolicy policy) {
    this.policy = policy;
    this.limits = new OwnLimits(policy);
  }

  /** Decides over the figures of today in a group. */
  void decide(RecordGroup group, Map<CellKey, Decision> decisions) {
    List<Decision> found = decide(group);
    for (RecordGroup.Part part : group.parts()) {
      for (int i = 0; i < found.size(); i++) {
        RecordCell cell = group.cells().get(i);
        if (!cell.published()) {
          decisions.put(cell.key(part), found.get(i));
        }
      }
    }
  }

  /** One decision for each cell. */
  private List<Decision> decide(RecordGroup group) {
    RecordAudience audience = new RecordAudience(group, policy);
    RecordLattice lattice = RecordLattice.of(group, audience);
    BitSet candidates = new BitSet();
    BitSet published = new BitSet();
    List<Optional<HideReason>> reasons = new ArrayList<>();
    for (RecordCell cell : group.cells()) {
      Optional<HideReason> reason = limits.hides(cell.support(), cell.scope());
      reasons.add(reason);
      if (cell.published()) {
        published.or(lattice.positions(cell));
      } else if (reason.isEmpty()) {
        candidates.or(lattice.positions(cell));
      }
    }
    BitSet shown =
        candidates.isEmpty()
            ? published
            : new LatticeProtection(lattice.lattice()).shown(audience, candidates, published);
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < reasons.size(); i++) {
      BitSet hidden = lattice.positions(group.cells().get(i));
      hidden.andNot(shown);
      decisions.add(
          reasons
              .get(i)
              .<Decision>map(Decision.Hide::new)
              .orElse(hidden.isEmpty() ? Decision.Show.SHOW : REVEALS));
    }
    return decisions;
  }
}
