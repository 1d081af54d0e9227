package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.audit.WaveEvidence.Asked;
import io.rapport.domain.release.audit.WaveEvidence.Composition;
import io.rapport.domain.release.audit.WaveEvidence.Published;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Scale.Answer;
import io.rapport.domain.survey.Scale.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WaveEvidenceTest {

  @Test
  void anItemIsKnownByTheEndsOfItsScale() {
    Scale scale =
        new Scale(
            "ten",
            List.of(
                new Answer(0, "0", Kind.UNFAVOURABLE),
                new Answer(1, "1", Kind.NEUTRAL),
                new Answer(2, "2", Kind.FAVOURABLE),
                new Answer(9, "no answer", Kind.NOT_APPLICABLE)));

    assertThat(Asked.of(new Item("Q", "Q1", "Words", scale, false)))
        .isEqualTo(new Asked("Q", 0, 2));
  }

  @Test
  void aDimensionIsKnownByItsItems() {
    assertThat(Composition.of(new Dimension("D", "Label", List.of("Q", "R"))))
        .isEqualTo(new Composition("D", List.of("Q", "R")));
  }

  @Test
  void aWaveKnowsItsDimensions() {
    WaveEvidence wave = SmallWave.of("ALL -").with(20, "ALL").wave();

    assertThat(wave.dimension("D")).contains(new Composition("D", List.of("Q")));
    assertThat(wave.dimension("Q")).isEmpty();
  }

  @Test
  void whatAnEarlierReleaseShowedIsReadBack() {
    Published published =
        new Published(0, new TreeSet<>(Set.of("item/2026-05/unit:A/Q", "index/2026-05/unit:A/D")));

    assertThat(published.keys())
        .containsExactly(
            CellKey.parse("index/2026-05/unit:A/D"), CellKey.parse("item/2026-05/unit:A/Q"));
  }

  @Test
  void whoStandsBehindTheFiguresOfAWave() {
    SmallWave small =
        SmallWave.of("ALL - 3", "A ALL 40", "A1 A 20", "B ALL 50")
            .by("gender")
            .with(12, "A", "F")
            .answering(8, 10, "A1", "F")
            .with(30, "B", "M")
            .sheets("A", 11, 7)
            .sheets("A1", 6, 5)
            .sheets("B", 25, 24);
    AuditedWave wave = new AuditedWave(small.wave());

    assertThat(wave.id()).isEqualTo("2026-05");
    assertThat(wave.whole()).isEqualTo(new Scope.Unit("ALL"));
    assertThat(wave.people(Statistic.RESPONSE, new Scope.Unit("A"), "")).isEqualTo(22);
    assertThat(wave.people(Statistic.ITEM, new Scope.Unit("A"), "Q")).isEqualTo(20);
    assertThat(wave.people(Statistic.INDEX, new Scope.Group("ALL", "gender", "F"), "D"))
        .isEqualTo(20);
    assertThat(wave.people(Statistic.ITEM, new Scope.Unit("A"), "D")).isZero();
    assertThat(wave.people(Statistic.ENPS, new Scope.Unit("A"), "Q")).isZero();
    assertThat(wave.ownInvited("A")).isEqualTo(40);
    assertThat(wave.ownInvited("Z")).isZero();
    assertThat(sheets(wave, "reliability/2026-05/unit:A/D")).isEqualTo(17);
    assertThat(sheets(wave, "aggregation/2026-05/unit:ALL/D")).isEqualTo(42);
    assertThat(sheets(wave, "item-reliability/2026-05/unit:A1/D.Q")).isEqualTo(6);
    assertThat(sheets(wave, "driver/2026-05/unit:A/D")).isEqualTo(12);
    assertThat(sheets(wave, "explained/2026-05/unit:ALL/D")).isEqualTo(36);
    assertThat(sheets(wave, "reliability/2026-05/unit:A/E")).isZero();
    assertThat(sheets(wave, "reliability/2026-05/unit:A+gender:F/D")).isZero();
    assertThat(wave.sheets(CellKey.parse("item/2026-05/unit:A/Q"))).isEmpty();
  }

  private static long sheets(AuditedWave wave, String key) {
    return wave.sheets(CellKey.parse(key)).orElseThrow();
  }
}
