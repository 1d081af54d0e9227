package io.rapport.domain.analysis.survey;

import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Everything that is summed up of one wave's answers in one pass: a tally by unit, by unit and
 * category of each demographic, and of everybody by {@link Poststrata.Cell}. All of it adds exactly
 * and in any order; its size depends on units and categories, not on people.
 *
 * <p>Those who did not tell their category of a demographic are in no category of it, so they are
 * neither shown as a group nor compared with one; they are the unit's tally less those of its
 * categories. In the poststrata they stand apart, so that weighting leaves them the share that they
 * have among the answers.
 *
 * <p>NOT thread safe while answers are being added.
 */
public final class WaveTallies {
  /** Stands for the unit of respondents of whom none is known. */
  public static final String WITHOUT_UNIT = "";

  private final Poststrata poststrata;
  private final Tally none;
  private final SortedMap<String, Tally> units = new TreeMap<>();
  private final SortedMap<String, CategoryTallies> demographics = new TreeMap<>();
  private final PoststratumTallies cells = new PoststratumTallies();

  private WaveTallies(Tally none, Iterable<String> demographics, Poststrata poststrata) {
    this.none = none;
    this.poststrata = poststrata;
    demographics.forEach(id -> this.demographics.put(id, new CategoryTallies()));
  }

  /**
   * No answers yet.
   *
   * @param questionnaire what was asked; its columns name the demographics
   * @throws IllegalArgumentException if the poststrata have a demographic that it does not ask for
   */
  public static WaveTallies empty(Questionnaire questionnaire, Poststrata poststrata) {
    Map<String, String> asked = questionnaire.columns().demographics();
    if (!asked.keySet().containsAll(poststrata.demographics())) {
      throw new IllegalArgumentException("poststrata need demographics of the questionnaire");
    }
    return new WaveTallies(Tally.empty(questionnaire), asked.keySet(), poststrata);
  }

  /** No answers to the same questions, put together in the same way. */
  public WaveTallies emptied() {
    return new WaveTallies(none, demographics.keySet(), poststrata);
  }

  /**
   * Adds one person's answers.
   *
   * @throws IllegalArgumentException if their count does not fit, or a code is none of its scale
   */
  public void add(Response response) {
    units.computeIfAbsent(response.unit(), unit -> none.emptied()).add(response);
    demographics.forEach(
        (id, categories) ->
            category(response.demographics(), id)
                .ifPresent(name -> categories.add(name, response, none::emptied)));
    if (!poststrata.none()) {
      cells.add(poststrata.of(response), response, none::emptied);
    }
  }

  /** Adds what is known of the people in a very unit. */
  public void addUnit(String unit, Tally tally) {
    units.merge(unit, tally, Tally::plus);
  }

  /**
   * Adds what is known of the people of a category in a very unit.
   *
   * @throws IllegalArgumentException if there is no such demographic
   */
  public void addCategory(String demographic, String category, String unit, Tally tally) {
    known(demographic).add(category, unit, tally);
  }

  /** Adds what is known of the people in a cell. */
  public void addCell(Poststrata.Cell cell, Tally tally) {
    cells.add(cell, tally);
  }

  /**
   * Forgets a demographic that has more categories than can be kept.
   *
   * @throws IllegalArgumentException if there is no such demographic
   */
  public void giveUp(String demographic) {
    known(demographic).addAll(CategoryTallies.overfull());
  }

  /** Forgets poststrata of which there are more than can be kept. */
  public void giveUpPoststrata() {
    cells.giveUp();
  }

  /**
   * Those of both together.
   *
   * @throws IllegalArgumentException if they are of different questions or put together otherwise
   */
  public WaveTallies plus(WaveTallies other) {
    if (!poststrata.equals(other.poststrata)
        || !demographics.keySet().equals(other.demographics.keySet())) {
      throw new IllegalArgumentException("these tallies are not of the same groups");
    }
    WaveTallies sum = emptied();
    for (WaveTallies part : new WaveTallies[] {this, other}) {
      part.units.forEach(sum::addUnit);
      part.demographics.forEach((id, categories) -> sum.known(id).addAll(categories));
      sum.cells.addAll(part.cells);
    }
    return sum;
  }

  /**
   * The same answers in other units.
   *
   * @param place code of the unit in which people of a very unit count
   * @param told what tells people apart in these units: the same demographics
   */
  WaveTallies placed(UnaryOperator<String> place, Poststrata told) {
    WaveTallies placed = new WaveTallies(none, demographics.keySet(), told);
    units.forEach((unit, tally) -> placed.addUnit(place.apply(unit), tally));
    demographics.forEach((id, categories) -> placed.known(id).addAll(categories.placed(place)));
    if (cells.tooMany()) {
      placed.giveUpPoststrata();
    }
    cells
        .cells()
        .forEach(
            (cell, tally) ->
                placed.addCell(
                    new Poststrata.Cell(cell.division().map(place), cell.categories()), tally));
    return placed;
  }

  /** Tally by unit code, of the people who answered in that very unit. */
  public SortedMap<String, Tally> units() {
    return Collections.unmodifiableSortedMap(units);
  }

  /** The demographics that were asked for, sorted by id. */
  public SortedMap<String, CategoryTallies> demographics() {
    return Collections.unmodifiableSortedMap(demographics);
  }

  /** A demographic of which nothing was kept as it has too many categories, the first by id. */
  public Optional<String> overfull() {
    return demographics.entrySet().stream()
        .filter(entry -> entry.getValue().tooMany())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** By what the poststrata tell people apart. */
  public Poststrata poststrata() {
    return poststrata;
  }

  /** Tally by cell; empty if there are no poststrata, or too many. */
  public SortedMap<Poststrata.Cell, Tally> cells() {
    return cells.cells();
  }

  /** Whether there are more cells than can be kept, so that none was. */
  public boolean tooManyCells() {
    return cells.tooMany();
  }

  /** Everybody. */
  public Tally everybody() {
    return units.values().stream().reduce(none, Tally::plus);
  }

  /** No answers to these questions. */
  public Tally none() {
    return none;
  }

  /** What a person told; empty if nothing. */
  static Optional<String> category(Map<String, String> told, String demographic) {
    return Optional.ofNullable(told.get(demographic))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty));
  }

  private CategoryTallies known(String demographic) {
    CategoryTallies categories = demographics.get(demographic);
    if (categories == null) {
      throw new IllegalArgumentException("nobody was asked for " + demographic);
    }
    return categories;
  }
}
