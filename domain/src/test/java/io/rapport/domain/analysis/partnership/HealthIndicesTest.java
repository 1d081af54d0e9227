package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.index.Measurements;
import io.rapport.domain.analysis.partnership.index.Part;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index measures what the figures it is made of say. */
class HealthIndicesTest {
  private static final PartnershipMethod METHOD = QuickMethod.get();
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  /** Figures that the parts repeat; the rest is compared in {@link #sameAs}. */
  private static final Map<Part, String> FIGURES =
      Map.of(
          Part.COLLABORATIVE_PLAYED, "S01/%s/%s/played.COLLABORATIVE",
          Part.JOINT_OWNERSHIP, "S11/%s/%s/shared",
          Part.EARLY_INVOLVEMENT, "S03/%s/%s/index",
          Part.LAST_MINUTE, "S04/%s/%s/within5",
          Part.FIREFIGHTING_HOURS, "S06/%s/%s/hours.FIREFIGHTING",
          Part.CONTRACTING, "S10/%s/%s/completeness",
          Part.BALANCE, "S12/%s/%s/balance",
          Part.EXCHANGES, "S12/%s/%s/perRelationshipQuarter",
          Part.OUTCOME_MET, "S26/%s/%s/met");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {701, 702, 703, 704})
  void measuresTheSameAsTheFiguresOfEveryCell(long seed) {
    sameAs(new RandomRegister(seed).next(), JUNE);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {705, 706, 707})
  void intervalsDoNotHangOnWhatManagersAreCalled(long seed) {
    Map<String, Map<Measure, Double>> figures = index(new RandomRegister(seed).next());

    assertThat(figures.values()).filteredOn(values -> values.containsKey(Measure.LOW)).isNotEmpty();
    assertThat(index(RandomRegister.renamed(seed).next())).isEqualTo(figures);
  }

  /** Numbers of the index by key, without the noise of sums in another order. */
  private static Map<String, Map<Measure, Double>> index(Register register) {
    Map<String, Map<Measure, Double>> numbers = new HashMap<>();
    for (Figure figure :
        PartnershipAnalysis.by(METHOD).figures(register, JUNE, SurveyedWaves.NONE)) {
      if (figure.key().statistic() == Statistic.S39 && figure instanceof Figure.Computed computed) {
        Map<Measure, Double> rounded = new HashMap<>();
        computed
            .values()
            .forEach((measure, value) -> rounded.put(measure, Math.round(1e6 * value) / 1e6));
        numbers.put(figure.key().text(), rounded);
      }
    }
    return numbers;
  }

  @Test
  void measuresTheSameAsTheFiguresOfThePublicRegister() {
    Optional<SharedRegister> shared = SharedRegister.find();
    assumeTrue(shared.isPresent(), "the public register is not beside this project");
    int compared = sameAs(shared.get().register(), YearMonth.of(2025, 12));
    assertThat(compared).as("parts compared").isGreaterThan(120);
  }

  /** Compares all parts of the whole, of functions and departments. */
  private static int sameAs(Register register, YearMonth month) {
    Map<String, Figure> figures = new HashMap<>();
    PartnershipAnalysis.by(METHOD)
        .figures(register, month, SurveyedWaves.NONE)
        .forEach(each -> figures.put(each.key().text(), each));
    History history = History.until(month.atEndOfMonth(), register);
    Cells cells = new Cells(history);
    HealthIndices indices = new HealthIndices(METHOD, history, new Contacts(history));
    int compared = 0;
    for (Scope scope : cells.scopes()) {
      if (scope instanceof Scope.Level || scope instanceof Scope.FunctionInDepartment) {
        continue;
      }
      IndexSums sums = indices.sums(cells.of(new Window(month, 12)).of(scope));
      Measurements measured = sums.of(sums.managers());
      for (Map.Entry<Part, String> part : FIGURES.entrySet()) {
        String key = part.getValue().formatted(month + ".12m", scope.text());
        Optional<Double> expected = value(figures.get(key));
        assertThat(Optional.ofNullable(measured.values().get(part.getKey())).isPresent())
            .as(key)
            .isEqualTo(expected.isPresent());
        expected.ifPresent(
            value ->
                assertThat(measured.values().get(part.getKey()))
                    .as(key)
                    .isCloseTo(value, within(1e-9)));
        compared += expected.isPresent() ? 1 : 0;
      }
      Optional<Double> lower = lower(figures, month + ".12m", scope).map(score -> 1 + score / 25);
      assertThat(Optional.ofNullable(measured.values().get(Part.LOWER_SIDE)).isPresent())
          .isEqualTo(lower.isPresent());
      lower.ifPresent(
          value ->
              assertThat(measured.values().get(Part.LOWER_SIDE)).isCloseTo(value, within(1e-9)));
    }
    return compared;
  }

  private static Optional<Double> lower(Map<String, Figure> figures, String period, Scope scope) {
    List<Double> sides =
        Stream.of("client", "consultant")
            .map(side -> figures.get("S13/%s/%s/%s".formatted(period, scope.text(), side)))
            .flatMap(figure -> value(figure).stream())
            .toList();
    return sides.size() == 2 ? sides.stream().min(Comparator.naturalOrder()) : Optional.empty();
  }

  private static Optional<Double> value(Figure figure) {
    return figure instanceof Figure.Computed computed
        ? Optional.ofNullable(computed.values().get(Measure.VALUE))
        : Optional.empty();
  }
}
