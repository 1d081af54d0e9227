package io.rapport.jobs.compute.register;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.link.LinkedWaves;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.Answer;
import io.rapport.domain.analysis.partnership.MonthIndex;
import io.rapport.domain.analysis.partnership.PartnershipAnalysis;
import io.rapport.domain.analysis.partnership.PartnershipMethod;
import io.rapport.domain.analysis.partnership.PartnershipMonth;
import io.rapport.domain.analysis.partnership.ShrunkFigures;
import io.rapport.domain.analysis.partnership.Unserved;
import io.rapport.domain.analysis.partnership.alert.MonthAlerts;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Register;
import io.rapport.jobs.intake.RegisterFile;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One month of one register, computed. As confidential as the records: nothing in it is hidden.
 *
 * @param file what was read
 * @param figures sorted by key
 * @param index of departments and functions, with all that it is worth
 * @param link of the index and the survey; empty with fewer than two waves that can be compared
 * @param unserved managers on the roster whom nobody was in touch with for a year
 */
public record RegisterComputation(
    RegisterFile file,
    YearMonth month,
    PartnershipMethod method,
    List<Figure> figures,
    MonthIndex index,
    Optional<LinkedWaves> link,
    MonthAlerts alerts,
    List<Unserved> unserved) {
  /** Said wherever the numbers go. */
  public static final String NOTICE =
      "No confidentiality rules are applied: this is as confidential as the records themselves.";

  public RegisterComputation {
    figures = List.copyOf(figures);
    unserved = List.copyOf(unserved);
  }

  /**
   * Computes a register.
   *
   * @param month asked for; otherwise that of the last engagement
   * @param pointsBelow a department is low in the survey so many points below the organisation
   * @throws RapportFailure {@link ExitCode#INPUT_MISSING} if no month is asked for and there are no
   *     engagements
   */
  public static RegisterComputation of(
      RegisterFile file, Optional<YearMonth> month, PartnershipMethod method, double pointsBelow) {
    Register register = file.register().value();
    YearMonth computed =
        month
            .or(() -> last(register))
            .orElseThrow(
                () ->
                    new RapportFailure(
                        ExitCode.INPUT_MISSING,
                        file.name() + ": there are no engagements; name a month with --month"));
    SurveyedWaves survey = SurveyedWaves.of(file.survey(), pointsBelow);
    PartnershipMonth analysed = PartnershipAnalysis.by(method).month(register, computed, survey);
    return new RegisterComputation(
        file,
        computed,
        method,
        ShrunkFigures.among(analysed.figures(), key -> true),
        analysed.index(),
        analysed.link(),
        analysed.alerts(),
        analysed.unserved());
  }

  private static Optional<YearMonth> last(Register register) {
    return register.engagements().stream()
        .map(Engagement::dates)
        .map(Engagement.Dates::requestedOn)
        .max(Comparator.naturalOrder())
        .map(YearMonth::from);
  }

  /** The ten questions answered. */
  public List<Answer> answers() {
    return Answer.of(figures, month);
  }
}
