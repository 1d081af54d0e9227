package io.rapport.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.disclosure.lattice.Audience;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An index of three items, where ten people may be spoken of. */
class CoupledAudienceTest {
  private static final int[] UNIT = {0};
  private static final Audience ENOUGH = counted(10);
  private static final Audience FEW = counted(9);
  private static final Audience NOBODY = counted(0);

  @Test
  void fewScoresAreSmall() {
    assertThat(small(FEW, ENOUGH, ENOUGH, ENOUGH)).isTrue();
    assertThat(small(ENOUGH, ENOUGH, ENOUGH, ENOUGH)).isFalse();
  }

  @Test
  void oneItemOfFewIsSmallAndTwoCannotBeWorkedOut() {
    assertThat(small(ENOUGH, ENOUGH, FEW, ENOUGH)).isTrue();
    assertThat(small(ENOUGH, ENOUGH, FEW, FEW)).isFalse();
    assertThat(small(ENOUGH, FEW, FEW, FEW)).isFalse();
    assertThat(small(ENOUGH, ENOUGH, NOBODY, ENOUGH)).as("nobody's answer is no secret").isFalse();
  }

  @Test
  void aCellWithOneHiddenItemIsSmall() {
    Audience coupled =
        new CoupledAudience(
            counted(40, 40),
            List.of(counted(40, 40)),
            Set.of(IntBuffer.wrap(new int[] {0}), IntBuffer.wrap(new int[] {0, 1})));
    assertThat(coupled.isSmall(new int[] {0})).isTrue();
    assertThat(coupled.isSmall(new int[] {0, 1})).isTrue();
    assertThat(coupled.isSmall(new int[] {1})).isFalse();
  }

  @Test
  void thoseWhoHaveAScoreAreItsPeople() {
    Audience coupled = new CoupledAudience(counted(11, 4), List.of(counted(7, 7)), Set.of());
    assertThat(coupled.people(new int[] {0, 1})).isEqualTo(15);
    assertThat(coupled.enough())
        .as("large sets may be small for an item")
        .isEqualTo(Long.MAX_VALUE);
  }

  private static boolean small(Audience scores, Audience... items) {
    return new CoupledAudience(scores, List.of(items), Set.of()).isSmall(UNIT);
  }

  private static Audience counted(int... people) {
    return new CountedAudience(people, 10);
  }
}
