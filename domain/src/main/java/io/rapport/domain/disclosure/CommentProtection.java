package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.organisation.Organisation;

/**
 * Decides over figures of comments. They are shown at one level only, that of the whole
 * organisation, so that none follows from others, and only if enough people wrote something.
 */
final class CommentProtection {
  private final Organisation organisation;
  private final int threshold;

  CommentProtection(Organisation organisation, DisclosurePolicy policy) {
    this.organisation = organisation;
    this.threshold = policy.answers();
  }

  Decision decide(Figure.Computed figure) {
    if (!figure.key().scope().equals(new Scope.Unit(organisation.root().code()))) {
      return new Decision.Hide(HideReason.REVEALS_OTHERS);
    }
    return figure.support() instanceof Support.Answers wrote && wrote.answers() >= threshold
        ? Decision.Show.SHOW
        : new Decision.Hide(HideReason.TOO_FEW);
  }
}
