package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.Owner;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.Status;
import io.rapport.domain.engagement.WorkNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds records of engagements for tests. */
final class Samples {
  private Samples() {}

  /** An engagement of which nothing optional is recorded. */
  static Builder engagement(String id, String requestedOn) {
    return new Builder(id, LocalDate.parse(requestedOn));
  }

  static Register register(Engagement... engagements) {
    return register(List.of(engagements));
  }

  static Register register(List<Engagement> engagements) {
    return new Register(
        engagements,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static Manager manager(String id, String department) {
    return new Manager(id, department, null, null, null, null, null);
  }

  static Consultant consultant(String id, String function) {
    return new Consultant(id, function, null, null, null);
  }

  /** Fields that are not set stay unrecorded. */
  static final class Builder {
    private final String id;
    private final LocalDate requestedOn;
    private String function = "HR";
    private @Nullable String consultant = "C1";
    private String manager = "M1";
    private String department = "SALES";
    private @Nullable LocalDate neededBy;
    private @Nullable LocalDate contractedOn;
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable RequestKind kind;
    private List<EntryPoint> entryPoints = List.of();
    private @Nullable InvolvementPhase phase;
    private @Nullable WorkNature nature;
    private @Nullable Role requested;
    private @Nullable Role played;
    private @Nullable Role clientView;
    private Engagement.Contract contract = new Engagement.Contract(null, null, null, null);
    private Engagement.Ownership ownership = new Engagement.Ownership(null, null, null);
    private @Nullable BigDecimal hours;
    private @Nullable String follows;

    private Builder(String id, LocalDate requestedOn) {
      this.id = id;
      this.requestedOn = requestedOn;
    }

    Builder of(String newFunction, @Nullable String newConsultant) {
      function = newFunction;
      consultant = newConsultant;
      return this;
    }

    Builder with(String newManager, String newDepartment) {
      manager = newManager;
      department = newDepartment;
      return this;
    }

    Builder neededBy(@Nullable LocalDate day) {
      neededBy = day;
      return this;
    }

    Builder contractedOn(@Nullable LocalDate day) {
      contractedOn = day;
      return this;
    }

    Builder startedOn(@Nullable LocalDate day) {
      startedOn = day;
      return this;
    }

    Builder closedOn(@Nullable LocalDate day) {
      closedOn = day;
      return this;
    }

    Builder kind(@Nullable RequestKind newKind) {
      kind = newKind;
      return this;
    }

    Builder entryPoints(List<EntryPoint> points) {
      entryPoints = points;
      return this;
    }

    Builder phase(@Nullable InvolvementPhase newPhase) {
      phase = newPhase;
      return this;
    }

    Builder nature(@Nullable WorkNature newNature) {
      nature = newNature;
      return this;
    }

    Builder roles(
        @Nullable Role newRequested, @Nullable Role newPlayed, @Nullable Role newClientView) {
      requested = newRequested;
      played = newPlayed;
      clientView = newClientView;
      return this;
    }

    Builder contract(
        @Nullable Agreement purpose,
        @Nullable Agreement benefits,
        @Nullable Agreement roles,
        @Nullable Agreement process) {
      contract = new Engagement.Contract(purpose, benefits, roles, process);
      return this;
    }

    Builder owners(
        @Nullable Owner diagnosis, @Nullable Owner solution, @Nullable Owner implementation) {
      ownership = new Engagement.Ownership(diagnosis, solution, implementation);
      return this;
    }

    Builder hours(@Nullable String newHours) {
      hours = newHours == null ? null : new BigDecimal(newHours);
      return this;
    }

    Builder follows(String engagementId) {
      follows = engagementId;
      return this;
    }

    Engagement build() {
      return new Engagement(
          id,
          closedOn == null ? Status.OPEN : Status.CLOSED,
          function,
          consultant,
          manager,
          department,
          new Engagement.Dates(
              requestedOn, neededBy, contractedOn, null, null, null, startedOn, closedOn),
          new Engagement.Request(kind, null, entryPoints, phase, nature, null, null, null, null),
          new Engagement.Roles(
              requested, played, clientView, null, null, null, null, null, null, null),
          contract,
          ownership,
          new Engagement.Solution(null, null, null, Set.of(), null, null, null),
          new Engagement.Result(null, null, null, null, null, null, null, hours, null),
          new Engagement.Links(follows, null, Set.of(), null));
    }
  }
}
