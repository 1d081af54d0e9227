package io.rapport.jobs.store;

import io.rapport.domain.release.Proof;
import io.rapport.domain.release.audit.Evidence;
import java.util.List;
import java.util.TreeMap;

/** A proof of nothing, for tests of what else the ledger keeps of a release. */
final class BareProof {
  static final Proof PROOF =
      new Proof(
          new TreeMap<>(),
          List.of(),
          new Proof.Parameters(10, 5, 5, 3, 3, 0.5, 7, 11),
          new Proof.Audited(0, 0, 0, 0),
          new Evidence(new Evidence.Limits(10, 5, 5, 3, 3, 0.5), List.of(), List.of()));

  private BareProof() {}
}
