package io.rapport.domain.disclosure.lattice;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Invented organisations of teams in departments in divisions, surveyed three times; the last wave
 * was corrected after its release. The same seed gives the same organisation.
 */
public final class RandomOrganisations {
  private static final double GOLDEN = .618034;
  private static final double RESPONSE = .75;
  private static final double LEAVING = .12;
  private static final double HOME_LOCATION = .8;
  private static final int LOCATION = 4;
  private static final int LARGEST_TEAM = 40;

  /** Gender, age, tenure, grade and location: the share of each category. */
  private static final double[][] SHARES = {
    {.49, .48, .03},
    {.12, .28, .27, .23, .10},
    {.2, .25, .2, .2, .15},
    {.35, .25, .2, .12, .06, .02},
    {.4, .2, .12, .1, .08, .05, .03, .02}
  };

  private static final List<String> NAMES =
      List.of("a-gender", "b-age", "c-tenure", "d-grade", "e-location");
  private static final int WAVES = 3;
  private static final int ITEMS = 3;
  private static final List<Boolean> NOTHING = List.of(false, false, false);

  private final RandomGenerator random;
  private final int demographics;
  private final double[] nonResponse = new double[ITEMS];
  private final double untold;
  private final List<Unit> units = new ArrayList<>();
  private final List<Integer> teams = new ArrayList<>();
  private final List<Integer> locations = new ArrayList<>();

  private RandomOrganisations(int employees, int demographics, RandomGenerator random) {
    this.random = random;
    this.demographics = demographics;
    Arrays.setAll(nonResponse, item -> random.nextDouble(.3));
    untold = random.nextInt(3) == 0 ? random.nextDouble(.05) : 0;
    units(employees);
  }

  /**
   * An organisation and what its waves look like.
   *
   * @param threshold fewest people who may be spoken of
   * @param waves the waves as they were first released; each has a single stand
   * @param corrected the last one with its first stand and the corrected one
   */
  public record Surveyed(
      String name, int threshold, List<WaveProfiles> waves, WaveProfiles corrected) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Somebody of a team; a category below zero was not told. */
  private record Person(int team, List<Integer> categories) {}

  /** Somebody who answered, by stand; empty where they did not count. */
  private record Respondent(List<Optional<Person>> stands, List<Boolean> answered) {}

  /**
   * An organisation of 50 to 3,000 people with two to five demographics; neighbouring seeds have
   * very different sizes, so that any twenty of them are large and small ones.
   */
  public static Surveyed of(long seed) {
    return of(employees(seed), demographics(seed), threshold(seed), seed);
  }

  /** How many people work in the organisation of a seed. */
  public static int employees(long seed) {
    return (int) Math.round(50 * Math.pow(60, seed * GOLDEN % 1));
  }

  /** How many demographics the organisation of a seed has. */
  public static int demographics(long seed) {
    return (int) (2 + seed / 2 % 4);
  }

  /** Fewest people of the organisation of a seed who may be spoken of. */
  public static int threshold(long seed) {
    return seed % 2 == 0 ? 5 : 10;
  }

  /** An organisation of a given size. */
  public static Surveyed of(int employees, int demographics, int threshold, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    RandomOrganisations generator = new RandomOrganisations(employees, demographics, random);
    List<Person> people = new ArrayList<>();
    for (int team = 0; team < generator.teams.size(); team++) {
      for (int i = 0; i < generator.teams.get(team); i++) {
        people.add(generator.person(team));
      }
    }
    List<WaveProfiles> waves = new ArrayList<>();
    List<Respondent> respondents = List.of();
    for (int wave = 0; wave < WAVES; wave++) {
      people.replaceAll(
          person -> random.nextDouble() < LEAVING ? generator.person(person.team()) : person);
      respondents =
          people.stream()
              .filter(person -> random.nextDouble() < RESPONSE)
              .map(person -> generator.answering(Optional.of(person)))
              .toList();
      waves.add(generator.profiles(respondents));
    }
    return new Surveyed(
        String.format(
            Locale.ROOT,
            "seed %d: %d people, %d demographics, threshold %d",
            seed,
            employees,
            demographics,
            threshold),
        threshold,
        List.copyOf(waves),
        generator.profiles(generator.corrected(respondents)));
  }

