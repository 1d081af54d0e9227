package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How many of each very unit answered, item by item: by tallies and by profiles it is the same. */
final class UnitCounts {
  private final Questionnaire questionnaire;
  private final WaveResults wave;

  UnitCounts(Questionnaire questionnaire, WaveResults wave) {
    this.questionnaire = questionnaire;
    this.wave = wave;
  }

  /**
   * Profiles that are of the same people as the wave.
   *
   * @throws IllegalArgumentException if units have other numbers of answers today
   */
  WaveProfiles checked(WaveProfiles profiles) {
    Map<String, int[]> found = new HashMap<>();
    for (Profile profile : profiles.profiles()) {
      profile
          .places()
          .get(profiles.today())
          .ifPresent(place -> found.merge(place.unit(), counts(profile), UnitCounts::sum));
    }
    for (Unit unit : wave.organisation().inOrder()) {
      int[] tallied = counts(wave.ownOf(unit.code()));
      int[] counted = found.getOrDefault(unit.code(), new int[tallied.length]);
      if (!Arrays.equals(tallied, counted)) {
        throw new IllegalArgumentException(
            "the profiles of wave " + wave.wave().id() + " are not of the people who answered");
      }
    }
    return profiles;
  }

  /** Valid answers by item, scores by dimension, and respondents. */
  private int[] counts(Tally tally) {
    int items = questionnaire.items().size();
    int dimensions = questionnaire.dimensions().size();
    int[] counts = new int[items + dimensions + 1];
    for (int i = 0; i < items; i++) {
      counts[i] = Math.toIntExact(tally.item(i).base());
    }
    for (int d = 0; d < dimensions; d++) {
      counts[items + d] = Math.toIntExact(tally.scores(d).n());
    }
    counts[items + dimensions] = Math.toIntExact(tally.respondents());
    return counts;
  }

  private int[] counts(Profile profile) {
    int items = questionnaire.items().size();
    int dimensions = questionnaire.dimensions().size();
    int[] counts = new int[items + dimensions + 1];
    for (int i = 0; i < items; i++) {
      counts[i] = profile.item(i);
    }
    for (int d = 0; d < dimensions; d++) {
      counts[items + d] = profile.dimension(d);
    }
    counts[items + dimensions] = profile.respondents();
    return counts;
  }

  private static int[] sum(int[] first, int[] second) {
    int[] sum = first.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += second[i];
    }
    return sum;
  }
}
