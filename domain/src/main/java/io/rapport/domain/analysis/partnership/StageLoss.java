package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.partnership.alert.Alert;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.analysis.partnership.alert.AlertSubject;
import io.rapport.domain.analysis.partnership.alert.AlertWords;
import io.rapport.domain.analysis.partnership.alert.Watched;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.figure.Scope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A2: relationships that stood at partner or higher and for which a lower stage, or that they
 * lapsed, was recorded in the month; of several falls the last. What is recorded happened, so
 * nothing is expected by chance.
 */
final class StageLoss implements AlertSource {
  private final Window month;
  private final Contacts contacts;
  private final boolean isRecorded;
  private final List<Watched> watched;

  StageLoss(Window month, List<StageHistory> stages, Contacts contacts) {
    this.month = month;
    this.contacts = contacts;
    this.isRecorded = !stages.isEmpty();
    this.watched = stages.stream().flatMap(each -> watch(each).stream()).toList();
  }

  private Optional<Watched> watch(StageHistory stages) {
    Relationship relationship = stages.relationship();
    AlertSubject subject =
        new AlertSubject.Relation(relationship.managerId(), relationship.functionCode());
    boolean wasPartner =
        stages.on(month.from().minusDays(1)).filter(StageHistory::isPartnership).isPresent();
    Optional<Alert> alert = Optional.empty();
    Optional<Stage> before = Optional.empty();
    for (StageEntry entry : stages.entries()) {
      Stage now = entry.stage();
      if (month.contains(entry.enteredOn())) {
        Optional<Alert> fall = before.flatMap(from -> alert(subject, from, now));
        alert = fall.isPresent() ? fall : alert;
        wasPartner |= StageHistory.isPartnership(now);
      }
      before = Optional.of(now);
    }
    return wasPartner ? Optional.of(new Watched(kind(), subject, 0, alert)) : Optional.empty();
  }

  private Optional<Alert> alert(AlertSubject subject, Stage from, Stage to) {
    int lost = rank(from) - rank(to);
    return StageHistory.isPartnership(from) && lost > 0
        ? Optional.of(
            new Alert(
                kind(),
                subject,
                lost,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                AlertWords.stageLost(from.name(), to.name())))
        : Optional.empty();
  }

  /** Place on the ladder; a relationship that lapsed stands where one without contact does. */
  private static int rank(Stage stage) {
    return switch (stage) {
      case NO_CONTACT, LAPSED -> 0;
      case FRIEND -> 1;
      case POTENTIAL_PARTNER -> 2;
      case PARTNER -> 3;
      case STRATEGIC_PARTNER -> 4;
    };
  }

  @Override
  public AlertKind kind() {
    return AlertKind.A2;
  }

  @Override
  public boolean isRecorded() {
    return isRecorded;
  }

  @Override
  public List<Watched> watched() {
    return watched;
  }

  @Override
  public Support support(Scope scope) {
    return AlertSupports.ofRelationships(watched, scope, contacts);
  }
}
