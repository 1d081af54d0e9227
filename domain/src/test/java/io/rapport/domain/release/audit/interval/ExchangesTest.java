package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExchangesTest {
  private static final double[] TWO_AND_THREE = {2, 3};

  @Test
  void atFirstASumIsSeenAsItStarts() {
    Exchanges exchanges = of(whole(each(2, 5), sum(5, 5, 0, 1)), TWO_AND_THREE, hidden(1, 0));

    assertThat(exchanges.seen(0)).isEqualTo(new Range(2, 2));
    assertThat(exchanges.isWide(0)).isFalse();
    assertThat(exchanges.point()).containsExactly(2, 3);
  }

  @Test
  void aStartThatDoesNotAgreeIsRefused() {
    Knowledge known = whole(each(2, 5), sum(6, 6, 0, 1));

    assertThatThrownBy(() -> of(known, TWO_AND_THREE, hidden(1, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherPointsWidenWhatIsSeenIfTheyAgree() {
    Exchanges exchanges =
        of(whole(each(2, 5), sum(5, 5, 0, 1)), TWO_AND_THREE, hidden(3, 0), hidden(1, 0, 1));

    exchanges.see(new double[] {0, 4});
    assertThat(exchanges.seen(0)).as("four are not five").isEqualTo(new Range(2, 2));
    exchanges.see(new double[] {-1, 6});
    assertThat(exchanges.seen(0)).as("fewer than none").isEqualTo(new Range(2, 2));
    exchanges.see(new double[] {1, 4});
    assertThat(exchanges.seen(0)).isEqualTo(new Range(1, 2));
    exchanges.see(new double[] {4, 1});
    assertThat(exchanges.seen(0)).isEqualTo(new Range(1, 4));
    assertThat(exchanges.isWide(0)).isTrue();
    assertThat(exchanges.seen(1)).isEqualTo(new Range(5, 5));
    assertThat(exchanges.point()).as("where it stands").containsExactly(2, 3);
  }

  @Test
  void aFreeNumberGoesUpAndThenDownUntilItIsWideEnough() {
    Exchanges exchanges = of(whole(each(1, 4)), new double[] {2}, hidden(3, 0));

    assertThat(exchanges.widen(0)).isTrue();
    assertThat(exchanges.seen(0)).isEqualTo(new Range(1, 4));
    assertThat(exchanges.point()).containsExactly(1);
  }

  @Test
  void whatOneGainsAnotherOfItsRowLoses() {
    Exchanges exchanges =
        of(whole(each(2, 5), sum(5, 5, 0, 1)), TWO_AND_THREE, hidden(5, 0), hidden(9, 1));

    assertThat(exchanges.widen(0)).isTrue();
    assertThat(exchanges.seen(0)).isEqualTo(new Range(0, 5));
    assertThat(exchanges.seen(1)).as("it moved with the first").isEqualTo(new Range(0, 5));
    assertThat(exchanges.point()).containsExactly(0, 5);
    assertThat(exchanges.widen(1)).as("five is all there is").isFalse();
  }

  @Test
  void noMemberOfTheSumLosesWhatAnotherOneGains() {
    Exchanges exchanges =
        of(whole(each(3, 5), sum(5, 5, 0, 1)), new double[] {2, 3, 1}, hidden(1, 0, 1));

    assertThat(exchanges.widen(0)).isFalse();
    assertThat(exchanges.seen(0)).isEqualTo(new Range(5, 5));
    assertThat(exchanges.point()).as("all is as it was").containsExactly(2, 3, 1);
  }

  /** Each two neighbours are one, so all of them change together. */
  @Test
  void eightPartnersTakePartAndNotNine() {
    assertThat(chain(9).widen(0)).isTrue();
    Exchanges longer = chain(10);
    assertThat(longer.widen(0)).isFalse();
    assertThat(longer.point()).containsExactly(0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
    assertThat(longer.seen(0)).isEqualTo(new Range(0, 0));
  }

  /** The amount is halved until the row agrees, down to a tenth of the largest value. */
  @Test
  void partsAreExchangedWhereNumbersAreNotWhole() {
    Knowledge known = new Knowledge(each(2, 10), List.of(sum(8, 9, 0, 1)), false);
    Exchanges exchanges = of(known, new double[] {4, 4.5}, hidden(9, 0));

    assertThat(exchanges.widen(0)).isFalse();
    assertThat(exchanges.seen(0)).isEqualTo(new Range(0, 8.5));
    assertThat(exchanges.point()).containsExactly(0, 8.5);
  }

  @Test
  void wholeNumbersAreSeenAsWhole() {
    Exchanges exchanges = of(whole(each(1, 4)), new double[] {2}, hidden(1, 0));

    exchanges.see(new double[] {2.9});
    assertThat(exchanges.seen(0)).isEqualTo(new Range(2, 2));
    exchanges.see(new double[] {3});
    assertThat(exchanges.seen(0)).isEqualTo(new Range(2, 3));
  }

  /** The second unknown is in a further row, which the third one makes good in turn. */
  @Test
  void aRowThatBreaksIsMendedInTurn() {
    Exchanges exchanges =
        of(
            whole(each(3, 2), sum(2, 2, 0, 1), sum(2, 2, 1, 2)),
            new double[] {1, 1, 1},
            hidden(2, 0));

    assertThat(exchanges.widen(0)).isTrue();
    assertThat(exchanges.seen(0)).isEqualTo(new Range(0, 2));
    assertThat(exchanges.point()).containsExactly(0, 2, 0);
  }

  private static Exchanges chain(int length) {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < length; i++) {
      rows.add(sum(1, 1, i - 1, i));
    }
    return of(
        new Knowledge(each(length, 1), rows, true),
        IntStream.range(0, length).mapToDouble(i -> i % 2).toArray(),
        hidden(1, 0));
  }

  private static Exchanges of(Knowledge known, double[] start, Hidden... hidden) {
    return new Exchanges(new Published(known), List.of(hidden), start);
  }

  private static Knowledge whole(double[] most, Row... rows) {
    return new Knowledge(most, List.of(rows), true);
  }

  private static double[] each(int unknowns, double most) {
    return IntStream.range(0, unknowns).mapToDouble(i -> most).toArray();
  }

  private static Hidden hidden(double width, int... unknowns) {
    return new Hidden(unknowns, width);
  }

  private static Row sum(double low, double high, int... unknowns) {
    return new Row(unknowns, low, high, 10, true);
  }
}
