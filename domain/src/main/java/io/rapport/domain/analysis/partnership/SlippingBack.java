package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.partnership.alert.Alert;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.analysis.partnership.alert.AlertRules;
import io.rapport.domain.analysis.partnership.alert.AlertSubject;
import io.rapport.domain.analysis.partnership.alert.AlertWords;
import io.rapport.domain.analysis.partnership.alert.Watched;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.RunRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A1: relationships recorded as partner or higher at the month's end of whose last four engagements
 * with a role played at least three were not collaborative, the last one asked for in the month. So
 * an alert needs new evidence and is looked for once a month.
 *
 * <p>The chance of a false alarm is that of a single look, at the usual share: that of all
 * engagements asked for in the twelve months before by relationships then recorded as partner or
 * higher.
 */
final class SlippingBack implements AlertSource {
  private static final int YEAR = 12;

  /** Usual share where no year before is recorded: that for which the method states the chance. */
  private static final double USUAL = 0.25;

  private final Window month;
  private final AlertRules rules;
  private final Contacts contacts;
  private final boolean isRecorded;
  private final List<Watched> watched;

  SlippingBack(
      Window month,
      AlertRules rules,
      History history,
      List<StageHistory> stages,
      Contacts contacts) {
    this.month = month;
    this.rules = rules;
    this.contacts = contacts;
    this.isRecorded =
        !stages.isEmpty()
            && history.engagements().stream().anyMatch(each -> HumanRoles.played(each) != null);
    double usual = usual(history, stages);
    RunRule rule = RunRule.of(rules.slippingFrom(), rules.slippingOf());
    List<Watched> all = new ArrayList<>();
    for (StageHistory stage : stages) {
      if (isPartner(stage, month.to())) {
        watch(stage.relationship(), rule, usual).ifPresent(all::add);
      }
    }
    this.watched = List.copyOf(all);
  }

  private double usual(History history, List<StageHistory> stages) {
    Window before = month.before(YEAR);
    Map<Relationship, StageHistory> byRelationship = new HashMap<>();
    stages.forEach(each -> byRelationship.put(each.relationship(), each));
    return history.engagements().stream()
        .filter(each -> HumanRoles.played(each) != null)
        .filter(each -> before.contains(each.dates().requestedOn()))
        .filter(
            each ->
                Optional.ofNullable(
                        byRelationship.get(new Relationship(each.managerId(), each.functionCode())))
                    .filter(stage -> isPartner(stage, each.dates().requestedOn()))
                    .isPresent())
        .mapToDouble(each -> isCollaborative(each) ? 0 : 1)
        .average()
        .orElse(USUAL);
  }

  private static boolean isPartner(StageHistory stage, LocalDate day) {
    return stage.on(day).filter(StageHistory::isPartnership).isPresent();
  }

  private Optional<Watched> watch(Relationship relationship, RunRule rule, double usual) {
    List<Engagement> played =
        contacts.engagements(relationship).stream()
            .filter(each -> HumanRoles.played(each) != null)
            .toList();
    int n = played.size();
    if (n < rules.slippingOf() || !month.contains(played.get(n - 1).dates().requestedOn())) {
      return Optional.empty();
    }
    List<Boolean> others =
        played.subList(n - rules.slippingOf(), n).stream()
            .map(each -> !isCollaborative(each))
            .toList();
    AlertSubject subject =
        new AlertSubject.Relation(relationship.managerId(), relationship.functionCode());
    int count = (int) others.stream().filter(Boolean::booleanValue).count();
    Optional<Alert> alert =
        rule.holds(others)
            ? Optional.of(
                new Alert(
                    kind(),
                    subject,
                    count,
                    OptionalDouble.of(rules.slippingFrom()),
                    OptionalDouble.of(rules.slippingOf() * usual),
                    AlertWords.slippingBack(count, rules.slippingOf())))
            : Optional.empty();
    return Optional.of(new Watched(kind(), subject, rule.falseAlarmChance(usual), alert));
  }

  private static boolean isCollaborative(Engagement engagement) {
    return HumanRoles.played(engagement) == Role.COLLABORATIVE;
  }

  @Override
  public AlertKind kind() {
    return AlertKind.A1;
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
