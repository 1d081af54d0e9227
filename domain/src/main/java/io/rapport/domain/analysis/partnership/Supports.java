package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;

/** Joins the support of two windows that one figure speaks of. */
final class Supports {
  private Supports() {}

  /** The fewer of each, and the larger dominance: both windows can be told from the figure. */
  static Support.Records weaker(Support.Records first, Support.Records second) {
    return new Support.Records(
        Math.min(first.records(), second.records()),
        Math.min(first.managers(), second.managers()),
        Math.min(first.consultants(), second.consultants()),
        Math.max(first.largestManagerShare(), second.largestManagerShare()),
        first.composition().and(second.composition()));
  }

  /** The fewer of each. */
  static Support.Pulse weaker(Support.Pulse first, Support.Pulse second) {
    return new Support.Pulse(
        Math.min(first.respondents(), second.respondents()),
        Math.min(first.forms(), second.forms()),
        first.composition().and(second.composition()));
  }
}
