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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A company of one unit of 50, nine women and 41 men, and another unit of 57 men. */
class IntervalAuditTest {
  private static final Cell ALL = new Cell(0, new Scope.Unit("ALL"));
  private static final Cell X = new Cell(0, new Scope.Unit("X"));
  private static final WaveProfiles WAVE = wave(9, 57);
  private static final IntervalAudit FOURS = withTwoOfFour(10);
  private final IntervalAudit audit = new IntervalAudit(WAVE, 10, Effort.QUICK);

  @Test
  void womenOfAMiddlingUnitCanHaveAnsweredAnything() {
    Result result = audit.ofItem(0, List.of(printed(X, 50, 30, 20, true)));

    assertThat(result.isClear()).isTrue();
    assertThat(result.toHide()).isEmpty();
  }

  @Test
  void fewUnfavourableAnswersInAUnitAreNoReasonToHideIt() {
    // At most three of fifty are unfavourable, so at most three of nine women: more than a person.
    assertThat(audit.ofItem(0, List.of(printed(X, 70, 25, 5, true))).isClear()).isTrue();
  }

  @Test
  void aUnitWithTooFewOtherAnswersIsPrintedMoreCoarsely() {
    // 98 % of 107: 104.325 and more, so at least 6.325 of nine women: 2.675 wide, and 30 % are 2.7.
    // 95 %: 98.975 and more.
    Result result = audit.ofItem(0, List.of(printed(ALL, 98, 2, 2, true)));

    assertThat(result.coarser()).containsExactly(Map.entry(ALL, new Steps(5, 95, 5)));
    assertThat(result.toHide()).isEmpty();
    assertThat(result.tooNarrow()).isZero();
    assertThat(audit.ofItem(0, List.of()).isClear()).isTrue();
  }

