package io.rapport.domain.analysis.partnership.index;

import static io.rapport.domain.statistics.Finding.Reason.TOO_FEW_ANSWERS;
import static io.rapport.domain.statistics.Finding.Reason.TOO_FEW_UNITS;
import static io.rapport.domain.statistics.Finding.Reason.UNSTABLE;

import io.rapport.domain.statistics.Confidence;
import io.rapport.domain.statistics.ExpandedPercentile;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What an index would have been with other managers: whole managers are drawn with replacement, all
 * cells and the organisation taken anew from each draw, so that a cell is compared with an
 * organisation of which it is part.
 *
 * <p>Percentiles are those of {@link ExpandedPercentile} for as many clusters as the cell has. A
 * replication in which a pillar of the index cannot be measured counts as undefined; more than one
 * in twenty of them make it {@link Finding.Reason#UNSTABLE}.
 *
 * @param <C> a cluster
 */
final class IndexBootstrap<C> {
  /** At most one replication in so many may be undefined. */
  private static final long UNDEFINED_IN = 20;

  private static final int FEWEST_CLUSTERS = 2;

  private final IndexScheme scheme;
  private final Map<String, Replicated<C>> cells = new LinkedHashMap<>();
  private final Optional<Replicated<C>> organisation;

  /**
   * Draws all replications.
   *
   * @param strata clusters; as many are drawn from each as it has
   */
  IndexBootstrap(
      IndexScheme scheme,
      List<List<C>> strata,
      Optional<Published<C>> organisation,
      List<Published<C>> cells,
      RandomGenerator random) {
    this.scheme = scheme;
    List<C> clusters = strata.stream().flatMap(List::stream).toList();
    this.organisation = organisation.map(whole -> new Replicated<>(whole, clusters, scheme));
    cells.forEach(
        cell -> this.cells.put(cell.subject().code(), new Replicated<>(cell, clusters, scheme)));
    for (int b = 0; b < scheme.replications(); b++) {
      int[] times = draw(strata, clusters.size(), random);
      int replication = b;
      this.organisation.ifPresent(whole -> whole.add(times, replication));
      this.cells.values().forEach(cell -> cell.add(times, replication));
    }
  }

  /** How often each cluster is drawn. */
  private static <C> int[] draw(List<List<C>> strata, int clusters, RandomGenerator random) {
    int[] times = new int[clusters];
    int start = 0;
    for (List<C> stratum : strata) {
      for (int i = 0; i < stratum.size(); i++) {
        times[start + random.nextInt(stratum.size())]++;
      }
      start += stratum.size();
    }
    return times;
  }

  /** A subject with the index it has. */
  record Published<C>(Subject<C> subject, HealthIndex.Published index) {}

  /** Interval of the organisation's index, if it has one. */
  Finding<Interval> organisation() {
    return organisation
        .map(whole -> interval(whole.scores, whole.members.size()))
        .orElseGet(() -> Finding.none(TOO_FEW_ANSWERS));
  }

  /** Interval of the index of a cell. */
  Finding<Interval> score(String code) {
    Replicated<C> cell = cell(code);
    return interval(cell.scores, cell.members.size());
  }

  /** How far a cell lies above the organisation, if that has an index. */
  Finding<DifferenceToOrganisation> difference(String code) {
    return organisation
        .map(whole -> difference(cell(code), whole))
        .orElseGet(() -> Finding.none(TOO_FEW_ANSWERS));
  }

  private Finding<DifferenceToOrganisation> difference(Replicated<C> cell, Replicated<C> whole) {
    double[] differences = new double[scheme.replications()];
    Arrays.setAll(differences, b -> cell.scores[b] - whole.scores[b]);
    int size = cell.members.size();
    double estimate = cell.published.index().score() - whole.published.index().score();
    return interval(differences, size)
        .flatMap(
            interval ->
                Finding.of(
                    new DifferenceToOrganisation(
                        estimate,
                        interval,
                        ExpandedPercentile.pValue(defined(differences), size))));
  }

  /** Ranks a cell takes in 90 of 100 replications in which all cells are defined. */
  Finding<RankRange> ranks(String code) {
    int position = new ArrayList<>(cells.keySet()).indexOf(code);
    int[] ranks = new int[scheme.replications()];
    int defined = 0;
    for (int b = 0; b < ranks.length; b++) {
      int replication = b;
      double[] scores = cells.values().stream().mapToDouble(c -> c.scores[replication]).toArray();
      if (Arrays.stream(scores).noneMatch(Double::isNaN)) {
        ranks[defined++] = RankRange.ranks(scores)[position];
      }
    }
    return isUnstable(defined)
        ? Finding.none(UNSTABLE)
        : Finding.of(RankRange.of(Arrays.copyOf(ranks, defined)));
  }

  private Replicated<C> cell(String code) {
    Replicated<C> cell = cells.get(code);
    if (cell == null) {
      throw new IllegalArgumentException("no published index of " + code);
    }
    return cell;
  }

  private Finding<Interval> interval(double[] replications, int size) {
    if (size < FEWEST_CLUSTERS) {
      return Finding.none(TOO_FEW_UNITS);
    }
    double[] defined = defined(replications);
    return isUnstable(defined.length)
        ? Finding.none(UNSTABLE)
        : Finding.of(ExpandedPercentile.interval(defined, Confidence.NINETY_FIVE, size));
  }

  private static double[] defined(double[] replications) {
    return Arrays.stream(replications).filter(each -> !Double.isNaN(each)).toArray();
  }

  private boolean isUnstable(int defined) {
    return UNDEFINED_IN * (scheme.replications() - defined) > scheme.replications();
  }

  /** The replications of one subject. */
  private static final class Replicated<C> {
    private final Published<C> published;
    private final IndexScheme scheme;
    private final List<Member<C>> members = new ArrayList<>();
    private final double[] scores;

    Replicated(Published<C> published, List<C> clusters, IndexScheme scheme) {
      this.published = published;
      this.scheme = scheme;
      this.scores = new double[scheme.replications()];
      for (int i = 0; i < clusters.size(); i++) {
        if (published.subject().includes().test(clusters.get(i))) {
          members.add(new Member<>(i, clusters.get(i)));
        }
      }
    }

    /** The same pillars as in the index itself; not a number where one cannot be measured. */
    void add(int[] times, int replication) {
      List<C> drawn = new ArrayList<>();
      for (Member<C> member : members) {
        drawn.addAll(Collections.nCopies(times[member.position], member.cluster));
      }
      Measurements measured = published.subject().measurements().apply(drawn);
      Set<Pillar> pillars = published.index().pillars().scores().keySet();
      EnumMap<Pillar, Double> found = new EnumMap<>(Pillar.class);
      found.putAll(PillarScores.ofParts(scheme, measured.values()).scores());
      boolean isDefined = found.keySet().containsAll(pillars);
      found.keySet().retainAll(pillars);
      scores[replication] =
          isDefined ? Aggregation.GEOMETRIC.of(found, scheme.weights()) : Double.NaN;
    }
  }

  /** A cluster and its place among all. */
  private record Member<C>(int position, C cluster) {}
}
