package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.CategoryTallies;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.Raking;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of a wave's respondents beside their unit: their demographic groups, how evenly
 * these answered, and everybody weighted to the headcounts. Demographics come sorted by id, their
 * categories by name.
 *
 * <p>Whoever did not tell a category counts for everybody and is in no category, nor among those
 * with whom one is compared.
 */
public final class WaveDemographics {
  private final WaveStatistics statistics;
  private final Questionnaire questionnaire;
  private final Organisation organisation;
  private final WaveResults wave;
  private final WaveTallies tallies;
  private final DemographicHeadcounts headcounts;

  WaveDemographics(
      WaveStatistics statistics,
      Questionnaire questionnaire,
      WaveResults wave,
      WaveTallies tallies,
      DemographicHeadcounts headcounts) {
    this.statistics = statistics;
    this.questionnaire = questionnaire;
    this.organisation = wave.organisation();
    this.wave = wave;
    this.tallies = tallies;
    this.headcounts = headcounts;
  }

  /** The groups of every demographic that was asked for, of everybody. */
  public List<DemographicStatistics> demographics() {
    return tallies.demographics().keySet().stream().map(this::demographic).toList();
  }

  private DemographicStatistics demographic(String id) {
    List<DemographicStatistics.Category> categories = new ArrayList<>();
    List<Representativeness.Count> counts = new ArrayList<>();
    long notTold = tallies.everybody().respondents();
    for (String category : categories(id)) {
      Collection<Tally> groups = told(id).of(category).values();
      Tally tally = sum(groups);
      OptionalLong people = headcounts.people(organisation.inOrder(), id, category);
      Eligible eligible = new Eligible(people.orElse(0));
      List<Tally> inUnits =
          told(id).of(category).entrySet().stream()
              .filter(entry -> organisation.unit(entry.getKey()).isPresent())
              .map(Map.Entry::getValue)
              .toList();
      categories.add(
          new DemographicStatistics.Category(
              category,
              response(tally.respondents(), people),
              statistics.items(tally, eligible),
              statistics.dimensions(tally, inUnits, eligible)));
      counts.add(new Representativeness.Count(tally.respondents(), people));
      notTold -= tally.respondents();
    }
    return new DemographicStatistics(
        id, notTold, categories, Representativeness.of(counts, notTold));
  }

  /** How many of each category answered in a unit and everything below it. */
  public List<UnitCategories> ofUnit(Unit unit) {
    List<Unit> within = organisation.subtree(unit.code());
    List<UnitCategories> all = new ArrayList<>();
    for (String id : tallies.demographics().keySet()) {
      SortedMap<String, ResponseStatistics> categories = new TreeMap<>();
      for (String category : categories(id)) {
        SortedMap<String, Tally> byUnit = told(id).of(category);
        long respondents =
            within.stream()
                .map(part -> byUnit.getOrDefault(part.code(), tallies.none()))
                .mapToLong(Tally::respondents)
                .sum();
        categories.put(category, response(respondents, headcounts.people(within, id, category)));
      }
      all.add(new UnitCategories(id, categories));
    }
    return all;
  }

  /** Every category against everybody who told another one, item by item. */
  public List<CategoryComparison<ItemComparison>> itemComparisons() {
    return Family.ofShares(
        against(statistics::itemsAgainst),
        statistics.method().falseDiscoveryRate(),
        each -> each.comparison().test(),
        (each, test) -> new CategoryComparison<>(each.demographic(), each.comparison().with(test)));
  }

  /** Every category against everybody who told another one, dimension by dimension. */
  public List<CategoryComparison<IndexComparison>> indexComparisons() {
    return Family.ofScores(
        against(statistics::dimensionsAgainst),
        statistics.method().falseDiscoveryRate(),
        each -> each.comparison().test(),
        (each, test) -> new CategoryComparison<>(each.demographic(), each.comparison().with(test)));
  }

  /** How evenly the units answered, each with the people of that very unit. */
  public Representativeness representativeness() {
    List<Representativeness.Count> counts = new ArrayList<>();
    long elsewhere = tallies.everybody().respondents();
    for (Unit unit : organisation.inOrder()) {
      long answered = wave.ownOf(unit.code()).respondents();
      if (unit.headcount() > 0) {
        counts.add(new Representativeness.Count(answered, OptionalLong.of(unit.headcount())));
      } else if (answered > 0) {
        counts.add(new Representativeness.Count(answered, OptionalLong.empty()));
      }
      elsewhere -= answered;
    }
    return Representativeness.of(counts, elsewhere);
  }

  /** Everybody, weighted to the headcounts. */
  public WeightedStatistics weighted() {
    return weighted(Raking.withDefaults());
  }

  WeightedStatistics weighted(Raking raking) {
    return new WeightingAnalysis(
            questionnaire,
            Margins.of(organisation, headcounts, tallies),
            tallies,
            new Eligible(organisation.headcount(organisation.root().code())),
            raking)
        .weighted();
  }

  private <T> List<CategoryComparison<T>> against(Against<T> test) {
    List<CategoryComparison<T>> comparisons = new ArrayList<>();
    for (String id : tallies.demographics().keySet()) {
      SortedMap<String, Tally> categories = new TreeMap<>();
      told(id).categories().forEach(name -> categories.put(name, sum(told(id).of(name).values())));
      Tally everybody = sum(categories.values());
      categories.forEach(
          (name, own) ->
              test.of(name, own, everybody.minus(own))
                  .forEach(each -> comparisons.add(new CategoryComparison<>(id, each))));
    }
    return comparisons;
  }

  private interface Against<T> {
    List<T> of(String category, Tally own, Tally rest);
  }

  /** Categories that somebody told or whose headcount is recorded. */
  private SortedSet<String> categories(String demographic) {
    SortedSet<String> categories = new TreeSet<>(headcounts.categories(demographic));
    categories.addAll(told(demographic).categories());
    return categories;
  }

  private CategoryTallies told(String demographic) {
    return Objects.requireNonNull(tallies.demographics().get(demographic));
  }

  private Tally sum(Collection<Tally> parts) {
    return parts.stream().reduce(tallies.none(), Tally::plus);
  }

  /** Response of a group whose headcount may be known to be 0. */
  private static ResponseStatistics response(long respondents, OptionalLong people) {
    if (people.isPresent() && people.getAsLong() == 0) {
      String reason = respondents == 0 ? "nobody is in the group" : Eligible.TOO_SMALL;
      return new ResponseStatistics(
          respondents, Value.of(0), new Value.Missing(reason), Bounds.missing(reason));
    }
    return new Eligible(people.orElse(0)).response(respondents);
  }
}
