package io.rapport.templates.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaceTest {
  @Test
  void breaksAtSpacesAndInsideAWordOnlyIfItIsTooWideAlone() {
    List<String> lines = Face.REGULAR.wrap("a few words Donaudampfschifffahrt", 10, 60);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo("afewwordsDonaudampfschifffahrt");
    assertThat(lines)
        .hasSizeGreaterThan(2)
        .startsWith("a few words")
        .allSatisfy(line -> assertThat(Face.REGULAR.width(line, 10)).isLessThanOrEqualTo(60));
  }

  @Test
  void neverSplitsACharacterOutsideTheBasicPlane() {
    String text = "𝒜𝒜𝒜𝒜𝒜𝒜";
    List<String> lines = Face.REGULAR.wrap(text, 10, 1);
    assertThat(lines).hasSize(6).allMatch("𝒜"::equals);
  }

  @Test
  void evenLinesAreAsManyAsBeforeAndOfLikeWidth() {
    String title = "Eight rows in a hundred were refused, most for a missing date";
    List<String> even = Face.SEMIBOLD.wrapEvenly(title, 20, 511);
    assertThat(even).hasSameSizeAs(Face.SEMIBOLD.wrap(title, 20, 511)).hasSize(2);
    assertThat(Face.SEMIBOLD.width(even.get(1), 20))
        .isGreaterThan(0.6 * Face.SEMIBOLD.width(even.get(0), 20));
  }

  @Test
  void theFacesDiffer() {
    assertThat(Face.SEMIBOLD.width("Rapport", 10)).isGreaterThan(Face.REGULAR.width("Rapport", 10));
  }
}
