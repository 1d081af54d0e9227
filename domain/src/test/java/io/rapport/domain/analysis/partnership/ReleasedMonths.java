package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.MonthInput;
import io.rapport.domain.release.MonthRelease;
import io.rapport.domain.release.ReleasedCell.Shown;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Releases of work records one after the other, each held against those before it. */
final class ReleasedMonths {
  private final List<MonthInput.Issue> issues = new ArrayList<>();
  private final Map<CellKey, Shown> told = new HashMap<>();

  /** One more issue, to which the audit must not object. */
  MonthRelease.Cleared release(Register register, YearMonth month) {
    MonthRelease.Result result =
        MonthRelease.of(
            new MonthInput(
                month,
                "Works",
                Optional.empty(),
                register,
                Map.of(),
                Map.of(),
                new MonthInput.Methods(
                    SurveyMethod.DEFAULT,
                    PartnershipMethod.withDefaults().withoutResampling(),
                    DisclosurePolicy.DEFAULT,
                    5),
                new MonthInput.Before(issues, told)));
    assertThat(result).isInstanceOf(MonthRelease.Cleared.class);
    MonthRelease.Cleared cleared = (MonthRelease.Cleared) result;
    Map<CellKey, Shown> anew =
        cleared.cells().values().stream()
            .filter(Shown.class::isInstance)
            .map(Shown.class::cast)
            .filter(cell -> cell.asOf().isEmpty())
            .collect(Collectors.toMap(Shown::key, cell -> cell));
    issues.add(new MonthInput.Issue(month, register, anew.keySet()));
    told.putAll(anew);
    return cleared;
  }

  /** Everything told so far, each figure as the newest issue told it. */
  Map<CellKey, Shown> told() {
    return Map.copyOf(told);
  }
}
