package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.RecordEvidence.Pulse;
import io.rapport.domain.release.audit.RecordEvidence.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the evidence does not speak of is not shown, and what too few stand behind is neither. */
class DisclosureAuditTest {
  private static final Evidence.Limits LIMITS = new Evidence.Limits(10, 5, 5, 3, 3, 0.5);
  private static final String UNKNOWN = "shown figures that the evidence does not speak of: 1";

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "item/2025-11/unit:A/Q",
        "item/2026-05/unit:A/R",
        "index/2026-05/unit:A/Q",
        "response/2026-05/unit:A/Q",
        "theme/2025-11/unit:A/PAY",
        "S03/2026-06.12m/whole/beforeDecision"
      })
  void figuresOfWhichNothingIsKnown(String key) {
    Evidence evidence = SmallWave.of("ALL -", "A ALL").with(30, "A").evidence(10);

    assertThat(DisclosureAudit.ofShown(Set.of(CellKey.parse(key)), evidence)).contains(UNKNOWN);
  }

  @Test
  void figuresOfWhichSomethingIs() {
    Evidence evidence = SmallWave.of("ALL -", "A ALL").with(30, "A").evidence(10);

    assertThat(DisclosureAudit.ofShown(SmallWave.shown("A"), evidence)).isEmpty();
    assertThat(DisclosureAudit.ofShown(Set.of(), evidence)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} records, {2} managers, {3} consultants, {4} of one manager")
  @CsvSource({
    "department:A, 6, 3, 3, 0.5, true",
    "department:A, 4, 3, 3, 0.5, false",
    "department:A, 6, 2, 4, 0.5, false",
    "department:A, 6, 4, 2, 0.5, false",
    "department:A, 6, 3, 3, 0.51, false",
    "function:HR, 6, 4, 2, 0.5, true",
    "whole, 6, 4, 1, 0.5, true",
    "level:L, 6, 4, 2, 0.5, false"
  })
  void recordsOfFew(
      String scope, long records, int managers, int consultants, double share, boolean right) {
    String key = "S03/2026-06.12m/" + scope + "/beforeDecision";
    RecordEvidence evidence =
        new RecordEvidence(
            key, Optional.of(new Work(records, managers, consultants, share)), Optional.empty());

    if (right) {
      assertThat(findings(key, evidence)).isEmpty();
    } else {
      assertThat(findings(key, evidence)).contains(key + ": too few people stand behind it");
    }
  }

  @ParameterizedTest(name = "{0} respondents with {1} forms")
  @CsvSource({"5, 5, true", "5, 20, true", "4, 20, false"})
  void pulseOfFew(int respondents, int forms, boolean right) {
    String key = "S13/2026-06.12m/whole/client";
    RecordEvidence evidence =
        new RecordEvidence(key, Optional.empty(), Optional.of(new Pulse(respondents, forms)));

    assertThat(findings(key, evidence)).hasSize(right ? 0 : 1);
  }

  @ParameterizedTest(name = "{0} of a unit were invited")
  @CsvSource({"9, true", "10, false"})
  void fewInvitedPeopleFollow(int invited, boolean few) {
    Evidence evidence =
        SmallWave.of("ALL -", "A ALL 30", "B ALL " + invited).with(20, "A").evidence(10);

    assertThat(findings(evidence, "response/unit:ALL/", "response/unit:A/"))
        .isEqualTo(few ? List.of(small("response", "", "invited people")) : List.of());
    assertThat(findings(evidence, "response/unit:ALL/")).isEmpty();
    assertThat(findings(evidence, "response/unit:A/", "item/unit:ALL/Q")).isEmpty();
  }

  @Test
  void ratesOfAnotherWaveAreNotSubtracted() {
    WaveEvidence may = SmallWave.of("ALL -", "A ALL 30", "B ALL 9").with(20, "A").wave();
    WaveEvidence november =
        SmallWave.of("ALL -", "A ALL 30", "B ALL 9")
            .with(20, "A")
            .since("2026-11", new WaveEvidence.Since("2026-05", Map.of(), Map.of(), Map.of()))
            .wave();

    assertThat(
            DisclosureAudit.ofShown(
                Set.of(
                    CellKey.parse("response/2026-05/unit:ALL/"),
                    CellKey.parse("response/2026-11/unit:A/")),
                new Evidence(LIMITS, List.of(may, november), List.of())))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} of a unit filled in the dimension, {1} all that drivers need")
  @CsvSource({"9, 60, 1, 0", "10, 60, 0, 0", "60, 9, 0, 1", "60, 10, 0, 0"})
  void fewSheetsFollow(long ofIndex, long ofDrivers, int reliability, int drivers) {
    Evidence evidence =
        SmallWave.of("ALL -", "A ALL", "B ALL")
            .with(120, "A")
            .with(60, "B")
            .sheets("A", 100, 100)
            .sheets("B", ofIndex, ofDrivers)
            .evidence(10);
    String[] indices = {"index/unit:ALL/D", "index/unit:A/D", "item/unit:ALL/Q", "item/unit:A/Q"};

    assertThat(findings(evidence, indices, "reliability/unit:ALL/D", "reliability/unit:A/D"))
        .isEqualTo(
            reliability == 0 ? List.of() : List.of(small("reliability", "D", "complete sheets")));
    assertThat(findings(evidence, indices, "explained/unit:ALL/D", "explained/unit:A/D"))
        .isEqualTo(drivers == 0 ? List.of() : List.of(small("explained", "D", "complete sheets")));
    assertThat(
            findings(
                evidence,
                indices,
                "explained/unit:ALL/D",
                "explained/unit:A/D",
                "driver/unit:ALL/D",
                "driver/unit:A/D"))
        .isEqualTo(
            drivers == 0
                ? List.of()
                : List.of(
                    small("driver", "D", "complete sheets"),
                    small("explained", "D", "complete sheets")));
    assertThat(findings(evidence, indices, "reliability/unit:ALL/D", "explained/unit:ALL/D"))
        .isEmpty();
  }

  @Test
  void recordsThatAreNotShownAreNotLookedAt() {
    String small = "S03/2026-06.12m/department:A/beforeDecision";
    String large = "S03/2026-06.12m/department:B/beforeDecision";
    Evidence evidence =
        new Evidence(LIMITS, List.of(), List.of(records(small, 4), records(large, 40)));

    assertThat(DisclosureAudit.ofShown(Set.of(CellKey.parse(large)), evidence)).isEmpty();
    assertThat(DisclosureAudit.ofShown(Set.of(CellKey.parse(small)), evidence))
        .contains(small + ": too few people stand behind it");
  }

  @Test
  void anIndexMayBeDrawnToOneThatIsAsFirstReleased() {
    String above = "index/2026-05/unit:ALL/D";
    SmallWave wave = SmallWave.of("ALL -", "A ALL", "B ALL").again().with(40, "A").with(30, "B");
    wave.publishedKeys(above).carried(above);
    SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>();
    put(cells, "index/2026-05/unit:A/D", new Base.Exact(40), "VALUE=55", "SHRUNK=54");
    put(cells, above, new Base.Exact(70), "VALUE=50");
    put(cells, "item/2026-05/unit:ALL/Q", new Base.Exact(70), "VALUE=50");
    put(cells, "item/2026-05/unit:A/Q", new Base.Exact(40), "VALUE=55");
    assertThat(DisclosureAudit.findings(cells, wave.evidence(10))).isEmpty();

    cells.put(CellKey.parse(above), new ReleasedCell.Hidden(CellKey.parse(above)));
    assertThat(DisclosureAudit.findings(cells, wave.evidence(10)))
        .containsExactly("2026-05: indices drawn to a unit that is not shown: 1");
  }

  private static void put(
      Map<CellKey, ReleasedCell> cells, String text, Base base, String... numbers) {
    CellKey key = CellKey.parse(text);
    cells.put(key, ToldCells.of(key, Quantity.SCORE, base, Bound.EXACT, numbers));
  }

  private static RecordEvidence records(String key, long records) {
    return new RecordEvidence(key, Optional.of(new Work(records, 9, 9, 0.2)), Optional.empty());
  }

  private static String small(String statistic, String part, String people) {
    return statistic
        + "/2026-05/"
        + part
        + ": small groups of "
        + people
        + " that follow from what is shown: 1";
  }

  private static List<String> findings(Evidence evidence, String... keys) {
    return DisclosureAudit.ofShown(SmallWave.keys(keys), evidence);
  }

  private static List<String> findings(Evidence evidence, String[] some, String... others) {
    return findings(
        evidence, Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new));
  }

  private static List<String> findings(String key, RecordEvidence evidence) {
    return DisclosureAudit.ofShown(
        Set.of(CellKey.parse(key)), new Evidence(LIMITS, List.of(), List.of(evidence)));
  }
}
