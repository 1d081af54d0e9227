package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.SkillEvent;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.TimeEntry;
import java.util.Collection;
import java.util.List;

/** Puts entries together into a register. */
public final class RegisterEntries {
  private RegisterEntries() {}

  /**
   * The register of some entries.
   *
   * @param entries entries of any tables; those of one table stay in their order
   */
  public static Register register(Collection<RegisterEntry> entries) {
    return new Register(
        of(entries, Engagement.class),
        of(entries, Exchange.class),
        of(entries, StageEntry.class),
        of(entries, PulseForm.class),
        of(entries, QualityEvent.class),
        of(entries, Manager.class),
        of(entries, Consultant.class),
        of(entries, TimeEntry.class),
        of(entries, SkillRating.class),
        of(entries, SkillEvent.class),
        of(entries, FrustrationForm.class));
  }

  private static <T> List<T> of(Collection<RegisterEntry> entries, Class<T> type) {
    return entries.stream()
        .map(RegisterEntry::value)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
