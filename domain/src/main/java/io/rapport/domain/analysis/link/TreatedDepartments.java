package io.rapport.domain.analysis.link;

import io.rapport.domain.statistics.DifferenceInDifferences;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.GroupTimeEffects;
import io.rapport.domain.statistics.PreTrends;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Part 4 of S40. Departments treated before the baseline are in neither group of the simple
 * comparison; departments treated after the follow-up are among those without.
 */
final class TreatedDepartments {
  private TreatedDepartments() {}

  static SurveyLink.Treatment of(
      WavePair waves, List<LinkedDepartment> departments, RandomGenerator random) {
    List<LinkedDepartment> both =
        departments.stream()
            .filter(each -> each.in(waves.baseline()).isPresent())
            .filter(each -> each.in(waves.followUp()).isPresent())
            .toList();
    List<LinkedDepartment> treated =
        both.stream().filter(each -> waves.isStart(each.treatedFrom())).toList();
    List<LinkedDepartment> control =
        both.stream().filter(each -> !each.isTreatedBy(waves.followUp())).toList();
    long starts =
        departments.stream()
            .map(LinkedDepartment::treatedFrom)
            .filter(OptionalInt::isPresent)
            .distinct()
            .count();
    return new SurveyLink.Treatment(
        DifferenceInDifferences.withDefaults()
            .ofChanges(
                changes(waves, treated),
                weights(treated),
                changes(waves, control),
                weights(control)),
        preTrends(waves, treated, control),
        staggered(departments, random),
        List.copyOf(waves(departments)),
        starts > 1);
  }

  private static double[] changes(WavePair waves, List<LinkedDepartment> departments) {
    return departments.stream()
        .mapToDouble(
            each ->
                each.in(waves.followUp()).orElseThrow() - each.in(waves.baseline()).orElseThrow())
        .toArray();
  }

  private static double[] weights(List<LinkedDepartment> departments) {
    return departments.stream().mapToDouble(LinkedDepartment::respondents).toArray();
  }

  /**
   * Over the waves up to the baseline in which half of either group were, of the departments that
   * were in all of these.
   */
  private static Finding<PreTrends.Result> preTrends(
      WavePair waves, List<LinkedDepartment> treated, List<LinkedDepartment> control) {
    TreeSet<Integer> earlier = new TreeSet<>(waves(treated).headSet(waves.baseline() + 1));
    earlier.removeIf(wave -> isRare(wave, treated) || isRare(wave, control));
    List<LinkedDepartment> first = inAll(treated, earlier);
    List<LinkedDepartment> second = inAll(control, earlier);
    return PreTrends.withDefaults()
        .of(outcomes(first, earlier), weights(first), outcomes(second, earlier), weights(second));
  }

  private static boolean isRare(int wave, List<LinkedDepartment> departments) {
    long there = departments.stream().filter(each -> each.in(wave).isPresent()).count();
    return 2 * there < departments.size();
  }

  private static List<LinkedDepartment> inAll(
      List<LinkedDepartment> departments, SortedSet<Integer> waves) {
    return departments.stream()
        .filter(each -> each.engagement().keySet().containsAll(waves))
        .toList();
  }

  private static double[][] outcomes(List<LinkedDepartment> departments, SortedSet<Integer> waves) {
    return departments.stream().map(each -> outcomes(each, waves)).toArray(double[][]::new);
  }

  private static double[] outcomes(LinkedDepartment department, SortedSet<Integer> waves) {
    return waves.stream().mapToDouble(wave -> department.in(wave).orElse(Double.NaN)).toArray();
  }

  private static Finding<GroupTimeEffects.Result> staggered(
      List<LinkedDepartment> departments, RandomGenerator random) {
    SortedSet<Integer> waves = waves(departments);
    List<GroupTimeEffects.Unit> units =
        departments.stream()
            .map(
                each ->
                    new GroupTimeEffects.Unit(
                        outcomes(each, waves),
                        start(each.treatedFrom(), waves),
                        each.respondents()))
            .toList();
    return GroupTimeEffects.withDefaults().of(units, random);
  }

  /** Place of the first wave at or after the start; empty when none was that late. */
  private static OptionalInt start(OptionalInt treatedFrom, SortedSet<Integer> waves) {
    if (treatedFrom.isEmpty() || waves.tailSet(treatedFrom.getAsInt()).isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(waves.headSet(treatedFrom.getAsInt()).size());
  }

  private static SortedSet<Integer> waves(List<LinkedDepartment> departments) {
    TreeSet<Integer> waves = new TreeSet<>();
    departments.forEach(each -> waves.addAll(each.engagement().keySet()));
    return waves;
  }
}
