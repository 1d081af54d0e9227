package io.rapport.jobs.sample;

import io.rapport.domain.engagement.Assessor;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.jobs.sample.SampleExchanges.SampleExchange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How relationships went from first contact to partnership: what engagements and exchanges show,
 * noted with some delay, sometimes forgotten, sometimes claimed without anything to show for it.
 * Planted: relationships without contact lapse, some partnerships of HR slip back in its last three
 * months.
 */
final class SampleStageLog {
  static final List<String> HEADER =
      List.of(
          "manager_id",
          "function_code",
          "entered_on",
          "stage",
          "evidence_engagement_id",
          "assessed_by");

  private final Dice dice = Dice.of("stages");

  /** An entry of the log. */
  record Entry(SampleRelation relation, LocalDate day, Stage stage, String evidence, Assessor by) {}

  /** Something that happened between the two sides. */
  private record Contact(
      LocalDate day, Optional<SampleEngagement> work, Set<Direction> directions) {}

  static List<Entry> draw(
      List<SampleRelation> relations,
      List<SampleEngagement> engagements,
      List<SampleExchange> exchanges) {
    SampleStageLog log = new SampleStageLog();
    List<Entry> entries = new ArrayList<>();
    for (SampleRelation relation : relations) {
      entries.addAll(log.climb(relation, contacts(relation, engagements, exchanges)));
    }
    return entries;
  }

  static Table table(List<Entry> entries) {
    return Table.of(
        "StageLog",
        HEADER,
        entries.stream()
            .map(
                entry ->
                    new Fields()
                        .set("manager_id", entry.relation().manager().id())
                        .set("function_code", entry.relation().function())
                        .set("entered_on", entry.day())
                        .set("stage", entry.stage())
                        .set("evidence_engagement_id", entry.evidence())
                        .set("assessed_by", entry.by()))
            .toList());
  }

  private static List<Contact> contacts(
      SampleRelation relation, List<SampleEngagement> engagements, List<SampleExchange> exchanges) {
    Stream<Contact> work =
        engagements.stream()
            .filter(e -> e.relation().equals(relation))
            .map(
                e ->
                    new Contact(
                        e.closedOn().orElse(e.requestedOn()),
                        Optional.of(e),
                        EnumSet.noneOf(Direction.class)));
    Stream<Contact> talk =
        exchanges.stream()
            .filter(e -> e.relation().equals(relation))
            .map(e -> new Contact(e.day(), Optional.empty(), EnumSet.of(e.direction())));
    return Stream.concat(work, talk).sorted(Comparator.comparing(Contact::day)).toList();
  }

  private List<Entry> climb(SampleRelation relation, List<Contact> contacts) {
    List<Entry> log = before(relation);
    Set<Direction> heard = EnumSet.noneOf(Direction.class);
    boolean entered = false;
    for (Contact contact : contacts) {
      heard.addAll(contact.directions());
      entered |= contact.work().map(e -> e.row().has("entry_point")).orElse(false);
      Stage stage = log.isEmpty() ? Stage.NO_CONTACT : log.get(log.size() - 1).stage();
      boolean bothWays =
          heard.contains(Direction.MUTUAL)
              || heard.containsAll(Set.of(Direction.TO_CLIENT, Direction.TO_CONSULTANT));
      if (stage == Stage.NO_CONTACT) {
        note(log, relation, contact, Stage.FRIEND, 10);
      } else if (stage == Stage.FRIEND && entered && bothWays && dice.chance(0.22)) {
        note(log, relation, contact, Stage.POTENTIAL_PARTNER, 30);
      } else if (stage == Stage.POTENTIAL_PARTNER && isPartnership(contact)) {
        note(log, relation, contact, Stage.PARTNER, 30);
      } else if (stage == Stage.PARTNER && isStrategic(contact)) {
        note(log, relation, contact, Stage.STRATEGIC_PARTNER, 30);
      }
    }
    slip(log, relation);
    lapse(log, relation, contacts);
    return log;
  }

