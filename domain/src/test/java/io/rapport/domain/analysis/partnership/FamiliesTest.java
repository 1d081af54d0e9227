package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.link.LowDepartment;
import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.engagement.TimeEntry;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each family on a few records whose figures can be worked out by hand or are published. */
class FamiliesTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

  private static Figure figure(Register register, String key, LowDepartment... low) {
    return PartnershipAnalysis.by(QuickMethod.get())
        .figures(register, JUNE, Surveys.low(low))
        .stream()
        .filter(each -> each.key().text().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Figure.Computed computed(Register register, String key, LowDepartment... low) {
    return (Figure.Computed) figure(register, key, low);
  }

  private static double value(Figure.Computed figure, Measure measure) {
    return Optional.ofNullable(figure.values().get(measure)).orElseThrow();
  }

  private static Register register(
      List<Engagement> engagements,
      List<Exchange> exchanges,
      List<PulseForm> pulse,
      List<Manager> managers,
      List<Consultant> consultants,
      List<TimeEntry> time) {
    return new Register(
        engagements,
        exchanges,
        List.of(),
        pulse,
        List.of(),
        managers,
        consultants,
        time,
        List.of(),
        List.of(),
        List.of());
  }

  /** The table of the reference: requested in rows, played in columns. */
  private static List<Engagement> roleShift() {
    int[][] table = {{10, 1, 9}, {2, 25, 23}, {0, 1, 29}};
    List<Engagement> engagements = new ArrayList<>();
    for (Role requested : Role.values()) {
      for (Role played : Role.values()) {
        for (int i = 0; i < table[requested.ordinal()][played.ordinal()]; i++) {
          engagements.add(
              Samples.engagement("E" + engagements.size(), "2026-06-10")
                  .with("M" + engagements.size(), "SALES")
                  .roles(requested, played, null)
                  .build());
        }
      }
    }
    return engagements;
  }

  @Test
  void findsThePublishedRoleShift() {
    Register register = Samples.register(roleShift());
    Figure.Computed upshift = computed(register, "S02/2026-06.12m/whole/upshift");
    assertThat(value(upshift, Measure.VALUE)).isCloseTo(0.457143, within(1e-6));
    assertThat(value(upshift, Measure.LOW)).isCloseTo(0.345727, within(1e-6));
    assertThat(value(upshift, Measure.HIGH)).isCloseTo(0.573017, within(1e-6));
    Figure.Computed downshift = computed(register, "S02/2026-06.12m/whole/downshift");
    assertThat(value(downshift, Measure.VALUE)).isCloseTo(0.033333, within(1e-6));
    assertThat(value(downshift, Measure.HIGH)).isCloseTo(0.166704, within(1e-6));
    Figure.Computed margins = computed(register, "S02/2026-06.12m/whole/stuartMaxwell");
    assertThat(value(margins, Measure.VALUE)).isCloseTo(29.142857, within(1e-6));
    assertThat(value(margins, Measure.P)).isCloseTo(4.7e-7, within(1e-8));
  }

  @Test
  void findsThePublishedConcentration() {
    int[] perManager = {30, 22, 15, 9, 6, 4, 2, 1, 1, 0, 0, 0};
    List<Engagement> engagements = new ArrayList<>();
    List<Manager> roster = new ArrayList<>();
    for (int manager = 0; manager < perManager.length; manager++) {
      roster.add(Samples.manager("M" + manager, "SALES"));
      for (int i = 0; i < perManager[manager]; i++) {
        engagements.add(
            Samples.engagement("E" + engagements.size(), "2026-06-10")
                .with("M" + manager, "SALES")
                .build());
      }
    }
    engagements.add(Samples.engagement("OTHER", "2026-06-10").with("GONE", "SALES").build());
    Register register = register(engagements, List.of(), List.of(), roster, List.of(), List.of());
    assertThat(value(computed(register, "S28/2026-06.12m/whole/hhi"), Measure.VALUE))
        .isCloseTo(0.215802, within(1e-6));
    assertThat(value(computed(register, "S28/2026-06.12m/whole/gini"), Measure.VALUE))
        .isCloseTo(0.638889, within(1e-6));
    assertThat(value(computed(register, "S28/2026-06.12m/whole/top20"), Measure.VALUE))
        .isCloseTo(0.744444, within(1e-6));
    Figure.Computed coverage = computed(register, "S28/2026-06.12m/department:SALES/coverage");
    assertThat(value(coverage, Measure.VALUE)).isEqualTo(0.75);
    assertThat(value(coverage, Measure.LOW)).isCloseTo(0.467695, within(1e-6));
    assertThat(coverage.support()).isEqualTo(new Support.Records(12, 12, 1, 1 / 12.0));
  }

  @Test
  void balancesExchangesOfARelationshipWithEnoughOfThem() {
    List<Exchange> exchanges = new ArrayList<>();
    exchanges(exchanges, "M1", 14, 6);
    exchanges(exchanges, "M2", 1, 2);
    Register register =
        register(
            List.of(),
            exchanges,
            List.of(),
            List.of(),
            List.of(Samples.consultant("C1", "LEGAL")),
            List.of());
    Figure.Computed balance = computed(register, "S12/2026-06.12m/function:LEGAL/balance");
    assertThat(value(balance, Measure.VALUE)).isCloseTo(0.6, within(1e-12));
    assertThat(balance.support()).isEqualTo(new Support.Records(1, 1, 1, 1));
    assertThat(value(computed(register, "S12/2026-06.12m/whole/toClient"), Measure.COUNT))
        .isEqualTo(15);
    assertThat(
            value(
                computed(register, "S12/2026-06.12m/whole/perRelationshipQuarter"), Measure.VALUE))
        .isCloseTo(23 / 2.0 / 4, within(1e-12));
  }

  /** Without a function of their own: it is their consultant's. */
  private static void exchanges(List<Exchange> exchanges, String manager, int out, int in) {
    for (int i = 0; i < out + in; i++) {
      exchanges.add(
          new Exchange(
              "X" + exchanges.size(),
              DAY,
              "C1",
              manager,
              null,
              null,
              i < out ? Direction.TO_CLIENT : Direction.TO_CONSULTANT,
              null,
              null,
              null,
              null,
              null,
              null,
              null));
    }
  }

  @Test
  void takesHoursFromTimeRecordsAndOtherwiseFromEngagements() {
    Engagement fire =
        Samples.engagement("E1", "2026-06-10").nature(WorkNature.FIREFIGHTING).hours("3").build();
    Engagement plan =
        Samples.engagement("E2", "2026-06-11").nature(WorkNature.STRATEGIC).hours("9").build();
    List<TimeEntry> time =
        List.of(
            new TimeEntry("C1", DAY, WorkNature.FIREFIGHTING, BigDecimal.valueOf(30)),
            new TimeEntry("C2", DAY, WorkNature.STRATEGIC, BigDecimal.valueOf(10)));
    String fires = "S06/2026-06.12m/whole/hours.FIREFIGHTING";
    assertThat(value(computed(Samples.register(fire, plan), fires), Measure.VALUE)).isEqualTo(0.25);
    Register timed =
        register(
            List.of(fire, plan),
            List.of(),
            List.of(),
            List.of(),
            List.of(Samples.consultant("C1", "HR"), Samples.consultant("C2", "IT")),
            time);
    assertThat(value(computed(timed, fires), Measure.VALUE)).isEqualTo(0.75);
    assertThat(value(computed(timed, "S06/2026-06.12m/function:IT/strategicHours"), Measure.VALUE))
        .isEqualTo(1.0);
    assertThat(
            value(
                computed(timed, "S06/2026-06.12m/department:SALES/hours.FIREFIGHTING"),
                Measure.VALUE))
        .as("departments have no time records")
        .isEqualTo(0.25);
  }

  @Test
  void pairsFormsWithEnoughAnswersAndCountsTheFewerPeople() {
    List<PulseForm> pulse =
        List.of(
            form("M1", Side.CLIENT, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3),
            form("M1", Side.CONSULTANT, 4, 4, 0, 4, 4, 4, 0, 4, 4, 4),
            form("M2", Side.CLIENT, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2),
            form("M2", Side.CONSULTANT, 4, 4, 4, 4, 4, 0, 0, 4, 4, 4),
            form("M3", Side.CLIENT, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4),
            form("M3", Side.CONSULTANT, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4));
    Register register = register(List.of(), List.of(), pulse, List.of(), List.of(), List.of());
    Figure.Computed gap = computed(register, "S14/2026-06.12m/whole/gap");
    assertThat(value(gap, Measure.VALUE)).as("M2's consultant left two of four out").isEqualTo(0.5);
    assertThat(gap.support()).isEqualTo(new Support.Pulse(1, 2));
    assertThat(value(computed(register, "S14/2026-06.12m/whole/apart"), Measure.COUNT))
        .isEqualTo(1);
    Figure.Computed client = computed(register, "S13/2026-06.12m/whole/client");
    assertThat(value(client, Measure.VALUE)).isCloseTo(50, within(1e-12));
    assertThat(client.support()).isEqualTo(new Support.Pulse(3, 3));
    assertThat(client.values()).doesNotContainKey(Measure.LOW);
    assertThat(figure(register, "S13/2026-06.12m/whole/client.alpha"))
        .isInstanceOf(Figure.Missing.class);
  }

  /** Ten answers, 0 for none. */
  private static PulseForm form(String manager, Side side, int... answers) {
    List<Optional<Integer>> all =
        Arrays.stream(answers)
            .mapToObj(answer -> answer == 0 ? Optional.<Integer>empty() : Optional.of(answer))
            .toList();
    return new PulseForm(
        1,
        DAY,
        manager,
        "HR",
        "SALES",
        side,
        all.subList(0, 3),
        all.subList(3, 7),
        all.subList(7, 10),
        List.of());
  }

  @Test
  void asksWhichLowDepartmentsWereHelpedWithinSixtyDays() {
    LocalDate closed = LocalDate.of(2026, 2, 1);
    Register register =
        Samples.register(
            followUp("E1", "IN-TIME", closed.plusDays(60)),
            followUp("E2", "TOO-LATE", closed.plusDays(61)),
            followUp("E3", "BEFORE", closed.minusDays(1)),
            Samples.engagement("E4", closed.toString())
                .with("M4", "OTHER-KIND")
                .kind(RequestKind.ADVICE)
                .build());
    Figure.Computed followed =
        computed(
            register,
            "S37/2026-06.12m/whole/followedUp",
            new LowDepartment("IN-TIME", closed),
            new LowDepartment("TOO-LATE", closed),
            new LowDepartment("BEFORE", closed),
            new LowDepartment("OTHER-KIND", closed),
            new LowDepartment("STILL-TIME", LocalDate.of(2026, 6, 1)));
    assertThat(value(followed, Measure.COUNT)).isEqualTo(1);
    assertThat(value(followed, Measure.VALUE)).isEqualTo(0.25);
  }

  private static Engagement followUp(String id, String department, LocalDate requestedOn) {
    return Samples.engagement(id, requestedOn.toString())
        .with("M" + id, department)
        .kind(RequestKind.SURVEY_FOLLOW_UP)
        .build();
  }
}
