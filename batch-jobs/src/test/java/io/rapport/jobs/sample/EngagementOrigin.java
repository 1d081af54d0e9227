package io.rapport.jobs.sample;

import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.engagement.GapFinder;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.jobs.sample.SampleEngagements.Request;
import io.rapport.jobs.sample.SampleQualityEvents.SampleEvent;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What led to an engagement: entry points, the gap's finder, quality events, earlier work. */
final class EngagementOrigin {
  private static final int RECENT_DAYS = 120;

  private final List<SampleEvent> events;
  private final Dice dice;

  EngagementOrigin(List<SampleEvent> events, Dice dice) {
    this.events = events;
    this.dice = dice;
  }

  void record(
      Fields row,
      Request request,
      RequestKind kind,
      WorkNature nature,
      List<SampleEngagement> earlier) {
    Optional<SampleEvent> event = event(request, kind);
    Set<EntryPoint> entryPoints = new LinkedHashSet<>();
    if (request.followsSurvey()) {
      entryPoints.add(EntryPoint.SURVEY_RESULT);
      row.set("survey_wave", 1);
    }
    event.ifPresent(
        e -> {
          entryPoints.add(entryPoint(e));
          row.set("quality_event_ids", e.id());
          if (!e.row().has("engagement_id")) {
            e.row().set("engagement_id", row.get("engagement_id"));
          }
        });
    follow(row, request, kind, nature, earlier).ifPresent(entryPoints::add);
    if (entryPoints.isEmpty() || dice.chance(0.2)) {
      entryPoints.add(dice.pick(others()));
    }
    row.set("entry_point", entryPoints);
    boolean active = request.relation().function() == SampleFunction.PERFORMANCE_CONSULTING;
    row.set(
        "initiated_by",
        dice.pick(
            Odds.of("CLIENT", active ? 0.55 : 0.76)
                .or("CONSULTANT", active ? 0.22 : 0.08)
                .or("JOINT", 0.12)
                .or("THIRD_PARTY", 0.05)));
    gap(row, request.day(), event, active);
  }

  /**
   * A recent quality event of the same unit, where the unit has one and the work touches it.
   * Planted: in {@link SampleUnits#LEFT_ALONE} nobody works on events.
   */
  private Optional<SampleEvent> event(Request request, RequestKind kind) {
    List<SampleEvent> recent =
        events.stream()
            .filter(e -> e.unit().equals(request.relation().manager().unit()))
            .filter(e -> !e.openedOn().isAfter(request.day()))
            .filter(e -> e.openedOn().plusDays(RECENT_DAYS).isAfter(request.day()))
            .toList();
    boolean touches = kind == RequestKind.CAPA_SUPPORT || dice.chance(0.4);
    boolean leftAlone = SampleUnits.LEFT_ALONE.contains(request.relation().manager().unit());
    if (recent.isEmpty() || !touches || leftAlone || request.followsSurvey()) {
      return Optional.empty();
    }
    return Optional.of(dice.pick(recent));
  }

  private static EntryPoint entryPoint(SampleEvent event) {
    if (event.type() == QualityEventType.CAPA) {
      return EntryPoint.CAPA;
    }
    if (event.type() == QualityEventType.COMMITMENT) {
      return EntryPoint.REGULATORY_COMMITMENT;
    }
    return switch (event.cause()) {
      case OPERATOR_ERROR -> EntryPoint.OPERATOR_ERROR;
      case MATERIAL_SUPPLIER -> EntryPoint.SUPPLIER_ISSUE;
      default -> EntryPoint.DEVIATION;
    };
  }

  private static Odds<EntryPoint> others() {
    return Odds.of(EntryPoint.DIRECT_REQUEST, 0.26)
        .or(EntryPoint.ONGOING_NEED, 0.2)
        .or(EntryPoint.URGENT_NEED, 0.14)
        .or(EntryPoint.RESOURCE_CONSTRAINT, 0.12)
        .or(EntryPoint.OTHER_PROJECT, 0.1)
        .or(EntryPoint.PROCESS_NOT_ROBUST, 0.1)
        .or(EntryPoint.POLICY_CONFLICT, 0.05)
        .or(EntryPoint.OTHER, 0.03);
  }

  /** Larger work after a finished mini-project, and the same request once more. */
  private Optional<EntryPoint> follow(
      Fields row,
      Request request,
      RequestKind kind,
      WorkNature nature,
      List<SampleEngagement> earlier) {
    List<SampleEngagement> same =
        earlier.stream()
            .filter(e -> e.relation().equals(request.relation()))
            .filter(e -> e.requestedOn().plusDays(SampleRelation.LAPSE).isAfter(request.day()))
            .toList();
    Optional<SampleEngagement> again =
        same.stream().filter(e -> e.kind() == kind).reduce((first, second) -> second);
    if (again.isPresent() && dice.chance(0.5)) {
      row.set("repeat_of_engagement_id", again.get().id());
    }
    if (nature != WorkNature.PROJECT && nature != WorkNature.STRATEGIC) {
      return Optional.empty();
    }
    Optional<SampleEngagement> small =
        same.stream()
            .filter(e -> e.nature() == WorkNature.MINI_PROJECT)
            .filter(e -> e.closedOn().map(day -> day.isBefore(request.day())).orElse(false))
            .reduce((first, second) -> second);
    if (small.isEmpty() || !dice.chance(0.8)) {
      return Optional.empty();
    }
    row.set("follows_engagement_id", small.get().id());
    return Optional.of(EntryPoint.FOLLOW_ON);
  }

  private void gap(Fields row, LocalDate day, Optional<SampleEvent> event, boolean active) {
    boolean byCapa =
        event.map(e -> e.type() == QualityEventType.CAPA).orElse(false) && dice.chance(0.45);
    GapFinder finder =
        byCapa
            ? GapFinder.CAPA
            : dice.pick(
                Odds.of(GapFinder.MANAGER, 0.52)
                    .or(GapFinder.CONSULTANT, active ? 0.24 : 0.11)
                    .or(GapFinder.JOINT, active ? 0.18 : 0.12)
                    .or(GapFinder.AUDIT, 0.08)
                    .or(GapFinder.UNKNOWN, 0.12));
    row.set("gap_found_by", finder);
    if (byCapa) {
      row.set("gap_found_on", event.orElseThrow().openedOn());
    } else if (finder != GapFinder.UNKNOWN && dice.chance(0.6)) {
      LocalDate latest = event.map(SampleEvent::openedOn).orElse(day);
      row.set("gap_found_on", latest.minusDays(dice.between(0, 40)));
    }
  }
}
