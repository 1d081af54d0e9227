package io.rapport.domain.report;

/**
 * How a text or mark is set. Words or symbols always say the same, so colour never stands alone.
 */
public enum Tone {
  /** Ordinary ink. */
  PLAIN,
  /** Better than what it is compared with, beyond the margin. */
  BETTER,
  /** Worse than what it is compared with, beyond the margin. */
  WORSE,
  /** Grey: no visible difference, a low base, or nothing to show. */
  MUTED
}
