package io.rapport.domain.analysis.survey;

import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts respondents of a wave together as {@link WaveProfiles} want them, one after the other and in
 * any order. What it counts of them is what {@link Tally} counts: its valid answers and its scores.
 * Its size depends on how many kinds of people there are, not on how many people.
 *
 * <p>A demographic with more categories than {@link CategoryTallies#MOST} at a stand tells nobody
 * apart there, as nothing was released of it.
 *
 * <p>NOT thread safe while respondents are being added.
 */
public final class ProfileTally {
  private static final Comparator<Place> BY_PLACE =
      Comparator.comparing(Place::unit).thenComparing(Place::categories, ProfileTally::byCategory);

  private final TallyShape shape;
  private final int items;
  private final int dimensions;
  private final List<String> demographics;
  private final int stands;
  private final List<List<Set<String>>> categories = new ArrayList<>();
  private Map<List<Optional<Place>>, Counts> profiles = new HashMap<>();

  /**
   * Nobody yet.
   *
   * @param questionnaire version that the wave answers today
   * @param demographics ids of those that tell people apart
   * @param stands how many states of the wave there are, the last one being that of today
   */
  public ProfileTally(Questionnaire questionnaire, Set<String> demographics, int stands) {
    this.shape = new TallyShape(questionnaire);
    this.items = questionnaire.items().size();
    this.dimensions = questionnaire.dimensions().size();
    this.demographics = List.copyOf(new TreeSet<>(demographics));
    this.stands = stands;
    for (int stand = 0; stand < stands; stand++) {
      categories.add(this.demographics.stream().<Set<String>>map(id -> new HashSet<>()).toList());
    }
  }

  /**
   * The profiles, and in which of their stands each state came to be.
   *
   * @param profiles states in which everybody was in the same place are one stand
   * @param standOf number of its stand by state, as they were counted
   */
  public record Stands(WaveProfiles profiles, List<Integer> standOf) {
    public Stands {
      standOf = List.copyOf(standOf);
    }
  }

  /**
   * Adds one person. Answer sheets that differ are people who differ; a sheet that stayed while its
   * place changed is one person who moved.
   *
   * @param person what counted at each stand; empty where the person did not count
   * @throws IllegalArgumentException if the number of stands or answers does not fit, or a code is
   *     none of its scale
   */
  public void add(List<Optional<Response>> person) {
    if (person.size() != stands) {
      throw new IllegalArgumentException("a person has a response at each stand, or none");
    }
    Set<List<Optional<Short>>> sheets = new LinkedHashSet<>();
    person.forEach(response -> response.map(Response::answers).ifPresent(sheets::add));
    for (List<Optional<Short>> sheet : sheets) {
      AnswerSheet answers = shape.sheet(sheet);
      List<Optional<Place>> places = new ArrayList<>();
      for (int stand = 0; stand < stands; stand++) {
        int at = stand;
        places.add(
            person
                .get(stand)
                .filter(response -> response.answers().equals(sheet))
                .map(response -> place(response, at)));
      }
      profiles
          .computeIfAbsent(List.copyOf(places), key -> new Counts(items, dimensions))
          .add(shape, answers);
    }
  }

  private Place place(Response response, int stand) {
    List<Optional<String>> told = new ArrayList<>();
    for (int d = 0; d < demographics.size(); d++) {
      Optional<String> category =
          WaveTallies.category(response.demographics(), demographics.get(d));
      Set<String> known = categories.get(stand).get(d);
      if (known.size() <= CategoryTallies.MOST && category.filter(known::add).isPresent()) {
        forgetIfTooMany(stand, d);
      }
      told.add(known.size() > CategoryTallies.MOST ? Optional.empty() : category);
    }
    return new Place(response.unit(), told);
  }

  private void forgetIfTooMany(int stand, int demographic) {
    if (categories.get(stand).get(demographic).size() > CategoryTallies.MOST) {
      Map<List<Optional<Place>>, Counts> fewer = new HashMap<>();
      profiles.forEach(
          (places, counts) -> {
            List<Optional<Place>> told = new ArrayList<>(places);
            told.set(stand, places.get(stand).map(place -> without(place, demographic)));
            fewer.merge(List.copyOf(told), counts, Counts::plus);
          });
      profiles = fewer;
    }
  }

  private static Place without(Place place, int demographic) {
    List<Optional<String>> told = new ArrayList<>(place.categories());
    told.set(demographic, Optional.empty());
    return new Place(place.unit(), told);
  }

  /**
   * What was added. States in which every person was in the same place, in the same tree of units,
   * are one stand; it stands where the last of them was.
   *
   * @param trees the organisation of each state
   */
  public Stands stands(List<Organisation> trees) {
    if (trees.size() != stands) {
      throw new IllegalArgumentException("each stand has its organisation");
    }
    List<Integer> kept = new ArrayList<>();
    Integer[] standOf = new Integer[stands];
    for (int state = 0; state < stands; state++) {
      int last = last(state, trees);
      if (last == state) {
        kept.add(state);
      }
      standOf[state] = last;
    }
    for (int state = 0; state < stands; state++) {
      standOf[state] = kept.indexOf(standOf[state]);
    }
    List<Profile> alike = new ArrayList<>();
    profiles.forEach(
        (places, counts) ->
            alike.add(
                new Profile(
                    kept.stream().map(places::get).toList(),
                    counts.respondents,
                    counts.items,
                    counts.dimensions)));
    alike.sort((one, other) -> compare(one.places(), other.places()));
    return new Stands(
        new WaveProfiles(demographics, kept.stream().map(trees::get).toList(), alike),
        List.of(standOf));
  }

  /** The last state that is the same as one. */
  private int last(int state, List<Organisation> trees) {
    for (int other = stands - 1; other > state; other--) {
      int later = other;
      if (parents(trees.get(state)).equals(parents(trees.get(later)))
          && profiles.keySet().stream()
              .allMatch(places -> places.get(state).equals(places.get(later)))) {
        return later;
      }
    }
    return state;
  }

  private static Map<String, Optional<String>> parents(Organisation tree) {
    Map<String, Optional<String>> parents = new HashMap<>();
    tree.inOrder().forEach(unit -> parents.put(unit.code(), unit.parent()));
    return parents;
  }

  private static int compare(List<Optional<Place>> one, List<Optional<Place>> other) {
    for (int stand = one.size() - 1; stand >= 0; stand--) {
      Optional<Place> first = one.get(stand);
      Optional<Place> second = other.get(stand);
      int order =
          first.isPresent() && second.isPresent()
              ? BY_PLACE.compare(first.get(), second.get())
              : Boolean.compare(second.isPresent(), first.isPresent());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Both tell of the same demographics; nobody's category is empty. */
  private static int byCategory(List<Optional<String>> one, List<Optional<String>> other) {
    for (int d = 0; d < one.size(); d++) {
      int order = one.get(d).orElse("").compareTo(other.get(d).orElse(""));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** How many gave what. */
  private static final class Counts {
    private int respondents;
    private final int[] items;
    private final int[] dimensions;

    Counts(int items, int dimensions) {
      this.items = new int[items];
      this.dimensions = new int[dimensions];
    }

    void add(TallyShape shape, AnswerSheet sheet) {
      respondents++;
      for (int i = 0; i < items.length; i++) {
        items[i] += sheet.favourable()[i] >= 0 ? 1 : 0;
      }
      for (int d = 0; d < dimensions.length; d++) {
        DimensionSteps steps = shape.scores(d).dimension();
        dimensions[d] += steps.answered(sheet) >= steps.needed() ? 1 : 0;
      }
    }

    Counts plus(Counts other) {
      Counts sum = new Counts(items.length, dimensions.length);
      sum.respondents = respondents + other.respondents;
      for (int i = 0; i < items.length; i++) {
        sum.items[i] = items[i] + other.items[i];
      }
      for (int d = 0; d < dimensions.length; d++) {
        sum.dimensions[d] = dimensions[d] + other.dimensions[d];
      }
      return sum;
    }
  }
}
