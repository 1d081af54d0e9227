package io.rapport.domain.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one person answered in one wave. Confidential: it never leaves the store and the tally.
 *
 * @param respondent what identifies the respondent within the wave
 * @param wave id of the wave
 * @param unit code of the unit
 * @param answers answer codes in the order of the questionnaire's items, empty where missing;
 *     not-applicable answers keep their own code
 * @param demographics category by demographic id
 * @param submitted day of submission
 * @param seconds spent on all answers, if the tool took the time
 */
public record Response(
    String respondent,
    String wave,
    String unit,
    List<Optional<Short>> answers,
    Map<String, String> demographics,
    Optional<LocalDate> submitted,
    OptionalDouble seconds) {
  public Response {
    answers = List.copyOf(answers);
    demographics = Map.copyOf(demographics);
  }

  /** A response of which nobody knows how long it took. */
  public Response(
      String respondent,
      String wave,
      String unit,
      List<Optional<Short>> answers,
      Map<String, String> demographics,
      Optional<LocalDate> submitted) {
    this(respondent, wave, unit, answers, demographics, submitted, OptionalDouble.empty());
  }

  /** Number of answers given. */
  public long answered() {
    return answers.stream().filter(Optional::isPresent).count();
  }

  /** Says nothing of the person or the answers, so that no log can. */
  @Override
  public String toString() {
    return "Response of wave " + wave;
  }
}
