package io.rapport.jobs.sample;

import io.rapport.jobs.sample.SampleItem.Theme;
import io.rapport.jobs.sample.SampleUnits.SampleUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The people behind the answers, as many per unit as its headcount, before and after six months.
 */
final class SampleWorkforce {
  private static final Odds<String> GENDER =
      Odds.of("Female", 0.46).or("Male", 0.5).or("Other", 0.01).or("", 0.03);
  private static final Odds<String> AGE =
      Odds.of("Under 30", 0.17)
          .or("30 to 39", 0.29)
          .or("40 to 49", 0.27)
          .or("50 and over", 0.24)
          .or("", 0.03);
  private static final Odds<String> TENURE =
      Odds.of("Under 1 year", 0.11)
          .or("1 to 3 years", 0.27)
          .or("4 to 10 years", 0.37)
          .or("Over 10 years", 0.23)
          .or("", 0.02);

  /** Share of people who are replaced by somebody else between the waves. */
  private static final double TURNOVER = 0.07;

  private SampleWorkforce() {}

  /**
   * One person.
   *
   * @param general how favourably the person answers in general
   * @param themes what the person adds or takes away per dimension
   * @param camp +1 or −1: the side the person takes where a team is divided
   * @param reluctance the person answers if the unit's readiness lies above it
   */
  record Person(
      SampleUnit unit,
      String gender,
      String age,
      String tenure,
      double general,
      List<Double> themes,
      int camp,
      double reluctance) {}

  static List<Person> first() {
    Dice dice = Dice.of("workforce");
    List<Person> people = new ArrayList<>();
    for (SampleUnit unit : SampleUnits.ALL) {
      for (int i = 0; i < unit.headcount(); i++) {
        people.add(newcomer(unit, i, dice));
      }
    }
    return people;
  }

  /** The same people half a year on: some have left, the others' views have drifted a little. */
  static List<Person> second(List<Person> first) {
    Dice dice = Dice.of("workforce half a year later");
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Person person = first.get(i);
      people.add(dice.chance(TURNOVER) ? newcomer(person.unit(), i, dice) : drifted(person, dice));
    }
    return people;
  }

  private static Person newcomer(SampleUnit unit, int index, Dice dice) {
    String age = dice.pick(AGE);
    String tenure = dice.pick(TENURE);
    if (age.equals("Under 30") && tenure.equals("Over 10 years")) {
      tenure = "1 to 3 years";
    }
    double fresh = tenure.equals("Under 1 year") ? 0.25 : 0;
    return new Person(
        unit,
        dice.pick(GENDER),
        age,
        tenure,
        dice.gaussian(fresh, 0.6),
        themes(dice),
        index % 2 == 0 ? 1 : -1,
        dice.uniform());
  }

  private static Person drifted(Person person, Dice dice) {
    return new Person(
        person.unit(),
        person.gender(),
        person.age(),
        person.tenure(),
        0.85 * person.general() + dice.gaussian(0, 0.3),
        person.themes().stream().map(theme -> 0.8 * theme + dice.gaussian(0, 0.3)).toList(),
        person.camp(),
        dice.chance(0.6) ? person.reluctance() : dice.uniform());
  }

  private static List<Double> themes(Dice dice) {
    List<Double> themes = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      // Two items need a stronger common part to be as reliable as four.
      themes.add(dice.gaussian(0, theme.items == 2 ? 0.62 : 0.5));
    }
    return themes;
  }
}