  private void units(int employees) {
    units.add(new Unit("ALL", "All", Optional.empty(), 0));
    List<String> departments = new ArrayList<>();
    int divisions = Math.max(3, (int) Math.round(Math.cbrt(employees) / 2.5));
    for (int division = 0; division < divisions; division++) {
      String code = "D" + division;
      units.add(new Unit(code, "Division " + division, Optional.of("ALL"), 0));
      int below = 3 + random.nextInt(6) + employees / 8000;
      for (int department = 0; department < below; department++) {
        String lower = code + "-" + department;
        units.add(new Unit(lower, "Department " + lower, Optional.of(code), 0));
        departments.add(lower);
      }
    }
    int placed = 0;
    while (placed < employees) {
      int drawn = (int) Math.round(Math.exp(1.9 + .6 * random.nextGaussian()));
      int size = Math.min(Math.min(LARGEST_TEAM, 2 + drawn), employees - placed);
      String parent = departments.get(random.nextInt(departments.size()));
      units.add(
          new Unit(teamCode(teams.size()), "Team " + teams.size(), Optional.of(parent), size));
      teams.add(size);
      locations.add(pick(SHARES[LOCATION]));
      placed += size;
    }
  }

  private Person person(int team) {
    List<Integer> categories = new ArrayList<>();
    for (int demographic = 0; demographic < demographics; demographic++) {
      boolean home = demographic == LOCATION && random.nextDouble() < HOME_LOCATION;
      boolean told = random.nextDouble() >= untold;
      int category = home ? locations.get(team) : pick(SHARES[demographic]);
      categories.add(told ? category : -1);
    }
    return new Person(team, categories);
  }

  @SafeVarargs
  private final Respondent answering(Optional<Person>... stands) {
    List<Boolean> answered = new ArrayList<>();
    for (double missing : nonResponse) {
      answered.add(random.nextDouble() >= missing);
    }
    return new Respondent(List.of(stands), answered);
  }

  /** Five people are taken out, moved, or given other answers, and one comes in. */
  private List<Respondent> corrected(List<Respondent> respondents) {
    List<Respondent> corrected = new ArrayList<>();
    int[] touched = random.ints(5, 0, respondents.size()).toArray();
    for (int i = 0; i < respondents.size(); i++) {
      int which = i;
      Respondent respondent = respondents.get(i);
      Optional<Person> person = respondent.stands().get(0);
      int kind = Arrays.stream(touched).anyMatch(other -> other == which) ? random.nextInt(3) : 3;
      Optional<Person> after =
          switch (kind) {
            case 0, 1 -> Optional.empty();
            case 2 -> Optional.of(person(random.nextInt(teams.size())));
            default -> person;
          };
      corrected.add(new Respondent(List.of(person, after), respondent.answered()));
      if (kind == 1) {
        corrected.add(answering(Optional.empty(), person));
      }
    }
    corrected.add(answering(Optional.empty(), Optional.of(person(0))));
    return corrected;
  }

  /** Puts those together who are alike. */
  private WaveProfiles profiles(List<Respondent> respondents) {
    Map<String, List<Respondent>> alike = new TreeMap<>();
    respondents.forEach(
        respondent ->
            alike
                .computeIfAbsent(respondent.stands().toString(), key -> new ArrayList<>())
                .add(respondent));
    Organisation organisation = Organisation.of(units);
    return new WaveProfiles(
        NAMES.subList(0, demographics),
        respondents.get(0).stands().stream().map(stand -> organisation).toList(),
        alike.values().stream().map(this::profile).toList());
  }

  private Profile profile(List<Respondent> alike) {
    int[] items = new int[ITEMS];
    Arrays.setAll(
        items, item -> (int) alike.stream().filter(one -> one.answered().get(item)).count());
    int scored = (int) alike.stream().filter(one -> !one.answered().equals(NOTHING)).count();
    return new Profile(
        alike.get(0).stands().stream().map(person -> person.map(this::place)).toList(),
        alike.size(),
        items,
        new int[] {scored});
  }

  private Place place(Person person) {
    List<Optional<String>> categories = new ArrayList<>();
    for (int category : person.categories()) {
      categories.add(category < 0 ? Optional.empty() : Optional.of("c" + category));
    }
    return new Place(teamCode(person.team()), categories);
  }

  private int pick(double[] shares) {
    double left = random.nextDouble();
    for (int category = 0; category < shares.length; category++) {
      left -= shares[category];
      if (left < 0) {
        return category;
      }
    }
    return shares.length - 1;
  }

  private static String teamCode(int team) {
    return "T" + team;
  }
}
