package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.release.audit.OverlapEvidence.Part;
import io.rapport.domain.release.audit.RecordEvidence.Pulse;
import io.rapport.domain.release.audit.RecordEvidence.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shown figures of work records and of the pulse, by {@link SmallRegister#LIMITS}. */
class RecordAuditTest {
  private static final String PART = "beforeDecision";

  private final List<RecordEvidence> shown = new ArrayList<>();
  private final List<OverlapEvidence> overlaps = new ArrayList<>();

  @ParameterizedTest(name = "{0}: {1} records, {2} managers, {3} consultants, {4} of one manager")
  @CsvSource({
    "department:A, 5, 3, 2, 0.5, true",
    "level:L, 4, 3, 2, 0.5, false",
    "department:A, 5, 2, 3, 0.5, false",
    "department:A, 5, 4, 1, 0.5, false",
    "department:A, 5, 3, 2, 0.51, false",
    "function:HR+department:A, 5, 4, 1, 0.5, false",
    "level:L, 5, 4, 1, 0.5, false",
    "function:HR, 5, 4, 1, 0.5, true",
    "function:HR, 5, 3, 1, 0.5, false",
    "function:HR, 5, 5, 0, 0.5, true",
    "whole, 5, 4, 1, 0.5, true",
    "whole, 5, 3, 1, 0.5, false"
  })
  void recordsOfFew(
      String scope, long records, int managers, int consultants, double largest, boolean enough) {
    show(scope, new Work(records, managers, consultants, largest));

    assertThat(findings())
        .isEqualTo(
            enough ? List.of() : List.of(figure(scope) + ": too few people stand behind it"));
  }

  @ParameterizedTest(name = "{0} people with {1} forms")
  @CsvSource({"4, 4, true", "3, 40, false"})
  void pulseOfFew(int people, int forms, boolean enough) {
    answers("whole", people, forms);

    assertThat(findings())
        .isEqualTo(
            enough ? List.of() : List.of(figure("whole") + ": too few people stand behind it"));
  }

  @Test
  void nobodyIsKnownToStandBehindIt() {
    shown.add(new RecordEvidence(figure("whole"), Optional.empty(), Optional.empty()));

    assertThat(findings()).containsExactly(figure("whole") + ": too few people stand behind it");
  }

  @ParameterizedTest(name = "{2} of {3}, {4} of {5}, of {0} of {1}")
  @CsvSource({
    "40, whole, 20, function:A, 16, function:B, true",
    "40, whole, 20, function:A, 15, function:B, false",
    "40, whole, 20, function:A, 20, function:B, false",
    "40, whole, 30, function:A, 30, function:B, false",
    "40, whole, 36, function:A, 5, level:L, true",
    "40, whole, 20, department:A, 16, department:B, true",
    "40, whole, 20, department:A, 15, department:B, false",
    "40, whole, 20, level:L, 16, level:M, true",
    "40, whole, 20, level:L, 15, level:M, false",
    "40, whole, 20, function:A, 16, department:B, false",
    "40, whole, 20, function:A, 16, level:L, false",
    "40, whole, 20, department:A, 16, level:L, false",
    // A function's work in a department counts where the function itself is hidden.
    "40, whole, 20, function:A, 16, function:B+department:X, true",
    "40, whole, 30, function:A, 8, function:A+department:X, false",
    "40, whole, 20, department:X, 16, function:B+department:Y, true",
    "40, whole, 30, department:X, 8, function:B+department:X, false",
    "40, function:A, 20, function:A+department:X, 16, function:A+department:Y, true",
    "40, function:A, 20, function:A+department:X, 15, function:A+department:Y, false",
    "40, function:A, 20, function:A+department:X, 16, function:B+department:X, false",
    "40, function:A, 20, function:B, 16, function:C, false",
    "40, department:X, 20, function:A+department:X, 16, function:B+department:X, true",
    "40, department:X, 20, function:A+department:X, 15, function:B+department:X, false",
    "40, department:X, 20, function:A+department:X, 16, function:A+department:Y, false",
    "40, department:X, 20, department:Y, 16, department:Z, false",
    "40, level:L, 20, level:M, 16, level:N, false"
  })
  void whatShownPartsLeave(
      long all, String whole, long first, String one, long second, String two, boolean few) {
    work(whole, all);
    work(one, first);
    work(two, second);

    assertThat(findings()).isEqualTo(few ? leftOf(whole) : List.of());
  }

  @ParameterizedTest(name = "{0} of twenty forms in the only shown function")
  @CsvSource({"17, true", "16, false"})
  void formsThatAreLeftAreThoseOfPeople(int forms, boolean few) {
    answers("whole", 8, 20);
    answers("function:A", 7, forms);

    assertThat(findings()).isEqualTo(few ? leftOf("whole") : List.of());
  }

  @Test
  void figuresOfAnotherPartOrPeriodOrStatisticAreNoParts() {
    work("whole", 40);
    for (String key :
        List.of(
            "S03/2026-06.12m/function:A/other",
            "S03/2026-05.12m/function:A/" + PART,
            "S04/2026-06.12m/function:A/" + PART)) {
      shown.add(new RecordEvidence(key, Optional.of(new Work(36, 9, 9, 0.2)), Optional.empty()));
    }

    assertThat(findings()).isEmpty();
  }

  @Test
  void whereOverlapsAreKnownTheyDecide() {
    // By numbers alone three are left of the whole; but they are known to be another function's.
    work("whole", 40);
    work("function:A", 37);
    overlaps.add(
        SmallRegister.of(37, 3)
            .figure("whole", 0)
            .figure("function:A", 0)
            .evidence(new Part("S03", PART)));

    assertThat(findings()).isEmpty();
  }

  @Test
  void eachPartThatGivesRecordsAwayIsAFinding() {
    overlaps.add(
        SmallRegister.of(37, 3)
            .figure("whole", 0, 1)
            .figure("function:A", 0)
            .evidence(new Part("S03", PART), new Part("S03", "index"), new Part("S03", "none")));
    for (String part : List.of(PART, "index")) {
      work("whole", 40, part);
      work("function:A", 37, part);
    }
    work("whole", 40, "none");

    assertThat(findings())
        .containsExactly(
            "S03/beforeDecision: small sets of records follow from what is shown: 0 hidden cells,"
                + " 1 crossings, 1 remainders, 1 differences, 0 moved windows",
            "S03/index: small sets of records follow from what is shown: 0 hidden cells,"
                + " 1 crossings, 1 remainders, 1 differences, 0 moved windows");
  }

  private void work(String scope, long records) {
    work(scope, records, PART);
  }

  private void work(String scope, long records, String part) {
    shown.add(
        new RecordEvidence(
            "S03/2026-06.12m/" + scope + "/" + part,
            Optional.of(new Work(records, 9, 9, 0.2)),
            Optional.empty()));
  }

  private void show(String scope, Work work) {
    shown.add(new RecordEvidence(figure(scope), Optional.of(work), Optional.empty()));
  }

  private void answers(String scope, int people, int forms) {
    shown.add(
        new RecordEvidence(figure(scope), Optional.empty(), Optional.of(new Pulse(people, forms))));
  }

  private List<String> findings() {
    return new RecordAudit(shown, SmallRegister.LIMITS, overlaps).findings();
  }

  private static List<String> leftOf(String whole) {
    return List.of(figure(whole) + ": shown parts leave a small remainder of it");
  }

  private static String figure(String scope) {
    return "S03/2026-06.12m/" + scope + "/" + PART;
  }
}
