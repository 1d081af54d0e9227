package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.Owner;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.WorkNature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Departments whose index can be worked out by hand. */
final class IndexRegister {
  /** (100³ · 100/3)^¼: all as it should be, but one exchange a quarter instead of three. */
  static final double GOOD = Math.pow(100.0 * 100 * 100 * 100 / 3, 0.25);

  /** All pillars at 0, which counts as 1. */
  static final double BAD = 1;

  private final List<Engagement> engagements = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<StageEntry> stages = new ArrayList<>();
  private final List<PulseForm> pulse = new ArrayList<>();
  private final List<QualityEvent> events = new ArrayList<>();
  private final List<Manager> managers = new ArrayList<>();

  /** Managers of a department with four engagements each, and four exchanges a year. */
  IndexRegister department(String code, int count, String day, boolean good) {
    for (int i = 0; i < count; i++) {
      String manager = code + "-" + i;
      manager(manager, code, null);
      for (int e = 0; e < 4; e++) {
        engagement(manager, code, day, good);
        exchange(manager, day, good && e % 2 == 0 ? Direction.TO_CONSULTANT : Direction.TO_CLIENT);
      }
    }
    return this;
  }

  IndexRegister engagement(String manager, String department, String day, boolean good) {
    Agreement agreement = good ? Agreement.AGREED : Agreement.NOT_DISCUSSED;
    Owner owner = good ? Owner.SHARED : Owner.CONSULTANT;
    engagements.add(
        Samples.engagement("E" + engagements.size(), day)
            .with(manager, department)
            .roles(null, good ? Role.COLLABORATIVE : Role.EXPERT, null)
            .owners(owner, owner, owner)
            .phase(good ? InvolvementPhase.NEED_SENSED : InvolvementPhase.AFTER_FAILURE)
            .neededBy(LocalDate.parse(day).plusDays(good ? 60 : 0))
            .nature(good ? WorkNature.PROJECT : WorkNature.FIREFIGHTING)
            .hours("5")
            .contract(agreement, agreement, agreement, agreement)
            .build());
    return this;
  }

  IndexRegister followUp(String department, String day, Role role) {
    engagements.add(
        Samples.engagement("E" + engagements.size(), day)
            .with("F-" + department, department)
            .kind(RequestKind.SURVEY_FOLLOW_UP)
            .roles(null, role, null)
            .build());
    return this;
  }

  IndexRegister exchange(String manager, String day, Direction direction) {
    exchanges.add(
        new Exchange(
            "X" + exchanges.size(),
            LocalDate.parse(day),
            "C1",
            manager,
            "HR",
            null,
            direction,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
    return this;
  }

  IndexRegister manager(String id, String department, @Nullable Integer teamSize) {
    managers.removeIf(each -> each.managerId().equals(id));
    managers.add(new Manager(id, department, null, null, teamSize, null, null));
    return this;
  }

  IndexRegister stage(String manager, String day, Stage stage) {
    stages.add(new StageEntry(manager, "HR", LocalDate.parse(day), stage, null, null));
    return this;
  }

  IndexRegister form(int wave, String day, String manager, String department, Side side, int all) {
    pulse.add(
        new PulseForm(
            wave,
            LocalDate.parse(day),
            manager,
            "HR",
            department,
            side,
            Collections.nCopies(3, Optional.of(all)),
            Collections.nCopies(4, Optional.of(all)),
            Collections.nCopies(3, Optional.of(all)),
            List.of()));
    return this;
  }

  IndexRegister event(QualityEvent event) {
    events.add(event);
    return this;
  }

  Register build() {
    return new Register(
        engagements,
        exchanges,
        stages,
        pulse,
        events,
        managers,
        List.of(Samples.consultant("C1", "HR")),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
