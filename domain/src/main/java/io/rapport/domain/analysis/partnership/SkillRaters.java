package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.engagement.Rater;
import io.rapport.domain.engagement.SkillRating;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the people who rated a skill. Ratings name whom they are of, not whom they are by.
 * Consultants who rate themselves are known. One client is taken to rate the same consultant at
 * most once a month, and may have rated all the others, so there are as many clients as ratings of
 * one consultant in one month; and one superior for each function at least. Where fewer than three
 * consultants were rated, a figure would be about them, and they are counted instead. So people are
 * rather counted too few than too many.
 */
final class SkillRaters {
  private static final int FEWEST_RATED = 3;

  private final Map<String, String> functions;

  SkillRaters(History history) {
    this.functions = history.consultantFunctions();
  }

  /** Of the ratings of one skill by one kind of rater. */
  int of(Rater rater, List<SkillRating> ratings) {
    Set<String> rated = new HashSet<>();
    ratings.forEach(each -> rated.add(each.consultantId()));
    int people =
        switch (rater) {
          case CLIENT -> mostInAMonth(ratings);
          case MANAGER -> Math.max(mostInAMonth(ratings), functions(rated));
          case SELF -> rated.size();
        };
    return rated.size() < FEWEST_RATED ? Math.min(people, rated.size()) : people;
  }

  /** The ratings; a client is the first, second, … of a consultant in a month. */
  Composition composition(Rater rater, List<SkillRating> ratings) {
    Map<ConsultantMonth, Integer> counts = new HashMap<>();
    Map<SkillRating, String> by = new IdentityHashMap<>();
    for (SkillRating each : ratings) {
      int place =
          counts.merge(
              new ConsultantMonth(each.consultantId(), YearMonth.from(each.ratedOn())),
              1,
              Integer::sum);
      by.put(
          each,
          switch (rater) {
            case SELF -> each.consultantId();
            case CLIENT -> "client " + place;
            case MANAGER -> functions.getOrDefault(each.consultantId(), "") + " " + place;
          });
    }
    return Composition.of(
        ratings, each -> new Composition.People(List.of(), List.of(by.getOrDefault(each, ""))));
  }

  private record ConsultantMonth(String consultantId, YearMonth month) {}

  private static int mostInAMonth(List<SkillRating> ratings) {
    Map<ConsultantMonth, Integer> counts = new HashMap<>();
    for (SkillRating each : ratings) {
      counts.merge(
          new ConsultantMonth(each.consultantId(), YearMonth.from(each.ratedOn())),
          1,
          Integer::sum);
    }
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private int functions(Set<String> consultants) {
    Set<String> known = new HashSet<>();
    consultants.forEach(id -> Optional.ofNullable(functions.get(id)).ifPresent(known::add));
    return known.size();
  }
}
