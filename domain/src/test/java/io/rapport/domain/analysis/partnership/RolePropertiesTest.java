package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Pushback;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.RoleSource;
import io.rapport.domain.engagement.SolutionType;
import io.rapport.domain.figure.Scope;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the figures of roles whatever the records. */
class RolePropertiesTest {
  private static final Window YEAR = new Window(YearMonth.of(2026, 6), 12);

  private static Map<String, Figure> figures(List<Engagement> engagements, Scope scope) {
    PartnershipMethod method = QuickMethod.get();
    History history = History.until(YEAR.to(), Samples.register(engagements));
    Cell cell = new Cells(history).of(YEAR).of(scope);
    List<FigureFamily> families =
        List.of(
            new EngagementFigures(method, RequestMeasurements.all()),
            new EngagementFigures(method, PushbackMeasurements.all()),
            new EngagementFigures(method, LabelFigures.consistency()),
            new EngagementFigures(method, new RepeatedRequests(history).all()),
            new HabitFigures(method, history),
            new NeverAskedFigures(method),
            new LabelFigures(method),
            new TrendFigures(method));
    Map<String, Figure> byKey = new TreeMap<>();
    families.forEach(
        family -> family.levels(cell).forEach(each -> byKey.put(each.key().text(), each)));
    return byKey;
  }

  private static List<Engagement> engagements(long seed) {
    Random random = new Random(seed);
    List<Engagement> engagements = new ArrayList<>();
    for (Engagement each : new RandomRegister(seed).next().engagements()) {
      engagements.add(
          Labelled.with(
              each,
              new Engagement.Roles(
                  each.roles().requested(),
                  each.roles().played(),
                  each.roles().clientView(),
                  any(random, RoleSource.values()),
                  any(random, true, false),
                  any(random, true, false),
                  null,
                  any(random, true, false),
                  any(random, Pushback.values()),
                  any(random, Role.values())),
              new Engagement.Solution(
                  null,
                  any(random, SolutionType.values()),
                  any(random, true, false),
                  Set.of(),
                  null,
                  null,
                  null),
              each.links()));
    }
    return engagements;
  }

  @SafeVarargs
  private static <T> @Nullable T any(Random random, T... values) {
    return random.nextInt(9) == 0 ? null : values[random.nextInt(values.length)];
  }

  private static List<Engagement> only(List<Engagement> all, Predicate<Engagement> test) {
    return all.stream().filter(test).toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {501, 502, 503})
  void doNotDependOnTheOrderOfRecords(long seed) {
    List<Engagement> engagements = engagements(seed);
    List<Engagement> shuffled = new ArrayList<>(engagements);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(figures(shuffled, Scope.Whole.WHOLE))
        .isEqualTo(figures(engagements, Scope.Whole.WHOLE));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {511, 512, 513})
  void ofAFunctionOrDepartmentDoNotSeeTheOthers(long seed) {
    List<Engagement> engagements = engagements(seed);
    Scope function = new Scope.Function("IT");
    assertThat(figures(only(engagements, it -> it.functionCode().equals("IT")), function))
        .isEqualTo(figures(engagements, function));
    Scope department = new Scope.Department("QC");
    assertThat(figures(only(engagements, it -> it.departmentCode().equals("QC")), department))
        .isEqualTo(figures(engagements, department));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {521, 522, 523})
  void doNotSeeLaterRecords(long seed) {
    List<Engagement> engagements = engagements(seed);
    List<Engagement> more = new ArrayList<>(engagements);
    more.add(
        Samples.engagement("LATE", "2026-07-01")
            .with("M1", "QC")
            .roles(Role.COLLABORATIVE, Role.COLLABORATIVE, Role.EXPERT)
            .build());
    assertThat(figures(more, Scope.Whole.WHOLE)).isEqualTo(figures(engagements, Scope.Whole.WHOLE));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {531, 532, 533})
  void doNotChangeWithARecordOfNothing(long seed) {
    List<Engagement> engagements = engagements(seed);
    List<Engagement> more = new ArrayList<>(engagements);
    more.add(Samples.engagement("EMPTY", "2026-03-03").with("NEW", "QC").build());
    Map<String, Figure> before = figures(engagements, Scope.Whole.WHOLE);
    Map<String, Figure> after = figures(more, Scope.Whole.WHOLE);
    int computed = 0;
    for (Map.Entry<String, Figure> each : before.entrySet()) {
      if (each.getValue() instanceof Figure.Computed was) {
        computed++;
        assertThat(after.get(each.getKey()))
            .as(each.getKey())
            .isInstanceOfSatisfying(
                Figure.Computed.class,
                is -> {
                  assertThat(is.values()).isEqualTo(was.values());
                  assertThat(is.support()).isEqualTo(was.support());
                });
      }
    }
    assertThat(computed).isGreaterThan(30);
  }
}
