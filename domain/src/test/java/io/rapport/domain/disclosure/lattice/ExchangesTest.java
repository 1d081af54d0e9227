package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.disclosure.lattice.Lattice.Exchange;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A company of two teams with twenty people each who stay as they are. In the first team ten more
 * answer otherwise than they did when all three were released; in the second one a few more do.
 */
class ExchangesTest {
  private static final int COMPANY = 3;
  private static final int FIRST = 4;
  private static final int SECOND = 5;

  @ParameterizedTest(name = "{0} came and {1} went in the second team")
  @CsvSource({
    "10, 10, true",
    "9, 9, false",
    "5, 5, false",
    "1, 1, false",
    "1, 0, false",
    "0, 9, false",
    "12, 1, true",
    "1, 12, true",
    "10, 0, true",
    "0, 10, true"
  })
  void aFewWhoChangedStayUnknown(int came, int went, boolean told) {
    // Profiles: stayed in the first and in the second, old and new in the first, in the second.
    List<int[]> cells =
        List.of(
            new int[] {0, 1, 2, 4},
            new int[] {0, 2},
            new int[] {1, 4},
            new int[] {0, 1, 3, 5},
            new int[] {0, 3},
            new int[] {1, 5});
    Lattice lattice =
        new Lattice(
            6,
            cells,
            List.of(),
            List.of(),
            List.of(
                Exchange.between(cells.get(0), cells.get(COMPANY)),
                Exchange.between(cells.get(1), cells.get(FIRST)),
                Exchange.between(cells.get(2), cells.get(SECOND))));
    BitSet published = new BitSet();
    published.set(0, COMPANY);
    BitSet candidates = new BitSet();
    candidates.set(COMPANY, SECOND + 1);

    BitSet shown =
        new LatticeProtection(lattice)
            .shown(new CountedPeople(10, 20, 20, 10, 10, went, came), candidates, published);

    assertThat(shown.get(COMPANY)).as("the company changes by ten or more").isTrue();
    assertThat(shown.get(FIRST)).as("what is left beside the first team").isEqualTo(told);
    assertThat(shown.get(SECOND)).isEqualTo(told);
  }
}
