package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.StageEntry;
import java.util.List;
import java.util.Set;

/** Builds registers for tests of alerts. */
final class AlertSamples {
  private AlertSamples() {}

  /** The engagement as one on these quality events. */
  static Engagement about(Engagement engagement, String... eventIds) {
    return new Engagement(
        engagement.engagementId(),
        engagement.status(),
        engagement.functionCode(),
        engagement.consultantId(),
        engagement.managerId(),
        engagement.departmentCode(),
        engagement.dates(),
        engagement.request(),
        engagement.roles(),
        engagement.contract(),
        engagement.ownership(),
        engagement.solution(),
        engagement.result(),
        new Engagement.Links(null, null, Set.of(eventIds), null));
  }

  static Register register(
      List<Engagement> engagements,
      List<Exchange> exchanges,
      List<StageEntry> stages,
      List<PulseForm> pulse,
      List<QualityEvent> events,
      List<Manager> managers) {
    return new Register(
        engagements,
        exchanges,
        stages,
        pulse,
        events,
        managers,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
