package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.audit.Evidence;
import io.rapport.domain.release.audit.RecordEvidence;
import io.rapport.domain.release.audit.WaveEvidence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProofTest {
  private static final CellKey FIRST = CellKey.parse("item/2026-05/unit:ALL/ENG1");
  private static final CellKey SECOND = CellKey.parse("item/2026-05/unit:A/ENG1");
  private static final CellKey THIRD = CellKey.parse("item/2026-05/unit:B/ENG1");
  private static final CellKey INDEX = CellKey.parse("index/2026-05/unit:B/ENG");
  private static final CellKey WITHOUT_CELL = CellKey.parse("item/2026-05/unit:A+gender:F/ENG1");

  @Test
  void countsWhatBecameOfTheFiguresOfEachStatistic() {
    Proof proof =
        Proofs.of(
            Map.of(
                FIRST, shown(FIRST),
                SECOND, new ReleasedCell.Hidden(SECOND),
                THIRD, new ReleasedCell.Hidden(THIRD),
                INDEX, new ReleasedCell.NotAsked(INDEX)),
            Map.of(
                FIRST, Decision.Show.SHOW,
                SECOND, new Decision.Hide(HideReason.REVEALS_OTHERS),
                WITHOUT_CELL, new Decision.Hide(HideReason.REVEALS_OTHERS)),
            List.of(),
            Proofs.NOTHING_KNOWN);

    assertThat(proof.decided())
        .isEqualTo(
            Map.of(
                Statistic.ITEM,
                    new Proof.Decided(
                        1, new TreeMap<>(Map.of("REVEALS_OTHERS", 2L, Proof.NOBODY, 1L)), 0),
                Statistic.INDEX, new Proof.Decided(0, new TreeMap<>(), 1)));
    assertThat(proof.decided().get(Statistic.ITEM).allHidden()).isEqualTo(3);
  }

  @Test
  void aFigureThatWouldBeShownButHasNoCellCountsNowhere() {
    Proof proof =
        Proofs.of(Map.of(), Map.of(FIRST, Decision.Show.SHOW), List.of(), Proofs.NOTHING_KNOWN);
    assertThat(proof.decided()).isEmpty();
    assertThat(proof.audited()).isEqualTo(new Proof.Audited(0, 0, 0, 0));
  }

  @Test
  void saysWhatTheAuditLookedAt() {
    WaveProfiles.Profile profile =
        new WaveProfiles.Profile(
            List.of(Optional.of(new WaveProfiles.Place("ALL", List.of()))),
            3,
            new int[0],
            new int[0]);
    WaveEvidence wave =
        new WaveEvidence(
            "2026-05",
            List.of(),
            List.of(),
            "ENG",
            new WaveProfiles(
                List.of(),
                List.of(Organisation.of(List.of(new Unit("ALL", "All", Optional.empty(), 3)))),
                List.of(profile, profile)),
            List.of(),
            new TreeSet<>(),
            new WaveEvidence.Sheets(Map.of(), Map.of()),
            0,
            Optional.empty());
    RecordEvidence records =
        new RecordEvidence(
            "S01/2026-06.12m/whole/played.EXPERT",
            Optional.of(new RecordEvidence.Work(7, 3, 3, 0.5)),
            Optional.empty());
    Proof proof =
        Proofs.of(
            Map.of(FIRST, shown(FIRST), SECOND, new ReleasedCell.Hidden(SECOND)),
            Map.of(),
            List.of(),
            new Evidence(
                Proofs.NOTHING_KNOWN.limits(),
                List.of(wave, wave),
                IntStream.range(0, 3).mapToObj(i -> records).toList()));

    assertThat(proof.audited()).isEqualTo(new Proof.Audited(1, 4, 3, 0));
  }

  @Test
  void protectionAndAuditDivideByDifferentPrimesBelowTwoToThe31() {
    Proof.Parameters used =
        Proofs.of(Map.of(), Map.of(), List.of(), Proofs.NOTHING_KNOWN).parameters();

    assertThat(used)
        .isEqualTo(new Proof.Parameters(10, 5, 6, 3, 4, 0.5, 2_147_483_647L, 2_147_483_629L));
    assertThat(List.of(used.protectionPrime(), used.auditPrime()))
        .doesNotHaveDuplicates()
        .allMatch(prime -> BigInteger.valueOf(prime).isProbablePrime(50))
        .allMatch(prime -> prime < 1L << 31);
  }

  @Test
  void thereIsNoProofOfWhatTheAuditObjectsTo() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Proof.Audited(1, 1, 1, 1));
  }

  private static ReleasedCell shown(CellKey key) {
    return new ReleasedCell.Shown(
        key,
        Quantity.SHARE,
        Map.of(Measure.VALUE, BigDecimal.TEN),
        new ReleasedCell.Base.Exact(40),
        ReleasedCell.Bound.EXACT,
        Optional.empty(),
        Reading.NONE);
  }
}
