package io.rapport.domain.analysis.survey;

import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A wave whose answers go together, for tests of what is made of several items: an outcome of two
 * items, two drivers, of which the first matters more, and an item from 0 to 10.
 *
 * <p>Division A has 144 people in twelve teams, B 120 in three, C thirty in one.
 */
public final class Correlated {
  public static final Questionnaire SURVEY =
      Surveys.questionnaire(
          List.of(
              Surveys.item("E1"),
              Surveys.item("E2"),
              Surveys.item("M1"),
              Surveys.item("M2"),
              Surveys.item("M3"),
              Surveys.item("W1"),
              Surveys.item("W2"),
              new Item("N", "N", "Would recommend", Surveys.scale(0, 10, 9, 6), false)),
          new Dimension("ENG", "Engagement", List.of("E1", "E2")),
          new Dimension("MGR", "My manager", List.of("M1", "M2", "M3")),
          new Dimension("WRK", "Workload", List.of("W1", "W2")));

  private Correlated() {}

  /** The organisation. */
  public static Organisation organisation() {
    List<String> lines = new ArrayList<>(List.of("ALL - 0", "A ALL 0", "B ALL 0", "C ALL 0"));
    for (int team = 0; team < 12; team++) {
      lines.add("A" + team + " A 15");
    }
    for (int team = 0; team < 3; team++) {
      lines.add("B" + team + " B 50");
    }
    lines.add("C0 C 40");
    return Organisations.of(lines.toArray(String[]::new));
  }

  /** Everybody answers everything. */
  public static WaveResults wave(long seed) {
    Random random = new Random(seed);
    Map<String, Tally> own = new HashMap<>();
    organisation()
        .inOrder()
        .forEach(
            unit -> {
              int people = people(unit.code());
              Tally tally = Tally.empty(SURVEY);
              double climate = random.nextGaussian() / 4;
              for (int person = 0; person < people; person++) {
                tally.add(sheet(climate, random));
              }
              own.put(unit.code(), tally);
            });
    return Waves.wave(SURVEY, Surveys.MAY, organisation(), own);
  }

  private static int people(String unit) {
    if (unit.length() == 1 || unit.equals("ALL")) {
      return 0;
    }
    return switch (unit.charAt(0)) {
      case 'A' -> 12;
      case 'B' -> 40;
      default -> 30;
    };
  }

  private static List<Optional<Short>> sheet(double climate, Random random) {
    double manager = climate + random.nextGaussian();
    double work = climate + random.nextGaussian();
    double outcome = .7 * manager + .3 * work + .5 * random.nextGaussian();
    List<Optional<Short>> sheet = new ArrayList<>();
    for (double of : new double[] {outcome, outcome, manager, manager, manager, work, work}) {
      sheet.add(Optional.of(code(3.2 + of + .6 * random.nextGaussian(), 1, 5)));
    }
    sheet.add(Optional.of(code(7 + 2 * outcome, 0, 10)));
    return sheet;
  }

  private static short code(double number, int lowest, int highest) {
    return (short) Math.max(lowest, Math.min(highest, Math.round(number)));
  }
}
