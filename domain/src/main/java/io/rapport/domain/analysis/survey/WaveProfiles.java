package io.rapport.domain.analysis.survey;

import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The respondents of a wave, put together where they are alike in everything that a release of the
 * wave tells apart: their unit and their category of each released demographic. It says how many
 * gave which answer sheet, never what they answered.
 *
 * <p>A wave may be released more than once: of later files that corrected it, somebody may have
 * come in, gone, moved, or answered otherwise. Each state of the wave that was released is a
 * <em>stand</em>; somebody whose answers changed counts as one who went and another who came.
 *
 * @param demographics ids of the released demographics, sorted
 * @param stands the organisation of each stand, oldest first; the last one is that of today
 * @param profiles those that are alike, in a fixed order
 */
public record WaveProfiles(
    List<String> demographics, List<Organisation> stands, List<Profile> profiles) {
  public WaveProfiles {
    demographics = List.copyOf(demographics);
    stands = List.copyOf(stands);
    profiles = List.copyOf(profiles);
    if (stands.isEmpty()) {
      throw new IllegalArgumentException("profiles need the stand of today");
    }
    for (Profile profile : profiles) {
      if (profile.places().size() != stands.size()) {
        throw new IllegalArgumentException("a profile has a place in each stand, or none");
      }
    }
  }

  /**
   * Profiles of a wave of which only the units are released, and which was never released before.
   *
   * @param questionnaire the version it answered
   */
  public static WaveProfiles ofUnits(WaveResults wave, Questionnaire questionnaire) {
    List<Profile> profiles = new ArrayList<>();
    for (Unit unit : wave.organisation().inOrder()) {
      Tally own = wave.ownOf(unit.code());
      if (own.respondents() > 0) {
        profiles.add(
            new Profile(
                List.of(Optional.of(new Place(unit.code(), List.of()))),
                Math.toIntExact(own.respondents()),
                IntStream.range(0, questionnaire.items().size())
                    .map(item -> Math.toIntExact(own.item(item).base()))
                    .toArray(),
                IntStream.range(0, questionnaire.dimensions().size())
                    .map(dimension -> Math.toIntExact(own.scores(dimension).n()))
                    .toArray()));
      }
    }
    return new WaveProfiles(List.of(), List.of(wave.organisation()), profiles);
  }

  /** The stand that is released next. */
  public int today() {
    return stands.size() - 1;
  }

  /**
   * Where somebody belonged.
   *
   * @param unit code of the very unit
   * @param categories of the demographics, in their order; empty where they did not tell it
   */
  public record Place(String unit, List<Optional<String>> categories) {
    public Place {
      categories = List.copyOf(categories);
    }
  }

  /**
   * People who are alike.
   *
   * @param places by stand; empty where they did not count
   * @param respondents how many they are
   * @param items how many of them gave a valid answer, by position of the item
   * @param dimensions how many of them have a score, by position of the dimension
   */
  public record Profile(
      List<Optional<Place>> places, int respondents, int[] items, int[] dimensions) {
    public Profile {
      places = List.copyOf(places);
      items = items.clone();
      dimensions = dimensions.clone();
    }

    /** Both together, in the same places. */
    Profile plus(Profile other) {
      return new Profile(
          places,
          respondents + other.respondents,
          sums(items, other.items),
          sums(dimensions, other.dimensions));
    }

    private static int[] sums(int[] one, int[] other) {
      int[] sums = one.clone();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += other[i];
      }
      return sums;
    }

    /** How many of them gave a valid answer, by position of the item. */
    @Override
    public int[] items() {
      return items.clone();
    }

    /** How many of them gave a valid answer to one item. */
    public int item(int position) {
      return items[position];
    }

    /** How many of them have a score, by position of the dimension. */
    @Override
    public int[] dimensions() {
      return dimensions.clone();
    }

    /** How many of them have a score of one dimension. */
    public int dimension(int position) {
      return dimensions[position];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Profile profile
          && places.equals(profile.places)
          && respondents == profile.respondents
          && Arrays.equals(items, profile.items)
          && Arrays.equals(dimensions, profile.dimensions);
    }

    @Override
    public int hashCode() {
      return Objects.hash(places, respondents, Arrays.hashCode(items), Arrays.hashCode(dimensions));
    }

    @Override
    public String toString() {
      return "profile";
    }
  }
}
