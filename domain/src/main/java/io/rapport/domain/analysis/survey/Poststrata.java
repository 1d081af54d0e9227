package io.rapport.domain.analysis.survey;

import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what respondents are put together so that their answers can be weighted: the division in which
 * they are and their categories of some demographics.
 *
 * @param divisions by code of a unit the code of the unit directly below the whole that it belongs
 *     to, the whole itself for people directly in it; empty where divisions are not told apart
 * @param demographics ids, in a fixed order
 */
public record Poststrata(SortedMap<String, String> divisions, List<String> demographics) {
  /** Everybody together: nobody can be weighted. */
  public static final Poststrata NONE = new Poststrata(new TreeMap<>(), List.of());

  public Poststrata {
    divisions = Collections.unmodifiableSortedMap(new TreeMap<>(divisions));
    demographics = List.copyOf(demographics);
  }

  /**
   * People who are weighted alike.
   *
   * @param division code of their division; empty if their unit is not known or divisions are not
   *     told apart
   * @param categories of the demographics, in their order; empty where they did not tell it
   */
  public record Cell(Optional<String> division, List<Optional<String>> categories) {
    public Cell {
      categories = List.copyOf(categories);
    }
  }

  /**
   * The divisions of an organisation, and the demographics of a questionnaire of which all its
   * headcounts are recorded: these are what answers can be weighted by.
   */
  public static Poststrata of(
      Organisation organisation, DemographicHeadcounts headcounts, Questionnaire questionnaire) {
    List<Unit> everywhere = organisation.inOrder();
    List<String> demographics =
        questionnaire.columns().demographics().keySet().stream()
            .sorted()
            .filter(id -> !headcounts.categories(id).isEmpty())
            .filter(
                id ->
                    headcounts.categories(id).stream()
                        .allMatch(
                            category -> headcounts.people(everywhere, id, category).isPresent()))
            .toList();
    return of(organisation, demographics);
  }

  /** The divisions of an organisation and these demographics. */
  public static Poststrata of(Organisation organisation, List<String> demographics) {
    SortedMap<String, String> divisions = new TreeMap<>();
    Unit root = organisation.root();
    divisions.put(root.code(), root.code());
    for (Unit division : organisation.children(root.code())) {
      for (Unit unit : organisation.subtree(division.code())) {
        divisions.put(unit.code(), division.code());
      }
    }
    return new Poststrata(divisions, demographics);
  }

  /** Whether there is nothing to tell people apart by. */
  boolean none() {
    return divisions.isEmpty() && demographics.isEmpty();
  }

  Cell of(Response response) {
    Map<String, String> told = response.demographics();
    return new Cell(
        Optional.ofNullable(divisions.get(response.unit())),
        demographics.stream().map(id -> WaveTallies.category(told, id)).toList());
  }
}
