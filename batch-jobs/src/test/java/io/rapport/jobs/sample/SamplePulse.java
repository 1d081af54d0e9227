package io.rapport.jobs.sample;

import io.rapport.domain.engagement.Side;
import io.rapport.jobs.sample.SampleExchanges.SampleExchange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Both sides' answers about relationships, every December and June. Planted: consultants rate the
 * same relationship about a third of a point higher than managers do.
 */
final class SamplePulse {
  static final List<String> ITEMS =
      List.of(
          "cred1",
          "cred2",
          "cred3",
          "trust1",
          "trust2",
          "trust3",
          "trust4",
          "access1",
          "access2",
          "access3",
          "partner1",
          "partner2");

  private static final List<LocalDate> WAVES =
      List.of(
          LocalDate.of(2024, 12, 13),
          LocalDate.of(2025, 6, 13),
          LocalDate.of(2025, 12, 12),
          LocalDate.of(2026, 6, 12));
  private static final double[] EASE = {
    -0.1, 0.1, 0.2, 0.1, -0.1, 0.0, -0.1, -0.25, 0.1, -0.2, 0.1, 0.0
  };

  private SamplePulse() {}

  static Table table(
      List<SampleRelation> relations,
      List<SampleEngagement> engagements,
      List<SampleExchange> exchanges) {
    Dice dice = Dice.of("pulse");
    List<Fields> rows = new ArrayList<>();
    for (int wave = 1; wave <= WAVES.size(); wave++) {
      LocalDate day = WAVES.get(wave - 1);
      for (SampleRelation relation : relations) {
        if (relation.isAlive(day) && contacts(relation, day, engagements, exchanges) >= 3) {
          ask(rows, wave, day, relation, dice);
        }
      }
    }
    List<String> header =
        Stream.concat(
                Stream.of(
                    "wave", "wave_date", "manager_id", "function_code", "department_code", "side"),
                ITEMS.stream())
            .toList();
    return Table.of("Pulse", header, rows);
  }

  private static long contacts(
      SampleRelation relation,
      LocalDate day,
      List<SampleEngagement> engagements,
      List<SampleExchange> exchanges) {
    long work =
        engagements.stream()
            .filter(e -> e.relation().equals(relation) && e.requestedOn().isBefore(day))
            .count();
    long talk =
        exchanges.stream()
            .filter(e -> e.relation().equals(relation) && e.day().isBefore(day))
            .count();
    return work + talk;
  }

  private static void ask(
      List<Fields> rows, int wave, LocalDate day, SampleRelation relation, Dice dice) {
    if (dice.chance(0.62)) {
      rows.add(form(wave, day, relation, Side.CLIENT, 3.37, dice));
    }
    if (dice.chance(0.88)) {
      rows.add(form(wave, day, relation, Side.CONSULTANT, 3.75, dice));
    }
  }

  private static Fields form(
      int wave, LocalDate day, SampleRelation relation, Side side, double level, Dice dice) {
    Fields row =
        new Fields()
            .set("wave", wave)
            .set("wave_date", day)
            .set("manager_id", relation.manager().id())
            .set("function_code", relation.function())
            .set("department_code", relation.manager().unit())
            .set("side", side);
    double view = level + 0.5 * relation.closeness() + dice.gaussian(0, 0.3);
    for (int i = 0; i < ITEMS.size(); i++) {
      long answer = Math.round(view + EASE[i] + dice.gaussian(0, 0.65));
      if (!dice.chance(0.03)) {
        row.set(ITEMS.get(i), (int) Math.max(1, Math.min(5, answer)));
      }
    }
    return row;
  }
}
