package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.link.LowDepartment;
import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnershipAnalysisTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final LowDepartment[] LOW = {
    new LowDepartment("SALES", LocalDate.of(2026, 2, 1)),
    new LowDepartment("QC", LocalDate.of(2026, 3, 1))
  };

  private static Map<String, Figure> analyse(Register register) {
    return PartnershipAnalysis.by(QuickMethod.get())
        .figures(register, JUNE, Surveys.low(LOW))
        .stream()
        .collect(Collectors.toMap(each -> each.key().text(), Function.identity()));
  }

  private static Figure.Computed computed(Map<String, Figure> figures, String key) {
    assertThat(figures.get(key)).as(key).isInstanceOf(Figure.Computed.class);
    return (Figure.Computed) figures.get(key);
  }

  private static Figure.Reason missing(Map<String, Figure> figures, String key) {
    assertThat(figures.get(key)).as(key).isInstanceOf(Figure.Missing.class);
    return ((Figure.Missing) figures.get(key)).reason();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void givesTheSameBitsWhateverTheOrderOfRecords(long seed) {
    RandomRegister source = new RandomRegister(seed);
    Register register = source.next();
    assertThat(analyse(source.shuffled(register))).isEqualTo(analyse(register));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void keepsIntervalsAroundValuesAndSharesWithinBounds(long seed) {
    Map<String, Figure> figures = analyse(new RandomRegister(seed).next());
    assertThat(figures).hasSizeGreaterThan(1000);
    int intervals = 0;
    for (Figure figure : figures.values()) {
      assertThat(CellKey.parse(figure.key().text())).isEqualTo(figure.key());
      if (figure instanceof Figure.Computed found) {
        assertThat(found.recorded()).as(found.key().text()).isBetween(0.0, 1.0);
        Double low = found.values().get(Measure.LOW);
        Double high = found.values().get(Measure.HIGH);
        assertThat(low == null).as(found.key().text()).isEqualTo(high == null);
        if (low != null && high != null) {
          intervals++;
          // A resampled median is counted in hundredths.
          assertThat(found.values().get(Measure.VALUE))
              .as(found.key().text())
              .isBetween(low - 0.005, high + 0.005);
        }
        assertThat(found.reading() == Reading.NONE)
            .as(found.key().text())
            .isEqualTo(
                !found.key().period().contains("~")
                    && !isComparison(found.key().part())
                    && !isTrend(found));
      }
    }
    assertThat(intervals).isGreaterThan(500);
  }

  /** A trend compares the months of its own window. */
  private static boolean isTrend(Figure.Computed figure) {
    return figure.key().statistic() == Statistic.S42 && !figure.key().part().equals("sen");
  }

  /** Groups of one window are compared as well, with a word of their own. */
  private static boolean isComparison(String part) {
    return part.startsWith("difference") || part.endsWith("ratioOfRatios");
  }

  @Test
  void findsNothingInAnEmptyRegister() {
    Map<String, Figure> figures = analyse(Register.empty());
    assertThat(figures).isNotEmpty();
    assertThat(figures.values())
        .allMatch(each -> each instanceof Figure.Missing)
        .allMatch(each -> each.key().scope() == Scope.Whole.WHOLE);
    assertThat(missing(figures, "S01/2026-06.12m/whole/played.EXPERT"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
  }

  @Test
  void countsASingleRecord() {
    Map<String, Figure> figures =
        analyse(
            Samples.register(
                Samples.engagement("E1", "2026-06-10")
                    .roles(Role.EXPERT, Role.COLLABORATIVE, null)
                    .phase(InvolvementPhase.OPTIONS)
                    .contract(Agreement.AGREED, Agreement.DISCUSSED, null, Agreement.NOT_APPLICABLE)
                    .build()));
    Figure.Computed upshift = computed(figures, "S02/2026-06.3m/function:HR/upshift");
    assertThat(upshift.values()).containsEntry(Measure.VALUE, 1.0);
    assertThat(upshift.support()).isEqualTo(new Support.Records(1, 1, 1, 1));
    assertThat(computed(figures, "S10/2026-06.1m/whole/completeness").values().get(Measure.VALUE))
        .isEqualTo(0.75);
    assertThat(computed(figures, "S10/2026-06.1m/whole/completeness").values())
        .doesNotContainKey(Measure.LOW);
    assertThat(
            computed(figures, "S03/2026-06.12m/function:HR+department:SALES/beforeDecision")
                .values()
                .get(Measure.VALUE))
        .isEqualTo(1.0);
    assertThat(missing(figures, "S02/2026-06.12m/whole/downshift"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(missing(figures, "S01/2026-06.12m/whole/clientView.EXPERT"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
  }

  @Test
  void saysThatAMonthWithoutRecordsHasNothingToCount() {
    Map<String, Figure> figures =
        analyse(
            Samples.register(
                Samples.engagement("E1", "2026-05-31").roles(null, Role.EXPERT, null).build()));
    assertThat(missing(figures, "S01/2026-06.1m/whole/played.COLLABORATIVE"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(computed(figures, "S01/2026-05.1m/whole/played.COLLABORATIVE").values())
        .containsEntry(Measure.VALUE, 0.0);
    assertThat(figures).containsKey("S01/2025-07.1m/whole/played.COLLABORATIVE");
    assertThat(figures).doesNotContainKey("S01/2025-06.1m/whole/played.COLLABORATIVE");
  }

  @Test
  void doesNotSeeWhatHappensAfterTheMonth() {
    Register before = new RandomRegister(21).next();
    List<Engagement> engagements = new ArrayList<>(before.engagements());
    engagements.add(Samples.engagement("LATE", "2026-07-01").with("M1", "NEW").build());
    Register after =
        new Register(
            engagements,
            before.exchanges(),
            before.stages(),
            before.pulse(),
            before.qualityEvents(),
            before.managers(),
            before.consultants(),
            before.time(),
            List.of(),
            List.of(),
            List.of());
    assertThat(analyse(after)).isEqualTo(analyse(before));
  }

  @Test
  void printsForHowManyRecordsAFieldWasRecordedAndHidesBelowThirtyPercent() {
    Map<String, Figure> four = analyse(Samples.register(playedIn(4, 10)));
    Figure.Computed played = computed(four, "S01/2026-06.12m/whole/played.EXPERT");
    assertThat(played.recorded()).isCloseTo(0.4, within(1e-12));
    assertThat(played.support()).isEqualTo(new Support.Records(4, 4, 1, 0.25));
    assertThat(missing(analyse(Samples.register(playedIn(2, 10))), played.key().text()))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(analyse(Samples.register(playedIn(3, 10))).get(played.key().text()))
        .isInstanceOf(Figure.Computed.class);
  }

  private static List<Engagement> playedIn(int recorded, int all) {
    List<Engagement> engagements = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      engagements.add(
          Samples.engagement("E" + i, "2026-06-0" + (1 + i % 9))
              .with("M" + i, "SALES")
              .roles(null, i < recorded ? Role.EXPERT : null, null)
              .build());
    }
    return engagements;
  }
}
