package io.rapport.jobs.store;

import io.rapport.domain.release.Proof;

/**
 * A proof as the ledger keeps it.
 *
 * @param proof with the evidence that was kept
 * @param evidenceSha256 hash of the evidence when it was kept
 */
public record KeptProof(Proof proof, String evidenceSha256) {}
