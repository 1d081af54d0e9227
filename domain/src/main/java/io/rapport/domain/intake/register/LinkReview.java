package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Engagement.Links;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.intake.Issue.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Drops links to an earlier record of the same kind that lead nowhere: to an unknown record, to the
 * record itself, or round in a circle, of which every link is dropped (V13).
 */
final class LinkReview {
  private LinkReview() {}

  static Reviewed<List<Engagement>> engagements(List<Engagement> engagements) {
    Dropped follows =
        dropped(
            engagements,
            Engagement::engagementId,
            engagement -> engagement.links().followsEngagementId());
    Dropped repeats =
        dropped(
            engagements,
            Engagement::engagementId,
            engagement -> engagement.links().repeatOfEngagementId());
    List<Engagement> kept =
        engagements.stream()
            .map(
                engagement ->
                    withLinks(
                        engagement,
                        follows.keeps(engagement.engagementId()),
                        repeats.keeps(engagement.engagementId())))
            .toList();
    return new Reviewed<>(
        kept,
        List.of(follows.finding("engagement followed"), repeats.finding("engagement repeated")));
  }

  static Reviewed<List<Exchange>> exchanges(List<Exchange> exchanges) {
    Dropped follows = dropped(exchanges, Exchange::exchangeId, Exchange::followsExchangeId);
    return new Reviewed<>(
        exchanges.stream()
            .map(it -> follows.keeps(it.exchangeId()) ? it : withoutLink(it))
            .toList(),
        List.of(follows.finding("exchange followed")));
  }

  static Reviewed<List<QualityEvent>> qualityEvents(List<QualityEvent> events) {
    Dropped repeats = dropped(events, QualityEvent::eventId, QualityEvent::repeatOfEventId);
    return new Reviewed<>(
        events.stream().map(it -> repeats.keeps(it.eventId()) ? it : withoutLink(it)).toList(),
        List.of(repeats.finding("quality event repeated")));
  }

  /** Ids of the records whose link is dropped, and how many records have a link at all. */
  private record Dropped(Set<String> ids, int linked) {
    boolean keeps(String id) {
      return !ids.contains(id);
    }

    Finding finding(String what) {
      return new Finding(
          "V13",
          Severity.NULLED,
          ids.size(),
          linked,
          what + " is unknown, the same or in a circle; the link is dropped");
    }
  }

  private static <T> Dropped dropped(
      List<T> records, Function<T, String> id, Function<T, @Nullable String> link) {
    Set<String> known = new HashSet<>();
    Map<String, String> links = new HashMap<>();
    for (T each : records) {
      known.add(id.apply(each));
      String target = link.apply(each);
      if (target != null) {
        links.put(id.apply(each), target);
      }
    }
    Set<String> dropped = circles(links);
    links.forEach(
        (from, to) -> {
          if (!known.contains(to)) {
            dropped.add(from);
          }
        });
    return new Dropped(dropped, links.size());
  }

  /** Records on a circle of links; each has one link at most, so every walk ends or closes. */
  private static Set<String> circles(Map<String, String> links) {
    Set<String> circles = new HashSet<>();
    Set<String> walked = new HashSet<>();
    for (String start : links.keySet()) {
      Set<String> walk = new LinkedHashSet<>();
      String at = start;
      while (at != null && !walked.contains(at) && walk.add(at)) {
        at = links.get(at);
      }
      if (at != null && walk.contains(at)) {
        String closing = at;
        walk.stream().dropWhile(id -> !id.equals(closing)).forEach(circles::add);
      }
      walked.addAll(walk);
    }
    return circles;
  }

  private static Engagement withLinks(Engagement it, boolean follows, boolean repeats) {
    if (follows && repeats) {
      return it;
    }
    Links links = it.links();
    return new Engagement(
        it.engagementId(),
        it.status(),
        it.functionCode(),
        it.consultantId(),
        it.managerId(),
        it.departmentCode(),
        it.dates(),
        it.request(),
        it.roles(),
        it.contract(),
        it.ownership(),
        it.solution(),
        it.result(),
        new Links(
            follows ? links.followsEngagementId() : null,
            repeats ? links.repeatOfEngagementId() : null,
            links.qualityEventIds(),
            links.surveyWave()));
  }

  private static Exchange withoutLink(Exchange it) {
    return new Exchange(
        it.exchangeId(),
        it.occurredOn(),
        it.consultantId(),
        it.managerId(),
        it.functionCode(),
        it.engagementId(),
        it.direction(),
        it.initiator(),
        it.unsolicited(),
        it.kind(),
        it.depth(),
        it.uptake(),
        null,
        it.minutes());
  }

  private static QualityEvent withoutLink(QualityEvent it) {
    return new QualityEvent(
        it.eventId(),
        it.type(),
        it.openedOn(),
        it.dueOn(),
        it.closedOn(),
        it.departmentCode(),
        it.processCode(),
        it.severity(),
        it.cause(),
        it.causeJustified(),
        null,
        it.engagementId(),
        it.actionScope(),
        it.effectivenessCheckedOn(),
        it.effective());
  }
}
