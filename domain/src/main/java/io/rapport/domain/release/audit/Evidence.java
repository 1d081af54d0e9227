package io.rapport.domain.release.audit;

import java.util.List;

/**
 * Everything that the audit needs to know beside the released cells: numbers of people, trees and
 * ids, never an answer. It is kept with the release, so that anybody with the ledger can audit the
 * release again.
 *
 * @param limits fewest that may be spoken of
 * @param waves waves that the release speaks of, oldest first
 * @param records figures of work records and of the pulse, shown or not
 * @param overlaps how these figures overlap; those that it does not speak of are looked at alone
 * @param standing figures of work records that stay as an earlier issue told them
 */
public record Evidence(
    Limits limits,
    List<WaveEvidence> waves,
    List<RecordEvidence> records,
    List<OverlapEvidence> overlaps,
    List<StandingFigure> standing) {
  public Evidence {
    waves = List.copyOf(waves);
    records = List.copyOf(records);
    overlaps = List.copyOf(overlaps);
    standing = List.copyOf(standing);
  }

  /** With every figure told anew. */
  public Evidence(
      Limits limits,
      List<WaveEvidence> waves,
      List<RecordEvidence> records,
      List<OverlapEvidence> overlaps) {
    this(limits, waves, records, overlaps, List.of());
  }

  /** Without overlaps of work records. */
  public Evidence(Limits limits, List<WaveEvidence> waves, List<RecordEvidence> records) {
    this(limits, waves, records, List.of());
  }

  /**
   * The limits of the policy that the release was made by.
   *
   * @param answers fewest answers behind a survey figure
   * @param pulse fewest respondents behind a figure of the pulse
   * @param records fewest records behind a figure of work records
   * @param managers fewest different managers behind a figure of work records
   * @param consultants fewest different consultants, unless the figure is a function's total
   * @param dominance largest share of the records that may belong to one manager
   */
  public record Limits(
      int answers, int pulse, int records, int managers, int consultants, double dominance) {}
}
