package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.disclosure.lattice.Audience;
import io.rapport.domain.disclosure.lattice.Lattice;
import io.rapport.domain.disclosure.lattice.Lattice.Exchange;
import io.rapport.domain.disclosure.lattice.Lattice.Partition;
import io.rapport.domain.figure.Scope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Everything that the figures of one wave can be about, as sets of profiles: in each stand each
 * unit, and each category of each demographic in it, as far as there is anybody.
 *
 * <p>They are offered from the company down to the teams, totals before their demographics, the
 * larger ones first.
 */
public final class SurveyLattice {
  private final WaveProfiles wave;
  private final List<Cell> cells;
  private final Map<Place, Integer> positions = new HashMap<>();
  private final Lattice lattice;

  /** What a cell is about. */
  private record Place(int stand, Scope scope) {}

  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  private record Cell(Place place, int depth, int[] profiles, int respondents) {
    /** Groups of a unit come after the totals below it. */
    int rank() {
      return 2 * depth + (place.scope() instanceof Scope.Group ? 3 : 0);
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
            .sorted(
                Comparator.comparingInt(Cell::rank)
                    .thenComparing(Comparator.comparingInt(Cell::respondents).reversed())
                    .thenComparing(cell -> cell.place().scope().text())
                    .thenComparingInt(cell -> cell.place().stand()))
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
    Map<String, Integer> depths = new HashMap<>();
    sets.organisation()
        .inOrder()
        .forEach(unit -> depths.put(unit.code(), sets.organisation().depth(unit.code())));
    List<Cell> found = new ArrayList<>();
    sets.scopes()
        .forEach(
            (scope, profiles) -> {
              String unit =
                  scope instanceof Scope.Group group ? group.unit() : ((Scope.Unit) scope).code();
              int respondents = 0;
              for (int profile : profiles) {
                respondents += wave.profiles().get(profile).respondents();
              }
              found.add(
                  new Cell(
                      new Place(stand, scope),
                      Objects.requireNonNull(depths.get(unit)),
                      profiles,
                      respondents));
            });
    return found;
  }

  private List<Partition> partitions(int stand, StandSets sets) {
    return sets.wholes().stream()
        .map(
            whole ->
                new Partition(
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
