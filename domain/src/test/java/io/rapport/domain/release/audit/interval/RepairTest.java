package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.release.audit.interval.IntervalAttack.Effort;
import io.rapport.domain.release.audit.interval.IntervalAttack.Narrow;
import io.rapport.domain.release.audit.interval.IntervalAttack.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which rows are printed more coarsely, and which are given up. */
class RepairTest {
  private static final Range EXACT = new Range(10, 10);

  @Test
  void theRowByWhichASumGainsMostForEachPersonIsPrintedMoreCoarsely() {
    // The first unknown is in two rows that both leave it no room; one is of 20 people, one of 50.
    Row small = new Row(new int[] {0, 1}, ranges(10, 10, 8, 10), 20, true);
    Row large = new Row(new int[] {0, 2}, ranges(10, 10, 8, 10), 50, true);

    // Each row alone holds the sum at 4, so both must become wider: the smaller one first.
    assertThat(repaired(new double[] {4, 6, 6}, small, large).coarser())
        .containsExactly(Map.entry(0, 1), Map.entry(1, 1));
    assertThat(repaired(new double[] {4, 6}, small).coarser()).containsExactly(Map.entry(0, 1));
  }

  @Test
  void ofRowsThatTogetherHoldASumTheOneThatGivesMoreIsEnough() {
    // 0 and 1 are at least 8 of 10 by the first row; 1 is exactly 4 by the second.
    Row sum = new Row(new int[] {0, 1}, ranges(8, 8, 6, 10), 10, true);
    Row part = new Row(new int[] {1}, ranges(4, 4, 3, 5), 100, true);
    Row other = new Row(new int[] {1}, ranges(4, 4, 3, 5), 5, true);

    assertThat(repaired(new double[] {6, 6}, sum, part).coarser())
        .as("four wider for ten people rather than two for a hundred")
        .containsExactly(Map.entry(0, 1));
    assertThat(
            repaired(
                    new double[] {6, 6},
                    new Row(new int[] {0, 1}, ranges(8, 8, 7, 9), 100, true),
                    other)
                .coarser())
        .as("two wider for five people rather than for a hundred")
        .containsExactly(Map.entry(1, 1));
  }

  @Test
  void ofRowsThatHoldASumTheOneThatIsPrintedMostFinelyComesFirst() {
    // By the second step of the first row four would be won, by the first of the second 0.6.
    Row once = alone(ranges(5, 5, 5, 6), new Range(5, 10));
    Row other = alone(ranges(5, 5, 4.9, 5.5), new Range(1, 9));

    assertThat(apart(0.5, once, other).coarser()).containsExactly(Map.entry(0, 1), Map.entry(1, 1));
  }

  @Test
  void whatAStepGivesIsHowMuchWiderItIsThanWhatIsPrinted() {
    // 4.9 to 5.2: the first row can become one wider and 4.3 wide, the second three and four.
    Row wide = alone(ranges(5, 5, 1.9, 5.2), new Range(1.4, 5.7));
    Row narrow = alone(ranges(5, 5, 4.9, 5.9), new Range(2.9, 6.9));

    assertThat(apart(0.5, wide, narrow).coarser())
        .containsExactly(Map.entry(0, 1), Map.entry(1, 2));
  }

  /** A row of one unknown. */
  private static Row alone(List<Range> finest, Range coarsest) {
    List<Range> ranges = new ArrayList<>(finest);
    ranges.add(coarsest);
    return new Row(new int[] {0}, ranges, 10, true);
  }

  /** One unknown that must vary so much. */
  private static Result apart(double width, Row... rows) {
    return IntervalAttack.repaired(
        new Knowledge(new double[] {10}, List.of(rows), false),
        List.of(new Hidden(new int[] {0}, width)),
        Optional.empty(),
        Effort.QUICK);
  }

  @Test
  void aRowIsPrintedAsCoarselyAsItMustBeAndNoMore() {
    Row row =
        new Row(
            new int[] {0, 1},
            List.of(EXACT, new Range(9, 10), new Range(8, 10), new Range(5, 10)),
            10,
            true);

    Result result = repaired(new double[] {4, 6}, row);

    assertThat(result.coarser()).as("of four people two is 30 %").containsExactly(Map.entry(0, 2));
    assertThat(result.narrow()).isEmpty();
  }