  @Test
  void thirtyPercentAreOfTheSharesAsPrinted() {
    // 105.3 of 108 and more: 2.7 wide, though of whole women seven to nine are only two more.
    assertThat(
            new IntervalAudit(wave(9, 58), 10, Effort.QUICK)
                .ofItem(0, List.of(printed(ALL, 98, 2, 2, true)))
                .isClear())
        .isTrue();
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
    // 95 and more of 50, from 92.5: 375 points are missing at most, 270 are 30 % of nine women.
    assertThat(audit.ofDimension(0, List.of(score(X, 95))).isClear()).isTrue();
    // 98 and more of 107, from 97.5: 267.5 points are missing at most; of 108 it is 270.
    assertThat(audit.ofDimension(0, List.of(score(ALL, 98))).isClear()).isFalse();
    assertThat(
            new IntervalAudit(wave(9, 58), 10, Effort.QUICK)
                .ofDimension(0, List.of(score(ALL, 98)))
                .isClear())
        .isTrue();
    // Below ten people the women alone are small: with nine as threshold nobody is.
    assertThat(
            new IntervalAudit(WAVE, 9, Effort.QUICK)
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
    // Five and eight of X agree and disagree, eight of eight others agree. However coarsely they
    // are printed, at least 13 of 21 agree, and at least eight of the 13 of X disagree: so at most
    // five of them agree, and all others.
    Result result =
        withTwoOfFour(13)
            .ofItem(0, List.of(printed(ALL, 60, 10, 40, true), printed(X, 40, 20, 60, true)));

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
  void promotersAreAnotherWayToTellAnswersApart() {
    Printed middling = printed(ALL, 60, 20, 21, true);
    assertThat(audit.ofItem(0, List.of(middling)).isClear()).isTrue();
    assertThat(audit.ofItem(0, List.of(promoted(middling, 60, 20))).isClear()).isTrue();

    // As of favourable answers: at least 6.325 of nine women would recommend it.
    Result promoters = audit.ofItem(0, List.of(promoted(middling, 98, 2)));
    assertThat(promoters.coarser()).containsExactly(Map.entry(ALL, new Steps(5, 95, 5)));
    assertThat(promoters.toHide()).isEmpty();

    // Few are detractors: that is no share of 30 %, but a person.
    assertThat(audit.ofItem(0, List.of(promoted(middling, 60, 2))).isClear()).isTrue();
    // 64 and 43 of 107: nobody is passive.
    assertThat(audit.ofItem(0, List.of(promoted(middling, 60, 40))).coarser())
        .containsExactly(Map.entry(ALL, new Steps(5, 95, 5)));
    Printed told = new Printed(ALL, middling.values(), false);
    assertThat(audit.ofItem(0, List.of(promoted(told, 98, 2))).tooNarrow()).isEqualTo(1);
  }

  @Test
  void eachKindOfRecommendationNeedsARangeOfOne() {
    // All four of 18 who are passive are among the ten of X, or all five detractors.
    Printed all = printed(ALL, 50, 30, 20, true);
    Printed x = printed(X, 40, 30, 30, true);
    List<Printed> passive = List.of(promoted(all, 50, 30), promoted(x, 30, 30));
    List<Printed> detractors = List.of(promoted(all, 50, 30), promoted(x, 30, 50));

    assertThat(FOURS.ofItem(0, List.of(all, x)).isClear()).isTrue();
    assertThat(FOURS.ofItem(0, passive).coarser()).containsOnlyKeys(ALL);
    assertThat(FOURS.ofItem(0, detractors).coarser()).containsOnlyKeys(ALL);
  }

  @Test
  void sayingItAgainSaysNothing() {
    Printed told = printed(ALL, 98, 2, 2, false);
    WaveProfiles twice =
        new WaveProfiles(
            List.of("gender"),
            List.of(WAVE.stands().get(0), WAVE.stands().get(0)),
            List.of(
                twice("X", "f", 9, true), twice("X", "m", 41, true), twice("Y", "m", 57, true)));
    IntervalAudit both = new IntervalAudit(twice, 10, Effort.QUICK);
    Map<Measure, BigDecimal> withMore = new HashMap<>(told.values());
    withMore.put(Measure.LOW, BigDecimal.valueOf(91));
    Printed again = new Printed(new Cell(1, ALL.scope()), withMore, false);

    assertThat(both.ofItem(0, List.of(told, again))).isEqualTo(both.ofItem(0, List.of(told)));
    assertThat(both.ofItem(0, List.of(told, again)).tooNarrow()).isEqualTo(1);
    assertThat(again.values()).isEqualTo(told.values());
    assertThat(
            new Printed(ALL, Map.of(Measure.STEP, BigDecimal.TEN, Measure.P, BigDecimal.ONE), true)
                .values())
        .containsOnlyKeys(Measure.STEP);
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

    // Whoever may be printed is; that nine are fewer than ten is for others to see.
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
    // Two women came after the first release: in it, all women were seven.
    WaveProfiles wave =
        new WaveProfiles(
            List.of("gender"),
            List.of(
                Organisations.of("ALL - 0", "X ALL 50"), Organisations.of("ALL - 0", "X ALL 50")),
            List.of(
                twice("X", "f", 7, true), twice("X", "f", 2, false), twice("X", "m", 98, true)));
    IntervalAudit both = new IntervalAudit(wave, 10, Effort.QUICK);
    Cell before = new Cell(0, new Scope.Unit("ALL"));
    Cell now = new Cell(1, new Scope.Unit("ALL"));

    // 98 % of 105: 102.375 and more, at least 4.375 of seven: 2.625 wide, and 30 % are 2.1.
    assertThat(both.ofItem(0, List.of(printed(before, 98, 2, 2, true))).isClear()).isTrue();
    // 98 % of 107: at least 6.325 of nine.
    assertThat(both.ofItem(0, List.of(printed(now, 98, 2, 2, true))).coarser())
        .containsOnlyKeys(now);
  }

  private static WaveProfiles wave(int women, int others) {
    return new WaveProfiles(
        List.of("gender"),
        List.of(Organisations.of("ALL - 0", "X ALL 50", "Y ALL 60")),
        List.of(
            profile("X", "f", women), profile("X", "m", 50 - women), profile("Y", "m", others)));
  }

  /** A company of one unit of so many people and two of four each, which are small. */
  private static IntervalAudit withTwoOfFour(int people) {
    return new IntervalAudit(
        new WaveProfiles(
            List.of(),
            List.of(Organisations.of("ALL - 0", "X ALL 20", "Y ALL 20", "Z ALL 20")),
            List.of(unit("X", people), unit("Y", 4), unit("Z", 4))),
        5,
        Effort.QUICK);
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

  private static Printed promoted(Printed printed, int promoters, int detractors) {
    return printed.with(
        Map.of(
            Measure.VALUE, BigDecimal.valueOf(promoters - detractors),
            Measure.PROMOTERS, BigDecimal.valueOf(promoters),
            Measure.DETRACTORS, BigDecimal.valueOf(detractors)));
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
