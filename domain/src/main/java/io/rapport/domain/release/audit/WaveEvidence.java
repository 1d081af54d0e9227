package io.rapport.domain.release.audit;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the audit knows of a wave.
 *
 * @param wave its id
 * @param items its items, in the order of the profiles' numbers
 * @param dimensions its dimensions, in the order of the profiles' numbers
 * @param outcome id of the dimension that others drive
 * @param profiles its respondents, with the states of the wave that were released
 * @param published what earlier releases showed of it
 * @param carried keys of its cells that are as one of those showed them, so that they speak of that
 *     release's stand and not of today's
 * @param sheets how many filled in everything that coefficients need
 * @param comments how many wrote a comment
 * @param since what its changes are measured from; empty for the first wave
 */
public record WaveEvidence(
    String wave,
    List<Asked> items,
    List<Composition> dimensions,
    String outcome,
    WaveProfiles profiles,
    List<Published> published,
    SortedSet<String> carried,
    Sheets sheets,
    long comments,
    Optional<Since> since) {
  public WaveEvidence {
    items = List.copyOf(items);
    dimensions = List.copyOf(dimensions);
    published = List.copyOf(published);
    carried = Collections.unmodifiableSortedSet(new TreeSet<>(carried));
  }

  /** The dimension of an id; empty if the wave has none. */
  Optional<Composition> dimension(String id) {
    return dimensions.stream().filter(dimension -> dimension.id().equals(id)).findFirst();
  }

  /**
   * An item.
   *
   * @param lowest lowest code of its scale
   * @param highest highest code of its scale
   */
  public record Asked(String id, int lowest, int highest) {
    /** The same without its words. */
    public static Asked of(Item item) {
      return new Asked(item.id(), item.scale().lowest(), item.scale().highest());
    }
  }

  /**
   * A dimension and what it is made of.
   *
   * @param items ids of its items
   */
  public record Composition(String id, List<String> items) {
    public Composition {
      items = List.copyOf(items);
    }

    /** The same without its label. */
    public static Composition of(Dimension dimension) {
      return new Composition(dimension.id(), dimension.items());
    }
  }

  /**
   * Cells that an earlier release showed.
   *
   * @param stand the state of the wave that they spoke of: position in the stands of its profiles
   * @param cells their keys, as text
   * @param numbers what was printed of how answers divide, by keys of items, indices and scores of
   *     promoters
   */
  public record Published(
      int stand, SortedSet<String> cells, Map<String, Map<Measure, BigDecimal>> numbers) {
    public Published {
      cells = Collections.unmodifiableSortedSet(new TreeSet<>(cells));
      numbers = Map.copyOf(numbers);
    }

    /** Cells of which nobody knows any more what was printed. */
    public Published(int stand, SortedSet<String> cells) {
      this(stand, cells, Map.of());
    }

    /** Their keys. */
    List<CellKey> keys() {
      return cells.stream().map(CellKey::parse).toList();
    }
  }

  /**
   * Own people of units, without units below, who filled in everything that a coefficient needs.
   *
   * @param complete by dimension and code of the unit: those with an answer to each of its items
   * @param drivers by code of the unit: those with a score of each dimension of the drivers' model
   */
  public record Sheets(Map<String, Map<String, Long>> complete, Map<String, Long> drivers) {
    public Sheets {
      complete = Map.copyOf(complete);
      drivers = Map.copyOf(drivers);
    }
  }

  /**
   * What the changes of a wave are measured from.
   *
   * @param wave id of the earlier wave
   * @param units by code of a unit: codes of the units of the earlier wave that were it, each with
   *     its own people only; no entry for units that cannot be compared
   * @param items by id of an item: the item's id in the earlier wave
   * @param dimensions by id of a dimension: the dimension's id in the earlier wave
   */
  public record Since(
      String wave,
      Map<String, SortedSet<String>> units,
      Map<String, String> items,
      Map<String, String> dimensions) {
    public Since {
      units = Map.copyOf(units);
      items = Map.copyOf(items);
      dimensions = Map.copyOf(dimensions);
    }
  }
}
