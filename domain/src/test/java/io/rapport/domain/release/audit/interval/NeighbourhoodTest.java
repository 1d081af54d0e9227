package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Seven unknowns: 0 with 1, 1 with 2 and 3, 3 with 4 and 5 and 1; 6 by itself. */
class NeighbourhoodTest {
  private static final Knowledge KNOWN =
      new Knowledge(
          new double[] {1, 1, 1, 1, 1, 1, 1},
          List.of(row(1, 3, 4, 5), row(1, 2, 3), row(0, 1), row(6)),
          true);
  private final Published published = new Published(KNOWN);

  @Test
  void theSmallestRowsComeFirst() {
    assertThat(around(1).toString()).isEqualTo("{0}");
    assertThat(around(2).toString()).isEqualTo("{0, 1}");
    assertThat(around(3).toString()).isEqualTo("{0, 1, 2, 3}");
    assertThat(around(4).toString()).isEqualTo("{0, 1, 2, 3}");
    assertThat(around(5).toString()).isEqualTo("{0, 1, 2, 3, 4, 5}");
  }

  @Test
  void itIsWholeIfNothingOutsideIsTiedToIt() {
    assertThat(Neighbourhood.of(published, sum(0), 5).isWhole()).isFalse();
    assertThat(Neighbourhood.of(published, sum(6), 2)).isEqualTo(new Neighbourhood(bits(6), true));
    assertThat(Neighbourhood.of(published, sum(0), 7).isWhole()).isTrue();
    assertThat(around(7).cardinality()).isEqualTo(7);
    assertThat(Neighbourhood.of(published, sum(0, 6), 6))
        .isEqualTo(new Neighbourhood(bits(0, 1, 2, 3, 4, 5, 6), true));
  }

  @Test
  void knowledgeIsComparedByWhatItSays() {
    double[] most = {1, 1, 1, 1, 1, 1, 1};
    Knowledge same = new Knowledge(most, KNOWN.rows(), true);
    most[0] = 2;

    assertThat(same).isEqualTo(KNOWN).hasSameHashCodeAs(KNOWN);
    assertThat(new Knowledge(most, KNOWN.rows(), true)).isNotEqualTo(KNOWN);
    assertThat(new Knowledge(KNOWN.most(), List.of(), true)).isNotEqualTo(KNOWN);
    assertThat(new Knowledge(KNOWN.most(), KNOWN.rows(), false)).isNotEqualTo(KNOWN);
    assertThat(KNOWN.equals(new Object())).isFalse();
    assertThat(KNOWN).hasToString("knowledge of 7 unknowns by 4 rows");
  }

  private BitSet around(int size) {
    return Neighbourhood.of(published, sum(0), size).free();
  }

  private static BitSet bits(int... set) {
    BitSet bits = new BitSet();
    for (int bit : set) {
      bits.set(bit);
    }
    return bits;
  }

  private static Hidden sum(int... unknowns) {
    return new Hidden(unknowns, 1);
  }

  private static Row row(int... unknowns) {
    return new Row(unknowns, 0, 1, 10, true);
  }
}
