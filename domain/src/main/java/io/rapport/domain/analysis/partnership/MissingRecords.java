package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.partnership.alert.Alert;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.analysis.partnership.alert.AlertRules;
import io.rapport.domain.analysis.partnership.alert.AlertSubject;
import io.rapport.domain.analysis.partnership.alert.AlertWords;
import io.rapport.domain.analysis.partnership.alert.Watched;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.ShareDrop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * A9: fields behind the headlines that are recorded for a share of the month's engagements which is
 * further below that of the twelve months before than the limit. Watched are the fields that could
 * fall so far. The chance is that of two binomial shares drawn alike.
 */
final class MissingRecords implements AlertSource {
  private static final int YEAR = 12;

  private static final List<Field> FIELDS =
      List.of(
          new Field("role_requested", each -> HumanRoles.requested(each) != null),
          new Field("role_played", each -> HumanRoles.played(each) != null),
          new Field("involvement_phase", each -> each.request().involvementPhase() != null),
          new Field("needed_by", each -> each.dates().neededBy() != null),
          new Field("work_nature", each -> each.request().workNature() != null),
          new Field("contract", each -> !AgreementMeasurements.items(each).isEmpty()),
          new Field("owner", MissingRecords::hasOwner));

  private final Cell month;
  private final List<Watched> watched;

  /** A field, or several of which one is enough. */
  private record Field(String name, Predicate<Engagement> isRecorded) {

    long count(List<Engagement> engagements) {
      return engagements.stream().filter(isRecorded).count();
    }
  }

  /**
   * @param fewest engagements that the month needs
   */
  MissingRecords(Cells cells, Window month, int fewest, AlertRules rules) {
    this.month = cells.of(month).of(Scope.Whole.WHOLE);
    List<Engagement> before = cells.of(month.before(YEAR)).of(Scope.Whole.WHOLE).engagements();
    List<Watched> all = new ArrayList<>();
    if (this.month.engagements().size() >= fewest && before.size() >= rules.fewestBaseline()) {
      for (Field field : FIELDS) {
        watch(field, before, rules.recordedDrop()).ifPresent(all::add);
      }
    }
    this.watched = List.copyOf(all);
  }

  private static boolean hasOwner(Engagement engagement) {
    Engagement.Ownership owners = engagement.ownership();
    return owners.diagnosis() != null
        || owners.solution() != null
        || owners.implementation() != null;
  }

  private Optional<Watched> watch(Field field, List<Engagement> before, double drop) {
    long n = month.engagements().size();
    long recorded = field.count(month.engagements());
    long recordedBefore = field.count(before);
    double usual = (double) recordedBefore / before.size();
    if (usual <= drop) {
      return Optional.empty();
    }
    AlertSubject subject = new AlertSubject.Field(field.name());
    double share = (double) recorded / n;
    return Optional.of(
        new Watched(
            kind(),
            subject,
            ShareDrop.chance(usual, n, before.size(), drop),
            ShareDrop.isPast(recorded, n, recordedBefore, before.size(), drop)
                ? Optional.of(
                    new Alert(
                        kind(),
                        subject,
                        share,
                        OptionalDouble.of(usual - drop),
                        OptionalDouble.of(usual),
                        AlertWords.lessRecorded(field.name(), share, usual)))
                : Optional.empty()));
  }

  @Override
  public AlertKind kind() {
    return AlertKind.A9;
  }

  @Override
  public boolean isRecorded() {
    return true;
  }

  @Override
  public List<Watched> watched() {
    return watched;
  }

  @Override
  public Support support(Scope scope) {
    return AlertSupports.of(month.engagements(), Subjects.OF_ENGAGEMENT);
  }
}
