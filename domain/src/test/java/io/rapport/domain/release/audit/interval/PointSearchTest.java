package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointSearchTest {

  @Test
  void wholeNumbersThatAgreeAreOnlyRounded() {
    assertThat(near(new double[] {1.4, 2.6}, new double[] {5, 5}, row(4, 4, 0, 1)))
        .containsExactly(1, 3);
  }

  @Test
  void whatRoundingBreaksIsMended() {
    // Rounded to 0 and 0 and 0: one of the first two must become one.
    double[] found =
        near(new double[] {.4, .4, .4}, new double[] {1, 1, 1}, row(1, 1, 0, 1), row(0, 0, 2));

    assertThat(found[0] + found[1]).isEqualTo(1);
    assertThat(found[2]).isZero();
    double[] less =
        near(new double[] {.6, .6, .6}, new double[] {1, 1, 1}, row(1, 1, 0, 1), row(1, 1, 2));
    assertThat(less[0] + less[1]).isEqualTo(1);
    assertThat(less[2]).isEqualTo(1);
  }

  @Test
  void theUnknownThatBreaksNoOtherRowIsTaken() {
    // The sum lacks one; the first is bound by its own row, the second is not.
    assertThat(near(new double[] {1, .4}, new double[] {2, 2}, row(1, 1, 0), row(2, 2, 0, 1)))
        .containsExactly(1, 1);
  }

  @Test
  void withoutRoomThereIsNone() {
    Published published = published(new double[] {1, 1}, row(3, 3, 0, 1));

    assertThat(PointSearch.near(published, new double[] {1, 1}).agrees()).isFalse();
  }

  @Test
  void whereOnlyBrokenNumbersAgreeThereIsNone() {
    Row odd = row(1, 1, 0, 1);
    Published published = published(new double[] {1, 1, 1}, odd, row(1, 1, 1, 2), row(1, 1, 0, 2));

    assertThat(PointSearch.near(published, new double[] {.5, .5, .5}).agrees()).isFalse();
  }

  @Test
  void numbersThatNeedNotBeWholeAreBroughtATenthInside() {
    Published published =
        new Published(
            new Knowledge(
                new double[] {500, 500}, List.of(row(300, 320, 0), row(100, 200, 1)), false));

    assertThat(PointSearch.near(published, new double[] {250.5, 250.5}).values())
        .containsExactly(302, 190);
    assertThat(PointSearch.near(published, new double[] {310.5, 100}).values())
        .as("as they were")
        .containsExactly(310.5, 100);
  }

  @Test
  void noMoreIsTakenThanThereIsRoomFor() {
    Published published =
        new Published(new Knowledge(new double[] {10, 500}, List.of(row(305, 305, 0, 1)), false));

    double[] found = PointSearch.near(published, new double[] {5, 250}).values();
    assertThat(found[0] + found[1]).isEqualTo(305);
    assertThat(found[0]).isBetween(5.0, 10.0);
    assertThat(
            PointSearch.near(
                    new Published(
                        new Knowledge(new double[] {10, 5}, List.of(row(16, 16, 0, 1)), false)),
                    new double[] {5, 2})
                .agrees())
        .isFalse();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void numbersThatAreFoundAgreeAndAreWhole(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] most = random.doubles(30, 0, 5).map(Math::ceil).toArray();
    double[] truth = Arrays.stream(most).map(m -> random.nextInt((int) m + 1)).toArray();
    Row[] rows = new Row[10];
    for (int r = 0; r < rows.length; r++) {
      int[] members = random.ints(8, 0, 30).sorted().distinct().toArray();
      double sum = Arrays.stream(members).mapToDouble(i -> truth[i]).sum();
      rows[r] = row(sum, sum + random.nextInt(2), members);
    }
    Published published = published(most, rows);

    double[] found =
        PointSearch.near(published, Arrays.stream(most).map(m -> m / 2).toArray()).values();

    assertThat(new AgreeingPoint(published, found).agrees()).isTrue();
    assertThat(Arrays.stream(found).allMatch(value -> value == Math.rint(value))).isTrue();
  }

  /** Each row is short or beyond; of what could mend it the number that breaks fewest others. */
  @Test
  void theSameNumbersAreFoundEachTime() {
    double[] most = {3, 3, 3, 3, 3, 3, 3, 3};
    double[] half = {1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5};
    List<Row> rows =
        List.of(
            row(1, 1, 0, 1, 2),
            row(8, 9, 2, 3, 4, 5),
            row(2, 2, 4, 6),
            row(5, 5, 1, 5, 7),
            row(8, 9, 0, 2, 3, 5, 6, 7));

    assertThat(PointSearch.near(new Published(new Knowledge(most, rows, true)), half).values())
        .containsExactly(0, 0, 1, 2, 2, 3, 0, 2);
    assertThat(PointSearch.near(new Published(new Knowledge(most, rows, false)), half).values())
        .containsExactly(new double[] {0, .5, .5, 3, 1.5, 3, .5, 1.5}, within(1e-9));
  }

  private static double[] near(double[] agreeing, double[] most, Row... rows) {
    return PointSearch.near(published(most, rows), agreeing).values();
  }

  private static Published published(double[] most, Row... rows) {
    return new Published(new Knowledge(most, List.of(rows), true));
  }

  private static Row row(double low, double high, int... unknowns) {
    return new Row(unknowns, low, high, 10, true);
  }
}
