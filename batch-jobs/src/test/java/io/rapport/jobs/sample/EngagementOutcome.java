package io.rapport.jobs.sample;

import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Outcome;
import io.rapport.domain.engagement.Owner;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.jobs.sample.SampleEngagements.Request;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an engagement was done and what came of it. Planted: working together goes with more
 * agreements and better outcomes, and each agreement adds to the chance of a good outcome.
 */
final class EngagementOutcome {
  private static final double[] EASE_OF_AGREEING = {0.12, -0.14, -0.04, 0.02};

  private final Dice dice;

  EngagementOutcome(Dice dice) {
    this.dice = dice;
  }

  void record(
      Fields row,
      Request request,
      Role requested,
      Role played,
      WorkNature nature,
      Optional<LocalDate> closed) {
    roles(row, request, requested, played);
    int agreed = agreements(row, played, nature);
    owners(row, played);
    solution(row, request, played);
    disagreement(row, played);
    value(row, played, nature);
    if (closed.isPresent()) {
      results(row, played, agreed, closed.get());
    }
  }

  private void roles(Fields row, Request request, Role requested, Role played) {
    Role seen = dice.chance(0.76) ? played : dice.pick(List.of(Role.values()));
    row.set("role_played", played)
        .set("role_client_view", seen)
        .set("role_source", dice.chance(0.9) ? "CONSULTANT" : "REVIEWER");
    if (requested != Role.COLLABORATIVE) {
      boolean turned = played == Role.COLLABORATIVE;
      double eager = request.relation().function().hasSlipped(request.day()) ? 0.1 : 0.4;
      boolean offered = dice.chance(turned ? 0.9 : eager);
      row.set("collaboration_offered", offered);
      row.set("collaboration_accepted", offered ? turned : null);
    }
    boolean partner = dice.chance(played == Role.COLLABORATIVE ? 0.86 : 0.3);
    row.set(
        "treated_as",
        partner
            ? "PARTNER"
            : dice.pick(
                Odds.of("ORDER_TAKER", 0.62).or("DIRECT_REPORT", 0.2).or("TEMP_HELP", 0.18)));
  }

  private int agreements(Fields row, Role played, WorkNature nature) {
    double mood = dice.gaussian(0, 0.14);
    double usual =
        switch (played) {
          case COLLABORATIVE -> 0.74;
          case EXPERT -> 0.44;
          case PAIR_OF_HANDS -> 0.32;
        };
    boolean trivial = nature == WorkNature.TRANSACTIONAL && dice.chance(0.12);
    int agreed = 0;
    for (int i = 0; i < SampleEngagement.AGREEMENTS.size(); i++) {
      Agreement agreement =
          dice.chance(usual + EASE_OF_AGREEING[i] + mood)
              ? Agreement.AGREED
              : dice.pick(Odds.of(Agreement.DISCUSSED, 0.5).or(Agreement.NOT_DISCUSSED, 0.5));
      agreed += agreement == Agreement.AGREED ? 1 : 0;
      row.set(SampleEngagement.AGREEMENTS.get(i), trivial ? Agreement.NOT_APPLICABLE : agreement);
    }
    return agreed;
  }

  private void owners(Fields row, Role played) {
    for (String column : SampleEngagement.OWNERS) {
      boolean last = column.equals("owner_implementation");
      Odds<Owner> odds =
          switch (played) {
            case COLLABORATIVE ->
                Odds.of(Owner.SHARED, 0.76)
                    .or(Owner.CLIENT, last ? 0.18 : 0.08)
                    .or(Owner.CONSULTANT, 0.12)
                    .or(Owner.NOT_DONE, 0.04);
            case EXPERT ->
                Odds.of(Owner.CONSULTANT, 0.72)
                    .or(Owner.CLIENT, 0.14)
                    .or(Owner.SHARED, last ? 0.3 : 0.06)
                    .or(Owner.NOT_DONE, 0.08);
            case PAIR_OF_HANDS ->
                Odds.of(Owner.CLIENT, last ? 0.2 : 0.66)
                    .or(Owner.CONSULTANT, last ? 0.7 : 0.06)
                    .or(Owner.SHARED, 0.06)
                    .or(Owner.NOT_DONE, last ? 0.02 : 0.22);
          };
      row.set(column, dice.pick(odds));
    }
  }

