package io.rapport.domain.release;

import java.util.ArrayList;
import java.util.Collections;
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
   * @param members units that were put together in this one, as they are too small to be shown
   *     alone; empty for any other unit
   */
  public record UnitName(
      String code, String name, Optional<String> parent, int depth, List<Named> members) {
    public UnitName {
      // Ledgers of earlier programs do not have them.
      members = members == null ? List.of() : List.copyOf(members);
    }

    /** A unit in which nothing was put together. */
    public UnitName(String code, String name, Optional<String> parent, int depth) {
      this(code, name, parent, depth, List.of());
    }
  }

  /**
   * A survey.
   *
   * @param title title of the questionnaire
   * @param version version of the questionnaire
   * @param outcome id of the headline dimension
   * @param waves waves with released cells, oldest first; the last one is the wave reported
   * @param older what waves of older versions asked, oldest first
   * @param since what limits the comparison with the wave before; empty if there is none
   * @param themes what comments were searched for
   * @param weightedBy waves with weighted figures, each with the headcounts that were weighted to
   */
  public record Survey(
      String questionnaire,
      int version,
      String title,
      String outcome,
      List<ItemName> items,
      List<DimensionName> dimensions,
      List<Named> waves,
      List<OlderVersion> older,
      Optional<SinceLastWave> since,
      List<Named> themes,
      List<Named> weightedBy) {
    public Survey {
      items = List.copyOf(items);
      dimensions = List.copyOf(dimensions);
      waves = List.copyOf(waves);
      // Ledgers of earlier programs do not have these.
      older = older == null ? List.of() : List.copyOf(older);
      themes = themes == null ? List.of() : List.copyOf(themes);
      weightedBy = weightedBy == null ? List.of() : List.copyOf(weightedBy);
      if (waves.isEmpty()) {
        throw new IllegalArgumentException("a survey is reported from its first wave on");
      }
    }

    /** A survey whose waves all answered the same version and can be compared throughout. */
    public Survey(
        String questionnaire,
        int version,
        String title,
        String outcome,
        List<ItemName> items,
        List<DimensionName> dimensions,
        List<Named> waves) {
      this(
          questionnaire,
          version,
          title,
          outcome,
          items,
          dimensions,
          waves,
          List.of(),
          Optional.empty(),
          List.of(),
          List.of());
    }

    /** The items that a wave asked. */
    public List<ItemName> items(Named wave) {
      return version(wave).map(OlderVersion::items).orElse(items);
    }

    /** The dimensions of a wave. */
    public List<DimensionName> dimensions(Named wave) {
      return version(wave).map(OlderVersion::dimensions).orElse(dimensions);
    }

    private Optional<OlderVersion> version(Named wave) {
      return older.stream().filter(version -> version.waves().contains(wave.code())).findFirst();
    }

    /** The waves as tables list them. */
    public List<Named> latestFirst() {
      List<Named> reversed = new ArrayList<>(waves);
      Collections.reverse(reversed);
      return reversed;
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

  /**
   * An older version of the questionnaire.
   *
   * @param waves ids of its waves
   */
  public record OlderVersion(
      int version, List<String> waves, List<ItemName> items, List<DimensionName> dimensions) {
    public OlderVersion {
      waves = List.copyOf(waves);
      items = List.copyOf(items);
      dimensions = List.copyOf(dimensions);
    }
  }

  /**
   * What limits the comparison of the wave reported with the wave before. What is not named can be
   * compared.
   *
   * @param items items that are reworded, not comparable or new
   * @param dimensions dimensions that are reworded or not comparable
   * @param units units that are new or not comparable
   * @param removed wordings of items that are no longer asked
   */
  public record SinceLastWave(
      List<Limit> items, List<Limit> dimensions, List<Limit> units, List<String> removed) {
    public SinceLastWave {
      items = List.copyOf(items);
      dimensions = List.copyOf(dimensions);
      units = List.copyOf(units);
      removed = List.copyOf(removed);
    }
  }

  /**
   * Why something can be compared with a reservation, or cannot.
   *
   * @param code of the item, dimension or unit
   * @param compared true if it is compared all the same
   * @param reason why
   */
  public record Limit(String code, boolean compared, Reason reason) {}

  /**
   * Why something is not, or not quite, what it was; reports say it in their language.
   *
   * @param item id of the item of a dimension that decides; empty otherwise
   * @param names names of units, or the words of an earlier program, as {@code why} needs them
   */
  public record Reason(Why why, Optional<String> item, List<String> names) {
    public Reason {
      names = List.copyOf(names);
    }

    /** A reason that needs no names. */
    public static Reason of(Why why) {
      return new Reason(why, Optional.empty(), List.of());
    }

    /** A reason as an earlier program put it. */
    public static Reason inWords(String words) {
      return new Reason(Why.IN_WORDS, Optional.empty(), List.of(words));
    }
  }

  /** What keeps something from being compared. */
  public enum Why {
    QUESTION_REWORDED,
    ANSWERS_REWORDED,
    OTHER_ANSWERS_COUNT,
    SCORED_OTHERWISE,
    DECLARED,
    NEW_ITEM,
    /** A dimension is made of other items. */
    OTHER_ITEMS,
    NEW_UNIT,
    /**
     * A unit was divided. Names: it, then what its people went to; only one of these if the others
     * were closed.
     */
    DIVIDED,
    /** What became of a unit is not recorded. Names: it. */
    LOST,
    /** The name is the reason itself, as an earlier program put it in English. */
    IN_WORDS
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
