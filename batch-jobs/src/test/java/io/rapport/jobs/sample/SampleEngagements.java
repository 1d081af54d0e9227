package io.rapport.jobs.sample;

import io.rapport.jobs.sample.SampleQualityEvents.SampleEvent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The engagements of the two years: how many, when, and between whom. */
final class SampleEngagements {
  /** July 2024 to June 2026: fewer in August and December, and fewer in the first year. */
  private static final int[] PER_MONTH = {
    42, 33, 47, 50, 48, 34, 46, 48, 51, 47, 49, 50, 54, 44, 61, 64, 60, 42, 58, 60, 64, 58, 60, 62
  };

  private static final Odds<SampleFunction> FUNCTIONS = functions();

  private SampleEngagements() {}

  /** A request before its story is told. */
  record Request(LocalDate day, SampleRelation relation, boolean followsSurvey) {}

  static List<SampleEngagement> draw(List<SampleRelation> relations, List<SampleEvent> events) {
    Dice dice = Dice.of("engagements");
    List<Request> requests = new ArrayList<>(surveyFollowUps(relations, dice));
    for (int i = 0; i < PER_MONTH.length; i++) {
      YearMonth month = YearMonth.from(SampleFunction.FIRST_DAY).plusMonths(i);
      for (int n = 0; n < PER_MONTH[i]; n++) {
        LocalDate day = dice.workday(month.atDay(1), month.atEndOfMonth());
        requests.add(new Request(day, relation(relations, day, dice), false));
      }
    }
    requests.sort(Comparator.comparing(Request::day));
    EngagementStory story = new EngagementStory(events, dice);
    List<SampleEngagement> engagements = new ArrayList<>();
    for (Request request : requests) {
      String id = String.format("E%04d", engagements.size() + 1);
      engagements.add(story.tell(id, request, engagements));
    }
    return engagements;
  }

  private static SampleRelation relation(List<SampleRelation> relations, LocalDate day, Dice dice) {
    SampleFunction function = dice.pick(FUNCTIONS);
    List<SampleRelation> open =
        relations.stream().filter(r -> r.function() == function && r.isAlive(day)).toList();
    return dice.pick(open, SampleRelation::weight);
  }

  /**
   * Planted: after the first wave HR sits down with the managers of the departments in {@link
   * SampleUnits#FOLLOWED_UP}; nobody does so with {@link SampleUnits#NOT_FOLLOWED_UP}.
   */
  private static List<Request> surveyFollowUps(List<SampleRelation> relations, Dice dice) {
    LocalDate results = LocalDate.of(2025, 12, 8);
    return relations.stream()
        .filter(r -> r.function() == SampleFunction.HR)
        .filter(r -> SampleUnits.FOLLOWED_UP.contains(r.manager().unit()))
        .map(r -> new Request(dice.workday(results, results.plusDays(45)), r, true))
        .filter(r -> r.relation().isAlive(r.day()))
        .toList();
  }

  private static Odds<SampleFunction> functions() {
    List<SampleFunction> all = List.of(SampleFunction.values());
    return new Odds<>(all, all.stream().map(f -> (double) f.volume).toList());
  }
}
