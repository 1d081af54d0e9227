package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.ItemPart;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.release.audit.WaveEvidence.Asked;
import io.rapport.domain.release.audit.WaveEvidence.Composition;
import io.rapport.domain.release.audit.WaveEvidence.Sheets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures of a wave of which LEAD drives ENG. MIX shares an item with ENG, so it is no driver. As
 * many filled in everything as is said, all of them in A.
 */
class DependentFiguresAuditTest {
  private static final String ALONE = "2026-05: figures without one that they depend on: ";
  private static final String FEW = "2026-05: coefficients of too few people: ";

  @ParameterizedTest(name = "{0} depends on {1}")
  @CsvSource({
    "enps/A/E1, item/A/E1",
    "reliability/A/ENG, index/A/ENG",
    "aggregation/A/ENG, index/ALL/ENG index/A/ENG",
    "item-reliability/A/ENG.E1, item/A/E1 index/A/ENG reliability/A/ENG",
    "driver/A/LEAD, explained/A/ENG index/A/ENG index/A/LEAD",
    "explained/A/ENG, index/A/ENG index/A/LEAD",
    "item/A/E1, ''",
    "index/A/ENG, ''",
    "theme/ALL/PAY, ''"
  })
  void aFigureDependsOnOthers(String figure, String others) {
    List<String> needed = Arrays.stream(others.split(" ")).filter(o -> !o.isEmpty()).toList();
    assertThat(findings(100, complete(figure, needed, ""))).isEmpty();
    for (String missing : needed) {
      assertThat(findings(100, complete(figure, needed, missing))).contains(ALONE + 1);
    }
  }

  /** A figure with all that it needs, and all that these need, but for one. */
  private static Set<CellKey> complete(String figure, List<String> needed, String missing) {
    Set<String> shown = new HashSet<>(needed);
    shown.add(figure);
    if (shown.contains("reliability/A/ENG")) {
      shown.add("index/A/ENG");
    }
    shown.remove(missing);
    // What a missing index leaves of the others is another figure's finding.
    if (missing.equals("index/A/ENG") && figure.startsWith("item-reliability")) {
      shown.remove("reliability/A/ENG");
    }
    if (missing.startsWith("index") && figure.startsWith("driver")) {
      shown.remove("explained/A/ENG");
    }
    return keys(shown.stream());
  }

  @Test
  void figuresOfAnotherWaveAreNotItsOwn() {
    assertThat(findings(100, Set.of(CellKey.parse("enps/2025-11/unit:A/E1")))).isEmpty();
    assertThat(findings(100, keys("enps/A/E1", "enps/A/L1"))).containsExactly(ALONE + 2);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "reliability/ALL/ENG index/ALL/ENG, 30, true",
    "reliability/ALL/ENG index/ALL/ENG, 29, false",
    "reliability/A/ENG index/A/ENG, 100, true",
    "reliability/A/ENG index/A/ENG, 99, false",
    "explained/A/ENG index/A/ENG index/A/LEAD, 100, true",
    "explained/A/ENG index/A/ENG index/A/LEAD, 99, false",
    "index/A/ENG, 5, true"
  })
  void coefficientsAreOfThirtyOrAHundred(String figures, long people, boolean enough) {
    assertThat(findings(people, keys(figures.split(" "))))
        .isEqualTo(enough ? List.of() : List.of(FEW + 1));
  }

  @Test
  void eachCoefficientOfTooFewCounts() {
    assertThat(findings(29, keys("reliability/ALL/ENG", "explained/ALL/ENG")))
        .containsExactly(ALONE + 2, FEW + 2);
  }

  @Test
  void anItemInItsDimensionIsNamedByBoth() {
    assertThat(DependentFiguresAudit.part(CellKey.parse("item-reliability/2026-05/unit:A/ENG.E1")))
        .isEqualTo(new ItemPart("ENG", "E1"));
    assertThat(DependentFiguresAudit.part(CellKey.parse("item-reliability/2026-05/unit:A/E1")))
        .isEqualTo(new ItemPart("", "E1"));
  }

  private static Set<CellKey> keys(String... texts) {
    return keys(Stream.of(texts));
  }

  private static Set<CellKey> keys(Stream<String> texts) {
    return texts
        .map(text -> text.split("/", 3))
        .map(parts -> CellKey.parse(parts[0] + "/2026-05/unit:" + parts[1] + "/" + parts[2]))
        .collect(Collectors.toSet());
  }

  private static List<String> findings(long people, Set<CellKey> shown) {
    Map<String, Long> own = Map.of("A", people);
    WaveEvidence wave =
        new WaveEvidence(
            "2026-05",
            Stream.of("E1", "E2", "L1", "L2").map(id -> new Asked(id, 0, 10)).toList(),
            List.of(
                new Composition("MIX", List.of("E2", "L2")),
                new Composition("ENG", List.of("E1", "E2")),
                new Composition("LEAD", List.of("L1", "L2"))),
            "ENG",
            new WaveProfiles(
                List.of(), List.of(Organisations.of("ALL - 0", "A ALL 200")), List.of()),
            List.of(),
            Collections.emptySortedSet(),
            new Sheets(Map.of("ENG", own), own),
            0,
            Optional.empty());
    return new DependentFiguresAudit(shown, new AuditedWave(wave)).findings();
  }
}
