package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.Faults.Fault;
import io.rapport.domain.release.audit.RecordEvidence.Pulse;
import io.rapport.domain.release.audit.RecordEvidence.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of work records, and of answers to the pulse of 7, 29 or 30 people. */
class RecordCodingTest {
  private static final String TRUST = "S13/2026-06.12m/whole/client";
  private static final String SKILL = "S29/2026-06.12m/whole/client.LISTENING";
  private static final String GAP = "S29/2026-06.12m/whole/gap.LISTENING";

  @ParameterizedTest(name = "40 records: {0}, base {1}")
  @CsvSource({
    "VALUE=61.234, 40,",
    "VALUE=61.2345, 40, VALUE",
    "VALUE=61 LOW=60.1234, 40, VALUE",
    "VALUE=61 SD=3 COUNT=24, 40,",
    "VALUE=61, 41, BASE",
    "VALUE=100, 40,"
  })
  void recordsAreRoundedOnly(String numbers, int base, Fault fault) {
    String cell = "S03/2026-06.12m/whole/beforeDecision";
    RecordEvidence evidence =
        new RecordEvidence(cell, Optional.of(new Work(40, 8, 6, 0.2)), Optional.empty());

    assertThat(faults(cell, evidence, Quantity.SHARE, new Base.Exact(base), Bound.EXACT, numbers))
        .isEqualTo(fault == null ? List.of() : List.of(fault));
  }

  @ParameterizedTest(name = "a score of {0} people: {1}, {2}")
  @CsvSource({
    "7, VALUE=60, EXACT,",
    "7, VALUE=61, EXACT, VALUE",
    "29, VALUE=61, EXACT, VALUE",
    "30, VALUE=61, EXACT,",
    "30, VALUE=61.5, EXACT, VALUE",
    "7, VALUE=80, AT_LEAST,",
    "7, VALUE=80, EXACT, BOUND",
    "7, VALUE=75, AT_LEAST, BOUND",
    "7, VALUE=85, AT_LEAST, VALUE",
    "7, VALUE=20, AT_MOST,",
    "7, VALUE=60 LOW=20 HIGH=80, EXACT,",
    "7, VALUE=60 LOW=0 HIGH=100, EXACT,",
    "7, VALUE=60 LOW=15, EXACT, VALUE",
    "7, VALUE=60 HIGH=85, EXACT, VALUE",
    "7, VALUE=60 LOW_UNCORRECTED=15, EXACT, VALUE",
    "7, VALUE=60 HIGH_UNCORRECTED=85, EXACT, VALUE",
    "7, VALUE=60 LOW=100, EXACT, VALUE",
    "7, VALUE=60 HIGH=0, EXACT, VALUE",
    "7, VALUE=60 COUNT=4, EXACT, NUMBER",
    "30, VALUE=60 SD=20, EXACT, NUMBER",
    "7, VALUE=60 P=0.034, EXACT,"
  })
  void scoresAreInStepsAndWithinTheirEnds(int people, String numbers, Bound bound, Fault fault) {
    assertThat(pulse(TRUST, people, Quantity.SCORE, bound, numbers))
        .isEqualTo(fault == null ? List.of() : List.of(fault));
    assertThat(pulse(TRUST, people, Quantity.SHARE, bound, numbers))
        .isEqualTo(fault == null ? List.of() : List.of(fault));
  }

  @ParameterizedTest(name = "a rating of {0} people: {1}, {2}")
  @CsvSource({
    "7, VALUE=3.4, EXACT,",
    "7, VALUE=3.36, EXACT, VALUE",
    "30, VALUE=3.36, EXACT,",
    "30, VALUE=3.35, EXACT, VALUE",
    "7, VALUE=4.2, AT_LEAST,",
    "7, VALUE=4.2, EXACT, BOUND",
    "7, VALUE=4.4, AT_LEAST, VALUE",
    "7, VALUE=1.8, AT_MOST,",
    "7, VALUE=1.6, AT_MOST, VALUE",
    "7, VALUE=3.4 LOW=1 HIGH=5, EXACT,",
    "7, VALUE=3.4 LOW=1.6, EXACT, VALUE",
    "7, VALUE=3.4 HIGH=4.4, EXACT, VALUE"
  })
  void ratingsAreCodedAsPlacesOnTheirScale(int people, String numbers, Bound bound, Fault fault) {
    assertThat(pulse(SKILL, people, Quantity.RATING, bound, numbers))
        .isEqualTo(fault == null ? List.of() : List.of(fault));
  }

