package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.figure.Scope;
import java.util.Optional;

/**
 * What a figure of work records or of the pulse needs whatever else is shown: enough records,
 * people, managers and consultants, and no manager with more than the allowed part.
 */
final class OwnLimits {
  private final DisclosurePolicy policy;

  OwnLimits(DisclosurePolicy policy) {
    this.policy = policy;
  }

  /**
   * Why a figure must be hidden; empty if it need not be.
   *
   * @param scope whom it is about
   */
  Optional<HideReason> hides(Support support, Scope scope) {
    if (support instanceof Support.Pulse pulse) {
      return pulse.respondents() < policy.pulse()
          ? Optional.of(HideReason.TOO_FEW)
          : Optional.empty();
    }
    if (!(support instanceof Support.Records records)) {
      throw new IllegalArgumentException("no work record, " + scope.text());
    }
    if (records.records() < policy.records()
        || records.managers() + records.consultants() < policy.records()
        || records.managers() < policy.managers()
        || (!FunctionTotals.isTotal(scope) && records.consultants() < policy.consultants())) {
      return Optional.of(HideReason.TOO_FEW);
    }
    return records.largestManagerShare() > policy.dominance()
        ? Optional.of(HideReason.DOMINATED)
        : Optional.empty();
  }
}
