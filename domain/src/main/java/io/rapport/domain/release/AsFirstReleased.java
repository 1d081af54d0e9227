package io.rapport.domain.release;

import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.MovesWithin;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.release.ReleasedCell.Hidden;
import io.rapport.domain.release.ReleasedCell.Shown;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What becomes of figures that readers have and that may not be told anew, because what was
 * corrected since touches too few people: they stay as they were released, whole cells with all
 * their numbers. Readers learn nothing that they did not have, and no figure disappears.
 *
 * <p>Disclosure control hides a cell of today wherever it would tell of the few together with all
 * that was published, and with it every comparison, change and coefficient that needs it. So
 * whatever is hidden today and was shown before stays.
 */
final class AsFirstReleased {
  private final Map<CellKey, Shown> earlier;
  private final int threshold;

  /**
   * For a release that corrects others.
   *
   * @param earlier cells of waves as the newest earlier release showed them; none if nothing was
   *     corrected since
   */
  AsFirstReleased(Map<CellKey, Shown> earlier, DisclosurePolicy policy) {
    this.earlier = Map.copyOf(earlier);
    this.threshold = policy.answers();
  }

  /**
   * What readers get.
   *
   * @param cells those of today, some of them as they were
   * @param carried those that are as they were
   * @param ofOthers those of them that may be about other people than they would be today
   */
  record Result(
      SortedMap<CellKey, ReleasedCell> cells, Map<CellKey, Shown> carried, Set<CellKey> ofOthers) {
    Result {
      carried = Map.copyOf(carried);
      ofOthers = Set.copyOf(ofOthers);
    }
  }

  /**
   * The cells of a wave as readers get them.
   *
   * @param today its cells as they would be released today, small ones and those that would tell of
   *     others hidden
   * @param decisions over its figures; a figure without a cell is one that is hidden without a mark
   */
  Result of(
      SurveyWave wave, SortedMap<CellKey, ReleasedCell> today, Map<CellKey, Decision> decisions) {
    Told told = new Told(wave, today, decisions.keySet());
    SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>(today);
    Map<CellKey, Shown> carried = new TreeMap<>();
    Set<CellKey> ofOthers = new HashSet<>();
    earlier.forEach(
        (key, was) -> {
          if (key.period().equals(told.wave) && told.stays(key, was)) {
            ReleasedCell now = cells.put(key, was);
            carried.put(key, was);
            if (!(now instanceof Shown) || key.statistic() == Statistic.THEME) {
              ofOthers.add(key);
            }
          }
        });
    return new Result(cells, carried, ofOthers);
  }

  /**
   * Whether a figure of a wave stays as readers have it, whatever would be told of it today: they
   * have it, and a few moved within its unit since.
   */
  Predicate<CellKey> staying(SurveyWave wave) {
    if (!isCorrected(wave)) {
      return key -> false;
    }
    Set<String> movedWithin = movedWithin(wave);
    return key ->
        earlier.containsKey(key) && unit(key.scope()).filter(movedWithin::contains).isPresent();
  }

  private static boolean isCorrected(SurveyWave wave) {
    return wave.profiles().filter(known -> known.today() > 0).isPresent();
  }

  private Set<String> movedWithin(SurveyWave wave) {
    return wave.profiles().map(known -> MovesWithin.ofFew(known, threshold)).orElse(Set.of());
  }

  /** What would be told of a wave today. */
  private final class Told {
    private final String wave;
    private final SortedMap<CellKey, ReleasedCell> cells;
    private final Organisation organisation;
    private final boolean corrected;
    private final Set<String> movedWithin;
    private final Set<Part> parts = new HashSet<>();

    /** What a figure is of, whoever it is about. */
    private record Part(Statistic statistic, String part) {}

    Told(SurveyWave surveyed, SortedMap<CellKey, ReleasedCell> cells, Set<CellKey> figures) {
      this.wave = surveyed.results().wave().id();
      this.cells = cells;
      organisation = surveyed.results().organisation();
      corrected = isCorrected(surveyed);
      movedWithin = movedWithin(surveyed);
      figures.stream()
          .filter(key -> key.period().equals(wave))
          .forEach(key -> parts.add(new Part(key.statistic(), key.part())));
    }

    boolean stays(CellKey key, Shown was) {
      ReleasedCell now = cells.get(key);
      if (now instanceof Shown shown) {
        return corrected && !shown.equals(was) && !mayBeTold(shown, was);
      }
      return now instanceof Hidden || now == null && isAsked(key);
    }

    /** A figure without a cell may be hidden, or there may be no such unit or question any more. */
    private boolean isAsked(CellKey key) {
      return parts.contains(new Part(key.statistic(), key.part()))
          && unit(key.scope()).flatMap(organisation::unit).isPresent();
    }

    /**
     * Comments are not followed from person to person, so that their figures are told anew only
     * where so many more people wrote one; those of a unit unless a few moved within it.
     */
    private boolean mayBeTold(Shown now, Shown was) {
      return now.key().statistic() == Statistic.THEME
          ? now.base().atLeast() - most(was.base()) >= threshold
          : unit(now.key().scope()).filter(movedWithin::contains).isEmpty();
    }
  }

  private static Optional<String> unit(Scope scope) {
    if (scope instanceof Scope.Unit unit) {
      return Optional.of(unit.code());
    }
    return scope instanceof Scope.Group group ? Optional.of(group.unit()) : Optional.empty();
  }

  private static long most(ReleasedCell.Base base) {
    return base instanceof ReleasedCell.Base.Band band ? band.high() : base.atLeast();
  }
}
