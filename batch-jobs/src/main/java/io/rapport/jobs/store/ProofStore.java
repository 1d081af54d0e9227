package io.rapport.jobs.store;

import io.rapport.domain.release.Proof;
import io.rapport.domain.release.audit.Evidence;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** The proofs of releases. Confidential: no report reads them. */
public final class ProofStore {
  private static final String ALTERED = "the evidence in the ledger is not what was kept";

  private final JdbcClient client;

  ProofStore(JdbcClient client) {
    this.client = client;
  }

  /**
   * The proof of an issue; empty if there is no such issue, or it was added before proofs were
   * kept.
   *
   * @throws RapportFailure {@link ExitCode#INTERNAL} if its evidence is not what was kept
   */
  public Optional<KeptProof> of(YearMonth month, int issue) {
    return client
        .sql(
            "select p.* from release_proof p join release r on r.id = p.release_id"
                + " where r.month = ? and r.issue = ?")
        .params(month.atDay(1), issue)
        .query((row, index) -> proof(row))
        .optional();
  }

  /** Adds the proof of an issue that has none. */
  void add(long release, Proof proof) {
    byte[] evidence = EvidenceJson.write(proof.evidence());
    client
        .sql(
            "insert into release_proof (release_id, evidence, evidence_sha256, decided, merged,"
                + " parameters, audited) values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb)"
                + " on conflict (release_id) do nothing")
        .params(
            release,
            EvidenceJson.packed(evidence),
            ReleaseJson.sha256(evidence),
            ReleaseJson.text(proof.decided()),
            ReleaseJson.text(proof.merged()),
            ReleaseJson.text(proof.parameters()),
            ReleaseJson.text(proof.audited()))
        .update();
  }

  private static KeptProof proof(ResultSet row) throws SQLException {
    String recorded = text(row, "evidence_sha256");
    return new KeptProof(
        new Proof(
            ReleaseJson.decided(text(row, "decided")),
            ReleaseJson.merged(text(row, "merged")),
            ReleaseJson.parameters(text(row, "parameters")),
            ReleaseJson.audited(text(row, "audited")),
            evidence(Objects.requireNonNull(row.getBytes("evidence")), recorded)),
        recorded);
  }

  private static Evidence evidence(byte[] packed, String recorded) {
    try {
      byte[] json = EvidenceJson.unpacked(packed);
      if (!ReleaseJson.sha256(json).equals(recorded)) {
        throw new RapportFailure(ExitCode.INTERNAL, ALTERED + ": its SHA-256 is another one");
      }
      return EvidenceJson.read(json);
    } catch (IOException | JacksonException e) {
      throw new RapportFailure(ExitCode.INTERNAL, ALTERED + " and cannot be read", e);
    }
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }
}
