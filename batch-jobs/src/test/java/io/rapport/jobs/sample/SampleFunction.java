package io.rapport.jobs.sample;

import io.rapport.domain.engagement.Role;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The seven advising functions and their habits.
 *
 * <p>Planted: HR slips towards pair of hands from April 2026 on; performance consulting moves in
 * the second year from taking orders to working together; LEGAL hardly records what was agreed.
 */
enum SampleFunction {
  HR(6, 178, 0.08, 0.08, 0.24, 0.36, 0.30, 0.30),
  PERFORMANCE_CONSULTING(4, 112, 0.06, 0.06, 0.14, 0.28, 0.46, 0.10),
  IT(4, 126, 0.10, 0.12, 0.28, 0.45, 0.38, 0.14),
  FINANCE(3, 88, 0.10, 0.12, 0.24, 0.40, 0.24, 0.20),
  LEGAL(2, 60, 0.14, 0.90, 0.32, 0.66, 0.16, 0.10),
  COMPLIANCE(3, 76, 0.09, 0.10, 0.22, 0.42, 0.20, 0.24),
  SUPPORT(2, 60, 0.13, 0.16, 0.40, 0.20, 0.68, 0.08);

  static final LocalDate FIRST_DAY = LocalDate.of(2024, 7, 1);
  static final LocalDate SECOND_YEAR = LocalDate.of(2025, 7, 1);
  static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
  private static final LocalDate HR_SLIPS = LocalDate.of(2026, 4, 1);

  /** Number of consultants. */
  final int consultants;

  /** Weight among the engagements of a year. */
  final int volume;

  /** Share of fields that are not recorded. */
  final double missing;

  /** Share of the four agreements that are not recorded. */
  final double agreementsMissing;

  /** Share of requests due within five working days. */
  final double lastMinute;

  private final double expertRequested;
  private final double handsRequested;
  private final double upshift;

  SampleFunction(
      int consultants,
      int volume,
      double missing,
      double agreementsMissing,
      double lastMinute,
      double expertRequested,
      double handsRequested,
      double upshift) {
    this.consultants = consultants;
    this.volume = volume;
    this.missing = missing;
    this.agreementsMissing = agreementsMissing;
    this.lastMinute = lastMinute;
    this.expertRequested = expertRequested;
    this.handsRequested = handsRequested;
    this.upshift = upshift;
  }

  /** Whether HR has slipped by a day. */
  boolean hasSlipped(LocalDate day) {
    return this == HR && !day.isBefore(HR_SLIPS);
  }

  Odds<Role> requested(LocalDate day) {
    double expert = expertRequested;
    double hands = handsRequested;
    if (hasSlipped(day)) {
      expert = 0.22;
      hands = 0.62;
    } else if (this == PERFORMANCE_CONSULTING) {
      hands -= 0.2 * elapsed(day);
    }
    return Odds.of(Role.EXPERT, expert)
        .or(Role.PAIR_OF_HANDS, hands)
        .or(Role.COLLABORATIVE, 1 - expert - hands);
  }

  /** The role played, given the one that was asked for. */
  Role played(Role requested, LocalDate day, Dice dice) {
    if (requested == Role.COLLABORATIVE) {
      boolean slides = dice.chance(hasSlipped(day) ? 0.35 : 0.12);
      return slides
          ? dice.pick(Odds.of(Role.PAIR_OF_HANDS, 0.6).or(Role.EXPERT, 0.4))
          : Role.COLLABORATIVE;
    }
    if (dice.chance(upshift(day))) {
      return Role.COLLABORATIVE;
    }
    Role other = requested == Role.EXPERT ? Role.PAIR_OF_HANDS : Role.EXPERT;
    return dice.chance(0.08) ? other : requested;
  }

  private double upshift(LocalDate day) {
    if (hasSlipped(day)) {
      return 0.06;
    }
    return this == PERFORMANCE_CONSULTING ? upshift + 0.55 * elapsed(day) : upshift;
  }

  /** Share of the second year that has gone by. */
  private static double elapsed(LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(SECOND_YEAR, day) / 365.0);
  }
}
