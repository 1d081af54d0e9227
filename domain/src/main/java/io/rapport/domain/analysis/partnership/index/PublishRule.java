package io.rapport.domain.analysis.partnership.index;

/**
 * From how many records on an index is published.
 *
 * @param fewestEngagements in twelve months
 * @param fewestPillars measured
 * @param fewestClientForms for {@link Pillar#PERCEPTION} to count as measured
 */
public record PublishRule(long fewestEngagements, int fewestPillars, long fewestClientForms) {
  /**
   * @throws IllegalArgumentException if a number is below 1 or there are not so many pillars
   */
  public PublishRule {
    if (fewestEngagements < 1 || fewestPillars < 1 || fewestClientForms < 1) {
      throw new IllegalArgumentException("engagements, pillars and forms must be at least 1");
    }
    if (fewestPillars > Pillar.values().length) {
      throw new IllegalArgumentException("there are not so many pillars: " + fewestPillars);
    }
  }

  /** Ten engagements, four pillars, five forms. */
  public static PublishRule withDefaults() {
    return new PublishRule(10, 4, 5);
  }
}
