package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.engagement.EntryPoint;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EntryNameTest {

  @Test
  void everyEntryPointOfTheRegisterHasAName() {
    assertThat(Arrays.stream(EntryName.values()).map(EntryName::name))
        .containsExactlyElementsOf(
            Arrays.stream(EntryPoint.values()).map(EntryPoint::name).toList());
  }
}
