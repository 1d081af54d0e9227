package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where a relationship stands on a day: as recorded, and as its records bear out. */
record Standing(StageHistory history, Stage recorded, Stage evidenced) {

  /** Of all relationships that have a stage on the day. */
  static List<Standing> of(
      List<StageHistory> histories, Contacts contacts, EvidenceRules rules, LocalDate day) {
    StageEvidence evidence = new StageEvidence(contacts, rules, day);
    List<Standing> standings = new ArrayList<>();
    for (StageHistory history : histories) {
      history
          .on(day)
          .ifPresent(
              stage ->
                  standings.add(
                      new Standing(history, stage, evidence.of(history.relationship(), stage))));
    }
    return List.copyOf(standings);
  }

  boolean isPartnership() {
    return StageHistory.isPartnership(evidenced);
  }

  /** Whether it is recorded above its evidence. */
  boolean isClaimed() {
    return recorded != evidenced;
  }
}
