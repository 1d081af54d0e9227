package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LogRankTest {
  private final LogRank test = LogRank.withDefaults();

  @Test
  @DisplayName("lung by sex and aml as R's survival gives them")
  void survival() {
    JsonNode events = Reference.json("events.json");
    like(found(List.of(Spells.lung(1), Spells.lung(2))), events.at("/lung_by_sex/logrank"));
    like(
        found(List.of(Spells.aml("Maintained"), Spells.aml("Nonmaintained"))),
        events.at("/aml/logrank"));
  }

  private static void like(LogRank.Result result, JsonNode reference) {
    Reference.close("χ²", result.statistic(), reference.get("chisq"), Reference.CLOSED_FORM);
    Reference.closeProbability("p", result.pValue(), reference.get("p"), Reference.CLOSED_FORM);
    Reference.exactly(result.df(), reference.get("df"));
  }

  @Test
  @DisplayName("lung by three grades of performance as R 4.2.2's survdiff gives it")
  void threeGroups() {
    List<List<Spell>> groups =
        Stream.of("0", "1", "2")
            .map(
                grade ->
                    Reference.referenceRows("lung.csv").stream()
                        .filter(row -> row[5].equals(grade))
                        .map(
                            row ->
                                new Spell(
                                    0, Double.parseDouble(row[1]), Integer.parseInt(row[2]) - 1))
                        .toList())
            .toList();
    LogRank.Result result = found(groups);
    assertThat(result.statistic()).isCloseTo(18.0120966946982, within(1e-11));
    assertThat(result.df()).isEqualTo(2);
    assertThat(result.pValue()).isCloseTo(.000122665632, within(1e-12));
    assertThat(result.groups().get(0).expected()).isCloseTo(53.9046962798501, within(1e-11));
    assertThat(result.groups().get(2).expected()).isCloseTo(26.0023614852732, within(1e-11));
    assertThat(result.groups().get(1).observed()).isEqualTo(82);
    assertThat(result.groups().get(1).subjects()).isEqualTo(113);
  }

  @Test
  @DisplayName("two groups of ten relations, to six decimals")
  void partnershipFormulas() {
    JsonNode first = Reference.formulas().get("km_group1");
    JsonNode second = Reference.formulas().get("logrank");
    List<List<Spell>> groups =
        List.of(
            Spells.small(first.get("time"), first.get("event")),
            Spells.small(second.get("g2_time"), second.get("g2_event")));
    assertThat(test.of(groups).reason())
        .as("three events in the second")
        .contains(Finding.Reason.TOO_FEW_EVENTS);
    LogRank.Result result = test.withMinimumEvents(3).of(groups).value().orElseThrow();
    Reference.six(result.statistic(), second.get("chi2"));
    Reference.six(result.pValue(), second.get("p"));
    Reference.exactly(result.groups().get(0).observed(), second.get("O1"));
    Reference.six(result.groups().get(0).expected(), second.get("E1"));
  }

  @Test
  @DisplayName("order of groups and spells does not matter, nor the unit of time (seed 531)")
  void properties() {
    Random random = new Random(531);
    LogRank any = test.withMinimumEvents(1);
    for (int round = 0; round < 100; round++) {
      List<List<Spell>> groups = new ArrayList<>();
      List<List<Spell>> moved = new ArrayList<>();
      for (int j = 0; j < 2 + random.nextInt(3); j++) {
        List<Spell> spells = Spells.random(random, 15 + random.nextInt(20));
        groups.add(spells);
        moved.add(0, Spells.timesThree(Spells.shuffled(spells, random)));
      }
      LogRank.Result result = any.of(groups).value().orElseThrow();
      LogRank.Result turned = any.of(moved).value().orElseThrow();
      assertThat(turned.statistic()).isCloseTo(result.statistic(), within(1e-9));
      assertThat(turned.df()).isEqualTo(result.df()).isEqualTo(groups.size() - 1);
      assertThat(result.groups().stream().mapToDouble(LogRank.Group::expected).sum())
          .as("as many expected as observed")
          .isCloseTo(
              result.groups().stream().mapToLong(LogRank.Group::observed).sum(), within(1e-9));
    }
  }

  @Test
  @DisplayName(
      "alike groups differ at 5 % about one time in twenty, delayed entry or not (seed 532)")
  void level() {
    Random random = new Random(532);
    int rejected = 0;
    int rounds = 2_000;
    for (int round = 0; round < rounds; round++) {
      List<List<Spell>> groups = new ArrayList<>();
      for (int j = 0; j < 3; j++) {
        groups.add(Spells.random(random, 30));
      }
      rejected += found(groups).pValue() < .05 ? 1 : 0;
    }
    assertThat((double) rejected / rounds).isBetween(.035, .065);
  }

  @Test
  void saysWhatItCannotSay() {
    List<Spell> early = List.of(Spell.ended(1, 1), Spell.ended(2, 1));
    List<Spell> late = List.of(new Spell(5, 6, 1), new Spell(5, 7, 1));
    LogRank any = test.withMinimumEvents(0);
    assertThat(any.of(List.of(early, late)).reason())
        .as("never at risk together")
        .contains(Finding.Reason.NO_VARIATION);
    assertThat(any.of(List.of(early, List.of(Spell.censored(4)), late)).value().orElseThrow().df())
        .as("two groups never at risk beside another")
        .isEqualTo(1);
    List<Spell> quiet = List.of(Spell.censored(3), Spell.censored(9));
    assertThat(any.of(List.of(quiet, quiet)).reason()).contains(Finding.Reason.NO_VARIATION);
    assertThat(test.of(List.of(quiet, quiet)).reason()).contains(Finding.Reason.TOO_FEW_EVENTS);
    List<Spell> tied = List.of(Spell.ended(3, 1), Spell.ended(3, 1));
    assertThat(any.of(List.of(tied, tied)).reason())
        .as("everybody at once")
        .contains(Finding.Reason.NO_VARIATION);
    assertThatIllegalArgumentException().isThrownBy(() -> test.of(List.of(tied)));
    assertThatIllegalArgumentException().isThrownBy(() -> test.withMinimumEvents(-1));
  }

  private LogRank.Result found(List<List<Spell>> groups) {
    return test.of(groups).value().orElseThrow();
  }
}
