package io.rapport.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemPartTest {
  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    "ENG1, ENG, ENG.ENG1",
    "b.c, a, a.b.c",
    "c, a.b, a%2Eb.c",
    "c, a%2Eb, a%252Eb.c",
    "50%, x, x.50%"
  })
  void differentPairsGiveDifferentPartsThatReadBack(String item, String dimension, String text) {
    ItemPart part = new ItemPart(dimension, item);

    assertThat(part.text()).isEqualTo(text);
    assertThat(ItemPart.parse(text)).contains(part);
  }

  @Test
  void aTextWithoutADotIsNone() {
    assertThat(ItemPart.parse("ENG")).isEmpty();
  }
}
