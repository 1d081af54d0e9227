package io.rapport.jobs.analyse;

import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.release.MonthInput;
import io.rapport.domain.release.Provenance;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.store.QualityStore;
import java.util.List;
import java.util.Optional;

/** Says what stands behind a month's cells at the time of their release. */
final class Origins {
  private final QualityStore files;

  Origins(QualityStore files) {
    this.files = files;
  }

  Provenance of(MonthInput input) {
    Optional<MonthInput.SurveyInput> survey = input.survey();
    SurveyMethod method = input.methods().survey();
    return new Provenance(
        survey.stream()
            .flatMap(asked -> asked.waves().stream().map(wave -> wave(asked, wave)))
            .toList(),
        survey.stream()
            .flatMap(asked -> asked.waves().stream().map(asked::questionnaire))
            .distinct()
            .map(Origins::asked)
            .toList(),
        files.behindRecords(),
        files.behindUnitChanges(),
        new Provenance.Limits(
            method.practicalPoints(),
            method.falseDiscoveryRate(),
            method.testItemFrom(),
            method.testDimensionFrom(),
            method.testOutcomeFrom()));
  }

  private Provenance.WaveFiles wave(MonthInput.SurveyInput survey, WaveResults results) {
    Questionnaire questionnaire = survey.questionnaire(results);
    Wave wave = results.wave();
    return new Provenance.WaveFiles(
        wave.id(),
        questionnaire.version(),
        wave.opened(),
        wave.closed(),
        files.behindAnswers(questionnaire, wave.id()),
        files.behindOrganisation(wave.closed()));
  }

  private static Provenance.Asked asked(Questionnaire questionnaire) {
    return new Provenance.Asked(
        questionnaire.version(),
        questionnaire.items().stream()
            .map(item -> new Provenance.ItemScale(item.id(), answers(item)))
            .toList());
  }

  private static List<Provenance.Answer> answers(Item item) {
    return item.scale().answers().stream()
        .map(
            answer ->
                new Provenance.Answer(answer.code(), answer.label(), words(item.kind(answer))))
        .toList();
  }

  private static String words(Scale.Kind kind) {
    return switch (kind) {
      case FAVOURABLE -> "favourable";
      case NEUTRAL -> "neutral";
      case UNFAVOURABLE -> "unfavourable";
      case NOT_APPLICABLE -> "not applicable";
    };
  }
}
