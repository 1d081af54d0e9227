package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Pushback;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.RoleSource;
import io.rapport.domain.engagement.SolutionType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Engagements of tests with more said of their roles, solutions and links. */
final class Labelled {
  private Labelled() {}

  static Engagement by(@Nullable RoleSource source, Engagement it) {
    Engagement.Roles roles = it.roles();
    return with(
        it,
        new Engagement.Roles(
            roles.requested(),
            roles.played(),
            roles.clientView(),
            source,
            null,
            null,
            null,
            null,
            null,
            roles.suggested()));
  }

  static Engagement suggested(@Nullable Role suggested, Engagement it) {
    Engagement.Roles roles = it.roles();
    return with(
        it,
        new Engagement.Roles(
            roles.requested(),
            roles.played(),
            roles.clientView(),
            roles.source(),
            null,
            null,
            null,
            null,
            null,
            suggested));
  }

  static Engagement offered(@Nullable Boolean offered, @Nullable Boolean accepted, Engagement it) {
    return with(
        it,
        new Engagement.Roles(null, null, null, null, offered, accepted, null, null, null, null));
  }

  static Engagement disagreed(
      @Nullable Boolean disagreed, @Nullable Pushback pushback, Engagement it) {
    return with(
        it,
        new Engagement.Roles(null, null, null, null, null, null, null, disagreed, pushback, null));
  }

  static Engagement solved(
      @Nullable Boolean diagnosed, @Nullable SolutionType type, Engagement it) {
    return with(
        it,
        it.roles(),
        new Engagement.Solution(null, type, diagnosed, Set.of(), null, null, null),
        it.links());
  }

  static Engagement repeatOf(String id, Engagement it) {
    return with(it, it.roles(), it.solution(), new Engagement.Links(null, id, Set.of(), null));
  }

  static Engagement with(Engagement it, Engagement.Roles roles) {
    return with(it, roles, it.solution(), it.links());
  }

  static Engagement with(
      Engagement it, Engagement.Roles roles, Engagement.Solution solution, Engagement.Links links) {
    return new Engagement(
        it.engagementId(),
        it.status(),
        it.functionCode(),
        it.consultantId(),
        it.managerId(),
        it.departmentCode(),
        it.dates(),
        it.request(),
        roles,
        it.contract(),
        it.ownership(),
        solution,
        it.result(),
        links);
  }
}
