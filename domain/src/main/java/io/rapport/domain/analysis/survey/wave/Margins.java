package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.CategoryTallies;
import io.rapport.domain.analysis.survey.Poststrata;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.HeadcountMargin;
import io.rapport.domain.statistics.Raking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The headcounts to which answers can be weighted: those of every demographic whose categories are
 * all recorded for all units, and those of the units directly below the whole. Categories have no
 * declared order, so any may be put together where answers are few.
 *
 * @param used in the order of the demographics' ids, units last
 */
record Margins(List<Margin> used, List<Weights.Unused> unused) {
  /** Name of the margin of the units directly below the whole. */
  static final String UNITS = "top units";

  Margins {
    used = List.copyOf(used);
    unused = List.copyOf(unused);
  }

  /**
   * One of them.
   *
   * @param headcounts people by category, at least two categories and one person
   * @param answers respondents by category
   * @param category of a cell; empty if not told
   */
  record Margin(
      String name,
      List<String> categories,
      List<Long> headcounts,
      List<Long> answers,
      long notTold,
      Function<Poststrata.Cell, Optional<String>> category) {

    HeadcountMargin headcountMargin() {
      return new HeadcountMargin(name, HeadcountMargin.Order.UNORDERED, headcounts);
    }

    int position(Poststrata.Cell cell) {
      return category.apply(cell).map(categories::indexOf).orElse(Raking.NOT_TOLD);
    }

    /** What became of it when small categories were put together. */
    Weights.Margin raked(List<List<Integer>> groups) {
      return new Weights.Margin(
          name,
          groups.stream()
              .map(
                  group ->
                      new Weights.Group(
                          group.stream().map(categories::get).toList(),
                          group.stream().mapToLong(headcounts::get).sum(),
                          group.stream().mapToLong(answers::get).sum()))
              .toList(),
          notTold);
    }
  }

  static Margins of(
      Organisation organisation, DemographicHeadcounts headcounts, WaveTallies tallies) {
    List<Margin> used = new ArrayList<>();
    List<Weights.Unused> unused = new ArrayList<>();
    long respondents = tallies.everybody().respondents();
    tallies
        .demographics()
        .forEach(
            (id, told) -> {
              Map<String, OptionalLong> people = new LinkedHashMap<>();
              for (String category : headcounts.categories(id)) {
                people.put(category, headcounts.people(organisation.inOrder(), id, category));
              }
              int at = tallies.poststrata().demographics().indexOf(id);
              Candidate candidate =
                  new Candidate(
                      id, people, answers(told), respondents, cell -> cell.categories().get(at));
              Optional<String> obstacle =
                  told.tooMany()
                      ? Optional.of("more than " + CategoryTallies.MOST + " different categories")
                      : candidate.obstacle();
              candidate.sort(obstacle, used, unused);
            });
    Candidate units = units(organisation, tallies, respondents);
    units.sort(units.obstacle(), used, unused);
    return new Margins(used, unused);
  }

  private static Map<String, Long> answers(CategoryTallies told) {
    Map<String, Long> answers = new LinkedHashMap<>();
    for (String category : told.categories()) {
      answers.put(
          category, told.of(category).values().stream().mapToLong(Tally::respondents).sum());
    }
    return answers;
  }

  private static Candidate units(Organisation organisation, WaveTallies tallies, long respondents) {
    Map<String, Long> answers = new LinkedHashMap<>();
    tallies
        .units()
        .forEach(
            (unit, tally) ->
                Optional.ofNullable(tallies.poststrata().divisions().get(unit))
                    .ifPresent(
                        division -> answers.merge(division, tally.respondents(), Long::sum)));
    Map<String, OptionalLong> people = new LinkedHashMap<>();
    Unit root = organisation.root();
    people(root.code(), root.headcount(), answers, people);
    for (Unit unit : organisation.children(root.code())) {
      people(unit.code(), organisation.headcount(unit.code()), answers, people);
    }
    return new Candidate(UNITS, people, answers, respondents, Poststrata.Cell::division);
  }

  /** A unit in which nobody is and nobody answered is no category; elsewhere 0 is not known. */
  private static void people(
      String unit, int headcount, Map<String, Long> answers, Map<String, OptionalLong> people) {
    if (headcount > 0) {
      people.put(unit, OptionalLong.of(headcount));
    } else if (answers.containsKey(unit)) {
      people.put(unit, OptionalLong.empty());
    }
  }

  /** A margin that may or may not be of use. */
  private record Candidate(
      String name,
      Map<String, OptionalLong> people,
      Map<String, Long> answers,
      long respondents,
      Function<Poststrata.Cell, Optional<String>> category) {

    Optional<String> obstacle() {
      if (answers.isEmpty()) {
        return Optional.of("nobody told theirs");
      }
      if (people.isEmpty() || people.values().stream().anyMatch(OptionalLong::isEmpty)) {
        return Optional.of("the headcounts are not known of all units");
      }
      if (!people.keySet().containsAll(answers.keySet())) {
        return Optional.of("the headcount is not known of every category that people told");
      }
      if (people.size() < 2) {
        return Optional.of("there is a single category");
      }
      boolean fits =
          answers.entrySet().stream().allMatch(entry -> entry.getValue() <= people(entry.getKey()));
      return fits ? Optional.empty() : Optional.of(Eligible.TOO_SMALL);
    }

    private long people(String of) {
      return people.getOrDefault(of, OptionalLong.empty()).orElse(0);
    }

    void sort(Optional<String> obstacle, List<Margin> used, List<Weights.Unused> unused) {
      if (obstacle.isPresent()) {
        unused.add(new Weights.Unused(name, obstacle.get()));
        return;
      }
      List<String> categories = List.copyOf(people.keySet());
      used.add(
          new Margin(
              name,
              categories,
              categories.stream().map(this::people).toList(),
              categories.stream().map(each -> answers.getOrDefault(each, 0L)).toList(),
              respondents - answers.values().stream().mapToLong(Long::longValue).sum(),
              category));
    }
  }
}
