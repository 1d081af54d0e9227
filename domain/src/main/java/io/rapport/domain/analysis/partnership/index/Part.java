package io.rapport.domain.analysis.partnership.index;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a pillar is made of, each a statistic of its own with the values it can take. */
public enum Part {
  /** S01: share of engagements played collaboratively. */
  COLLABORATIVE_PLAYED(Pillar.ROLE, 0, 1),
  /** S11: share of owners shared. */
  JOINT_OWNERSHIP(Pillar.ROLE, 0, 1),
  /** S03: early-involvement index. */
  EARLY_INVOLVEMENT(Pillar.TIMING, 0, 1),
  /** S04: share of last-minute requests; less is better. */
  LAST_MINUTE(Pillar.TIMING, 0, 1),
  /** S06: share of hours put into fires; less is better. */
  FIREFIGHTING_HOURS(Pillar.TIMING, 0, 1),
  /** S10: contracting completeness. */
  CONTRACTING(Pillar.AGREEMENT, 0, 1),
  /** S12: exchange balance, multiplied by the next. */
  BALANCE(Pillar.RECIPROCITY, 0, 1),
  /** S12c: exchanges per relationship and quarter. */
  EXCHANGES(Pillar.RECIPROCITY, 0, Double.MAX_VALUE),
  /** S13: mean of credibility, trust and access, 1–5, of the side that sees less. */
  LOWER_SIDE(Pillar.PERCEPTION, 1, 5),
  /** S26: outcome met, half for partly. */
  OUTCOME_MET(Pillar.RESULTS, 0, 1),
  /** Share of quality events that repeat an earlier one; less is better. */
  REPEATED_EVENTS(Pillar.RESULTS, 0, 1);

  private static final Map<Pillar, List<Part>> BY_PILLAR =
      Arrays.stream(values())
          .collect(
              Collectors.groupingBy(
                  Part::pillar, () -> new EnumMap<>(Pillar.class), Collectors.toList()));

  private final Pillar pillar;
  private final double least;
  private final double most;

  Part(Pillar pillar, double least, double most) {
    this.pillar = pillar;
    this.least = least;
    this.most = most;
  }

  public Pillar pillar() {
    return pillar;
  }

  /** Whether the pillar exists without it: where there are no quality events, none can repeat. */
  boolean isOptional() {
    return this == REPEATED_EVENTS;
  }

  boolean canBe(double value) {
    return value >= least && value <= most;
  }

  static List<Part> of(Pillar pillar) {
    return BY_PILLAR.getOrDefault(pillar, List.of());
  }
}
