package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IndexAuditTest {
  private static final List<String> ALL =
      List.of(
          "S39/2026-06.12m/department:A/index",
          "S39/2026-06.12m/department:A/trust",
          "S39/2026-06.12m/department:A/early",
          "S39/2026-06.12m/department:B/index",
          "S39/2026-06.12m/department:B/trust",
          "S39/2026-05.12m/department:A/index",
          "S03/2026-06.12m/department:A/beforeDecision");

  @Test
  void allOfAnIndexOrNothingOfIt() {
    assertThat(shown(0, 1, 2)).isEmpty();
    assertThat(shown(3, 4)).isEmpty();
    assertThat(shown(5)).isEmpty();
    assertThat(shown()).isEmpty();
  }

  @Test
  void anIndexInPart() {
    assertThat(shown(0, 1)).isEqualTo(inPart(1));
    assertThat(shown(1)).isEqualTo(inPart(1));
    assertThat(shown(0, 1, 2, 3)).isEqualTo(inPart(1));
    assertThat(shown(1, 4)).isEqualTo(inPart(2));
  }

  @Test
  void otherFiguresAreNoPillars() {
    assertThat(shown(6)).isEmpty();
    assertThat(shown(0, 1, 2, 6)).isEmpty();
  }

  private static List<String> shown(int... positions) {
    List<CellKey> all = ALL.stream().map(CellKey::parse).toList();
    return new IndexAudit(
            Arrays.stream(positions).mapToObj(all::get).collect(Collectors.toSet()), all)
        .findings();
  }

  private static List<String> inPart(int cells) {
    return List.of("health indices shown without one of their pillars: " + cells);
  }
}
