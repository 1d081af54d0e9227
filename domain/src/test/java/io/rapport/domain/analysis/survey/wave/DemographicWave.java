package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.Poststrata;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** From responses to the statistics of a wave, for tests. */
record DemographicWave(
    Questionnaire questionnaire, Organisation organisation, DemographicHeadcounts headcounts) {

  WaveTallies tallies(List<Response> responses) {
    WaveTallies tallies =
        WaveTallies.empty(questionnaire, Poststrata.of(organisation, headcounts, questionnaire));
    responses.forEach(tallies::add);
    return tallies;
  }

  WaveStatistics statistics(WaveTallies tallies) {
    Map<String, Tally> own = new TreeMap<>(tallies.units());
    Tally withoutUnit =
        Objects.requireNonNullElse(own.remove(WaveTallies.WITHOUT_UNIT), tallies.none());
    return new WaveStatistics(
        questionnaire,
        new WaveResults(questionnaire.waves().get(0), organisation, own, tallies.none()),
        withoutUnit,
        SurveyMethod.DEFAULT);
  }

  WaveDemographics demographics(WaveTallies tallies) {
    return statistics(tallies).demographics(tallies, headcounts);
  }

  WaveDemographics demographics(List<Response> responses) {
    return demographics(tallies(responses));
  }

  Response response(
      int number, String unit, Map<String, String> told, List<Optional<Short>> answers) {
    return new Response(
        "r" + number, questionnaire.waves().get(0).id(), unit, answers, told, Optional.empty());
  }

  static double number(Value value) {
    return ((Value.Known) value).number();
  }

  static String reason(Value value) {
    return ((Value.Missing) value).reason();
  }
}
