package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.audit.RecordEvidence.Pulse;
import io.rapport.domain.release.audit.RecordEvidence.Work;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the evidence does not speak of is not shown, and what too few stand behind is neither. */
class DisclosureAuditTest {
  private static final String UNKNOWN = "shown figures that the evidence does not speak of: 1";

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "item/2025-11/unit:A/Q",
        "item/2026-05/unit:A/R",
        "index/2026-05/unit:A/Q",
        "response/2026-05/unit:A/Q",
        "theme/2025-11/unit:A/PAY",
        "S03/2026-06.12m/whole/beforeDecision"
      })
  void figuresOfWhichNothingIsKnown(String key) {
    Evidence evidence = SmallWave.of("ALL -", "A ALL").with(30, "A").evidence(10);

    assertThat(DisclosureAudit.ofShown(Set.of(CellKey.parse(key)), evidence)).contains(UNKNOWN);
  }

  @Test
  void figuresOfWhichSomethingIs() {
    Evidence evidence = SmallWave.of("ALL -", "A ALL").with(30, "A").evidence(10);

    assertThat(DisclosureAudit.ofShown(SmallWave.shown("A"), evidence)).isEmpty();
    assertThat(DisclosureAudit.ofShown(Set.of(), evidence)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} records, {2} managers, {3} consultants, {4} of one manager")
  @CsvSource({
    "department:A, 6, 3, 3, 0.5, true",
    "department:A, 4, 3, 3, 0.5, false",
    "department:A, 6, 2, 4, 0.5, false",
    "department:A, 6, 4, 2, 0.5, false",
    "department:A, 6, 3, 3, 0.51, false",
    "function:HR, 6, 4, 2, 0.5, true",
    "whole, 6, 4, 1, 0.5, true",
    "level:L, 6, 4, 2, 0.5, false"
  })
  void recordsOfFew(
      String scope, long records, int managers, int consultants, double share, boolean right) {
    String key = "S03/2026-06.12m/" + scope + "/beforeDecision";
    RecordEvidence evidence =
        new RecordEvidence(
            key, Optional.of(new Work(records, managers, consultants, share)), Optional.empty());

    if (right) {
      assertThat(findings(key, evidence)).isEmpty();
    } else {
      assertThat(findings(key, evidence)).contains(key + ": too few people stand behind it");
    }
  }

  @ParameterizedTest(name = "{0} respondents with {1} forms")
  @CsvSource({"5, 5, true", "5, 20, true", "4, 20, false"})
  void pulseOfFew(int respondents, int forms, boolean right) {
    String key = "S13/2026-06.12m/whole/client";
    RecordEvidence evidence =
        new RecordEvidence(key, Optional.empty(), Optional.of(new Pulse(respondents, forms)));

    assertThat(findings(key, evidence)).hasSize(right ? 0 : 1);
  }

  private static List<String> findings(String key, RecordEvidence evidence) {
    return DisclosureAudit.ofShown(
        Set.of(CellKey.parse(key)),
        new Evidence(new Evidence.Limits(10, 5, 5, 3, 3, 0.5), List.of(), List.of(evidence)));
  }
}
