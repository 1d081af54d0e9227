package io.rapport.domain.disclosure.lattice;

import static io.rapport.domain.disclosure.lattice.PrimeField.PRIME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrimeFieldTest {

  @Test
  void thePrimeIsNought() {
    assertThat(PrimeField.sum(PRIME - 2, 1)).isEqualTo(PRIME - 1);
    assertThat(PrimeField.sum(PRIME - 1, 1)).isZero();
    assertThat(PrimeField.sum(PRIME - 1, PRIME - 1)).isEqualTo(PRIME - 2);
    assertThat(PrimeField.negative(0)).isZero();
    assertThat(PrimeField.negative(1)).isEqualTo(PRIME - 1);
    assertThat(PrimeField.difference(2, 2)).isZero();
    assertThat(PrimeField.difference(2, 3)).isEqualTo(PRIME - 1);
  }

  /** 2^31 is one more than the prime; minus one times minus one is one. */
  @Test
  void productsAreExact() {
    assertThat(PrimeField.product(1L << 30, 2)).isOne();
    assertThat(PrimeField.product(1L << 30, 6)).isEqualTo(3);
    assertThat(PrimeField.product(PRIME - 1, PRIME - 1)).isOne();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 1_234_567_890, PRIME - 2, PRIME - 1})
  void aNumberTimesItsInverseIsOne(long value) {
    assertThat(PrimeField.product(value, PrimeField.inverse(value))).isOne();
  }

  @Test
  void halfOfOneIsAPowerOfTwo() {
    assertThat(PrimeField.inverse(2)).isEqualTo(1L << 30);
  }
}