  /** What was there before the register began: a third of the relationships, some partnerships. */
  private List<Entry> before(SampleRelation relation) {
    List<Entry> log = new ArrayList<>();
    boolean newManager = relation.manager().from().isAfter(LocalDate.of(2023, 6, 30));
    if (newManager || !dice.chance(0.35)) {
      return log;
    }
    LocalDate day = dice.workday(LocalDate.of(2023, 7, 3), LocalDate.of(2023, 11, 30));
    log.add(new Entry(relation, day, Stage.FRIEND, "", Assessor.CONSULTANT));
    if (dice.chance(0.5)) {
      day = day.plusDays(dice.between(40, 110));
      log.add(new Entry(relation, day, Stage.POTENTIAL_PARTNER, "", Assessor.CONSULTANT));
      if (relation.closeness() > 0.5 && dice.chance(0.6)) {
        day = day.plusDays(dice.between(40, 90));
        log.add(new Entry(relation, day, Stage.PARTNER, "", Assessor.CONSULTANT));
        if (relation.closeness() > 1.3) {
          day = day.plusDays(dice.between(20, 30));
          log.add(new Entry(relation, day, Stage.STRATEGIC_PARTNER, "", Assessor.REVIEWER));
        }
      }
    }
    return log;
  }

  /** Most partnerships can be shown; a few are claimed on the strength of a single contact. */
  private boolean isPartnership(Contact contact) {
    boolean shown = contact.work().map(SampleEngagement::showsPartnership).orElse(false);
    return dice.chance(shown ? 0.4 : 0.012);
  }

  private boolean isStrategic(Contact contact) {
    boolean shown =
        contact.work().map(e -> e.nature() == WorkNature.STRATEGIC && e.phase() <= 1).orElse(false);
    return shown && dice.chance(0.85);
  }

  private void note(
      List<Entry> log, SampleRelation relation, Contact contact, Stage stage, int delay) {
    LocalDate day = contact.day().plusDays(dice.between(0, delay));
    if (!log.isEmpty() && !day.isAfter(log.get(log.size() - 1).day())) {
      day = log.get(log.size() - 1).day().plusDays(7);
    }
    if (day.isAfter(SampleFunction.LAST_DAY) || day.isAfter(relation.lastContact().minusDays(1))) {
      return;
    }
    boolean evident = stage != Stage.FRIEND && contact.work().isPresent() && dice.chance(0.7);
    log.add(
        new Entry(
            relation,
            day,
            stage,
            evident ? contact.work().orElseThrow().id() : "",
            dice.chance(0.8) ? Assessor.CONSULTANT : Assessor.REVIEWER));
  }

  private void slip(List<Entry> log, SampleRelation relation) {
    if (relation.function() != SampleFunction.HR || log.isEmpty()) {
      return;
    }
    Entry last = log.get(log.size() - 1);
    boolean partner = last.stage() == Stage.PARTNER || last.stage() == Stage.STRATEGIC_PARTNER;
    LocalDate day = dice.workday(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 6, 26));
    if (partner && day.isAfter(last.day()) && dice.chance(0.4)) {
      log.add(new Entry(relation, day, Stage.POTENTIAL_PARTNER, "", Assessor.REVIEWER));
    }
  }

  private void lapse(List<Entry> log, SampleRelation relation, List<Contact> contacts) {
    if (!relation.lapses() || log.isEmpty() || contacts.isEmpty()) {
      return;
    }
    LocalDate last = contacts.get(contacts.size() - 1).day();
    LocalDate noted =
        last.isAfter(log.get(log.size() - 1).day()) ? last : log.get(log.size() - 1).day();
    LocalDate day = noted.plusDays(SampleRelation.LAPSE + dice.between(1, 10));
    if (!day.isAfter(SampleFunction.LAST_DAY)) {
      log.add(new Entry(relation, day, Stage.LAPSED, "", Assessor.RULE));
    }
  }
}
