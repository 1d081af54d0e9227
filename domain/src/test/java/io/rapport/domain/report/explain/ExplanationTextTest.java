package io.rapport.domain.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Explanations beside their expected text in {@code src/test/resources/golden/explain}. Run with
 * {@code -Dgolden.update=true} to write the files anew, then read what changed.
 */
class ExplanationTextTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "explain");

  @ParameterizedTest
  @CsvSource({
    "item, item/2026-05/unit:SAL/ENG1",
    "item-reversed-banded, item/2026-05/unit:OPS.N/CLR2",
    "index, index/2026-05/unit:LAB/ENG",
    "response, response/2026-05/unit:SAL/",
    "index-vs-rest, index-vs-rest/2026-05/unit:SAL/CLR",
    "item-change, item-change/2026-05/unit:SAL/ENG2",
    "item-hidden, item/2026-05/unit:OPS-N/ENG1",
    "change-hidden, index-change/2026-05/unit:OPS-N/ENG",
    "role, S01/2026-06.12m/function:HR/played.COLLABORATIVE",
    "role-change, S01/2026-06.3m~12m/whole/played.COLLABORATIVE",
    "perception, S14/2026-06.12m/whole/gap",
    "records-hidden, S03/2026-06.12m/function:QA/beforeDecision",
    "records-not-recorded, S10/2026-06.12m/whole/completeness",
    "follow-up, S37/2026-06.12m/whole/followedUp",
  })
  void aFigure(String name, String key) throws IOException {
    compare(name, text(Explained.release(Releases.full().release()), key));
  }

  @ParameterizedTest
  @CsvSource({
    "not-comparable, item-change/2026-05/unit:SAL/CLR2",
    "unit-not-comparable, index-change/2026-05/unit:OPS/ENG",
    "not-asked, item-change/2026-05/unit:SAL/CLR1",
    "reworded, item-change/2026-05/unit:SAL/ENG1",
  })
  void aChangeAcrossVersions(String name, String key) throws IOException {
    compare(name, text(Explained.release(Releases.rebuilt().release()), key));
  }

  @Test
  void aFigureOfAnEarlierProgram() throws IOException {
    compare(
        "earlier-program",
        text(
            Explained.unrecorded(Releases.full().release()), "item-vs-rest/2026-05/unit:SAL/ENG1"));
  }

  private static String text(Release release, String key) {
    List<String> lines = ExplanationText.of(new Explainer(release).of(CellKey.parse(key)));
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    return String.join("\n", lines) + "\n";
  }

  private static void compare(String name, String actual) throws IOException {
    Path golden = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
