package io.rapport.domain.release;

import io.rapport.domain.analysis.partnership.PartnershipMethod;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.survey.Questionnaire;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a month's release is made from. Confidential.
 *
 * @param month month reported
 * @param organisation name of the organisation
 * @param survey the survey, if a wave was closed by the month's end
 * @param register records of advisory engagements, reviewed
 * @param functionNames names of advising functions by code
 * @param departmentNames names of departments by code
 */
public record MonthInput(
    YearMonth month,
    String organisation,
    Optional<SurveyInput> survey,
    Register register,
    Map<String, String> functionNames,
    Map<String, String> departmentNames,
    Methods methods) {

  /**
   * A survey with its waves.
   *
   * @param waves waves that were closed by the month's end, oldest first, at least one
   */
  public record SurveyInput(Questionnaire questionnaire, List<WaveResults> waves) {
    public SurveyInput {
      waves = List.copyOf(waves);
      if (waves.isEmpty()) {
        throw new IllegalArgumentException("a survey is reported from its first wave on");
      }
    }
  }

  /**
   * How figures are made and protected.
   *
   * @param followUpPoints a department is low in the survey if its headline index is at least so
   *     many points below the organisation's
   */
  public record Methods(
      SurveyMethod survey,
      PartnershipMethod partnership,
      DisclosurePolicy policy,
      double followUpPoints) {}
}
