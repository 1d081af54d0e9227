package io.rapport.domain.analysis.partnership.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.statistics.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HealthIndexAnalysisTest {
  private static final IndexScheme DEFAULTS = IndexScheme.withDefaults();

  /** A manager's engagements and how many of them were good in each part. */
  private record Manager(String department, int engagements, EnumMap<Part, Integer> good) {}

  @Test
  @DisplayName("one department better, one worse, six alike: two bands, no more (seed 601)")
  void bands() {
    Random random = new Random(601);
    Map<String, List<Manager>> organisation = alike(6, 12, .5, random);
    organisation.put("BETTER", managers("BETTER", 12, .8, random));
    organisation.put("WORSE", managers("WORSE", 12, .25, random));
    IndexResults results = analyse(organisation, 500, 1);
    assertThat(results.cells()).extracting(CellIndex::code).isSorted().hasSize(8);
    for (CellIndex cell : results.cells()) {
      CellIndex.Placed placed = (CellIndex.Placed) cell;
      assertThat(placed.band())
          .as(cell.code())
          .isEqualTo(
              switch (cell.code()) {
                case "BETTER" -> Band.CLEARLY_ABOVE;
                case "WORSE" -> Band.CLEARLY_BELOW;
                default -> Band.NOT_SEPARABLE;
              });
      assertThat(placed.interval().value().orElseThrow().contains(placed.index().score())).isTrue();
      assertThat(placed.clusters()).isEqualTo(12);
    }
    assertThat(placed(results, "BETTER").ranks().value()).contains(new RankRange(1, 1));
    assertThat(placed(results, "WORSE").ranks().value()).contains(new RankRange(8, 8));
    RankRange middle = placed(results, "D3").ranks().value().orElseThrow();
    assertThat(middle.worst() - middle.best()).isGreaterThanOrEqualTo(3);
    DifferenceToOrganisation better = placed(results, "BETTER").difference().value().orElseThrow();
    assertThat(better.points())
        .isCloseTo(
            placed(results, "BETTER").index().score()
                - ((HealthIndex.Published) results.organisation()).score(),
            within(1e-9));
    assertThat(results.version()).isEqualTo("1");
    assertThat(results.correlations()).hasSize(6);
  }

  @Test
  @DisplayName(
      "eight departments all alike: some band in at most 10 of 100 organisations (seed 602)")
  void falseBands() {
    Random random = new Random(602);
    int organisations = 80;
    int claiming = 0;
    for (int o = 0; o < organisations; o++) {
      IndexResults results = analyse(alike(8, 6, .5, random), 200, o);
      claiming +=
          results.cells().stream()
                  .anyMatch(cell -> ((CellIndex.Placed) cell).band() != Band.NOT_SEPARABLE)
              ? 1
              : 0;
    }
    assertThat(claiming / (double) organisations).isBetween(0.0, .12);
  }

  @Test
  @DisplayName("95 % intervals cover the true index: of the whole and of cells of six (seed 603)")
  void coverage() {
    Random random = new Random(603);
    int organisations = 80;
    // All parts ½: five pillars at 50 and, a product, one at 25.
    double truth = Math.pow(Math.pow(50, 5) * 25, 1 / 6.0);
    int whole = 0;
    int cells = 0;
    for (int o = 0; o < organisations; o++) {
      IndexResults results = analyse(alike(4, 8, .5, random), 200, o);
      whole += results.interval().value().orElseThrow().contains(truth) ? 1 : 0;
      for (CellIndex cell : results.cells()) {
        cells += ((CellIndex.Placed) cell).interval().value().orElseThrow().contains(truth) ? 1 : 0;
      }
    }
    assertThat(whole / (double) organisations).isBetween(.90, .99);
    assertThat(cells / (4.0 * organisations)).isBetween(.90, .98);
  }

  @Test
  @DisplayName("the same seed gives the same result, another not; cells in any order (seed 604)")
  void isDeterministic() {
    Map<String, List<Manager>> organisation = alike(4, 6, .5, new Random(604));
    IndexResults one = analyse(organisation, 200, 9);
    assertThat(analyse(organisation, 200, 9)).isEqualTo(one);
    assertThat(analyse(organisation, 200, 10)).isNotEqualTo(one);
    List<Subject<Manager>> cells = new ArrayList<>(cells(organisation));
    Collections.reverse(cells);
    assertThat(
            new HealthIndexAnalysis(scheme(200))
                .analyse(
                    List.copyOf(organisation.values()), whole(), cells, new SplittableRandom(9)))
        .isEqualTo(one);
  }

  @Test
  void aCellOfOneManagerCannotBeToldApart() {
    Random random = new Random(605);
    Map<String, List<Manager>> organisation = alike(3, 8, .3, random);
    organisation.put("LONE", managers("LONE", 1, .95, 40, random));
    CellIndex.Placed lone = placed(analyse(organisation, 200, 1), "LONE");
    assertThat(lone.index().score()).isGreaterThan(80);
    assertThat(lone.interval().reason()).contains(Finding.Reason.TOO_FEW_UNITS);
    assertThat(lone.band()).isEqualTo(Band.NOT_SEPARABLE);
  }

  @Test
  void aCellWhosePillarsHangOnOneManagerIsUnstable() {
    Random random = new Random(606);
    Map<String, List<Manager>> organisation = alike(3, 8, .5, random);
    List<Manager> two = new ArrayList<>(managers("TWO", 1, .5, 20, random));
    two.add(new Manager("TWO", 0, new EnumMap<>(Part.class)));
    organisation.put("TWO", two);
    IndexResults results = analyse(organisation, 200, 1);
    assertThat(placed(results, "TWO").interval().reason()).contains(Finding.Reason.UNSTABLE);
    assertThat(placed(results, "TWO").difference().reason()).contains(Finding.Reason.UNSTABLE);
    assertThat(placed(results, "D0").ranks().reason())
        .as("a rank needs the indices of all")
        .contains(Finding.Reason.UNSTABLE);
    assertThat(placed(results, "D0").interval().value()).isPresent();
  }

  @Test
  void cellsBelowTheRuleAreNamedAndNotRanked() {
    Random random = new Random(607);
    Map<String, List<Manager>> organisation = alike(3, 8, .5, random);
    organisation.put("SMALL", managers("SMALL", 2, .9, 4, random));
    IndexResults results = analyse(organisation, 200, 1);
    assertThat(results.cells()).hasSize(4);
    assertThat(results.cells().get(3))
        .isInstanceOfSatisfying(
            CellIndex.NotPublished.class,
            none ->
                assertThat(none.index().reasons())
                    .containsExactly(HealthIndex.Reason.TOO_FEW_ENGAGEMENTS));
    assertThat(placed(results, "D0").ranks().value().orElseThrow().worst()).isLessThanOrEqualTo(3);
  }

  @Test
  void withoutAnIndexOfTheOrganisationNothingIsToldApart() {
    Map<String, List<Manager>> organisation = alike(2, 1, .5, 4, new Random(608));
    IndexResults results = analyse(organisation, 200, 1);
    assertThat(results.organisation()).isInstanceOf(HealthIndex.Withheld.class);
    assertThat(results.interval().reason()).contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(results.cells()).allMatch(cell -> cell instanceof CellIndex.NotPublished);
    List<Subject<Manager>> twice = List.of(cell("D0"), cell("D0"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new HealthIndexAnalysis(scheme(10))
                    .analyse(
                        List.copyOf(organisation.values()),
                        whole(),
                        twice,
                        new SplittableRandom(1)));
  }

  private static CellIndex.Placed placed(IndexResults results, String code) {
    return results.cells().stream()
        .filter(cell -> cell.code().equals(code))
        .map(CellIndex.Placed.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static IndexResults analyse(
      Map<String, List<Manager>> organisation, int replications, long seed) {
    return new HealthIndexAnalysis(scheme(replications))
        .analyse(
            List.copyOf(organisation.values()),
            whole(),
            cells(organisation),
            new SplittableRandom(seed));
  }

  private static IndexScheme scheme(int replications) {
    return new IndexScheme(
        DEFAULTS.version(),
        DEFAULTS.weights(),
        DEFAULTS.goalposts(),
        DEFAULTS.publish(),
        30,
        200,
        replications);
  }

  private static Subject<Manager> whole() {
    return new Subject<>("ALL", manager -> true, HealthIndexAnalysisTest::measure);
  }

  private static List<Subject<Manager>> cells(Map<String, List<Manager>> organisation) {
    return organisation.keySet().stream().map(HealthIndexAnalysisTest::cell).toList();
  }

  private static Subject<Manager> cell(String code) {
    return new Subject<>(
        code, manager -> manager.department().equals(code), HealthIndexAnalysisTest::measure);
  }

  private static Measurements measure(List<Manager> managers) {
    int engagements = managers.stream().mapToInt(Manager::engagements).sum();
    EnumMap<Part, Double> values = new EnumMap<>(Part.class);
    if (engagements > 0) {
      for (Part part : Part.values()) {
        double share =
            managers.stream().mapToInt(each -> each.good().getOrDefault(part, 0)).sum()
                / (double) engagements;
        Goalpost goalpost = DEFAULTS.goalpost(part);
        values.put(part, goalpost.worst() + share * (goalpost.best() - goalpost.worst()));
      }
    }
    return new Measurements(values, engagements, engagements);
  }

  private static Map<String, List<Manager>> alike(
      int departments, int managers, double share, Random random) {
    return alike(departments, managers, share, 6, random);
  }

  private static Map<String, List<Manager>> alike(
      int departments, int managers, double share, int engagements, Random random) {
    Map<String, List<Manager>> organisation = new TreeMap<>();
    for (int d = 0; d < departments; d++) {
      organisation.put("D" + d, managers("D" + d, managers, share, engagements, random));
    }
    return organisation;
  }

  private static List<Manager> managers(String code, int count, double share, Random random) {
    return managers(code, count, share, 6, random);
  }

  /** Managers differ by a tenth around the share, so their engagements are alike. */
  private static List<Manager> managers(
      String code, int count, double share, int engagements, Random random) {
    List<Manager> managers = new ArrayList<>();
    for (int m = 0; m < count; m++) {
      double own = share + .1 * Math.signum(random.nextDouble() - .5) * (share < .9 ? 1 : 0);
      EnumMap<Part, Integer> good = new EnumMap<>(Part.class);
      for (Part part : Part.values()) {
        int successes = 0;
        for (int e = 0; e < engagements; e++) {
          successes += random.nextDouble() < own ? 1 : 0;
        }
        good.put(part, successes);
      }
      managers.add(new Manager(code, engagements, good));
    }
    return managers;
  }
}
