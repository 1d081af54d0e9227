package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.audit.Evidence;
import io.rapport.domain.release.audit.OverlapEvidence;
import io.rapport.domain.release.audit.RecordEvidence;
import io.rapport.domain.release.audit.StandingFigure;
import io.rapport.domain.release.audit.WaveEvidence;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class EvidenceJsonTest {
  private static final Evidence EVIDENCE = evidence(Map.of("WEAVE", 4L, "DYE", 5L));

  @Test
  void everythingThatAnAuditIsGivenComesBack() {
    Evidence read = EvidenceJson.read(EvidenceJson.write(EVIDENCE));

    assertThat(read.limits()).isEqualTo(EVIDENCE.limits());
    assertThat(read.records()).isEqualTo(EVIDENCE.records());
    assertThat(read.overlaps()).isEqualTo(EVIDENCE.overlaps()).hasSize(1);
    assertThat(read.standing()).isEqualTo(EVIDENCE.standing()).hasSize(1);
    WaveEvidence wave = read.waves().get(0);
    WaveEvidence given = EVIDENCE.waves().get(0);
    assertThat(wave.items()).isEqualTo(given.items());
    assertThat(wave.dimensions()).isEqualTo(given.dimensions());
    assertThat(wave.sheets()).isEqualTo(given.sheets());
    assertThat(wave.since()).isEqualTo(given.since());
    assertThat(wave.published()).isEqualTo(given.published());
    assertThat(wave.carried()).isEqualTo(given.carried()).hasSize(1);
    assertThat(wave.comments()).isEqualTo(17);
    assertThat(wave.profiles().profiles()).isEqualTo(given.profiles().profiles());
    assertThat(wave.profiles().demographics()).containsExactly("gender", "tenure");
    assertThat(wave.profiles().stands())
        .hasSize(2)
        .allSatisfy(
            stand ->
                assertThat(stand.inOrder()).isEqualTo(given.profiles().stands().get(0).inOrder()));
    assertThat(EvidenceJson.write(read)).isEqualTo(EvidenceJson.write(EVIDENCE));
  }

  @Test
  void equalEvidenceIsEqualBytes() {
    Map<String, Long> other = new LinkedHashMap<>();
    other.put("DYE", 5L);
    other.put("WEAVE", 4L);

    assertThat(EvidenceJson.write(evidence(other))).isEqualTo(EvidenceJson.write(EVIDENCE));
    byte[] json = EvidenceJson.write(EVIDENCE);
    assertThat(EvidenceJson.packed(json)).isEqualTo(EvidenceJson.packed(json.clone()));
  }

  @Test
  void isSmallWhenPackedAndComesBack() throws IOException {
    byte[] json = EvidenceJson.write(EVIDENCE);
    byte[] packed = EvidenceJson.packed(json);

    assertThat(packed.length).isLessThan(json.length);
    assertThat(EvidenceJson.unpacked(packed)).isEqualTo(json);
    assertThatThrownBy(() -> EvidenceJson.unpacked(Arrays.copyOf(packed, packed.length / 2)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void whatThisProgramDoesNotKnowIsNotLeftOut() {
    String json = new String(EvidenceJson.write(EVIDENCE), StandardCharsets.UTF_8);
    String more = json.replaceFirst("\"comments\":17", "\"comments\":17,\"moods\":3");
    assertThat(more).isNotEqualTo(json);

    assertThatThrownBy(() -> EvidenceJson.read(more.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("moods");
  }

  private static Evidence evidence(Map<String, Long> drivers) {
    Organisation works =
        Organisation.of(
            List.of(
                new Unit("ALL", "Works of Ludd", Optional.empty(), 0),
                new Unit("WEAVE", "Weaving", Optional.of("ALL"), 40),
                new Unit("DYE", "Dyeing", Optional.of("ALL"), 7)));
    WaveProfiles profiles =
        new WaveProfiles(
            List.of("gender", "tenure"),
            List.of(works, works),
            List.of(
                new WaveProfiles.Profile(
                    List.of(
                        Optional.empty(),
                        Optional.of(
                            new WaveProfiles.Place(
                                "WEAVE", List.of(Optional.of("Women"), Optional.empty())))),
                    3,
                    new int[] {3, 2},
                    new int[] {2}),
                new WaveProfiles.Profile(
                    List.of(
                        Optional.of(
                            new WaveProfiles.Place(
                                "DYE", List.of(Optional.of("Men"), Optional.of("5+")))),
                        Optional.empty()),
                    1,
                    new int[] {1, 1},
                    new int[] {1})));
    WaveEvidence wave =
        new WaveEvidence(
            "2026-05",
            List.of(new WaveEvidence.Asked("ENG1", 1, 5), new WaveEvidence.Asked("ENG2", 1, 3)),
            List.of(new WaveEvidence.Composition("ENG", List.of("ENG1", "ENG2"))),
            "ENG",
            profiles,
            List.of(
                new WaveEvidence.Published(
                    0,
                    new TreeSet<>(List.of("item/2026-05/unit:ALL/ENG1", "index/x/whole/y")),
                    Map.of(
                        "item/2026-05/unit:ALL/ENG1",
                        Map.of(
                            Measure.VALUE, BigDecimal.valueOf(65),
                            Measure.STEP, BigDecimal.valueOf(15))))),
            new TreeSet<>(List.of("item/2026-05/unit:ALL/ENG1")),
            new WaveEvidence.Sheets(Map.of("ENG", Map.of("DYE", 6L, "WEAVE", 30L)), drivers),
            17,
            Optional.of(
                new WaveEvidence.Since(
                    "2025-11",
                    Map.of("DYE", new TreeSet<>(List.of("DYE", "VATS"))),
                    Map.of("ENG1", "E1"),
                    Map.of("ENG", "E"))));
    return new Evidence(
        new Evidence.Limits(10, 5, 5, 3, 3, 0.45),
        List.of(wave),
        List.of(
            new RecordEvidence(
                "S01/2026-06.12m/whole/played.EXPERT",
                Optional.of(new RecordEvidence.Work(9, 4, 3, 1.0 / 3)),
                Optional.empty()),
            new RecordEvidence(
                "S13/2026-06.12m/whole/trust",
                Optional.empty(),
                Optional.of(new RecordEvidence.Pulse(6, 9)))),
        List.of(
            new OverlapEvidence(
                List.of(new OverlapEvidence.Part("S01", "played.EXPERT")),
                List.of(
                    new OverlapEvidence.Records(
                        9, List.of(1, 4), List.of(6.5, 2.5), List.of(3, 7, 8))),
                List.of(
                    new OverlapEvidence.Cell(
                        "2026-06.12m", "whole", 2, false, List.of(List.of(0), List.of()))))),
        List.of(
            new StandingFigure(
                "S01/2026-06.12m/whole/played.EXPERT",
                "S01/2026-05.12m/whole/played.EXPERT",
                new TreeMap<>(Map.of("VALUE", "62", "LOW", "51")),
                "SHARE 40 EXACT 98 NONE")));
  }
}
