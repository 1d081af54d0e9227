package io.rapport.jobs.compute;

import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which wave of a file is computed.
 *
 * @param month the wave closed last by its end; empty for the last wave with answers
 */
record WaveChoice(Optional<YearMonth> month) {

  /**
   * The questionnaire by which the file is read: with the chosen wave alone if the file belongs to
   * one wave, so that its name need not tell which.
   *
   * @throws RapportFailure {@link ExitCode#INPUT_MISSING} if no wave was closed by the month's end
   */
  Questionnaire narrowed(Questionnaire questionnaire) {
    if (month.isEmpty() || questionnaire.columns().wave().isPresent()) {
      return questionnaire;
    }
    List<Wave> closed = closed(questionnaire);
    return new Questionnaire(
        questionnaire.id(),
        questionnaire.version(),
        questionnaire.title(),
        questionnaire.items(),
        questionnaire.dimensions(),
        questionnaire.outcome(),
        List.of(closed.get(closed.size() - 1)),
        questionnaire.columns(),
        questionnaire.format(),
        questionnaire.comments());
  }

  /**
   * The wave to compute.
   *
   * @param answered ids of the waves that have answers
   * @throws RapportFailure {@link ExitCode#INPUT_MISSING} if none was closed by the month's end, or
   *     none has answers
   */
  Wave of(Questionnaire questionnaire, Set<String> answered) {
    List<Wave> candidates = month.isEmpty() ? questionnaire.waves() : closed(questionnaire);
    List<Wave> waves = candidates.stream().filter(wave -> answered.contains(wave.id())).toList();
    if (waves.isEmpty()) {
      throw new RapportFailure(
          ExitCode.INPUT_MISSING,
          "the file has no answers"
              + month.map(end -> " of a wave closed by the end of " + end).orElse(""));
    }
    return waves.get(waves.size() - 1);
  }

  private List<Wave> closed(Questionnaire questionnaire) {
    YearMonth end = month.orElseThrow();
    List<Wave> closed =
        questionnaire.waves().stream()
            .filter(wave -> !wave.closed().isAfter(end.atEndOfMonth()))
            .toList();
    if (closed.isEmpty()) {
      throw new RapportFailure(
          ExitCode.INPUT_MISSING,
          "questionnaire %s has no wave closed by the end of %s"
              .formatted(questionnaire.id(), end));
    }
    return closed;
  }
}
