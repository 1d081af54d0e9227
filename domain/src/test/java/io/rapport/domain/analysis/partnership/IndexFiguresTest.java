package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.index.CellIndex;
import io.rapport.domain.analysis.partnership.index.HealthIndex;
import io.rapport.domain.analysis.partnership.index.IndexScheme;
import io.rapport.domain.analysis.partnership.index.Part;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IndexFiguresTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final String DAY = "2026-06-01";
  private static final PartnershipMethod METHOD =
      PartnershipMethod.withDefaults().with(quick(IndexScheme.withDefaults(), "1"));

  /** The whole of one good and one bad department. */
  private static final double HALF = Math.pow(50.0 * 50 * 50 * 50 / 3, 0.25);

  private static IndexScheme quick(IndexScheme scheme, String version) {
    return new IndexScheme(
        version, scheme.weights(), scheme.goalposts(), scheme.publish(), 30, 50, 200);
  }

  private static Map<String, Figure> figures(Register register, PartnershipMethod method) {
    return PartnershipAnalysis.by(method).figures(register, JUNE, SurveyedWaves.NONE).stream()
        .filter(each -> each.key().text().startsWith("S39/"))
        .collect(
            Collectors.toMap(
                each -> each.key().text().replace("S39/2026-06.12m/", ""), Function.identity()));
  }

  private static IndexRegister twoDepartments() {
    return new IndexRegister().department("A", 5, DAY, true).department("B", 5, DAY, false);
  }

  private static double value(Map<String, Figure> figures, String key, Measure measure) {
    return computed(figures, key).values().getOrDefault(measure, Double.NaN);
  }

  private static Figure.Computed computed(Map<String, Figure> figures, String key) {
    assertThat(figures.get(key)).as(key).isInstanceOf(Figure.Computed.class);
    return (Figure.Computed) figures.get(key);
  }

  private static Figure.Reason missing(Map<String, Figure> figures, String key) {
    assertThat(figures.get(key)).as(key).isInstanceOf(Figure.Missing.class);
    return ((Figure.Missing) figures.get(key)).reason();
  }

  @Test
  @DisplayName("a good and a bad department, worked out by hand: index, pillars, words")
  void worksOutTheIndex() {
    Map<String, Figure> figures = figures(twoDepartments().build(), METHOD);
    assertThat(value(figures, "whole/index", Measure.VALUE)).isCloseTo(HALF, within(1e-9));
    assertThat(value(figures, "function:HR/index", Measure.VALUE)).isCloseTo(HALF, within(1e-9));
    assertThat(value(figures, "department:A/index", Measure.VALUE))
        .isCloseTo(IndexRegister.GOOD, within(1e-9));
    assertThat(value(figures, "department:B/index", Measure.VALUE))
        .isCloseTo(IndexRegister.BAD, within(1e-9));
    assertThat(value(figures, "department:A/pillar.ROLE", Measure.VALUE)).isEqualTo(100);
    assertThat(value(figures, "department:B/pillar.TIMING", Measure.VALUE)).isEqualTo(0);
    assertThat(value(figures, "whole/pillar.AGREEMENT", Measure.VALUE)).isEqualTo(50);
    assertThat(value(figures, "department:A/pillar.RECIPROCITY", Measure.VALUE))
        .isCloseTo(100 / 3.0, within(1e-9));
    assertThat(missing(figures, "whole/pillar.RESULTS")).isEqualTo(Figure.Reason.NOT_RECORDED);
    Figure.Computed above = computed(figures, "department:A/difference");
    assertThat(above.values().get(Measure.VALUE))
        .isCloseTo(IndexRegister.GOOD - HALF, within(1e-9));
    assertThat(above.quantity()).isEqualTo(Quantity.SCORE_DIFFERENCE);
    assertThat(above.reading()).isEqualTo(Reading.BETTER);
    assertThat(above.values()).containsKeys(Measure.LOW, Measure.HIGH, Measure.P);
    assertThat(computed(figures, "department:B/difference").reading()).isEqualTo(Reading.WORSE);
    assertThat(computed(figures, "function:HR/difference").reading())
        .as("the only function is the organisation")
        .isEqualTo(Reading.NO_VISIBLE_CHANGE);
    Figure.Computed index = computed(figures, "department:A/index");
    assertThat(index.quantity()).isEqualTo(Quantity.SCORE);
    assertThat(index.reading()).isEqualTo(Reading.NONE);
    assertThat(index.values()).containsOnlyKeys(Measure.VALUE, Measure.LOW, Measure.HIGH);
    assertThat(index.support())
        .as("five relationships have a balance")
        .isEqualTo(new Support.Records(5, 5, 1, 0.2));
    assertThat(computed(figures, "department:A/pillar.ROLE").support())
        .isEqualTo(new Support.Records(20, 5, 1, 0.2));
    assertThat(figures).doesNotContainKey("whole/difference");
    assertThat(figures.keySet()).noneMatch(key -> key.startsWith("level:"));
  }

  @Test
  @DisplayName("nine engagements are too few, ten with three pillars too")
  void publishes() {
    IndexRegister register = twoDepartments();
    for (int i = 0; i < 9; i++) {
      register.engagement("C-" + i, "C", DAY, true).engagement("D-" + i, "D", DAY, true);
    }
    register.engagement("D-9", "D", DAY, true);
    Map<String, Figure> figures = figures(register.build(), METHOD);
    for (String part : new String[] {"index", "difference", "pillar.ROLE"}) {
      assertThat(missing(figures, "department:C/" + part))
          .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
      assertThat(missing(figures, "department:D/" + part)).isEqualTo(Figure.Reason.NOT_RECORDED);
    }
  }

  @Test
  @DisplayName("perception: the lower side; forms of four managers are too few, however many")
  void perception() {
    IndexRegister register = twoDepartments();
    for (int i = 0; i < 5; i++) {
      register
          .form(1, DAY, "A-" + i, "A", Side.CLIENT, 4)
          .form(1, DAY, "A-" + i, "A", Side.CONSULTANT, 3);
    }
    for (int i = 0; i < 4; i++) {
      for (int wave = 1; wave <= 2; wave++) {
        register
            .form(wave, DAY, "B-" + i, "B", Side.CLIENT, 2)
            .form(wave, DAY, "B-" + i, "B", Side.CONSULTANT, 5);
      }
    }
    Map<String, Figure> figures = figures(register.build(), METHOD);
    Figure.Computed seen = computed(figures, "department:A/pillar.PERCEPTION");
    assertThat(seen.values().get(Measure.VALUE)).isCloseTo(50, within(1e-9));
    assertThat(seen.support()).isEqualTo(new Support.Pulse(6, 10));
    assertThat(missing(figures, "department:B/pillar.PERCEPTION"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    // Of nine relationships, five at 4 and four at 2: the consultants' mean is higher.
    assertThat(value(figures, "whole/pillar.PERCEPTION", Measure.VALUE))
        .isCloseTo(25 * ((5 * 4 + 4 * 2) / 9.0 - 1), within(1e-9));
  }

  @Test
  @DisplayName("results: repeats of a department count in the whole and stay as they are")
  void results() {
    IndexRegister register = twoDepartments();
    LocalDate may = LocalDate.of(2026, 5, 1);
    for (int i = 0; i < 4; i++) {
      register.event(
          RepeatedEventsTest.event(
              QualityEventType.DEVIATION, may.plusDays(i / 2), "A", "P", Cause.POLICY, null));
    }
    History history = History.until(JUNE.atEndOfMonth(), register.build());
    HealthIndices indices = new HealthIndices(METHOD, history, new Contacts(history));
    Cells.InWindow year = new Cells(history).of(new Window(JUNE, 12));
    IndexSums whole = indices.sums(year.of(Scope.Whole.WHOLE));
    assertThat(whole.of(whole.managers()).values()).containsEntry(Part.REPEATED_EVENTS, 0.5);
    assertThat(whole.of(List.of("A-0")).values())
        .containsEntry(Part.REPEATED_EVENTS, 0.5)
        .containsEntry(Part.COLLABORATIVE_PLAYED, 1.0);
    assertThat(whole.of(List.of("A-0", "A-0", "B-0")).values().get(Part.CONTRACTING))
        .isCloseTo(2 / 3.0, within(1e-12));
    assertThat(whole.of(List.of("A-0", "A-0", "B-0")).engagements()).isEqualTo(12);
    assertThat(whole.of(List.of()).values()).containsOnlyKeys(Part.REPEATED_EVENTS);
    IndexSums functions = indices.sums(year.of(new Scope.Function("HR")));
    assertThat(functions.bases()).doesNotContainKey(Part.REPEATED_EVENTS);
  }

  @Test
  @DisplayName("the version of the scheme is part of the seed and stands with the results")
  void seeds() {
    Register register = new RandomRegister(711).next();
    MonthIndex one =
        PartnershipAnalysis.by(METHOD).month(register, JUNE, SurveyedWaves.NONE).index();
    MonthIndex two =
        PartnershipAnalysis.by(METHOD.with(quick(IndexScheme.withDefaults(), "2")))
            .month(register, JUNE, SurveyedWaves.NONE)
            .index();
    assertThat(one.departments().version()).isEqualTo("1");
    assertThat(two.functions().version()).isEqualTo("2");
    assertThat(two.departments().organisation()).isEqualTo(one.departments().organisation());
    assertThat(two.departments().interval()).isNotEqualTo(one.departments().interval());
    assertThat(PartnershipAnalysis.by(METHOD).month(register, JUNE, SurveyedWaves.NONE).index())
        .isEqualTo(one);
  }

  @Test
  @DisplayName("the structured results say the same as the figures")
  void structured() {
    Register register = twoDepartments().build();
    Map<String, Figure> figures = figures(register, METHOD);
    MonthIndex month =
        PartnershipAnalysis.by(METHOD).month(register, JUNE, SurveyedWaves.NONE).index();
    assertThat(month.departments().cells()).extracting(CellIndex::code).containsExactly("A", "B");
    assertThat(month.functions().cells()).extracting(CellIndex::code).containsExactly("HR");
    CellIndex.Placed first = (CellIndex.Placed) month.departments().cells().get(0);
    assertThat(first.clusters()).isEqualTo(5);
    assertThat(first.index().score())
        .isEqualTo(value(figures, "department:A/index", Measure.VALUE));
    assertThat(((HealthIndex.Published) month.functions().organisation()).score())
        .isEqualTo(value(figures, "whole/index", Measure.VALUE));
  }
}
