package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.Register;
import java.time.YearMonth;
import java.util.List;

/** Registers that are analysed for June 2026. */
final class June {
  private June() {}

  static Analysed figures(Register register) {
    return Analysed.of(register, YearMonth.of(2026, 6));
  }

  static Register register(
      List<Engagement> engagements,
      List<Exchange> exchanges,
      List<PulseForm> pulse,
      List<QualityEvent> events,
      List<Manager> managers) {
    return new Register(
        engagements,
        exchanges,
        List.of(),
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
