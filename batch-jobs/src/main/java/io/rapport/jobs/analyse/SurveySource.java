package io.rapport.jobs.analyse;

import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireVersions;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.intake.config.Questionnaires;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.store.intake.Responses;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the survey that a month reports on. */
final class SurveySource {
  private final Questionnaires questionnaires;
  private final Responses responses;
  private final String wanted;

  /**
   * @param wanted id of the questionnaire to report on; empty for the one whose last wave closed
   *     latest
   */
  SurveySource(Questionnaires questionnaires, Responses responses, String wanted) {
    this.questionnaires = questionnaires;
    this.responses = responses;
    this.wanted = wanted;
  }

  /**
   * A questionnaire with its waves that have answers and were closed by the month's end.
   *
   * @param waves oldest first, at least one
   */
  record Reported(QuestionnaireVersions versions, List<Wave> waves) {
    LocalDate lastClosed() {
      return waves.get(waves.size() - 1).closed();
    }

    /** The version that a wave answered. */
    Questionnaire questionnaire(Wave wave) {
      return versions.ofWave(wave.id()).orElseThrow();
    }
  }

  /**
   * The survey of a month, if there is one.
   *
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if the questionnaire asked for is unknown
   */
  Optional<Reported> of(YearMonth month) {
    if (!wanted.isEmpty() && questionnaires.get(wanted).isEmpty()) {
      throw new RapportFailure(
          ExitCode.CONFIGURATION,
          "rapport.survey.questionnaire names unknown questionnaire " + wanted);
    }
    return questionnaires.versions().stream()
        .filter(versions -> wanted.isEmpty() || versions.id().equals(wanted))
        .flatMap(versions -> reported(versions, month).stream())
        .max(
            Comparator.comparing(Reported::lastClosed)
                .thenComparing(reported -> reported.versions().id()));
  }

  private Optional<Reported> reported(QuestionnaireVersions versions, YearMonth month) {
    List<Wave> waves = new ArrayList<>();
    for (Questionnaire questionnaire : versions.all()) {
      List<String> answered = responses.waves(questionnaire);
      questionnaire.waves().stream()
          .filter(wave -> !wave.closed().isAfter(month.atEndOfMonth()))
          .filter(wave -> answered.contains(wave.id()))
          .forEach(waves::add);
    }
    return waves.isEmpty() ? Optional.empty() : Optional.of(new Reported(versions, waves));
  }
}
