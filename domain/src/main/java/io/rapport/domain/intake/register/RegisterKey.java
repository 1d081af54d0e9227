package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.SkillEvent;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.TimeEntry;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Keys of the register's records: their fields joined by upright strokes. */
final class RegisterKey {
  private RegisterKey() {}

  static String of(Engagement engagement) {
    return engagement.engagementId();
  }

  static String of(Manager manager) {
    return manager.managerId();
  }

  static String of(Consultant consultant) {
    return consultant.consultantId();
  }

  static String of(Exchange exchange) {
    return exchange.exchangeId();
  }

  static String of(QualityEvent event) {
    return event.eventId();
  }

  static String of(StageEntry entry) {
    return joined(entry.managerId(), entry.functionCode(), entry.enteredOn());
  }

  static String of(PulseForm form) {
    return joined(form.wave(), form.managerId(), form.functionCode(), form.side());
  }

  static String of(TimeEntry entry) {
    return joined(entry.consultantId(), entry.weekStart(), entry.workNature());
  }

  static String of(SkillRating rating) {
    return joined(rating.consultantId(), rating.ratedOn(), rating.skill(), rating.rater());
  }

  static String of(SkillEvent event) {
    return joined(event.consultantId(), event.date(), event.kind());
  }

  static String of(FrustrationForm form) {
    return joined(form.consultantId(), form.month());
  }

  private static String joined(Object... parts) {
    return Arrays.stream(parts)
        .map(part -> part.toString().replace("\\", "\\\\").replace("|", "\\|"))
        .collect(Collectors.joining("|"));
  }
}
