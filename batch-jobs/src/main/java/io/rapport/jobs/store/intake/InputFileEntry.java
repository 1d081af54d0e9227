package io.rapport.jobs.store.intake;

import io.rapport.domain.intake.RowCounts;
import java.util.List;
import java.util.Optional;

/**
 * A file as the ledger knows it.
 *
 * @param sha256 SHA-256 of its content, in hexadecimal
 * @param name name under which it was handed in
 * @param kind what it is
 * @param definition questionnaire or profile it was read by; empty for kinds that need none
 * @param waves waves it fills, sorted; empty if it belongs to none
 * @param counts what became of its rows
 * @param controlSum sum of the weights of everything that was taken from it
 */
public record InputFileEntry(
    String sha256,
    String name,
    Kind kind,
    Optional<Definition> definition,
    List<String> waves,
    RowCounts counts,
    long controlSum) {
  public InputFileEntry {
    waves = List.copyOf(waves);
  }

  /** What a file is. */
  public enum Kind {
    ORGANISATION,
    UNIT_LINEAGE,
    SURVEY,
    REGISTER,
    CASE_EXPORT,
    /** Nothing that Rapport knows, or not readable at all. */
    UNKNOWN
  }

  /**
   * By what a file was read.
   *
   * @param id of the questionnaire or profile
   * @param version changes whenever its meaning does
   */
  public record Definition(String id, int version) {
    @Override
    public String toString() {
      return id + "/" + version;
    }
  }
}
