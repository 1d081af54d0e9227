package io.rapport.domain.analysis.partnership;

/**
 * What the records must show for a recorded stage to count as evidenced.
 *
 * @param contactDays days in which a friend needs an exchange; without any contact in them the
 *     relationship has lapsed
 * @param partnerDays days in which a partner needs a closed collaborative engagement, and a
 *     strategic partner an early strategic one
 * @param agreedItems of the four contract items, how many that closed engagement had agreed
 */
public record EvidenceRules(int contactDays, int partnerDays, int agreedItems) {

  /**
   * @throws IllegalArgumentException if a number of days is not positive or the items are not 0–4
   */
  public EvidenceRules {
    if (contactDays < 1 || partnerDays < 1) {
      throw new IllegalArgumentException("evidence needs at least one day");
    }
    if (agreedItems < 0 || agreedItems > 4) {
      throw new IllegalArgumentException("a contract has four items, not " + agreedItems);
    }
  }

  /** 180 and 365 days, three of four items. */
  public static EvidenceRules withDefaults() {
    return new EvidenceRules(180, 365, 3);
  }

  /** The same with fewer days for partners, where the records do not go back further. */
  EvidenceRules lookingBack(int days) {
    return new EvidenceRules(contactDays, Math.min(partnerDays, days), agreedItems);
  }
}
