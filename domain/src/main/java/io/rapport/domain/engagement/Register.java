package io.rapport.domain.engagement;

import java.util.List;

/**
 * All records of advisory engagements of one organisation.
 *
 * @param managers the roster; empty if not recorded
 */
public record Register(
    List<Engagement> engagements,
    List<Exchange> exchanges,
    List<StageEntry> stages,
    List<PulseForm> pulse,
    List<QualityEvent> qualityEvents,
    List<Manager> managers,
    List<Consultant> consultants,
    List<TimeEntry> time,
    List<SkillRating> skillRatings,
    List<SkillEvent> skillEvents,
    List<FrustrationForm> frustrations) {
  public Register {
    engagements = List.copyOf(engagements);
    exchanges = List.copyOf(exchanges);
    stages = List.copyOf(stages);
    pulse = List.copyOf(pulse);
    qualityEvents = List.copyOf(qualityEvents);
    managers = List.copyOf(managers);
    consultants = List.copyOf(consultants);
    time = List.copyOf(time);
    skillRatings = List.copyOf(skillRatings);
    skillEvents = List.copyOf(skillEvents);
    frustrations = List.copyOf(frustrations);
  }

  /** A register without records. */
  public static Register empty() {
    return new Register(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of());
  }
}
