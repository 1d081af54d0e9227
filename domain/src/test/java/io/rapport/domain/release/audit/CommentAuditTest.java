package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Themes of comments of May. */
class CommentAuditTest {
  private static final String WHOLE = "theme/2026-05/unit:ALL/PAY";

  @ParameterizedTest(name = "{0} of ten people who wrote a comment")
  @CsvSource({"9, 1", "10, 0"})
  void themesOfTooFew(long people, int themes) {
    assertThat(findings(people, WHOLE))
        .isEqualTo(
            themes == 0 ? List.of() : List.of("2026-05: themes of too few people's comments: 1"));
  }

  @Test
  void themesAtASecondLevel() {
    assertThat(
            findings(
                40,
                WHOLE,
                "theme/2026-05/unit:A/PAY",
                "theme/2026-05/unit:ALL+gender:F/PAY",
                "theme/2025-11/unit:A/PAY",
                "item/2026-05/unit:A/Q"))
        .containsExactly("2026-05: themes of comments at a second level: 2");
  }

  @Test
  void bothAtOnce() {
    assertThat(findings(9, WHOLE, "theme/2026-05/unit:A/PAY"))
        .containsExactly(
            "2026-05: themes of comments at a second level: 1",
            "2026-05: themes of too few people's comments: 2");
  }

  @Test
  void noThemesOfNobody() {
    assertThat(findings(0, "item/2026-05/unit:ALL/Q", "theme/2025-11/unit:ALL/PAY")).isEmpty();
  }

  private static List<String> findings(long people, String... shown) {
    SmallWave wave = SmallWave.of("ALL -", "A ALL").with(60, "A").comments(people);
    return new CommentAudit(
            Arrays.stream(shown).map(CellKey::parse).collect(Collectors.toSet()),
            new AuditedWave(wave.wave()),
            10)
        .findings();
  }
}
