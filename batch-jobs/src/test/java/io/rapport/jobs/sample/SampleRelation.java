package io.rapport.jobs.sample;

import io.rapport.jobs.sample.SampleRoster.SampleConsultant;
import io.rapport.jobs.sample.SampleRoster.SampleManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A relationship between a manager and a function, with the consultant who usually serves it.
 *
 * @param closeness how good the relationship is, in standard deviations
 * @param weight how much work there is in it
 * @param lastContact day after which both sides stop seeing each other; {@link LocalDate#MAX} if
 *     they do not stop
 */
record SampleRelation(
    SampleManager manager,
    SampleFunction function,
    SampleConsultant consultant,
    double closeness,
    double weight,
    LocalDate lastContact) {

  /** Days without contact after which a relationship has lapsed. */
  static final int LAPSE = 180;

  private static final int LAPSING = 12;

  boolean isAlive(LocalDate day) {
    return manager.isActive(day) && !day.isAfter(lastContact);
  }

  boolean lapses() {
    return !lastContact.equals(LocalDate.MAX);
  }

  /** All relationships of the managers who are served: two to five functions each. */
  static List<SampleRelation> draw(SampleRoster roster) {
    Dice dice = Dice.of("relationships");
    List<SampleRelation> relations = new ArrayList<>();
    int lapsing = 0;
    for (SampleManager manager : roster.managers()) {
      if (!manager.served()) {
        continue;
      }
      boolean followedUp = SampleUnits.FOLLOWED_UP.contains(manager.unit());
      List<SampleFunction> left = new ArrayList<>(List.of(SampleFunction.values()));
      int functions = dice.between(2, 5);
      double load = dice.lognormal(0.7);
      while (left.size() > SampleFunction.values().length - functions) {
        SampleFunction function =
            followedUp && left.contains(SampleFunction.HR)
                ? SampleFunction.HR
                : dice.pick(left, f -> f.volume);
        left.remove(function);
        boolean lapses =
            !followedUp
                && lapsing < LAPSING
                && manager.to().equals(LocalDate.MAX)
                && dice.chance(0.08);
        lapsing += lapses ? 1 : 0;
        relations.add(
            new SampleRelation(
                manager,
                function,
                dice.pick(roster.byFunction().get(function)),
                dice.gaussian(0, 1),
                load * dice.lognormal(0.5),
                lapses ? LocalDate.of(2025, dice.between(9, 12), 15) : LocalDate.MAX));
      }
    }
    return relations;
  }
}
