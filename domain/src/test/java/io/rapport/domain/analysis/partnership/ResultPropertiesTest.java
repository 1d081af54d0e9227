package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Rater;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Skill;
import io.rapport.domain.engagement.SkillEvent;
import io.rapport.domain.engagement.SkillEventKind;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the statistics of results whatever the records. */
class ResultPropertiesTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final Set<Statistic> RESULTS =
      EnumSet.of(
          Statistic.S21,
          Statistic.S22,
          Statistic.S23,
          Statistic.S25,
          Statistic.S26,
          Statistic.S27,
          Statistic.S28,
          Statistic.S29,
          Statistic.S30,
          Statistic.S38);

  private static Map<String, Figure> results(Register register, Predicate<Figure> which) {
    Map<String, Figure> figures = new TreeMap<>();
    Analysed.of(register, JUNE)
        .figures()
        .forEach(
            (key, figure) -> {
              if (RESULTS.contains(figure.key().statistic()) && which.test(figure)) {
                figures.put(key, figure);
              }
            });
    return figures;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void givesTheSameBitsWhateverTheOrderOfRecords(long seed) {
    RandomResults source = new RandomResults(seed);
    Register register = source.next();
    assertThat(results(source.shuffled(register), all -> true))
        .isEqualTo(results(register, all -> true));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void keepsValuesWithinTheirBoundsAndIntervals(long seed) {
    Map<String, Figure> figures = results(new RandomResults(seed).next(), all -> true);
    Set<Statistic> seen = new HashSet<>();
    for (Figure figure : figures.values()) {
      if (figure instanceof Figure.Computed found) {
        String key = found.key().text();
        seen.add(found.key().statistic());
        double value = found.values().getOrDefault(Measure.VALUE, Double.NaN);
        Double low = found.values().get(Measure.LOW);
        Double high = found.values().get(Measure.HIGH);
        if (low != null && high != null) {
          assertThat(value).as(key).isBetween(low - 1e-9, high + 1e-9);
        }
        if (found.quantity() == Quantity.SHARE) {
          assertThat(value).as(key).isBetween(0.0, 1.0);
        } else if (found.quantity() == Quantity.DAYS || found.quantity() == Quantity.COUNT) {
          assertThat(value).as(key).isNotNegative();
        }
        assertThat(found.recorded()).as(key).isBetween(0.0, 1.0);
        if (found.support() instanceof Support.Records records) {
          assertThat(records.largestManagerShare()).as(key).isBetween(0.0, 1.0);
        }
      }
    }
    assertThat(seen)
        .containsAll(
            EnumSet.complementOf(EnumSet.of(Statistic.S38)).stream()
                .filter(RESULTS::contains)
                .toList());
  }

  @Test
  @DisplayName("seed 21: what is opened, closed, checked, rated or trained later is not seen")
  void doesNotSeeWhatHappensAfterTheMonth() {
    Register before = new RandomResults(21).next();
    LocalDate later = JUNE.atEndOfMonth().plusDays(1);
    List<QualityEvent> events = new ArrayList<>(before.qualityEvents());
    events.add(
        ResultSamples.event("LATE", QualityEventType.DEVIATION, "NEW", later.toString()).build());
    List<SkillRating> ratings = new ArrayList<>(before.skillRatings());
    ratings.add(new SkillRating("C1", later, Rater.CLIENT, Skill.TRENDS, 5));
    List<SkillEvent> trainings = new ArrayList<>(before.skillEvents());
    trainings.add(new SkillEvent("C12", later, SkillEventKind.TRAINING));
    List<FrustrationForm> forms = new ArrayList<>(before.frustrations());
    forms.add(new FrustrationForm("C1", JUNE.plusMonths(1), 5, 5, 5, 5, 5));
    Register after =
        new Register(
            before.engagements(),
            before.exchanges(),
            before.stages(),
            before.pulse(),
            events,
            before.managers(),
            before.consultants(),
            before.time(),
            ratings,
            trainings,
            forms);
    assertThat(results(after, all -> true)).isEqualTo(results(before, all -> true));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32})
  void doesNotLetOtherDepartmentsChangeADepartmentsEvents(long seed) {
    Register register = new RandomResults(seed).next();
    List<QualityEvent> events = new ArrayList<>(register.qualityEvents());
    for (int i = 0; i < 20; i++) {
      events.add(
          ResultSamples.event("MORE" + i, QualityEventType.CAPA, "LAB", "2026-05-01")
              .cause(Cause.TRAINING, null)
              .build());
    }
    Predicate<Figure> ofSales =
        figure ->
            figure.key().scope().equals(new Scope.Department("SALES"))
                && (figure.key().statistic() == Statistic.S21
                    || figure.key().statistic() == Statistic.S22);
    assertThat(results(with(register, events, register.engagements()), ofSales))
        .hasSizeGreaterThan(30)
        .isEqualTo(results(register, ofSales));
  }

  @Test
  @DisplayName("seed 41: an engagement of which nothing is recorded changes no share of the others")
  void leavesEmptyRecordsOutOfTheBase() {
    Register register = new RandomResults(41).next();
    List<Engagement> engagements = new ArrayList<>(register.engagements());
    engagements.add(
        Samples.engagement("EMPTY", "2026-06-30").of("LEGAL", null).with("M1", "QC").build());
    Register more = with(register, register.qualityEvents(), engagements);
    Predicate<Figure> ofLegal =
        figure ->
            figure.key().scope().equals(new Scope.Function("LEGAL"))
                && figure.key().period().equals("2026-06.12m")
                && (figure.key().statistic() == Statistic.S26
                    || figure.key().statistic() == Statistic.S27);
    Map<String, Figure> before = results(register, ofLegal);
    Map<String, Figure> after = results(more, ofLegal);
    assertThat(before).hasSizeGreaterThan(10);
    before.forEach(
        (key, figure) -> {
          if (figure instanceof Figure.Computed found) {
            Figure.Computed now = (Figure.Computed) after.get(key);
            assertThat(now).as(key).isNotNull();
            assertThat(now.values()).as(key).isEqualTo(found.values());
            assertThat(now.support()).as(key).isEqualTo(found.support());
            assertThat(now.recorded()).as(key).isLessThan(found.recorded());
          }
        });
  }

  private static Register with(
      Register register, List<QualityEvent> events, List<Engagement> engagements) {
    return new Register(
        engagements,
        register.exchanges(),
        register.stages(),
        register.pulse(),
        events,
        register.managers(),
        register.consultants(),
        register.time(),
        register.skillRatings(),
        register.skillEvents(),
        register.frustrations());
  }
}
