package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.RoleSource;
import org.jspecify.annotations.Nullable;

/**
 * Roles as people set them. A role that the rule set is a suggestion and no label: it counts as not
 * recorded.
 */
final class HumanRoles {
  private HumanRoles() {}

  static @Nullable Role requested(Engagement engagement) {
    return isOfRule(engagement) ? null : engagement.roles().requested();
  }

  static @Nullable Role played(Engagement engagement) {
    return isOfRule(engagement) ? null : engagement.roles().played();
  }

  static @Nullable Role clientView(Engagement engagement) {
    return isOfRule(engagement) ? null : engagement.roles().clientView();
  }

  /** The role played as the consultant's side saw it, or a reviewer; not if the client said it. */
  static @Nullable Role consultantView(Engagement engagement) {
    return engagement.roles().source() == RoleSource.CLIENT ? null : played(engagement);
  }

  private static boolean isOfRule(Engagement engagement) {
    return engagement.roles().source() == RoleSource.RULE;
  }
}
