package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.WorkNature;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageEvidenceTest {
  private static final LocalDate END = LocalDate.of(2026, 6, 30);
  private static final Relationship PAIR = new Relationship("M1", "HR");

  private static Stage evidenced(
      Stage recorded, List<Engagement> engagements, List<Exchange> exchanges) {
    return evidenced(END, recorded, engagements, exchanges);
  }

  private static Stage evidenced(
      LocalDate day, Stage recorded, List<Engagement> engagements, List<Exchange> exchanges) {
    Register register =
        new Register(
            engagements,
            exchanges,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Contacts contacts = new Contacts(History.until(END, register));
    return new StageEvidence(contacts, EvidenceRules.withDefaults(), day).of(PAIR, recorded);
  }

  private static Exchange exchange(LocalDate day, Direction direction) {
    return new Exchange(
        "X" + day + direction,
        day,
        "C1",
        "M1",
        "HR",
        null,
        direction,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Samples.Builder partnering(LocalDate requestedOn, LocalDate closedOn) {
    return Samples.engagement("E" + requestedOn, requestedOn.toString())
        .closedOn(closedOn)
        .roles(null, Role.COLLABORATIVE, null)
        .contract(Agreement.AGREED, Agreement.AGREED, Agreement.AGREED, Agreement.DISCUSSED);
  }

  @Test
  void lapsesWithoutAnyContactInHalfAYear() {
    List<Exchange> old = List.of(exchange(END.minusDays(180), Direction.MUTUAL));
    List<Exchange> recent = List.of(exchange(END.minusDays(179), Direction.MUTUAL));
    assertThat(evidenced(Stage.FRIEND, List.of(), old)).isEqualTo(Stage.LAPSED);
    assertThat(evidenced(Stage.FRIEND, List.of(), recent)).isEqualTo(Stage.FRIEND);
  }

  @Test
  void doesNotCallAnEngagementAloneAFriendship() {
    Engagement engagement = Samples.engagement("E1", "2026-06-01").build();
    assertThat(evidenced(Stage.FRIEND, List.of(engagement), List.of())).isEqualTo(Stage.NO_CONTACT);
  }

  @Test
  void needsAnEntryPointAndBothDirectionsOfAPotentialPartner() {
    Engagement withEntry =
        Samples.engagement("E1", "2026-01-10").entryPoints(List.of(EntryPoint.CAPA)).build();
    Exchange out = exchange(END.minusDays(5), Direction.TO_CLIENT);
    Exchange in = exchange(END.minusDays(9), Direction.TO_CONSULTANT);
    assertThat(evidenced(Stage.POTENTIAL_PARTNER, List.of(withEntry), List.of(out, in)))
        .isEqualTo(Stage.POTENTIAL_PARTNER);
    assertThat(evidenced(Stage.POTENTIAL_PARTNER, List.of(withEntry), List.of(out)))
        .isEqualTo(Stage.FRIEND);
    assertThat(evidenced(Stage.POTENTIAL_PARTNER, List.of(), List.of(out, in)))
        .isEqualTo(Stage.FRIEND);
  }

  @Test
  void letsAPotentialPartnerLapseWithoutAnyContactInHalfAYear() {
    Samples.Builder work =
        Samples.engagement("E1", "2024-01-10").entryPoints(List.of(EntryPoint.CAPA));
    List<Exchange> old = List.of(exchange(END.minusDays(180), Direction.MUTUAL));
    List<Exchange> recent = List.of(exchange(END.minusDays(179), Direction.MUTUAL));
    assertThat(evidenced(Stage.POTENTIAL_PARTNER, List.of(work.build()), recent))
        .isEqualTo(Stage.POTENTIAL_PARTNER);
    assertThat(evidenced(Stage.POTENTIAL_PARTNER, List.of(work.build()), old))
        .isEqualTo(Stage.LAPSED);
    assertThat(
            evidenced(
                Stage.POTENTIAL_PARTNER, List.of(work.closedOn(END.minusDays(179)).build()), old))
        .as("closing is a contact")
        .isEqualTo(Stage.POTENTIAL_PARTNER);
    assertThat(
            evidenced(
                Stage.POTENTIAL_PARTNER, List.of(work.closedOn(END.minusDays(180)).build()), old))
        .isEqualTo(Stage.LAPSED);
  }

  @Test
  void doesNotSeeWhatCameAfterTheDay() {
    Engagement later =
        Samples.engagement("E1", "2026-06-20").entryPoints(List.of(EntryPoint.CAPA)).build();
    List<Exchange> before = List.of(exchange(LocalDate.of(2026, 6, 1), Direction.MUTUAL));
    List<Exchange> out = List.of(exchange(LocalDate.of(2026, 6, 1), Direction.TO_CLIENT));
    List<Exchange> both =
        List.of(out.get(0), exchange(LocalDate.of(2026, 6, 20), Direction.TO_CONSULTANT));
    LocalDate day = LocalDate.of(2026, 6, 19);
    assertThat(evidenced(day, Stage.POTENTIAL_PARTNER, List.of(later), before))
        .isEqualTo(Stage.FRIEND);
    assertThat(evidenced(day.plusDays(1), Stage.POTENTIAL_PARTNER, List.of(later), before))
        .isEqualTo(Stage.POTENTIAL_PARTNER);
    Engagement sooner =
        Samples.engagement("E1", "2026-06-01").entryPoints(List.of(EntryPoint.CAPA)).build();
    assertThat(evidenced(day, Stage.POTENTIAL_PARTNER, List.of(sooner), both))
        .isEqualTo(Stage.FRIEND);
    assertThat(evidenced(day.plusDays(1), Stage.POTENTIAL_PARTNER, List.of(sooner), both))
        .isEqualTo(Stage.POTENTIAL_PARTNER);
  }

  @Test
  void needsAClosedCollaborativeEngagementOfAPartner() {
    Engagement within = partnering(END.minusDays(400), END.minusDays(364)).build();
    Engagement tooOld = partnering(END.minusDays(400), END.minusDays(365)).build();
    Engagement twoAgreed =
        partnering(END.minusDays(90), END.minusDays(30))
            .contract(Agreement.AGREED, Agreement.AGREED, null, Agreement.DISCUSSED)
            .build();
    assertThat(evidenced(Stage.PARTNER, List.of(within), List.of())).isEqualTo(Stage.PARTNER);
    assertThat(evidenced(Stage.PARTNER, List.of(tooOld), List.of())).isEqualTo(Stage.LAPSED);
    assertThat(evidenced(Stage.PARTNER, List.of(twoAgreed), List.of())).isEqualTo(Stage.NO_CONTACT);
  }

  @Test
  void needsEarlyStrategicWorkOfAStrategicPartner() {
    Engagement partnering = partnering(END.minusDays(90), END.minusDays(30)).build();
    Engagement early =
        Samples.engagement("E2", "2026-03-01")
            .nature(WorkNature.STRATEGIC)
            .phase(InvolvementPhase.DIAGNOSIS)
            .build();
    Engagement late =
        Samples.engagement("E2", "2026-03-01")
            .nature(WorkNature.STRATEGIC)
            .phase(InvolvementPhase.OPTIONS)
            .build();
    assertThat(evidenced(Stage.STRATEGIC_PARTNER, List.of(partnering, early), List.of()))
        .isEqualTo(Stage.STRATEGIC_PARTNER);
    assertThat(evidenced(Stage.STRATEGIC_PARTNER, List.of(partnering, late), List.of()))
        .isEqualTo(Stage.PARTNER);
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"NO_CONTACT", "FRIEND", "LAPSED"})
  void neverLiftsAStage(Stage recorded) {
    Engagement partnering = partnering(END.minusDays(90), END.minusDays(30)).build();
    assertThat(
            evidenced(
                recorded,
                List.of(partnering),
                List.of(exchange(END.minusDays(1), Direction.MUTUAL))))
        .isEqualTo(recorded);
  }
}
