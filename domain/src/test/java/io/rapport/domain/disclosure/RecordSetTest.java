package io.rapport.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSetTest {

  @Test
  void theSameClassesAreTheSameSet() {
    RecordSet set = new RecordSet(new int[] {1, 2});
    assertThat(set).isEqualTo(new RecordSet(new int[] {1, 2}));
    assertThat(set).hasSameHashCodeAs(new RecordSet(new int[] {1, 2}));
    assertThat(set).isNotEqualTo(new RecordSet(new int[] {1, 3}));
    assertThat(set).isNotEqualTo(new RecordSet(new int[] {1}));
    assertThat(set.hashCode()).isNotEqualTo(new RecordSet(new int[] {1, 3}).hashCode());
    assertThat(set).isNotEqualTo(List.of(1, 2));
  }
}
