package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.intake.Issue.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts stage entries in order and keeps one pulse form of each side and wave. */
final class RelationshipReview {
  private RelationshipReview() {}

  /**
   * V14: dates strictly increase in a relationship and neighbours differ. Of several entries on one
   * day the last one given stands; of equal neighbours the first.
   *
   * @return entries by manager, function and date
   */
  static Reviewed<List<StageEntry>> stages(List<StageEntry> entries) {
    SortedMap<String, Map<String, SortedMap<LocalDate, StageEntry>>> logs = new TreeMap<>();
    for (StageEntry entry : entries) {
      logs.computeIfAbsent(entry.managerId(), manager -> new TreeMap<>())
          .computeIfAbsent(entry.functionCode(), function -> new TreeMap<>())
          .put(entry.enteredOn(), entry);
    }
    List<StageEntry> kept = new ArrayList<>();
    for (Map<String, SortedMap<LocalDate, StageEntry>> functions : logs.values()) {
      for (SortedMap<LocalDate, StageEntry> log : functions.values()) {
        StageEntry last = null;
        for (StageEntry entry : log.values()) {
          if (last == null || last.stage() != entry.stage()) {
            kept.add(entry);
            last = entry;
          }
        }
      }
    }
    return new Reviewed<>(
        kept,
        List.of(
            new Finding(
                "V14",
                Severity.WARNING,
                entries.size() - kept.size(),
                entries.size(),
                "stage entries on one day, or equal to the one before; merged")));
  }

  /** V16: of several forms of one side in one wave the latest stands. V15: too few answers. */
  static Reviewed<List<PulseForm>> pulse(List<PulseForm> forms) {
    Map<String, PulseForm> latest = new LinkedHashMap<>();
    for (PulseForm form : forms) {
      latest.merge(
          RegisterKey.of(form),
          form,
          (one, other) -> other.waveDate().isBefore(one.waveDate()) ? one : other);
    }
    List<PulseForm> kept = List.copyOf(latest.values());
    long unusable =
        kept.stream()
            .mapToLong(
                form ->
                    Arrays.stream(PulseSubscore.values()).filter(it -> !it.isUsable(form)).count())
            .sum();
    return new Reviewed<>(
        kept,
        List.of(
            new Finding(
                "V15",
                Severity.NULLED,
                unusable,
                (long) kept.size() * PulseSubscore.values().length,
                "sub-scores of pulse forms with too few answers; not used"),
            new Finding(
                "V16",
                Severity.WARNING,
                forms.size() - kept.size(),
                forms.size(),
                "pulse forms replaced by a later one of the same side and wave")));
  }
}
