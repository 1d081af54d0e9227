package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.engagement.SolutionType;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.statistics.GoodmanIntervals;
import io.rapport.domain.statistics.WilsonInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestMeasurementsTest {

  private static Engagement request(int i, @Nullable RequestKind kind) {
    return Samples.engagement("E" + i, "2026-06-10").with("M" + i, "SALES").kind(kind).build();
  }

  @Test
  @DisplayName("kinds among sixteen with Goodman's intervals; to fix a person, two kinds of them")
  void kindsAndHeadline() {
    List<RequestKind> kinds = new ArrayList<>();
    kinds.addAll(List.of(RequestKind.TALK_TO_EMPLOYEE, RequestKind.TALK_TO_EMPLOYEE));
    kinds.addAll(List.of(RequestKind.FIX_PERSON_OR_TEAM, RequestKind.FIX_THING));
    kinds.addAll(List.of(RequestKind.HANDLE_SITUATION, RequestKind.ADVICE));
    List<Engagement> engagements = new ArrayList<>();
    kinds.forEach(kind -> engagements.add(request(engagements.size(), kind)));
    engagements.add(request(engagements.size(), null));
    engagements.add(request(engagements.size(), null));
    FiguresOf figures = FiguresOf.engagements(engagements);

    long[] counts = new long[RequestKind.values().length];
    kinds.forEach(kind -> counts[kind.ordinal()]++);
    GoodmanIntervals.Result goodman = GoodmanIntervals.withDefaults().ofCounts(counts);
    for (RequestKind kind : RequestKind.values()) {
      Figure.Computed share = figures.year("S05", "kind." + kind);
      assertThat(FiguresOf.value(share, Measure.COUNT)).isEqualTo(counts[kind.ordinal()]);
      assertThat(FiguresOf.value(share, Measure.LOW))
          .isCloseTo(goodman.intervals().get(kind.ordinal()).low(), within(1e-12));
      assertThat(FiguresOf.value(share, Measure.HIGH))
          .isCloseTo(goodman.intervals().get(kind.ordinal()).high(), within(1e-12));
      assertThat(share.recorded()).isEqualTo(6 / 8.0);
    }
    Figure.Computed fix = figures.year("S05", "fixPerson");
    assertThat(FiguresOf.value(fix, Measure.VALUE)).isEqualTo(.5);
    assertThat(fix.support()).isEqualTo(new Support.Records(6, 6, 1, 1 / 6.0));
    assertThat(FiguresOf.value(fix, Measure.HIGH))
        .isCloseTo(WilsonInterval.withDefaults().ofCounts(3, 6).interval().high(), within(1e-12));
    assertThat(figures.figures())
        .as("a headline: by month, by function in department, and compared")
        .containsKeys(
            "S05/2025-07.1m/function:HR/fixPerson",
            "S05/2026-06.3m/function:HR+department:SALES/fixPerson",
            "S05/2026-06.3m~12m/whole/fixPerson")
        .doesNotContainKeys(
            "S05/2026-06.1m/whole/kind.ADVICE", "S05/2026-06.3m~12m/whole/kind.ADVICE");
  }

  @Test
  @DisplayName("training to order: 1 of the 4 orders of which diagnosis and solution are recorded")
  void trainingToOrder() {
    List<Engagement> engagements = new ArrayList<>();
    order(engagements, false, SolutionType.TRAINING);
    order(engagements, true, SolutionType.TRAINING);
    order(engagements, false, SolutionType.MIXED);
    order(engagements, false, SolutionType.NON_TRAINING);
    order(engagements, null, SolutionType.TRAINING);
    order(engagements, false, null);
    order(engagements, null, null);
    order(engagements, true, null);
    engagements.add(
        Labelled.solved(false, SolutionType.TRAINING, request(20, RequestKind.HIRE_ORDER)));
    engagements.add(Labelled.solved(false, SolutionType.TRAINING, request(21, null)));
    Figure.Computed share = FiguresOf.engagements(engagements).year("S24", "withoutDiagnosis");
    assertThat(FiguresOf.value(share, Measure.COUNT)).isEqualTo(1);
    assertThat(FiguresOf.value(share, Measure.VALUE)).isEqualTo(.25);
    assertThat(share.support()).isEqualTo(new Support.Records(4, 4, 1, .25));
    assertThat(share.recorded())
        .as("the kind of 9 of 10, and what it takes of 4 of 8 orders")
        .isCloseTo(.9 * .5, within(1e-15));
  }

  @Test
  void saysWhyThereIsNoShareOfTrainingOrders() {
    String key = "S24/2026-06.12m/whole/withoutDiagnosis";
    assertThat(FiguresOf.engagements(request(1, RequestKind.ADVICE)).missing(key))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(FiguresOf.engagements(request(1, RequestKind.TRAINING_ORDER)).missing(key))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(FiguresOf.engagements(request(1, null)).missing(key))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
  }

  private static void order(
      List<Engagement> engagements, @Nullable Boolean diagnosed, @Nullable SolutionType type) {
    engagements.add(
        Labelled.solved(diagnosed, type, request(engagements.size(), RequestKind.TRAINING_ORDER)));
  }

  @ParameterizedTest(name = "{0} days after: {1} of 1 repeats")
  @CsvSource({"0, 0", "1, 1", "180, 1", "181, 0"})
  @DisplayName("the earlier request may lie before the window, at most 180 days")
  void daysBetween(int days, int repeats) {
    LocalDate day = LocalDate.of(2026, 6, 10);
    Engagement earlier =
        Samples.engagement("A", day.minusDays(days).toString()).kind(RequestKind.ADVICE).build();
    Engagement later = Samples.engagement("B", day.toString()).kind(RequestKind.ADVICE).build();
    FiguresOf figures = FiguresOf.engagements(later, earlier);
    Figure.Computed quarter = figures.computed("S36/2026-06.3m/whole/repeat");
    assertThat(FiguresOf.value(quarter, Measure.COUNT)).isEqualTo(repeats);
    assertThat(quarter.support())
        .isEqualTo(days <= 1 ? new Support.Records(2, 1, 1, 1) : new Support.Records(1, 1, 1, 1));
    assertThat(figures.figures()).containsKey("S36/2026-06.3m~12m/whole/repeat");
  }

  @Test
  @DisplayName("the same manager, function and kind repeat; another of them does not")
  void sameThing() {
    Engagement first = Samples.engagement("A", "2026-06-01").kind(RequestKind.ADVICE).build();
    assertThat(repeats(first, of("B").kind(RequestKind.ADVICE).build())).isEqualTo(1);
    assertThat(repeats(first, of("B").kind(RequestKind.FIX_THING).build())).isZero();
    assertThat(repeats(first, of("B").kind(RequestKind.ADVICE).of("IT", "C1").build())).isZero();
    assertThat(repeats(first, of("B").kind(RequestKind.ADVICE).with("M2", "SALES").build()))
        .isZero();
    assertThat(repeats(first, of("B").kind(RequestKind.ADVICE).with("M1", "QC").build()))
        .as("the manager has moved")
        .isEqualTo(1);
  }

  @Test
  @DisplayName("a repetition as recorded counts whatever its kind; without either it is not known")
  void asRecorded() {
    Engagement first = of("A").kind(RequestKind.ADVICE).build();
    Engagement recorded = Labelled.repeatOf("A", of("B").with("M2", "QC").build());
    Engagement unknown = of("C").with("M3", "QC").build();
    Figure.Computed share = FiguresOf.engagements(first, recorded, unknown).year("S36", "repeat");
    assertThat(FiguresOf.value(share, Measure.VALUE)).isEqualTo(.5);
    assertThat(share.recorded()).isCloseTo(2 / 3.0, within(1e-15));
  }

  private static Samples.Builder of(String id) {
    return Samples.engagement(id, "2026-06-10");
  }

  private static double repeats(Engagement... engagements) {
    return FiguresOf.value(FiguresOf.engagements(engagements).year("S36", "repeat"), Measure.COUNT);
  }
}
