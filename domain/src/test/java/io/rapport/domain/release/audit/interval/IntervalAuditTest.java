package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.release.audit.interval.IntervalAttack.Effort;
import io.rapport.domain.release.audit.interval.IntervalAudit.Cell;
import io.rapport.domain.release.audit.interval.IntervalAudit.Printed;
import io.rapport.domain.release.audit.interval.IntervalAudit.Result;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A company of one unit of 50, eight women and 42 men, and another unit of 60 men. */
class IntervalAuditTest {
  private static final Cell ALL = new Cell(0, new Scope.Unit("ALL"));
  private static final Cell X = new Cell(0, new Scope.Unit("X"));
  private static final WaveProfiles WAVE =
      new WaveProfiles(
          List.of("gender"),
          List.of(Organisations.of("ALL - 0", "X ALL 50", "Y ALL 60")),
          List.of(profile("X", "f", 8), profile("X", "m", 42), profile("Y", "m", 60)));
  private final IntervalAudit audit = new IntervalAudit(WAVE, 10, Effort.QUICK);

  @Test
  void womenOfAMiddlingUnitCanHaveAnsweredAnything() {
    Result result = audit.ofItem(0, List.of(printed(X, 50, 30, 20, true)));

    assertThat(result.isClear()).isTrue();
    assertThat(result.toHide()).isEmpty();
  }

  @Test
  void fewUnfavourableAnswersInAUnitAreNoReasonToHideIt() {
    // At most three of fifty are unfavourable, so at most three of eight women: more than a person.
    assertThat(audit.ofItem(0, List.of(printed(X, 70, 25, 5, true))).isClear()).isTrue();
  }

  @Test
  void aUnitWithTooFewOtherAnswersIsPrintedMoreCoarsely() {
    // 98 % of 110: 107.25 and more, so at least six of eight women: less than 30 %.
    // 95 %: 101.75 and more.
    Result result = audit.ofItem(0, List.of(printed(ALL, 98, 2, 2, true)));

    assertThat(result.coarser()).containsExactly(Map.entry(ALL, new Steps(5, 95, 5)));
    assertThat(result.toHide()).isEmpty();
    assertThat(result.tooNarrow()).isZero();
    assertThat(audit.ofItem(0, List.of()).isClear()).isTrue();
  }

  @Test
  void whatReadersHaveCannotBeHiddenAnyMore() {
    Result result = audit.ofItem(0, List.of(printed(ALL, 98, 2, 2, false)));

    assertThat(result.toHide()).isEmpty();
    assertThat(result.tooNarrow()).isEqualTo(1);
    assertThat(result.isClear()).isFalse();
  }

  @Test
  void anIndexIsAuditedInScores() {
    // 95 and more of 50, from 92.5: 375 points are missing at most, 240 are 30 % of eight women.
    assertThat(audit.ofDimension(0, List.of(score(X, 95))).isClear()).isTrue();
    // 98 and more of 110, from 97.5: 275 points are missing at most.
    assertThat(audit.ofDimension(0, List.of(score(ALL, 98))).isClear()).isTrue();
    // Below ten people the women alone are small: with eight as threshold nobody is.
    assertThat(
            new IntervalAudit(WAVE, 8, Effort.QUICK)
                .ofItem(0, List.of(printed(ALL, 98, 2, 2, true)))
                .isClear())
        .isTrue();
  }

  private static Printed score(Cell cell, int value) {
    return new Printed(cell, Map.of(Measure.VALUE, BigDecimal.valueOf(value)), true);
  }

  private static Printed printed(
      Cell cell, int favourable, int neutral, int unfavourable, boolean retractable) {
    return new Printed(
        cell,
        Map.of(
            Measure.VALUE, BigDecimal.valueOf(favourable),
            Measure.NEUTRAL, BigDecimal.valueOf(neutral),
            Measure.UNFAVOURABLE, BigDecimal.valueOf(unfavourable)),
        retractable);
  }

  private static Profile profile(String unit, String gender, int people) {
    return new Profile(
        List.of(Optional.of(new Place(unit, List.of(Optional.of(gender))))),
        people,
        new int[] {people},
        new int[] {people});
  }
}
