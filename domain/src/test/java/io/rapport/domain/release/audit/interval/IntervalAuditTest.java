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
  private static final IntervalAudit FOURS =
      new IntervalAudit(
          new WaveProfiles(
              List.of(),
              List.of(Organisations.of("ALL - 0", "X ALL 20", "Y ALL 20", "Z ALL 20")),
              List.of(unit("X", 10), unit("Y", 4), unit("Z", 4))),
          5,
          Effort.QUICK);
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

  @Test
  void aNarrowIndexIsPrintedMoreCoarsely() {
    // 98 and more of 160: from 97.5, so 400 points are missing at most, and 30 % of 19 women are
    // 570.
    WaveProfiles wave =
        new WaveProfiles(
            List.of("gender"),
            List.of(Organisations.of("ALL - 0", "X ALL 160")),
            List.of(profile("X", "f", 19), profile("X", "m", 141)));
    Result result =
        new IntervalAudit(wave, 20, Effort.QUICK).ofDimension(0, List.of(score(ALL, 98)));

    assertThat(result.coarser()).containsExactly(Map.entry(ALL, new Steps(5, 95, 5)));
    // 92.5 and more: 1,200 points are missing.
    assertThat(
            new IntervalAudit(wave, 20, Effort.THOROUGH)
                .ofDimension(
                    0,
                    List.of(
                        new Printed(
                            ALL,
                            Map.of(
                                Measure.VALUE, BigDecimal.valueOf(95),
                                Measure.STEP, BigDecimal.valueOf(5)),
                            true)))
                .isClear())
        .isTrue();
    // Of 13 women 390 are 30 %.
    WaveProfiles fewer =
        new WaveProfiles(
            List.of("gender"),
            List.of(Organisations.of("ALL - 0", "X ALL 160")),
            List.of(profile("X", "f", 13), profile("X", "m", 147)));
    assertThat(
            new IntervalAudit(fewer, 20, Effort.QUICK)
                .ofDimension(0, List.of(score(ALL, 98)))
                .isClear())
        .isTrue();
  }

  @Test
  void theThreeKindsOfAnswersShareOneFate() {
    // Four and six of X agree and disagree, eight of eight others agree. However coarsely X is
    // printed, at least six of it disagree, so at most four agree, and at least seven of the
    // others.
    Result result =
        FOURS.ofItem(0, List.of(printed(ALL, 65, 20, 35, true), printed(X, 40, 20, 60, true)));

    assertThat(result.toHide()).containsExactly(X);
    assertThat(result.coarser()).containsOnlyKeys(ALL);
    assertThat(result.tooNarrow()).isZero();
    assertThat(result.isClear()).isFalse();
  }

  @Test
  void neutralAndUnfavourableAnswersNeedARangeOfOne() {
    // Six of the eight others agree: two to four of each four. But all five who do not care, or
    // all five who disagree, are in X.
    List<Printed> neutral = List.of(printed(ALL, 50, 30, 20, true), printed(X, 30, 50, 20, true));
    List<Printed> against = List.of(printed(ALL, 50, 20, 30, true), printed(X, 30, 20, 50, true));

    assertThat(FOURS.ofItem(0, neutral).coarser()).containsOnlyKeys(ALL);
    assertThat(FOURS.ofItem(0, against).coarser()).containsOnlyKeys(ALL);
    assertThat(FOURS.ofItem(0, neutral).toHide()).isEmpty();
    // In the same cells one of the others may be either: three and three of six.
    assertThat(
            FOURS
                .ofItem(0, List.of(printed(ALL, 50, 20, 30, true), printed(X, 40, 20, 40, true)))
                .isClear())
        .isTrue();
  }

  @Test
  void aCellOfNobodyAndAnUnknownOneSayNothing() {
    Cell none = new Cell(0, new Scope.Unit("NONE"));
    Cell otherStand = new Cell(1, new Scope.Unit("ALL"));

    assertThat(
            audit
                .ofItem(
                    0, List.of(printed(none, 98, 2, 2, true), printed(otherStand, 98, 2, 2, true)))
                .isClear())
        .isTrue();
  }

  @Test
  void aGroupThatIsPrintedItselfIsNotGuessed() {
    Cell women = new Cell(0, new Scope.Group("X", "gender", "f"));

    // Whoever may be printed is; that eight are fewer than ten is for others to see.
    Result result =
        audit.ofItem(0, List.of(printed(ALL, 98, 2, 2, true), printed(women, 80, 20, 20, true)));

    assertThat(result.coarser()).as("the women of all are hidden").containsKey(ALL);
    Cell ofAll = new Cell(0, new Scope.Group("ALL", "gender", "f"));
    assertThat(
            audit
                .ofItem(
                    0,
                    List.of(
                        printed(ALL, 98, 2, 2, true),
                        printed(women, 80, 20, 20, true),
                        printed(ofAll, 80, 20, 20, true)))
                .isClear())
        .isTrue();
  }

  @Test
  void peopleOfEachStandAreThoseWhoWereThere() {
    // Two women came after the first release: in it, all women were six.
    WaveProfiles wave =
        new WaveProfiles(
            List.of("gender"),
            List.of(
                Organisations.of("ALL - 0", "X ALL 50"), Organisations.of("ALL - 0", "X ALL 50")),
            List.of(
                twice("X", "f", 6, true), twice("X", "f", 2, false), twice("X", "m", 102, true)));
    IntervalAudit both = new IntervalAudit(wave, 10, Effort.QUICK);
    Cell before = new Cell(0, new Scope.Unit("ALL"));
    Cell now = new Cell(1, new Scope.Unit("ALL"));

    // 98 % of 108: 105.3 and more, at least four of six.
    assertThat(both.ofItem(0, List.of(printed(before, 98, 2, 2, true))).isClear()).isTrue();
    // 98 % of 110: at least six of eight.
    assertThat(both.ofItem(0, List.of(printed(now, 98, 2, 2, true))).coarser())
        .containsOnlyKeys(now);
  }

  private static Profile twice(String unit, String gender, int people, boolean before) {
    Optional<Place> place = Optional.of(new Place(unit, List.of(Optional.of(gender))));
    return new Profile(
        List.of(before ? place : Optional.empty(), place),
        people,
        new int[] {people},
        new int[] {people});
  }

  private static Profile unit(String unit, int people) {
    return new Profile(
        List.of(Optional.of(new Place(unit, List.of()))),
        people,
        new int[] {people},
        new int[] {people});
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
