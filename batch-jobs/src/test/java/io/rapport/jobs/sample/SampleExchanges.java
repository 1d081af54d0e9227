package io.rapport.jobs.sample;

import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.ExchangeKind;
import io.rapport.domain.engagement.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Touches with information, help or access, one and more in every relationship. */
final class SampleExchanges {
  static final List<String> HEADER =
      List.of(
          "exchange_id",
          "occurred_on",
          "consultant_id",
          "manager_id",
          "engagement_id",
          "direction",
          "initiator",
          "unsolicited",
          "kind",
          "depth",
          "uptake",
          "follows_exchange_id",
          "minutes");

  private SampleExchanges() {}

  record SampleExchange(SampleRelation relation, LocalDate day, Direction direction, Fields row) {}

  static List<SampleExchange> draw(
      List<SampleRelation> relations, List<SampleEngagement> engagements) {
    Dice dice = Dice.of("exchanges");
    List<SampleExchange> exchanges = new ArrayList<>();
    for (SampleRelation relation : relations) {
      List<SampleEngagement> work =
          engagements.stream().filter(e -> e.relation().equals(relation)).toList();
      double liveliness = StrictMath.exp(0.35 * relation.closeness());
      int count = 1 + (int) (1.2 * work.size() * liveliness + 2 * dice.uniform());
      for (int i = 0; i < count; i++) {
        exchanges.add(exchange(relation, work, dice));
      }
    }
    exchanges.sort(
        Comparator.comparing(SampleExchange::day)
            .thenComparing(e -> e.relation().manager().id())
            .thenComparing(e -> e.relation().function()));
    number(exchanges, dice);
    return exchanges;
  }

  static Table table(List<SampleExchange> exchanges) {
    return Table.of("Exchanges", HEADER, exchanges.stream().map(SampleExchange::row).toList());
  }

  private static SampleExchange exchange(
      SampleRelation relation, List<SampleEngagement> work, Dice dice) {
    LocalDate day = dice.workday(first(relation), last(relation));
    Direction direction =
        dice.pick(
            Odds.of(Direction.TO_CLIENT, 0.48)
                .or(Direction.TO_CONSULTANT, 0.3)
                .or(Direction.MUTUAL, 0.22));
    ExchangeKind kind = dice.pick(kinds(direction, relation));
    boolean byClient = dice.chance(direction == Direction.TO_CONSULTANT ? 0.62 : 0.3);
    Fields row =
        new Fields()
            .set("occurred_on", day)
            .set("consultant_id", relation.consultant().id())
            .set("manager_id", relation.manager().id())
            .set("direction", direction)
            .set("initiator", byClient ? Side.CLIENT : Side.CONSULTANT)
            .set("unsolicited", dice.chance(byClient ? 0.1 : 0.55))
            .set("kind", kind)
            .set(
                "depth",
                dice.pick(
                    Odds.of("AWARENESS", 0.4).or("WORKING", 0.36).or("DEEP", 0.14).or("", 0.1)))
            .set("uptake", uptake(kind, dice))
            .set("minutes", dice.chance(0.7) ? 5 * dice.between(1, 18) : null);
    List<SampleEngagement> open = work.stream().filter(e -> e.isOpen(day)).toList();
    if (!open.isEmpty() && dice.chance(0.8)) {
      row.set("engagement_id", dice.pick(open).id());
    }
    return new SampleExchange(relation, day, direction, row);
  }

  private static LocalDate first(SampleRelation relation) {
    LocalDate from = relation.manager().from();
    return from.isAfter(SampleFunction.FIRST_DAY) ? from : SampleFunction.FIRST_DAY;
  }

  private static LocalDate last(SampleRelation relation) {
    LocalDate last = SampleFunction.LAST_DAY;
    for (LocalDate end : List.of(relation.lastContact(), relation.manager().to())) {
      last = end.isBefore(last) ? end : last;
    }
    return last;
  }

  private static Odds<ExchangeKind> kinds(Direction direction, SampleRelation relation) {
    double trust = StrictMath.exp(0.5 * relation.closeness());
    return switch (direction) {
      case TO_CLIENT ->
          Odds.of(ExchangeKind.ARTICLE, 0.14)
              .or(ExchangeKind.WHITE_PAPER, 0.06)
              .or(ExchangeKind.BLOG, 0.05)
              .or(ExchangeKind.METHOD_EDUCATION, 0.13)
              .or(ExchangeKind.FUNCTION_INFO, 0.24)
              .or(ExchangeKind.TREND, 0.1)
              .or(ExchangeKind.FEEDBACK, 0.12)
              .or(ExchangeKind.DEADLINE_HELP, 0.09)
              .or(ExchangeKind.WORKLOAD_HELP, 0.07);
      case TO_CONSULTANT ->
          Odds.of(ExchangeKind.DEPARTMENT_INFO, 0.3)
              .or(ExchangeKind.NEED_INFO, 0.24)
              .or(ExchangeKind.CHALLENGE_INFO, 0.18)
              .or(ExchangeKind.MEETING_INVITE, 0.14 * trust)
              .or(ExchangeKind.SENIOR_INTRO, 0.04 * trust)
              .or(ExchangeKind.FEEDBACK, 0.1);
      case MUTUAL ->
          Odds.of(ExchangeKind.ADVICE_SOUGHT, 0.4 * trust)
              .or(ExchangeKind.TREND, 0.14)
              .or(ExchangeKind.FEEDBACK, 0.26)
              .or(ExchangeKind.NEED_INFO, 0.16)
              .or(ExchangeKind.OTHER, 0.04);
    };
  }

  private static String uptake(ExchangeKind kind, Dice dice) {
    boolean reading =
        kind == ExchangeKind.ARTICLE
            || kind == ExchangeKind.WHITE_PAPER
            || kind == ExchangeKind.BLOG;
    return dice.pick(
        Odds.of("NONE", reading ? 0.34 : 0.1)
            .or("ACKNOWLEDGED", reading ? 0.36 : 0.24)
            .or("DISCUSSED", reading ? 0.16 : 0.36)
            .or("APPLIED", reading ? 0.06 : 0.22)
            .or("", 0.08));
  }

  /** Numbers the exchanges in time; one in four follows the one before in its relationship. */
  private static void number(List<SampleExchange> exchanges, Dice dice) {
    Map<SampleRelation, String> latest = new HashMap<>();
    int number = 1;
    for (SampleExchange exchange : exchanges) {
      String id = String.format("X%05d", number++);
      String before = latest.put(exchange.relation(), id);
      exchange
          .row()
          .set("exchange_id", id)
          .set("follows_exchange_id", before != null && dice.chance(0.25) ? before : null);
    }
  }
}