  @Test
  void onlyARowThatCannotBeCoarserIsGivenUpTheOneOfFewestPeopleFirst() {
    Row many = new Row(new int[] {0, 1}, ranges(10, 10, 9, 10), 30, true);
    Row few = new Row(new int[] {0, 2}, ranges(10, 10, 9, 10), 20, true);

    Result result = repaired(new double[] {4, 6, 6}, many, few);

    // Two, as the number of the ways that they have, is given up.
    assertThat(result.coarser()).containsExactly(Map.entry(0, 2), Map.entry(1, 2));
    assertThat(repaired(new double[] {4, 6, 6}, many, row(8, 10, 20, 0, 2)).coarser())
        .containsExactly(Map.entry(0, 2));
  }

  @Test
  void ofRowsThatCannotBeCoarserTheOneIsGivenUpThatHoldsMostForEachOfItsPeople() {
    // Three sums of two tell the first unknown, each by half; the last row tells the other one.
    List<Row> rows =
        List.of(row(4, 4, 6, 0, 1), row(4, 4, 6, 1, 2), row(4, 4, 6, 0, 2), row(2, 2, 8, 3));
    Knowledge known = new Knowledge(new double[] {4, 4, 4, 4}, rows, true);

    Result result =
        IntervalAttack.repaired(
            known, List.of(new Hidden(new int[] {0, 3}, 2)), Optional.empty(), Effort.QUICK);

    assertThat(result.narrow()).isEmpty();
    assertThat(result.coarser()).containsExactly(Map.entry(3, 1));
  }

  /** Each two neighbours are one: the first can only change if all do, which takes all unknowns. */
  @Test
  void aRowIsGivenUpOnlyIfTheMostThoroughSearchFindsNoOtherWay() {
    int unknowns = 300;
    double[] most = new double[unknowns];
    double[] alternating = new double[unknowns];
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < unknowns; i++) {
      most[i] = 1;
      alternating[i] = i % 2;
      if (i > 0) {
        rows.add(row(1, 1, 2, i - 1, i));
      }
    }

    Result result =
        IntervalAttack.repaired(
            new Knowledge(most, rows, true),
            List.of(new Hidden(new int[] {0}, 1)),
            Optional.of(alternating),
            Effort.QUICK);

    assertThat(result.coarser()).isEmpty();
    assertThat(result.narrow()).isEmpty();
  }

  @Test
  void whatReadersHaveStaysAndTheOthersGoAsFarAsTheyHelp() {
    Row told = new Row(new int[] {0, 1}, 10, 10, 30, false);
    Row fresh = new Row(new int[] {0, 2}, ranges(10, 10, 8, 10), 20, true);

    Result result = repaired(new double[] {4, 6, 6}, told, fresh);

    assertThat(result.coarser()).doesNotContainKey(0);
    assertThat(result.narrow()).extracting(Narrow::hidden).containsExactly(0);
    assertThat(result.narrow()).extracting(Narrow::range).containsExactly(new Range(4, 4));
  }

  @Test
  void withoutRepairRowsStayAsTheyAre() {
    Row row = new Row(new int[] {0, 1}, ranges(10, 10, 8, 10), 10, true);
    Knowledge known = new Knowledge(new double[] {4, 6}, List.of(row), true);

    Result result = IntervalAttack.on(known, List.of(hidden()), Optional.empty());

    assertThat(result.coarser()).isEmpty();
    assertThat(result.narrow()).containsExactly(new Narrow(0, new Range(4, 4), Map.of(0, 1.0)));
  }

  @Test
  void waysToPrintARowMustHoldEachOther() {
    int[] unknowns = {0};

    assertThatThrownBy(() -> new Row(unknowns, List.of(), 10, true))
        .hasMessage("a sum is printed in at least one way");
    assertThatThrownBy(() -> new Row(unknowns, 2, 1, 10, true))
        .hasMessage("the low end must not exceed the high one");
    assertThatThrownBy(() -> new Row(unknowns, Double.NaN, 1, 10, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Row(unknowns, ranges(1, 3, 2, 4), 10, true))
        .hasMessage("what is printed more coarsely must be wider");
    assertThatThrownBy(() -> new Row(unknowns, ranges(1, 3, 0, 2), 10, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Row(unknowns, ranges(1, 3, 1, 3), 10, true).ranges()).hasSize(2);
  }

  private static Result repaired(double[] most, Row... rows) {
    return IntervalAttack.repaired(
        new Knowledge(most, List.of(rows), true),
        List.of(hidden()),
        Optional.empty(),
        Effort.QUICK);
  }

  /** Four people, of whom two must stay open. */
  private static Hidden hidden() {
    return new Hidden(new int[] {0}, 1.2);
  }

  private static List<Range> ranges(double low, double high, double lower, double higher) {
    return List.of(new Range(low, high), new Range(lower, higher));
  }

  private static Row row(double low, double high, long people, int... unknowns) {
    return new Row(unknowns, low, high, people, true);
  }
}
