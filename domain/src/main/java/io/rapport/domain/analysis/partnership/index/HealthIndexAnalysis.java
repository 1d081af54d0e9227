package io.rapport.domain.analysis.partnership.index;

import io.rapport.domain.statistics.BenjaminiHochberg;
import io.rapport.domain.statistics.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * S39: the index of every cell, its interval, its band against the organisation and what its
 * conventions are worth.
 *
 * <p>Cells are told apart by the interval of their difference to the organisation and, because they
 * are many, only if the difference also stands at a false discovery rate of 10 % over all of them.
 * Where the organisation's own index is not published, or a cell has a single manager, nothing can
 * be told apart.
 */
public final class HealthIndexAnalysis {
  private final IndexScheme scheme;

  public HealthIndexAnalysis(IndexScheme scheme) {
    this.scheme = scheme;
  }

  /**
   * Analyses one month.
   *
   * @param strata clusters to resample, in an order that depends on their records only; as many are
   *     drawn from each stratum as it has, so that departments keep their managers
   * @param organisation all of them
   * @param cells departments, or functions, of different codes
   * @param random a generator seeded by {@link io.rapport.domain.statistics.Seed}
   * @throws IllegalArgumentException if two cells have one code
   */
  public <C> IndexResults analyse(
      List<List<C>> strata,
      Subject<C> organisation,
      List<Subject<C>> cells,
      RandomGenerator random) {
    List<C> clusters = strata.stream().flatMap(List::stream).toList();
    HealthIndex whole = HealthIndex.of(scheme, organisation.measure(clusters));
    List<CellIndex> found = new ArrayList<>();
    List<IndexBootstrap.Published<C>> published = new ArrayList<>();
    List<Subject<C>> sorted =
        cells.stream().sorted(Comparator.comparing((Subject<C> cell) -> cell.code())).toList();
    requireDifferentCodes(sorted);
    for (Subject<C> cell : sorted) {
      HealthIndex index = HealthIndex.of(scheme, cell.measure(clusters));
      if (index instanceof HealthIndex.Published own) {
        published.add(new IndexBootstrap.Published<>(cell, own));
      } else if (index instanceof HealthIndex.Withheld none) {
        found.add(new CellIndex.NotPublished(cell.code(), none));
      }
    }
    List<HealthIndex.Published> indices =
        published.stream().map(IndexBootstrap.Published::index).toList();
    List<Sensitivity> sensitivities = new IndexSensitivity(scheme, indices).of(random);
    Optional<IndexBootstrap.Published<C>> wholePublished =
        whole instanceof HealthIndex.Published own
            ? Optional.of(new IndexBootstrap.Published<>(organisation, own))
            : Optional.empty();
    IndexBootstrap<C> bootstrap =
        new IndexBootstrap<>(scheme, strata, wholePublished, published, random);
    List<Finding<DifferenceToOrganisation>> differences =
        published.stream().map(each -> bootstrap.difference(each.subject().code())).toList();
    List<Band> bands = bands(differences);
    for (int i = 0; i < published.size(); i++) {
      Subject<C> cell = published.get(i).subject();
      found.add(
          new CellIndex.Placed(
              cell.code(),
              indices.get(i),
              cell.size(clusters),
              bootstrap.score(cell.code()),
              differences.get(i),
              bands.get(i),
              bootstrap.ranks(cell.code()),
              sensitivities.get(i)));
    }
    found.sort(Comparator.comparing(CellIndex::code));
    return new IndexResults(
        scheme.version(), whole, bootstrap.organisation(), found, correlations(indices));
  }

  private static <C> void requireDifferentCodes(List<Subject<C>> cells) {
    if (cells.stream().map(Subject::code).distinct().count() != cells.size()) {
      throw new IllegalArgumentException("two cells have one code");
    }
  }

  private static List<Band> bands(List<Finding<DifferenceToOrganisation>> differences) {
    double[] adjusted =
        BenjaminiHochberg.adjust(
            differences.stream()
                .mapToDouble(each -> each.value().map(DifferenceToOrganisation::pValue).orElse(1.0))
                .toArray());
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      double p = adjusted[i];
      bands.add(
          differences
              .get(i)
              .value()
              .map(difference -> Band.of(difference, p))
              .orElse(Band.NOT_SEPARABLE));
    }
    return bands;
  }

  private static Map<Pillar, Finding<PillarCorrelation>> correlations(
      List<HealthIndex.Published> indices) {
    EnumMap<Pillar, Finding<PillarCorrelation>> correlations = new EnumMap<>(Pillar.class);
    for (Pillar pillar : Pillar.values()) {
      correlations.put(pillar, PillarCorrelation.of(pillar, indices));
    }
    return correlations;
  }
}
