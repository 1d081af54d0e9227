package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Depth;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.ExchangeKind;
import io.rapport.domain.engagement.GapFinder;
import io.rapport.domain.engagement.NeedHorizon;
import io.rapport.domain.engagement.NeedImportance;
import io.rapport.domain.engagement.Outcome;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.engagement.Uptake;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of timing, agreement, exchange and trust whatever is recorded. */
class TimingPropertiesTest {
  private static final Set<Statistic> OWN =
      EnumSet.of(
          Statistic.S03,
          Statistic.S04,
          Statistic.S06,
          Statistic.S07,
          Statistic.S08,
          Statistic.S09,
          Statistic.S10,
          Statistic.S12,
          Statistic.S13,
          Statistic.S14);

  /** A random register in which what these statistics need may be recorded, too. */
  private static Register filled(RandomRegister source, long seed) {
    Register register = source.next();
    Random random = new Random(seed);
    List<Engagement> engagements = new ArrayList<>();
    for (Engagement each : register.engagements()) {
      LocalDate day = each.dates().requestedOn();
      Engagement filled =
          Fields.need(
              each, any(random, NeedHorizon.values()), any(random, NeedImportance.values()));
      filled = Fields.gap(filled, any(random, GapFinder.values()), day.plusDays(random.nextInt(9)));
      filled = Fields.expertise(filled, any(random, new Integer[] {1, 2, 3, 4, 5}));
      filled = Fields.outcome(filled, any(random, Outcome.values()));
      filled =
          Fields.events(filled, Set.of("Q" + random.nextInt(40), "Q" + (40 + random.nextInt(40))));
      engagements.add(
          Fields.phases(
              filled,
              any(random, new LocalDate[] {day, day.plusDays(400)}),
              any(random, new LocalDate[] {day}),
              any(random, new LocalDate[] {day})));
    }
    List<Exchange> exchanges = new ArrayList<>();
    for (Exchange each : register.exchanges()) {
      exchanges.add(
          SampleExchange.on(each.exchangeId(), each.occurredOn().toString())
              .with(each.managerId(), each.functionCode())
              .by(each.consultantId())
              .went(each.direction())
              .begunBy(any(random, Side.values()))
              .kind(any(random, ExchangeKind.values()))
              .depth(any(random, Depth.values()))
              .uptake(any(random, Uptake.values()))
              .follows(any(random, new String[] {"X" + random.nextInt(200)}))
              .build());
    }
    return with(register, engagements, exchanges);
  }

  private static <T> @Nullable T any(Random random, T[] values) {
    return random.nextInt(8) == 0 ? null : values[random.nextInt(values.length)];
  }

  private static Register with(
      Register old, List<Engagement> engagements, List<Exchange> exchanges) {
    return new Register(
        engagements,
        exchanges,
        old.stages(),
        old.pulse(),
        old.qualityEvents(),
        old.managers(),
        old.consultants(),
        old.time(),
        old.skillRatings(),
        old.skillEvents(),
        old.frustrations());
  }

  private static Map<String, Figure> own(Register register, Predicate<Figure> asked) {
    Map<String, Figure> own = new TreeMap<>();
    June.figures(register)
        .figures()
        .forEach(
            (key, figure) -> {
              if (OWN.contains(figure.key().statistic()) && asked.test(figure)) {
                own.put(key, figure);
              }
            });
    return own;
  }

  private static Map<String, Figure> own(Register register) {
    return own(register, figure -> true);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {71, 72})
  void givesTheSameBitsWhateverTheOrderOfRecords(long seed) {
    RandomRegister source = new RandomRegister(seed);
    Register register = filled(source, seed);
    Map<String, Figure> figures = own(register);
    assertThat(figures.values().stream().filter(each -> each instanceof Figure.Computed).count())
        .isGreaterThan(1_000);
    assertThat(own(source.shuffled(register))).isEqualTo(figures);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {74})
  void doesNotSeeWhatHappensAfterTheMonth(long seed) {
    Register register = filled(new RandomRegister(seed), seed);
    List<Engagement> engagements = new ArrayList<>(register.engagements());
    List<Exchange> exchanges = new ArrayList<>(register.exchanges());
    engagements.add(Samples.engagement("LATER", "2026-07-01").with("M1", "SALES").build());
    exchanges.add(SampleExchange.on("LATER", "2026-07-01").follows("X1").build());
    assertThat(own(with(register, engagements, exchanges))).isEqualTo(own(register));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {76})
  void countsAnEngagementWithoutFieldsInNoBaseButThatOfRelationships(long seed) {
    Register register = filled(new RandomRegister(seed), seed);
    List<Engagement> engagements = new ArrayList<>(register.engagements());
    engagements.add(Samples.engagement("EMPTY", "2026-06-30").with("M1", "SALES").build());
    Register more = with(register, engagements, register.exchanges());
    Map<String, Figure> before = own(register);
    own(more)
        .forEach(
            (key, figure) -> {
              if (figure instanceof Figure.Computed now
                  && before.get(key) instanceof Figure.Computed then
                  && !key.contains("withoutEngagement")
                  && !key.contains("RelationshipQuarter")) {
                assertThat(now.values()).as(key).isEqualTo(then.values());
                assertThat(now.recorded()).as(key).isLessThanOrEqualTo(then.recorded());
              }
            });
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {78})
  void changesOnlyScopesThatARecordBelongsTo(long seed) {
    Register register = filled(new RandomRegister(seed), seed);
    List<Engagement> engagements = new ArrayList<>(register.engagements());
    engagements.add(
        Fields.expertise(
            Samples.engagement("MORE", "2026-06-30").of("HR", "C0").with("M0", "SALES").build(),
            5));
    Predicate<Figure> elsewhere =
        figure -> {
          Scope scope = figure.key().scope();
          boolean against = figure.key().part().equals("phaseAgainstRest");
          return !against
              && ((scope instanceof Scope.Function function && !function.code().equals("HR"))
                  || (scope instanceof Scope.Department department
                      && !department.code().equals("SALES")));
        };
    Map<String, Figure> before = own(register, elsewhere);
    assertThat(before).isNotEmpty();
    assertThat(own(with(register, engagements, register.exchanges()), elsewhere)).isEqualTo(before);
  }

  @Test
  void saysOfTablesThatAreMissingThatTheyAreNotRecorded() {
    assertThat(own(Register.empty()).values())
        .isNotEmpty()
        .allMatch(
            each ->
                each instanceof Figure.Missing missing
                    && missing.reason() == Figure.Reason.NOT_RECORDED);
    Register engagementsOnly = Samples.register(Samples.engagement("E1", "2026-06-10").build());
    Set<Statistic> others = EnumSet.of(Statistic.S12, Statistic.S13, Statistic.S14);
    assertThat(own(engagementsOnly, figure -> others.contains(figure.key().statistic())).values())
        .isNotEmpty()
        .allMatch(
            each ->
                each instanceof Figure.Missing missing
                    && missing.reason() == Figure.Reason.NOT_RECORDED);
  }
}
