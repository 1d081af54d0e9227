package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Secrets are kept in sets, where each is there once. */
class SecretTest {
  private static final Secret CAME_LESS_WENT = new Secret(new int[] {0, 1}, new int[] {2});

  @Test
  void theSameColumnsAreTheSameSecret() {
    Secret same = new Secret(new int[] {0, 1}, new int[] {2});
    assertThat(same).isEqualTo(CAME_LESS_WENT).hasSameHashCodeAs(CAME_LESS_WENT);
    assertThat(new Secret(new int[] {3})).isEqualTo(new Secret(new int[] {3}, new int[0]));
  }

  @Test
  void otherColumnsAreAnotherSecret() {
    assertThat(CAME_LESS_WENT)
        .isNotEqualTo(new Secret(new int[] {0}, new int[] {2}))
        .isNotEqualTo(new Secret(new int[] {0, 1}, new int[] {3}))
        .isNotEqualTo(new Secret(new int[] {0, 1}))
        .isNotEqualTo(new Secret(new int[] {2}, new int[] {0, 1}))
        .isNotEqualTo("columns");
  }

  /** Thousands of them are told apart by their hash codes before they are compared. */
  @Test
  void bothSidesCountInTheHashCode() {
    assertThat(CAME_LESS_WENT.hashCode())
        .isNotEqualTo(new Secret(new int[] {0, 3}, new int[] {2}).hashCode())
        .isNotEqualTo(new Secret(new int[] {0, 1}, new int[] {3}).hashCode())
        .isNotEqualTo(new Secret(new int[] {2}, new int[] {0, 1}).hashCode());
  }
}
