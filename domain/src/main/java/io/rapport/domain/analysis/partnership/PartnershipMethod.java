package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.alert.AlertRules;
import io.rapport.domain.analysis.partnership.index.IndexScheme;

/**
 * Every setting of the statistics of engagements.
 *
 * @param version version of these settings; part of every seed
 * @param bootstrapReplicates how often records are resampled
 * @param minimumExchanges exchanges a relationship needs for its own balance
 * @param followUpDays days after a survey wave closed in which a low department should be helped
 * @param index conventions of the Partnership Health Index, with a version of their own
 * @param alerts when alerts fire, with a version of their own
 */
public record PartnershipMethod(
    String version,
    LeadTime leadTime,
    Limits limits,
    EvidenceRules evidence,
    int bootstrapReplicates,
    int minimumExchanges,
    int followUpDays,
    IndexScheme index,
    AlertRules alerts) {

  /**
   * @throws IllegalArgumentException if a number is below 1
   */
  public PartnershipMethod {
    if (bootstrapReplicates < 1 || minimumExchanges < 1 || followUpDays < 1) {
      throw new IllegalArgumentException("replicates, exchanges and days must be at least 1");
    }
  }

  /** The first version: 2,000 replicates, four exchanges, sixty days. */
  public static PartnershipMethod withDefaults() {
    return new PartnershipMethod(
        "1",
        LeadTime.withDefaults(),
        Limits.withDefaults(),
        EvidenceRules.withDefaults(),
        2_000,
        4,
        60,
        IndexScheme.withDefaults(),
        AlertRules.withDefaults());
  }

  /** The same with another way of counting the time to the deadline. */
  public PartnershipMethod with(LeadTime newLeadTime) {
    return new PartnershipMethod(
        version,
        newLeadTime,
        limits,
        evidence,
        bootstrapReplicates,
        minimumExchanges,
        followUpDays,
        index,
        alerts);
  }

  /** The same with other conventions of the index. */
  public PartnershipMethod with(IndexScheme newIndex) {
    return new PartnershipMethod(
        version,
        leadTime,
        limits,
        evidence,
        bootstrapReplicates,
        minimumExchanges,
        followUpDays,
        newIndex,
        alerts);
  }

  /** The same with other rules of alerts. */
  public PartnershipMethod with(AlertRules newAlerts) {
    return new PartnershipMethod(
        version,
        leadTime,
        limits,
        evidence,
        bootstrapReplicates,
        minimumExchanges,
        followUpDays,
        index,
        newAlerts);
  }

  /** The same with a single resample: for who stands behind figures, not for what they are. */
  public PartnershipMethod withoutResampling() {
    return new PartnershipMethod(
        version,
        leadTime,
        limits,
        evidence,
        1,
        minimumExchanges,
        followUpDays,
        index.withoutResampling(),
        alerts);
  }
}
