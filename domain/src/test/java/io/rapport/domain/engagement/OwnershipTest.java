package io.rapport.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipTest {

  @ParameterizedTest(name = "{0}, {1}, {2}: {3} for collaborative, {4} for another role")
  @CsvSource({
    "SHARED, SHARED, SHARED, true, false",
    "SHARED, SHARED, CLIENT, true, true",
    "SHARED, , , true, true",
    ", CONSULTANT, , false, true",
    ", , NOT_DONE, false, true",
    ", , , , "
  })
  @DisplayName("collaborative work shares a step at least, other work not all three")
  void fits(
      @Nullable Owner diagnosis,
      @Nullable Owner solution,
      @Nullable Owner implementation,
      @Nullable Boolean collaborative,
      @Nullable Boolean other) {
    Engagement.Ownership ownership = new Engagement.Ownership(diagnosis, solution, implementation);
    assertThat(ownership.fits(Role.COLLABORATIVE)).isEqualTo(Optional.ofNullable(collaborative));
    assertThat(ownership.fits(Role.EXPERT)).isEqualTo(Optional.ofNullable(other));
    assertThat(ownership.fits(Role.PAIR_OF_HANDS)).isEqualTo(Optional.ofNullable(other));
  }
}