  private void solution(Fields row, Request request, Role played) {
    boolean training = row.get("request_kind").equals("TRAINING_ORDER");
    boolean together = played == Role.COLLABORATIVE;
    row.set(
            "solution_origin",
            switch (played) {
              case COLLABORATIVE -> dice.chance(0.8) ? "JOINT" : "CONSULTANT";
              case EXPERT -> dice.chance(0.8) ? "CONSULTANT" : "JOINT";
              case PAIR_OF_HANDS -> dice.chance(0.9) ? "CLIENT" : "JOINT";
            })
        .set("diagnosis_done", dice.chance(together ? 0.85 : played == Role.EXPERT ? 0.6 : 0.15))
        .set(
            "solution_type",
            dice.pick(
                Odds.of("TRAINING", training ? (together ? 0.35 : 0.85) : 0.06)
                    .or("NON_TRAINING", training ? 0.05 : 0.7)
                    .or("MIXED", together ? 0.3 : 0.08)
                    .or("NONE", 0.06)))
        .set("cause_levels", causeLevels(together))
        .set("expertise_use", rating(together ? 4.1 : played == Role.EXPERT ? 3.4 : 2.3))
        .set("solution_fit", rating(together ? 4.0 : played == Role.EXPERT ? 3.6 : 3.0))
        .set("client_rating", rating((together ? 4.1 : 3.6) + 0.2 * request.relation().closeness()))
        .set(
            "method_step",
            dice.pick(
                Odds.of("ENTRY", together ? 0.05 : 0.35)
                    .or("GAP", 0.14)
                    .or("CAUSE", 0.14)
                    .or("SOLUTION", 0.2)
                    .or("IMPLEMENT", 0.24)
                    .or("EVALUATE", together ? 0.2 : 0.04)));
  }

  private Set<String> causeLevels(boolean together) {
    Odds<String> odds =
        Odds.of("INDIVIDUAL", together ? 0.15 : 0.4)
            .or("TEAM", 0.25)
            .or("PROCESS", together ? 0.4 : 0.2)
            .or("ORGANISATION", 0.12)
            .or("EXTERNAL", 0.05);
    Set<String> levels = new LinkedHashSet<>(Set.of(dice.pick(odds)));
    if (dice.chance(0.3)) {
      levels.add(dice.pick(odds));
    }
    return levels;
  }

  private int rating(double mean) {
    return (int) Math.max(1, Math.min(5, Math.round(dice.gaussian(mean, 0.9))));
  }

  private void disagreement(Fields row, Role played) {
    boolean disagreed = dice.chance(played == Role.PAIR_OF_HANDS ? 0.44 : 0.28);
    row.set("disagreed", disagreed);
    if (disagreed) {
      double silent = played == Role.PAIR_OF_HANDS ? 0.6 : 0.2;
      row.set(
          "pushback",
          dice.pick(
              Odds.of("NONE", silent)
                  .or("ACCEPTED", 0.26)
                  .or("NEGOTIATED", 0.3)
                  .or("OVERRULED", 0.12)
                  .or("ESCALATED", 0.03)));
    }
  }

  private void value(Fields row, Role played, WorkNature nature) {
    if (dice.chance(played == Role.COLLABORATIVE ? 0.62 : 0.28)) {
      row.set("business_goal_ref", String.format("BG-%02d", dice.between(1, 12)));
    }
    boolean quantified = dice.chance(nature == WorkNature.PROJECT ? 0.35 : 0.1);
    row.set("value_quantified", quantified);
    if (quantified) {
      row.set("value_amount", (5 + (int) (30 * dice.lognormal(0.8))) * 500 + " EUR");
    }
  }

  private void results(Fields row, Role played, int agreed, LocalDate closed) {
    double good =
        (played == Role.COLLABORATIVE ? 0.42 : played == Role.EXPERT ? 0.36 : 0.26) + 0.07 * agreed;
    boolean early = closed.isAfter(SampleFunction.LAST_DAY.minusDays(30)) && dice.chance(0.35);
    row.set(
        "outcome_met",
        early
            ? Outcome.TOO_EARLY
            : dice.pick(
                Odds.of(Outcome.YES, good)
                    .or(Outcome.PARTLY, 0.7 * (1 - good))
                    .or(Outcome.NO, 0.3 * (1 - good))));
    row.set("harm_reported", dice.chance(played == Role.PAIR_OF_HANDS ? 0.06 : 0.015));
    double share = played == Role.COLLABORATIVE ? 0.55 : 0.15;
    BigDecimal hours = (BigDecimal) row.get("hours_consultant");
    row.set(
        "hours_client",
        hours
            .multiply(BigDecimal.valueOf(share * dice.lognormal(0.3)))
            .setScale(1, RoundingMode.HALF_UP));
  }
}
