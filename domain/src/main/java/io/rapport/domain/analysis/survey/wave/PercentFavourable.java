package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.statistics.FavourableIndex;
import io.rapport.domain.statistics.FavourablePairs;
import io.rapport.domain.statistics.Finding;
import java.util.OptionalLong;

/**
 * The percent-favourable index of a dimension: the mean of its items' favourable shares.
 *
 * @param share 0..1
 * @param se its standard error, with the finite-population correction where the headcount is known:
 *     people count, not answers
 * @param interval of the index by Student's t
 */
public record PercentFavourable(Value share, Value se, Bounds interval) {

  static PercentFavourable of(FavourablePairs pairs, Eligible eligible) {
    OptionalLong population = eligible.population(pairs.n());
    FavourableIndex index = FavourableIndex.withDefaults();
    Finding<FavourableIndex.Result> result =
        (population.isPresent() ? index.withPopulation(population.getAsLong()) : index).of(pairs);
    return new PercentFavourable(
        Value.of(result, FavourableIndex.Result::index),
        Value.of(result, FavourableIndex.Result::standardError),
        Bounds.of(result.value().map(FavourableIndex.Result::interval), Value.words(result)));
  }
}
