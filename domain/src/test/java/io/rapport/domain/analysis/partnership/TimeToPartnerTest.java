package io.rapport.domain.analysis.partnership;

import static io.rapport.domain.analysis.partnership.StageRegister.computed;
import static io.rapport.domain.analysis.partnership.StageRegister.missing;
import static io.rapport.domain.analysis.partnership.StageRegister.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.AalenJohansen;
import io.rapport.domain.statistics.ClusterBootstrap;
import io.rapport.domain.statistics.KaplanMeier;
import io.rapport.domain.statistics.RiskTable;
import io.rapport.domain.statistics.Spell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimeToPartnerTest {
  private static final String YEAR = "S17/2026-06.12m/whole/";

  /** The spell of one relationship in a register that begins in January 2024. */
  private static Optional<Spell> spell(StageRegister register) {
    History history = register.exchange("OTHER", "HR", "2024-01-15").history();
    return PartnerSpell.of(StageHistory.of(history), PartnerSpell.Clock.of(history)).stream()
        .map(PartnerSpell::spell)
        .findFirst();
  }

  private static Optional<Spell> spell(String... datesAndStages) {
    return spell(new StageRegister().stages("M1", "HR", datesAndStages));
  }

  @Test
  void runsFromFriendToPartnerInMonths() {
    assertThat(spell("2025-01-31", "FRIEND", "2025-04-01", "PARTNER"))
        .contains(new Spell(0, 3, PartnerSpell.PARTNER));
    assertThat(
            spell(
                "2025-01-01",
                "FRIEND",
                "2025-03-01",
                "POTENTIAL_PARTNER",
                "2025-12-31",
                "STRATEGIC_PARTNER"))
        .contains(new Spell(0, 11, PartnerSpell.PARTNER));
    assertThat(spell("2025-01-01", "FRIEND", "2025-01-01", "PARTNER"))
        .contains(new Spell(0, 0, PartnerSpell.PARTNER));
    assertThat(spell("2026-06-30", "FRIEND")).contains(Spell.censored(0));
    assertThat(spell("2024-06-01", "LAPSED", "2025-01-01", "FRIEND")).contains(Spell.censored(17));
  }

  @Test
  void endsWithALapseOrTheManagersLeaving() {
    Spell over = Spell.ended(4, PartnerSpell.OVER);
    assertThat(spell("2025-01-01", "FRIEND", "2025-05-01", "LAPSED", "2025-08-01", "PARTNER"))
        .contains(over);
    assertThat(spell("2025-01-01", "FRIEND", "2025-05-01", "NO_CONTACT")).contains(over);
    StageRegister partner =
        new StageRegister().stages("M1", "HR", "2025-01-01", "FRIEND", "2025-05-10", "PARTNER");
    assertThat(spell(partner.managerUntil("M1", "2025-05-10")))
        .as("partner on the last day")
        .contains(Spell.ended(4, PartnerSpell.PARTNER));
    StageRegister late =
        new StageRegister().stages("M1", "HR", "2025-01-01", "FRIEND", "2025-05-10", "PARTNER");
    assertThat(spell(late.managerUntil("M1", "2025-05-09"))).contains(over);
    StageRegister gone = new StageRegister().stages("M1", "HR", "2025-01-01", "FRIEND");
    assertThat(spell(gone.managerUntil("M1", "2025-03-31")))
        .contains(Spell.ended(3, PartnerSpell.OVER));
    StageRegister before = new StageRegister().stages("M1", "HR", "2025-01-01", "FRIEND");
    assertThat(spell(before.managerUntil("M1", "2024-11-30"))).isEmpty();
  }

  @Test
  void isAtRiskOnlyFromTheBeginningOfTheRegister() {
    assertThat(spell("2023-10-05", "FRIEND")).contains(new Spell(3, 32, Spell.CENSORED));
    assertThat(spell("2023-10-05", "FRIEND", "2024-02-01", "PARTNER"))
        .contains(new Spell(3, 4, PartnerSpell.PARTNER));
    assertThat(spell("2023-10-05", "FRIEND", "2024-01-31", "PARTNER"))
        .as("over in the register's first month")
        .isEmpty();
    History stagesOnly = new StageRegister().stages("M1", "HR", "2023-10-05", "FRIEND").history();
    assertThat(
            PartnerSpell.of(StageHistory.of(stagesOnly), PartnerSpell.Clock.of(stagesOnly))
                .get(0)
                .spell())
        .as("without work the stages themselves are the beginning")
        .isEqualTo(Spell.censored(32));
  }

  @Test
  void needsTheBeginningOfARelationship() {
    assertThat(spell("2024-02-01", "PARTNER", "2024-05-01", "FRIEND")).isEmpty();
    assertThat(spell("2024-02-01", "POTENTIAL_PARTNER")).isEmpty();
    assertThat(recorded("POTENTIAL_PARTNER")).isFalse();
    assertThat(recorded("NO_CONTACT")).isTrue();
    assertThat(recorded("LAPSED")).isTrue();
    assertThat(recorded("FRIEND")).isTrue();
  }

  private static boolean recorded(String stage) {
    return PartnerSpell.isRecorded(
        new StageRegister().stages("M1", "HR", "2024-02-01", stage).histories().get(0));
  }

  private static Map<String, Figure> figures(StageRegister register, Scope... scopes) {
    return register.figures(
        (history, contacts) -> {
          List<StageHistory> stages = StageHistory.of(history);
          return new TimeToPartnerFigures(
              PartnershipMethod.withDefaults(),
              contacts,
              stages,
              PartnerSpell.of(stages, PartnerSpell.Clock.of(history)));
        },
        scopes.length == 0 ? new Scope[] {Scope.Whole.WHOLE} : scopes);
  }

  /**
   * Friends since January 2025: partners after 3, 3 and 6 months, lapsed after 4, 4; three wait.
   */
  private static StageRegister eight() {
    StageRegister register = new StageRegister();
    String[] until = {"04-01", "04-20", "05-01", "05-31", "07-01"};
    String[] then = {"PARTNER", "STRATEGIC_PARTNER", "LAPSED", "LAPSED", "PARTNER"};
    for (int i = 0; i < 8; i++) {
      register.stages("M" + i / 2, i % 2 == 0 ? "HR" : "IT", "2025-01-15", "FRIEND");
      if (i < 5) {
        register.stages("M" + i / 2, i % 2 == 0 ? "HR" : "IT", "2025-" + until[i], then[i]);
      }
    }
    return register.stages("LATE", "HR", "2025-01-15", "PARTNER");
  }

  /** F(6) = 2/8 + 4/8 · 1/4 = 3/8; 1 − KM would say 1 − 6/8 · 3/4 = 7/16. */
  @Test
  void countsALapseAsAnEndAndNotAsWaiting() {
    Map<String, Figure> figures = figures(eight());
    Figure.Computed half = computed(figures, YEAR + "cif.6");
    assertThat(half.quantity()).isEqualTo(Quantity.SHARE);
    assertThat(value(half, Measure.VALUE)).isCloseTo(.375, within(1e-12));
    assertThat(value(half, Measure.COUNT)).isEqualTo(3);
    assertThat(half.recorded()).isCloseTo(8 / 9.0, within(1e-12));
    assertThat(half.support()).isEqualTo(new Support.Records(8, 4, 0, .25));
    assertThat(half.reading()).isEqualTo(Reading.NONE);
    double arm = 1.959964 * Math.sqrt(.375 * .625 / 8) / (.375 * Math.log(.375));
    assertThat(value(half, Measure.LOW)).isCloseTo(Math.pow(.375, Math.exp(-arm)), within(1e-6));
    assertThat(value(half, Measure.HIGH)).isCloseTo(Math.pow(.375, Math.exp(arm)), within(1e-6));
    assertThat(half.values()).doesNotContainKey(Measure.LOW_UNCORRECTED);
    History history = eight().history();
    RiskTable table =
        PartnerCurve.table(
            PartnerSpell.of(StageHistory.of(history), PartnerSpell.Clock.of(history)));
    assertThat(
            1
                - KaplanMeier.withDefaults()
                    .of(table.only(PartnerSpell.PARTNER))
                    .at(6)
                    .orElseThrow()
                    .survival())
        .isCloseTo(.4375, within(1e-12));
  }

  @Test
  void saysHowManyStillWait() {
    Map<String, Figure> figures = figures(eight());
    Figure.Computed six = computed(figures, YEAR + "atRisk.6");
    assertThat(six.quantity()).isEqualTo(Quantity.COUNT);
    assertThat(value(six, Measure.VALUE)).isEqualTo(4);
    assertThat(six.support()).isEqualTo(new Support.Records(4, 2, 0, .5));
    assertThat(value(computed(figures, YEAR + "atRisk.12"), Measure.VALUE)).isEqualTo(3);
    assertThat(missing(figures, YEAR + "atRisk.18")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(missing(figures, YEAR + "cif.18"))
        .as("seventeen months are known")
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(missing(figures, YEAR + "median")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  void doesNotCountThoseWhoCameLaterAsWaitingBefore() {
    StageRegister register =
        eight().exchange("OTHER", "HR", "2025-01-01").stages("OLD", "HR", "2024-06-30", "FRIEND");
    Map<String, Figure> figures = figures(register);
    assertThat(value(computed(figures, YEAR + "atRisk.6"), Measure.VALUE)).isEqualTo(4);
    assertThat(computed(figures, YEAR + "atRisk.6").support().toString()).contains("records=4");
    assertThat(value(computed(figures, YEAR + "atRisk.12"), Measure.VALUE))
        .as("seven months older than the register")
        .isEqualTo(4);
    assertThat(value(computed(figures, YEAR + "atRisk.18"), Measure.VALUE)).isEqualTo(1);
  }

  @Test
  void hasAMedianOnceHalfArePartners() {
    StageRegister register = eight();
    for (int i = 5; i < 8; i++) {
      register.stages("M" + i / 2, i % 2 == 0 ? "HR" : "IT", "2025-10-01", "PARTNER");
    }
    Figure.Computed median = computed(figures(register), YEAR + "median");
    assertThat(median.quantity()).isEqualTo(Quantity.NUMBER);
    assertThat(median.values()).containsExactly(Map.entry(Measure.VALUE, 9.0));
  }

  @Test
  void boundsAShareOfNoneByThoseWhoWait() {
    StageRegister register = new StageRegister();
    for (int i = 0; i < 8; i++) {
      register.stages("M" + i, "HR", "2025-06-01", "FRIEND");
    }
    Figure.Computed none = computed(figures(register), YEAR + "cif.12");
    double z = 1.959964;
    assertThat(value(none, Measure.VALUE)).isZero();
    assertThat(value(none, Measure.LOW)).isZero();
    assertThat(value(none, Measure.HIGH)).isCloseTo(z * z / (8 + z * z), within(1e-6));
  }

  @Test
  void speaksOfTheScope() {
    Map<String, Figure> figures =
        figures(eight(), new Scope.Function("HR"), new Scope.Department("NONE"));
    assertThat(value(computed(figures, "S17/2026-06.12m/function:HR/cif.6"), Measure.VALUE))
        .as("partners after 3 and 6, one lapsed, one waits")
        .isEqualTo(.5);
    for (String part : List.of("cif.6", "cif.12", "cif.18", "atRisk.6", "atRisk.18", "median")) {
      assertThat(missing(figures, "S17/2026-06.12m/department:NONE/" + part))
          .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    }
  }

  @Test
  void isNotPrintedWhereBeginningsAreRarelyRecorded() {
    StageRegister register = eight();
    for (int i = 0; i < 20; i++) {
      register.stages("P" + i, "HR", "2025-01-15", "PARTNER");
    }
    assertThat(missing(figures(register), YEAR + "cif.6")).isEqualTo(Figure.Reason.NOT_RECORDED);
  }

  /**
   * Friends of different managers since January 2025 who become partners one month after another.
   */
  private static StageRegister walking(int managers, int partners) {
    StageRegister register = new StageRegister();
    for (int i = 0; i < managers; i++) {
      register.stages("M" + i, "HR", "2025-01-15", "FRIEND");
      if (i < partners) {
        register.stages("M" + i, "HR", "2025-0" + (2 + i % 5) + "-01", "PARTNER");
      } else if (i < partners + 2) {
        register.stages("M" + i, "HR", "2025-04-01", "LAPSED");
      }
    }
    return register;
  }

  @Test
  void resamplesManagersFromTenOfThemAndTenPartnershipsOn() {
    StageRegister register = walking(20, 10);
    Map<String, Figure> figures = figures(register);
    Figure.Computed half = computed(figures, YEAR + "cif.6");
    History history = register.history();
    Map<String, double[]> sums = new TreeMap<>();
    PartnerSpell.of(StageHistory.of(history), PartnerSpell.Clock.of(history))
        .forEach(
            each ->
                sums.put(
                    each.history().relationship().managerId(),
                    RiskTable.of(List.of(each.spell()), 2).sums(17)));
    ClusterBootstrap.Result expected =
        ClusterBootstrap.withDefaults()
            .of(
                sums,
                all ->
                    AalenJohansen.withDefaults()
                        .of(RiskTable.ofSums(all, 2))
                        .at(6)
                        .orElseThrow()
                        .of(1)
                        .share(),
                Seeds.random(CellKey.parse(YEAR + "cif"), PartnershipMethod.withDefaults()))
            .orElseThrow();
    assertThat(value(half, Measure.VALUE)).isCloseTo(.5, within(1e-12));
    assertThat(value(half, Measure.LOW)).isCloseTo(expected.interval().low(), within(1e-9));
    assertThat(value(half, Measure.HIGH)).isCloseTo(expected.interval().high(), within(1e-9));
    double arm = 1.959964 * Math.sqrt(.25 / 20) / (.5 * Math.log(.5));
    assertThat(value(half, Measure.LOW_UNCORRECTED))
        .isCloseTo(Math.pow(.5, Math.exp(-arm)), within(1e-6));
    assertThat(value(half, Measure.HIGH_UNCORRECTED))
        .isCloseTo(Math.pow(.5, Math.exp(arm)), within(1e-6));
    assertThat(computed(figures(walking(20, 9)), YEAR + "cif.6").values())
        .as("nine partnerships")
        .containsKey(Measure.LOW)
        .doesNotContainKey(Measure.LOW_UNCORRECTED);
    StageRegister nine = walking(9, 9);
    for (int i = 0; i < 9; i++) {
      nine.stages("M" + i, "IT", "2025-01-15", "FRIEND", "2025-03-15", "PARTNER");
    }
    nine.stages("M0", "LEGAL", "2025-01-15", "FRIEND");
    assertThat(computed(figures(nine), YEAR + "cif.12").values())
        .as("nine managers")
        .doesNotContainKey(Measure.LOW_UNCORRECTED);
  }

  @Test
  void boundsTheMedianByResampledManagers() {
    Map<String, Figure> figures = figures(walking(20, 18));
    Figure.Computed median = computed(figures, YEAR + "median");
    assertThat(value(median, Measure.VALUE)).isEqualTo(3);
    assertThat(value(median, Measure.LOW)).isBetween(1.0, 3.0);
    assertThat(value(median, Measure.HIGH)).isBetween(3.0, 5.0);
    assertThat(value(median, Measure.HIGH)).isGreaterThan(value(median, Measure.LOW));
    assertThat(computed(figures(walking(10, 9)), YEAR + "median").values())
        .containsOnlyKeys(Measure.VALUE);
  }

  @Test
  void doesNotResampleManagersOfADepartment() {
    StageRegister register = walking(20, 10);
    for (int i = 0; i < 20; i++) {
      register.manager("M" + i, "QC", null);
    }
    Map<String, Figure> figures = figures(register, new Scope.Department("QC"));
    assertThat(computed(figures, "S17/2026-06.12m/department:QC/cif.6").values())
        .containsKey(Measure.LOW)
        .doesNotContainKey(Measure.LOW_UNCORRECTED);
  }
}
