package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.WorkNature;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the records of a relationship show on a day; what came later is not seen. A recorded stage
 * without its evidence falls to the highest stage below it that has some; evidence never lifts a
 * stage. What once made a potential partner is no evidence any more after a time without any
 * contact: then the relationship has lapsed.
 */
final class StageEvidence {
  private final Contacts contacts;
  private final EvidenceRules rules;
  private final LocalDate day;

  StageEvidence(Contacts contacts, EvidenceRules rules, LocalDate day) {
    this.contacts = contacts;
    this.rules = rules;
    this.day = day;
  }

  /** The stage that the records bear out. */
  Stage of(Relationship relationship, Stage recorded) {
    if (recorded == Stage.NO_CONTACT || recorded == Stage.LAPSED) {
      return recorded;
    }
    Stage stage = recorded;
    while (stage != Stage.NO_CONTACT && !isShown(relationship, stage)) {
      stage = Stage.values()[stage.ordinal() - 1];
    }
    return stage == Stage.NO_CONTACT && !hasContact(relationship) ? Stage.LAPSED : stage;
  }

  private boolean isShown(Relationship relationship, Stage stage) {
    return switch (stage) {
      case NO_CONTACT, LAPSED -> true;
      case FRIEND -> hasExchange(relationship);
      case POTENTIAL_PARTNER ->
          hasContact(relationship) && hasEntryPoint(relationship) && wentBothWays(relationship);
      case PARTNER -> hasPartnered(relationship);
      case STRATEGIC_PARTNER -> hasPartnered(relationship) && isStrategic(relationship);
    };
  }

  private boolean hasExchange(Relationship relationship) {
    return contacts.touches(relationship).stream()
        .anyMatch(touch -> isWithin(touch.exchange().occurredOn(), rules.contactDays()));
  }

  /**
   * Without any exchange, and any engagement asked for or closed, in these days a relationship has
   * lapsed.
   */
  private boolean hasContact(Relationship relationship) {
    return hasExchange(relationship)
        || contacts.engagements(relationship).stream()
            .map(Engagement::dates)
            .flatMap(dates -> Stream.of(dates.requestedOn(), closing(dates)))
            .anyMatch(date -> isWithin(date, rules.contactDays()));
  }

  private static LocalDate closing(Engagement.Dates dates) {
    LocalDate closedOn = dates.closedOn();
    return closedOn == null ? dates.requestedOn() : closedOn;
  }

  private boolean hasEntryPoint(Relationship relationship) {
    return contacts.engagements(relationship).stream()
        .filter(each -> !each.dates().requestedOn().isAfter(day))
        .anyMatch(each -> !each.request().entryPoints().isEmpty());
  }

  private boolean wentBothWays(Relationship relationship) {
    return went(relationship, Direction.TO_CLIENT) && went(relationship, Direction.TO_CONSULTANT);
  }

  private boolean went(Relationship relationship, Direction direction) {
    return contacts.touches(relationship).stream()
        .map(Touch::exchange)
        .filter(exchange -> !exchange.occurredOn().isAfter(day))
        .map(Exchange::direction)
        .anyMatch(recorded -> recorded == direction || recorded == Direction.MUTUAL);
  }

  private boolean hasPartnered(Relationship relationship) {
    return contacts.engagements(relationship).stream().anyMatch(this::showsPartnership);
  }

  private boolean showsPartnership(Engagement engagement) {
    LocalDate closedOn = engagement.dates().closedOn();
    List<Agreement> items = AgreementMeasurements.items(engagement);
    return closedOn != null
        && isWithin(closedOn, rules.partnerDays())
        && HumanRoles.played(engagement) == Role.COLLABORATIVE
        && items.stream().filter(item -> item == Agreement.AGREED).count() >= rules.agreedItems();
  }

  private boolean isStrategic(Relationship relationship) {
    return contacts.engagements(relationship).stream()
        .filter(each -> isWithin(each.dates().requestedOn(), rules.partnerDays()))
        .filter(each -> each.request().workNature() == WorkNature.STRATEGIC)
        .map(each -> each.request().involvementPhase())
        .anyMatch(phase -> phase != null && phase.compareTo(InvolvementPhase.DIAGNOSIS) <= 0);
  }

  private boolean isWithin(LocalDate date, int days) {
    return !date.isAfter(day) && date.isAfter(day.minusDays(days));
  }
}
