package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.disclosure.lattice.Audience;
import io.rapport.domain.disclosure.lattice.Lattice;
import io.rapport.domain.disclosure.lattice.Lattice.Exchange;
import io.rapport.domain.disclosure.lattice.Lattice.Partition;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.organisation.Organisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Everything that the figures of one wave can be about, as sets of profiles: in each stand each
 * unit, and each category of each demographic in it, as far as there is anybody.
 *
 * <p>They are offered totals first, from the company down to the teams; then demographics, from the
 * company down as well. What comes late has to make way for what came before, so it should have
 * much to make way with, and best in the same categories everywhere: small units come before large
 * ones of the same level, and a unit's categories in the order of their size in the whole
 * organisation. On 200 random organisations that shows 75.7 % of the cells above a threshold of 5,
 * and 79.6 % above one of 10; with the larger cells first it is 74.8 % and 78.9 %.
 */
public final class SurveyLattice {
  /** Levels from the company down to its divisions. */
  private static final int DIVISIONS = 1;

  private final WaveProfiles wave;
  private final List<Cell> cells;
  private final Map<Place, Integer> positions = new HashMap<>();
  private final Lattice lattice;

  /** What a cell is about. */
  private record Place(int stand, Scope scope) {}

  /**
   * A cell and where it stands in the order.
   *
   * @param depth of its unit; 0 for the whole organisation
   * @param unitPeople respondents of its unit
   * @param wholePeople respondents of its category in the whole organisation
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  private record Cell(Place place, int[] profiles, int depth, int unitPeople, int wholePeople) {
    static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::isGroup)
            .thenComparingInt(Cell::depth)
            .thenComparingInt(Cell::rank)
            .thenComparing(cell -> unitOf(cell.place().scope()))
            .thenComparing(Comparator.comparingInt(Cell::wholePeople).reversed())
            .thenComparing(cell -> cell.place().scope().text())
            .thenComparingInt(cell -> cell.place().stand());

    boolean isGroup() {
      return place.scope() instanceof Scope.Group;
    }

    /** Of two units the smaller one gives way; of groups more are shown the other way round. */
    int rank() {
      return isGroup() ? unitPeople : -unitPeople;
    }
  }

  private SurveyLattice(WaveProfiles wave) {
    this.wave = wave;
    List<StandSets> stands =
        IntStream.rangeClosed(0, wave.today())
            .mapToObj(stand -> new StandSets(wave, stand))
            .toList();
    cells =
        IntStream.rangeClosed(0, wave.today())
            .mapToObj(stand -> cells(stand, stands.get(stand)))
            .flatMap(List::stream)
            .sorted(Cell.ORDER)
            .toList();
    for (int position = 0; position < cells.size(); position++) {
      positions.put(cells.get(position).place(), position);
    }
    lattice =
        new Lattice(
            wave.profiles().size(),
            cells.stream().map(Cell::profiles).toList(),
            IntStream.rangeClosed(0, wave.today())
                .mapToObj(stand -> partitions(stand, stands.get(stand)))
                .flatMap(List::stream)
                .toList(),
            stands.stream().flatMap(stand -> stand.crossings().stream()).toList(),
            exchanges());
  }

  /** The lattice of a wave. */
  public static SurveyLattice of(WaveProfiles profiles) {
    return new SurveyLattice(profiles);
  }

  /** The sets, and their order. */
  public Lattice lattice() {
    return lattice;
  }

  /** Position of a unit or group in the lattice; empty if it has nobody in that stand. */
  public OptionalInt position(int stand, Scope scope) {
    Integer position = positions.get(new Place(stand, scope));
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** What a cell is about. */
  public Scope scope(int cell) {
    return cells.get(cell).place().scope();
  }

  /** The stand that a cell speaks of. */
  public int stand(int cell) {
    return cells.get(cell).place().stand();
  }

  /** Positions of all cells of a stand. */
  public BitSet cellsOf(int stand) {
    BitSet found = new BitSet();
    for (int cell = 0; cell < cells.size(); cell++) {
      found.set(cell, stand(cell) == stand);
    }
    return found;
  }

  /**
   * Positions of the cells of a stand that may make way for more others: groups in units below the
   * divisions. Units themselves, and groups of the company and its divisions, are what most people
   * read.
   */
  public BitSet yielding(int stand) {
    BitSet found = new BitSet();
    for (int cell = 0; cell < cells.size(); cell++) {
      found.set(
          cell,
          stand(cell) == stand && cells.get(cell).isGroup() && cells.get(cell).depth() > DIVISIONS);
    }
    return found;
  }

  /** Those who answered anything. */
  public Audience respondents(int threshold) {
    return audience(Profile::respondents, threshold);
  }

  /** Those who gave a valid answer to an item. */
  public Audience answersTo(int item, int threshold) {
    return audience(profile -> profile.item(item), threshold);
  }

  /** Those who have a score of a dimension. */
  public Audience scoresOf(int dimension, int threshold) {
    return audience(profile -> profile.dimension(dimension), threshold);
  }

  /**
   * An audience of some of the people.
   *
   * @param people how many of a profile belong to it
   * @param threshold fewest people who may be spoken of
   */
  public Audience audience(ToIntFunction<Profile> people, int threshold) {
    return new CountedAudience(wave.profiles().stream().mapToInt(people).toArray(), threshold);
  }

  private List<Cell> cells(int stand, StandSets sets) {
    Organisation organisation = sets.organisation();
    Map<Scope, int[]> scopes = sets.scopes();
    Map<Scope, Integer> people = new HashMap<>();
    scopes.forEach((scope, profiles) -> people.put(scope, respondents(profiles)));
    return scopes.entrySet().stream()
        .map(
            cell -> {
              String unit = unitOf(cell.getKey());
              return new Cell(
                  new Place(stand, cell.getKey()),
                  cell.getValue(),
                  organisation.depth(unit),
                  people.getOrDefault(new Scope.Unit(unit), 0),
                  people.getOrDefault(in(organisation.root().code(), cell.getKey()), 0));
            })
        .toList();
  }

  private int respondents(int[] profiles) {
    return Arrays.stream(profiles).map(number -> wave.profiles().get(number).respondents()).sum();
  }

  private static String unitOf(Scope scope) {
    return scope instanceof Scope.Group group ? group.unit() : ((Scope.Unit) scope).code();
  }

  /** The same category in another unit. */
  private static Scope in(String unit, Scope scope) {
    return scope instanceof Scope.Group group
        ? new Scope.Group(unit, group.demographic(), group.category())
        : new Scope.Unit(unit);
  }

  private List<Partition> partitions(int stand, StandSets sets) {
    return sets.wholes().stream()
        .map(
            whole ->
                new Partition(
                    whole
                        .divided()
                        .map(scope -> position(stand, scope).orElse(Partition.ONE_LEVEL))
                        .orElse(Partition.ONE_LEVEL),
                    whole.members().stream()
                        .map(scope -> position(stand, scope))
                        .flatMapToInt(OptionalInt::stream)
                        .toArray(),
                    whole.others()))
        .filter(partition -> partition.members().length + partition.others().length > 0)
        .toList();
  }

  private List<Exchange> exchanges() {
    List<Exchange> found = new ArrayList<>();
    for (Cell earlier : cells) {
      for (int stand = earlier.place().stand() + 1; stand <= wave.today(); stand++) {
        OptionalInt later = position(stand, earlier.place().scope());
        if (later.isPresent()) {
          Exchange exchange =
              Exchange.between(earlier.profiles(), cells.get(later.getAsInt()).profiles());
          if (exchange.added().length + exchange.removed().length > 0) {
            found.add(exchange);
          }
        }
      }
    }
    return found;
  }
}
