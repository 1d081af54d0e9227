package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.release.audit.interval.IntervalAttack.Effort;
import io.rapport.domain.release.audit.interval.IntervalAttack.Narrow;
import io.rapport.domain.release.audit.interval.IntervalAttack.Result;
import io.rapport.domain.release.audit.interval.IntervalAttack.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalAttackTest {

  @Test
  void ofTenOfTwelveAtLeastSixAreAmongEight() {
    Knowledge known = whole(new double[] {8, 4}, row(10, 10, 0, 1));
    Result result = attack(known, new double[] {7, 3}, share(8, 0));

    assertThat(result.narrow()).containsExactly(new Narrow(0, new Range(6, 8), Map.of(0, 1.0)));
    assertThat(result.settled()).isEqualTo(Map.of(Stage.ROW, 1));
    // Two is 30 % of six people, but not of eight, and not of seven.
    assertThat(attack(known, new double[] {7, 3}, new Hidden(new int[] {0}, 2)).narrow()).isEmpty();
  }

  @Test
  void aUnanimousGroupGivesItsMembersAwayUnlessItIsCutOff() {
    double[] all = {4, 6};

    assertThat(attack(whole(all, row(10, 10, 0, 1)), all, share(4, 0)).narrow())
        .containsExactly(new Narrow(0, new Range(4, 4), Map.of(0, 1.0)));
    assertThat(attack(whole(all, row(8, 10, 0, 1)), all, share(4, 0)).narrow()).isEmpty();
    assertThat(IntervalAttack.range(whole(all, row(8, 10, 0, 1)), new int[] {0}))
        .isEqualTo(new Range(2, 4));
  }

  @Test
  void aRemainderOfTwoIsExactByExactSumsAndSafeByRoundedOnes() {
    double[] most = {2, 58};
    double[] truth = {1, 29};

    assertThat(attack(whole(most, row(30, 30, 0, 1), row(29, 29, 1)), truth, share(2, 0)).narrow())
        .extracting(Narrow::range)
        .containsExactly(new Range(1, 1));
    assertThat(attack(whole(most, row(30, 31, 0, 1), row(29, 30, 1)), truth, share(2, 0)).narrow())
        .isEmpty();
    assertThat(IntervalAttack.range(whole(most, row(30, 31, 0, 1), row(29, 30, 1)), new int[] {0}))
        .isEqualTo(new Range(0, 2));
  }

  /** Two units and two categories, four cells, all margins shown: one number stays free. */
  @Test
  void aTwoByTwoTableIsAsWideAsItsTightestMarginLeavesIt() {
    double[] most = {4, 6, 6, 4};
    double[] middling = {2, 3, 3, 2};
    double[] high = {3, 6, 3, 2};
    Hidden corner = share(4, 0);

    Knowledge loose = table(most, middling);
    assertThat(IntervalAttack.range(loose, new int[] {0})).isEqualTo(new Range(0, 4));
    assertThat(attack(loose, middling, corner).narrow()).isEmpty();
    // Nine of ten in the first unit: at least three of its four. Those of the second fit in.
    Knowledge tight = table(most, high);
    assertThat(IntervalAttack.range(tight, new int[] {0})).isEqualTo(new Range(3, 4));
    assertThat(attack(tight, high, corner).narrow())
        .containsExactly(new Narrow(0, new Range(3, 4), Map.of(0, 1.0)));
  }

  @Test
  void theTightestRowIsGivenUpUntilTheSumIsSafe() {
    double[] most = {4, 4, 20};
    double[] truth = {4, 4, 12};
    Knowledge known = whole(most, new Row(new int[] {0, 1}, 8, 8, 8, true), row(20, 20, 0, 1, 2));
    Result result =
        IntervalAttack.repaired(
            known, List.of(share(4, 0), share(4, 1)), Optional.of(truth), Effort.QUICK);

    assertThat(result.narrow()).isEmpty();
    assertThat(result.coarser()).containsExactly(Map.entry(0, 1));
    // Twice for the row, which no search can help; then the rest by exchanges, and the second by
    // what the first one passed.
    assertThat(result.settled().get(Stage.ROW)).isEqualTo(2);
  }

  @Test
  void aRowThatReadersHaveAlreadyCannotBeGivenUp() {
    Knowledge known = whole(new double[] {4, 6}, new Row(new int[] {0, 1}, 10, 10, 10, false));
    Result result =
        IntervalAttack.repaired(
            known, List.of(share(4, 0)), Optional.of(new double[] {4, 6}), Effort.QUICK);

    assertThat(result.narrow()).extracting(Narrow::hidden).containsExactly(0);
    assertThat(result.coarser()).isEmpty();
  }

  @Test
  void scoresNeedNotBeWhole() {
    Knowledge known = new Knowledge(new double[] {500, 500}, List.of(row(980.5, 999, 0, 1)), false);

    assertThat(IntervalAttack.range(known, new int[] {0})).isEqualTo(new Range(480.5, 500));
    assertThat(attack(known, new double[] {499.2, 499.3}, new Hidden(new int[] {0}, 20)).narrow())
        .extracting(Narrow::range)
        .containsExactly(new Range(480.5, 500));
    assertThat(attack(known, new double[] {499.2, 499.3}, new Hidden(new int[] {0}, 19.5)).narrow())
        .isEmpty();
  }

  @Test
  void aStartMustAgreeWithWhatIsKnown() {
    Knowledge known = whole(new double[] {4, 6}, row(5, 6, 0, 1));

    assertThatThrownBy(() -> attack(known, new double[] {3, 4}, share(4, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> attack(known, new double[] {5, 0}, share(4, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                IntervalAttack.on(
                    whole(new double[] {4, 6}, row(11, 12, 0, 1)), List.of(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no numbers agree");
  }

  @ParameterizedTest(name = "staged decisions are those of the whole program, seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void stagesDecideLikeTheWholeProgram(long seed) {
    RandomTable table = new RandomTable(seed);
    List<Integer> narrow = new ArrayList<>();
    for (int h = 0; h < table.hidden.size(); h++) {
      Hidden hidden = table.hidden.get(h);
      Range range = IntervalAttack.range(table.known, hidden.unknowns());
      if (range.high() - range.low() < hidden.width()) {
        narrow.add(h);
      }
    }

    for (Optional<double[]> start : List.of(Optional.of(table.truth), Optional.<double[]>empty())) {
      Result result = IntervalAttack.on(table.known, table.hidden, start);
      assertThat(result.narrow()).extracting(Narrow::hidden).containsExactlyElementsOf(narrow);
      for (Narrow each : result.narrow()) {
        Range range = IntervalAttack.range(table.known, table.hidden.get(each.hidden()).unknowns());
        assertThat(each.range().width()).isLessThan(table.hidden.get(each.hidden()).width());
        assertThat(range.width()).isLessThan(table.hidden.get(each.hidden()).width());
        assertThat(each.binding()).isNotEmpty();
      }
    }
    assertThat(narrow).isNotEmpty().hasSizeLessThan(table.hidden.size());
  }

  @ParameterizedTest(name = "after repair nothing is narrow by the whole program, seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void afterRepairNothingIsNarrow(long seed) {
    RandomTable table = new RandomTable(seed);
    Result result =
        IntervalAttack.repaired(table.known, table.hidden, Optional.of(table.truth), Effort.QUICK);
    List<Row> left = new ArrayList<>(table.known.rows());
    List<Row> gone = result.coarser().keySet().stream().map(left::get).toList();
    left.removeAll(gone);
    Knowledge rest = new Knowledge(table.known.most(), left, true);

    assertThat(result.narrow()).isEmpty();
    assertThat(gone).isNotEmpty();
    assertThat(left).isNotEmpty();
    for (Hidden hidden : table.hidden) {
      Range range = IntervalAttack.range(rest, hidden.unknowns());
      assertThat(range.high() - range.low()).isGreaterThanOrEqualTo(hidden.width());
    }
  }

  @ParameterizedTest(name = "who is numbered how makes no difference, seed {0}")
  @ValueSource(longs = {21, 22})
  void decisionsDoNotDependOnTheNumbering(long seed) {
    RandomTable table = new RandomTable(seed);
    int n = table.truth.length;
    int[] to = new int[n];
    double[] most = new double[n];
    double[] truth = new double[n];
    for (int i = 0; i < n; i++) {
      to[i] = (i * 7 + 3) % n;
      most[to[i]] = table.known.most(i);
      truth[to[i]] = table.truth[i];
    }
    List<Row> rows =
        table.known.rows().stream()
            .map(r -> new Row(moved(r.unknowns(), to), r.ranges(), r.people(), true))
            .toList();
    List<Hidden> hidden =
        table.hidden.stream().map(h -> new Hidden(moved(h.unknowns(), to), h.width())).toList();

    assertThat(IntervalAttack.on(new Knowledge(most, rows, true), hidden, Optional.of(truth)))
        .extracting(result -> result.narrow().stream().map(Narrow::hidden).toList())
        .isEqualTo(
            IntervalAttack.on(table.known, table.hidden, Optional.of(table.truth)).narrow().stream()
                .map(Narrow::hidden)
                .toList());
  }

  private static int[] moved(int[] unknowns, int[] to) {
    return Arrays.stream(unknowns).map(unknown -> to[unknown]).sorted().toArray();
  }

  /** Units by categories, all in one, with margins shown where they are large enough. */
  private static final class RandomTable {
    final Knowledge known;
    final double[] truth;
    final List<Hidden> hidden = new ArrayList<>();

    RandomTable(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      int units = 5;
      int categories = 4;
      int kinds = 2;
      int n = units * categories * kinds;
      double[] most = new double[n];
      truth = new double[n];
      for (int i = 0; i < n; i++) {
        most[i] = random.nextInt(4);
        for (int person = 0; person < most[i]; person++) {
          truth[i] += random.nextDouble() < 0.8 ? 1 : 0;
        }
      }
      List<int[]> sets = new ArrayList<>();
      for (int unit = 0; unit < units; unit++) {
        for (int category = -1; category < categories; category++) {
          sets.add(members(unit, category, -1));
        }
        sets.add(members(unit, -1, 0));
        sets.add(members(unit, -1, 1));
      }
      for (int category = -1; category < categories; category++) {
        sets.add(members(-1, category, -1));
      }
      List<Row> rows = new ArrayList<>();
      for (int[] set : sets) {
        double people = Arrays.stream(set).mapToDouble(i -> most[i]).sum();
        double sum = Arrays.stream(set).mapToDouble(i -> truth[i]).sum();
        if (people >= 8) {
          double loose = sum > 0.7 * people && random.nextBoolean() ? 1 : 0;
          rows.add(
              new Row(
                  set,
                  Math.max(0, sum - loose),
                  Math.min(people, sum + loose),
                  (long) people,
                  true));
        } else if (people > 0) {
          hidden.add(new Hidden(set, Math.max(1, 0.3 * people)));
        }
      }
      known = new Knowledge(most, rows, true);
    }

    private static int[] members(int unit, int category, int kind) {
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        if ((unit < 0 || i / 8 == unit)
            && (category < 0 || i / 2 % 4 == category)
            && (kind < 0 || i % 2 == kind)) {
          found.add(i);
        }
      }
      return found.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private static Knowledge table(double[] most, double[] truth) {
    return whole(
        most, margin(truth, 0, 1), margin(truth, 2, 3), margin(truth, 0, 2), margin(truth, 1, 3));
  }

  private static Row margin(double[] truth, int first, int second) {
    double sum = truth[first] + truth[second];
    return row(sum, sum, first, second);
  }

  private static Knowledge whole(double[] most, Row... rows) {
    return new Knowledge(most, List.of(rows), true);
  }

  private static Row row(double low, double high, int... unknowns) {
    return new Row(unknowns, low, high, 10L * unknowns.length, true);
  }

  /** At least one person and 30 %. */
  private static Hidden share(int people, int... unknowns) {
    return new Hidden(unknowns, Math.max(1, 0.3 * people));
  }

  private static Result attack(Knowledge known, double[] truth, Hidden hidden) {
    return IntervalAttack.on(known, List.of(hidden), Optional.of(truth));
  }
}