  @ParameterizedTest(name = "{0}, {1} people: {2}")
  @CsvSource({
    "S29/2026-06.12m/whole/gap.LISTENING, 29, VALUE=-0.6, RATING,",
    "S29/2026-06.12m/whole/gap.LISTENING, 29, VALUE=0.64, RATING, VALUE",
    "S29/2026-06.12m/whole/gap.LISTENING, 30, VALUE=0.64, RATING,",
    "S29/2026-06.12m/whole/gap.LISTENING, 30, VALUE=0.65, RATING, VALUE",
    "S14/2026-06.12m/whole/gap, 7, VALUE=0, RATING,",
    "S14/2026-06.12m/whole/gap, 7, VALUE=0.04, RATING, VALUE",
    "S14/2026-06.12m/whole/gap, 7, VALUE=0.2 LOW=-0.2 HIGH=0.6, RATING,",
    "S14/2026-06.12m/whole/gap, 7, VALUE=0.2 LOW=-0.3, RATING, VALUE",
    "S14/2026-06.12m/whole/gap, 7, VALUE=0.2 HIGH=0.5, RATING, VALUE",
    "S14/2026-06.12m/whole/gap, 7, VALUE=0.2 LOW_UNCORRECTED=-0.3, RATING, VALUE",
    "S14/2026-06.12m/whole/gap, 7, VALUE=0.2 HIGH_UNCORRECTED=0.5, RATING, VALUE",
    "S14/2026-06.12m/whole/gap, 7, VALUE=0.2 P=0.034, RATING,",
    "S14/2026-06.12m/whole/gap, 7, VALUE=0.2 MEAN=3.4, RATING, NUMBER",
    "S29/2026-06.6m~2025-12.6m/whole/client.LISTENING, 7, VALUE=0.64, RATING,",
    "S29/2026-06.6m~2025-12.6m/whole/client.LISTENING, 7, VALUE=0.65, RATING, VALUE",
    "S13/2026-06.6m~2025-12.6m/whole/client, 7, VALUE=-3, SCORE_DIFFERENCE,",
    "S13/2026-06.6m~2025-12.6m/whole/client, 7, VALUE=2.5, SCORE_DIFFERENCE, VALUE",
    "S13/2026-06.6m~2025-12.6m/whole/share, 7, VALUE=12, SHARE_DIFFERENCE,",
    "S13/2026-06.6m~2025-12.6m/whole/share, 7, VALUE=12.5, SHARE_DIFFERENCE, VALUE"
  })
  void gapsAndChangesAreOfNumbersInSteps(
      String cell, int people, String numbers, Quantity quantity, Fault fault) {
    assertThat(pulse(cell, people, quantity, Bound.EXACT, numbers))
        .isEqualTo(fault == null ? List.of() : List.of(fault));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"RATING", "SCORE_DIFFERENCE", "NUMBER"})
  void whatHasNoEndsIsAtNone(Quantity quantity) {
    assertThat(pulse(GAP, 7, quantity, Bound.AT_LEAST, "VALUE=5")).containsExactly(Fault.BOUND);
    assertThat(pulse(GAP, 7, quantity, Bound.EXACT, "VALUE=5")).isEmpty();
  }

  @ParameterizedTest(name = "{0} of {1} people")
  @CsvSource({
    "limitsLow, 29, RATING, VALUE=-1.2, NUMBER",
    "limitsLow, 30, RATING, VALUE=-1.2,",
    "limitsHigh, 29, RATING, VALUE=1.2, NUMBER",
    "limitsHigh, 30, RATING, VALUE=1.24,",
    "icc, 29, NUMBER, VALUE=0.61, NUMBER",
    "icc, 30, NUMBER, VALUE=0.61,",
    "apart, 29, SHARE, VALUE=60,"
  })
  void theSpreadOfGapsIsThatOfThirtyPeople(
      String part, int people, Quantity quantity, String number, Fault fault) {
    assertThat(pulse("S14/2026-06.12m/whole/" + part, people, quantity, Bound.EXACT, number))
        .isEqualTo(fault == null ? List.of() : List.of(fault));
    assertThat(pulse("S16/2026-06.12m/whole/" + part, 29, Quantity.NUMBER, Bound.EXACT, number))
        .isEmpty();
  }

  @Test
  void theBaseOfThePulseIsTheBandOfItsPeople() {
    RecordEvidence evidence =
        new RecordEvidence(TRUST, Optional.empty(), Optional.of(new Pulse(7, 12)));

    assertThat(faults(TRUST, evidence, Quantity.SCORE, new Base.Exact(12), Bound.EXACT, "VALUE=60"))
        .containsExactly(Fault.BASE);
  }

  private static List<Fault> pulse(
      String cell, int people, Quantity quantity, Bound bound, String numbers) {
    RecordEvidence evidence =
        new RecordEvidence(cell, Optional.empty(), Optional.of(new Pulse(people, 3 * people)));
    return faults(cell, evidence, quantity, Grain.base(people), bound, numbers);
  }

  private static List<Fault> faults(
      String cell,
      RecordEvidence evidence,
      Quantity quantity,
      Base base,
      Bound bound,
      String numbers) {
    List<Fault> faults = new ArrayList<>();
    new RecordCoding(
            ToldCells.of(CellKey.parse(cell), quantity, base, bound, numbers.split(" ")),
            evidence,
            faults::add)
        .check();
    return faults;
  }
}
