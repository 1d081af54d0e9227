package io.rapport.domain.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The stage log of the sample register month by month: 24 months from January 2024, an entry
 * counting from the nearest first of a month.
 */
final class StageLog {
  static final int PARTNER = 2;
  static final int LAPSED = 4;
  private static final List<String> STAGES =
      List.of("FRIEND", "POTENTIAL_PARTNER", "PARTNER", "STRATEGIC_PARTNER", "LAPSED");
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final double MONTH = 30.4375;
  private static final int MONTHS = 24;

  private StageLog() {}

  /** By manager and function, in the form "M002,HR": the stage of each month. */
  static Map<String, int[]> series() {
    String file = "engagement-register/stage_log.csv";
    List<String> managers = Reference.column(file, "manager_id");
    List<String> functions = Reference.column(file, "function_code");
    List<String> dates = Reference.column(file, "entered_on");
    List<String> stages = Reference.column(file, "stage");
    Map<String, int[]> series = new LinkedHashMap<>();
    for (int i = 0; i < stages.size(); i++) {
      int[] months =
          series.computeIfAbsent(
              managers.get(i) + "," + functions.get(i),
              none -> {
                int[] empty = new int[MONTHS];
                Arrays.fill(empty, TransitionPanel.NOT_SEEN);
                return empty;
              });
      long days = ChronoUnit.DAYS.between(START, LocalDate.parse(dates.get(i)));
      Arrays.fill(months, (int) Math.rint(days / MONTH), MONTHS, STAGES.indexOf(stages.get(i)));
    }
    return series;
  }

  /** Months from friend to partner; a lapse is cause 2 if it ends a spell. */
  static List<Spell> toPartner(boolean lapsesEnd, Predicate<String> which) {
    List<Spell> spells = new ArrayList<>();
    series()
        .forEach(
            (relation, months) -> {
              if (which.test(relation)) {
                int start = first(months, 0).orElseThrow();
                int end = MONTHS - 1;
                int cause = Spell.CENSORED;
                for (int t = MONTHS - 1; t > start; t--) {
                  if (months[t] == PARTNER || months[t] == PARTNER + 1) {
                    end = t;
                    cause = 1;
                  } else if (lapsesEnd && months[t] == LAPSED) {
                    end = t;
                    cause = 2;
                  }
                }
                spells.add(new Spell(0, end - start, cause));
              }
            });
    return spells;
  }

  private static OptionalInt first(int[] months, int stage) {
    for (int t = 0; t < months.length; t++) {
      if (months[t] == stage) {
        return OptionalInt.of(t);
      }
    }
    return OptionalInt.empty();
  }
}
