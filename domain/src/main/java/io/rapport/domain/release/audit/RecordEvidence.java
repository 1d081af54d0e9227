package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import java.util.Optional;

/**
 * Who stands behind a figure of work records or of the pulse; nobody, if neither is known.
 *
 * @param cell the figure's key, as text
 * @param work the records, if it is made of records
 * @param pulse the forms, if it is made of answers to the pulse
 */
public record RecordEvidence(String cell, Optional<Work> work, Optional<Pulse> pulse) {
  public RecordEvidence {
    if (work.isPresent() && pulse.isPresent()) {
      throw new IllegalArgumentException("a figure is made of records or of the pulse, not both");
    }
  }

  /** The figure's key. */
  CellKey key() {
    return CellKey.parse(cell);
  }

  /**
   * Records.
   *
   * @param records how many
   * @param managers of how many managers
   * @param consultants of how many consultants
   * @param largestManagerShare largest share of them that belongs to one manager, 0–1
   */
  public record Work(long records, int managers, int consultants, double largestManagerShare) {}

  /**
   * Answers to the pulse.
   *
   * @param respondents how many people
   * @param forms how many forms they filled in
   */
  public record Pulse(int respondents, int forms) {}
}
