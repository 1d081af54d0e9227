package io.rapport.domain.release;

import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.audit.Evidence;
import java.util.List;
import java.util.Map;

/** Proofs for tests of what is made of them. */
public final class Proofs {
  public static final Evidence NOTHING_KNOWN =
      new Evidence(new Evidence.Limits(10, 5, 6, 3, 4, 0.5), List.of(), List.of());

  private Proofs() {}

  /** A proof as disclosure control makes it. */
  public static Proof of(
      Map<CellKey, ReleasedCell> cells,
      Map<CellKey, Decision> decisions,
      List<Proof.Merged> merged,
      Evidence evidence) {
    return Proof.cleared(cells, decisions, merged, evidence);
  }
}
