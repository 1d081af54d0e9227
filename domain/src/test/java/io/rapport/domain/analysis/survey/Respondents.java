package io.rapport.domain.analysis.survey;

import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** People who answered and told something of themselves, for tests. */
public final class Respondents {
  private final Questionnaire questionnaire;
  private final Organisation organisation;
  private final Wave wave;
  private final List<Response> responses = new ArrayList<>();

  public Respondents(Questionnaire questionnaire, Organisation organisation, Wave wave) {
    this.questionnaire = questionnaire;
    this.organisation = organisation;
    this.wave = wave;
  }

  /** Adds people who answered alike. */
  public Respondents add(
      int people, String unit, Map<String, String> told, List<Optional<Short>> sheet) {
    for (int person = 0; person < people; person++) {
      responses.add(
          new Response("r" + responses.size(), wave.id(), unit, sheet, told, Optional.empty()));
    }
    return this;
  }

  /**
   * Everybody of an organisation, who tells one of some categories of each demographic.
   *
   * @param response chance that a person answers
   * @param missing chance that an answer of a respondent, or a category, is missing
   */
  public static Respondents random(
      Questionnaire questionnaire,
      Organisation organisation,
      Wave wave,
      SortedMap<String, List<String>> categories,
      double response,
      double missing,
      Random random) {
    Respondents people = new Respondents(questionnaire, organisation, wave);
    for (Unit unit : organisation.inOrder()) {
      for (int person = 0; person < unit.headcount(); person++) {
        if (random.nextDouble() < response) {
          Map<String, String> told = new TreeMap<>();
          categories.forEach(
              (demographic, names) -> {
                // The first ones are the most common.
                double place = random.nextDouble() * random.nextDouble();
                if (random.nextDouble() >= missing) {
                  told.put(demographic, names.get((int) (names.size() * place)));
                }
              });
          people.add(1, unit.code(), told, Waves.sheet(questionnaire, missing, random));
        }
      }
    }
    return people;
  }

  /** The wave with tallies of its demographics. */
  public WaveResults results(DemographicHeadcounts headcounts) {
    WaveTallies tallies =
        WaveTallies.empty(questionnaire, Poststrata.of(organisation, headcounts, questionnaire));
    responses.forEach(tallies::add);
    return new WaveResults(wave, organisation, tallies.units(), tallies.none())
        .with(new WaveGroups(tallies, headcounts));
  }

  public WaveResults results() {
    return results(DemographicHeadcounts.NONE);
  }

  /** The same people counted by profile; there is one stand. */
  public WaveProfiles profiles(String... demographics) {
    Map<String, Place> places = new TreeMap<>();
    Map<String, List<Response>> alike = new TreeMap<>();
    for (Response response : responses) {
      List<Optional<String>> told = new ArrayList<>();
      for (String id : demographics) {
        told.add(WaveTallies.category(response.demographics(), id));
      }
      String name = response.unit() + told;
      places.put(name, new Place(response.unit(), told));
      alike.computeIfAbsent(name, same -> new ArrayList<>()).add(response);
    }
    List<Profile> profiles = new ArrayList<>();
    alike.forEach(
        (name, people) -> {
          Tally tally = Tally.empty(questionnaire);
          people.forEach(tally::add);
          int[] items = new int[questionnaire.items().size()];
          for (int i = 0; i < items.length; i++) {
            items[i] = Math.toIntExact(tally.item(i).base());
          }
          int[] dimensions = new int[questionnaire.dimensions().size()];
          for (int d = 0; d < dimensions.length; d++) {
            dimensions[d] = Math.toIntExact(tally.scores(d).n());
          }
          profiles.add(
              new Profile(
                  List.of(Optional.of(places.get(name))), people.size(), items, dimensions));
        });
    return new WaveProfiles(List.of(demographics), List.of(organisation), profiles);
  }
}
