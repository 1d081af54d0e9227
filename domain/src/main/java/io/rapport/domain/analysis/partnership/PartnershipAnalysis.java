package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.alert.AlertCharts;
import io.rapport.domain.engagement.Register;
import java.time.YearMonth;
import java.util.List;

/** All statistics of engagements, month by month. */
public final class PartnershipAnalysis {
  private final PartnershipMethod method;
  private final AlertSources alerts;

  private PartnershipAnalysis(PartnershipMethod method) {
    this.method = method;
    this.alerts = new AlertSources(method, AlertCharts.by(method.alerts()));
  }

  /** Analyses by these settings. */
  public static PartnershipAnalysis by(PartnershipMethod method) {
    return new PartnershipAnalysis(method);
  }

  /**
   * A month, whatever the order of the records. What happened after it is not seen.
   *
   * @param register reviewed records; identifiers are unique
   * @param survey departments in the survey, for their follow-up and what goes together with it
   */
  public PartnershipMonth month(Register register, YearMonth month, SurveyedWaves survey) {
    return new PartnershipMonth(
        method, alerts, month, History.until(month.atEndOfMonth(), register), survey);
  }

  /** The figures of a month, sorted by key. */
  public List<Figure> figures(Register register, YearMonth month, SurveyedWaves survey) {
    return month(register, month, survey).figures();
  }
}
