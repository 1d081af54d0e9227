package io.rapport.jobs.analyse;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.PublishedCells;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.MonthInput;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.store.PublishedStore;
import io.rapport.jobs.store.ReleaseStores;
import io.rapport.jobs.store.StandStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds a month's survey against what readers have of its waves. */
final class SurveyPast {
  private final ReleaseStores stores;
  private final DisclosurePolicy policy;
  private final long version;

  /**
   * @param version of the data, held
   */
  SurveyPast(ReleaseStores stores, DisclosurePolicy policy, long version) {
    this.stores = stores;
    this.policy = policy;
    this.version = version;
  }

  /** The survey with what earlier releases told of it. */
  MonthInput.SurveyInput of(MonthInput.SurveyInput survey) {
    Map<String, WaveProfiles> profiles = new TreeMap<>();
    Map<String, List<PublishedCells>> published = new TreeMap<>();
    for (WaveResults wave : survey.waves()) {
      Questionnaire questionnaire = survey.questionnaire(wave);
      StandStore.Past past =
          stores.stands().of(questionnaire, wave.wave(), wave.organisation(), version, policy);
      profiles.put(wave.wave().id(), past.profiles());
      published.put(wave.wave().id(), past.published());
    }
    return new MonthInput.SurveyInput(
        survey.versions(),
        survey.waves(),
        survey.unitChanges(),
        survey.linked(),
        survey.themes(),
        profiles,
        published,
        stores.published().newest(survey.versions().id(), profiles.keySet()));
  }

  /** What an issue of the survey is made of. */
  PublishedStore.Behind behind(
      MonthInput.SurveyInput survey, Map<CellKey, ReleasedCell.Shown> carried) {
    Map<String, Integer> waves = new TreeMap<>();
    for (WaveResults wave : survey.waves()) {
      waves.put(wave.wave().id(), survey.questionnaire(wave).version());
    }
    return new PublishedStore.Behind(survey.versions().id(), waves, version, carried.keySet());
  }

  /** How many figures of each wave stay as first released. */
  static List<Quality.Unmoved> unmoved(Map<CellKey, ReleasedCell.Shown> carried) {
    Map<String, Long> figures = new TreeMap<>();
    Set<CellKey> keys = carried.keySet();
    keys.forEach(key -> figures.merge(key.period(), 1L, Long::sum));
    return figures.entrySet().stream()
        .map(wave -> new Quality.Unmoved(wave.getKey(), wave.getValue()))
        .toList();
  }
}
