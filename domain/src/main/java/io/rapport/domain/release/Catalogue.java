package io.rapport.domain.release;

import java.util.List;
import java.util.Optional;

/**
 * The words that go with released cells: names of units, items, dimensions, functions and waves.
 * Nothing in it comes from answers or records.
 *
 * @param organisation name of the organisation
 * @param units each before its sub-units
 * @param survey what was asked, empty if there is no survey yet
 * @param functions advising functions in the records, sorted by code
 * @param departments departments in the records, sorted by code
 */
public record Catalogue(
    String organisation,
    List<UnitName> units,
    Optional<Survey> survey,
    List<Named> functions,
    List<Named> departments) {
  public Catalogue {
    units = List.copyOf(units);
    functions = List.copyOf(functions);
    departments = List.copyOf(departments);
  }

  /** A code with its name. */
  public record Named(String code, String name) {}

  /**
   * A unit.
   *
   * @param parent code of the unit it belongs to, empty for the whole organisation
   * @param depth level, 0 for the whole organisation
   */
  public record UnitName(String code, String name, Optional<String> parent, int depth) {}

  /**
   * A survey.
   *
   * @param title title of the questionnaire
   * @param version version of the questionnaire
   * @param outcome id of the headline dimension
   * @param waves waves with released cells, oldest first; the last one is the wave reported
   */
  public record Survey(
      String questionnaire,
      int version,
      String title,
      String outcome,
      List<ItemName> items,
      List<DimensionName> dimensions,
      List<Named> waves) {
    public Survey {
      items = List.copyOf(items);
      dimensions = List.copyOf(dimensions);
      waves = List.copyOf(waves);
      if (waves.isEmpty()) {
        throw new IllegalArgumentException("a survey is reported from its first wave on");
      }
    }

    /** The wave reported. */
    public Named wave() {
      return waves.get(waves.size() - 1);
    }

    /** The wave before, if there is one. */
    public Optional<Named> previousWave() {
      return waves.size() < 2 ? Optional.empty() : Optional.of(waves.get(waves.size() - 2));
    }
  }

  /**
   * An item.
   *
   * @param scale labels of its answers, worst to best
   */
  public record ItemName(String id, String wording, boolean reversed, List<String> scale) {
    public ItemName {
      scale = List.copyOf(scale);
    }
  }

  /** A dimension. */
  public record DimensionName(String id, String label, List<String> items) {
    public DimensionName {
      items = List.copyOf(items);
    }
  }

  /** The whole organisation. */
  public Optional<UnitName> root() {
    return units.stream().filter(unit -> unit.parent().isEmpty()).findFirst();
  }

  /** Name of a function, its code if it has none. */
  public String function(String code) {
    return named(functions, code);
  }

  /** Name of a department, its code if it has none. */
  public String department(String code) {
    return named(departments, code);
  }

  private static String named(List<Named> names, String code) {
    return names.stream()
        .filter(name -> name.code().equals(code))
        .findFirst()
        .map(Named::name)
        .orElse(code);
  }
}
