package io.rapport.domain.analysis.partnership.index;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A cell, or the organisation, whose index can be taken again from resampled clusters.
 *
 * @param <C> a cluster: a manager with all records of the window
 * @param code of the department or function
 * @param includes whether a cluster has records in the cell
 * @param measurements of those clusters that have, a cluster drawn twice standing there twice; it
 *     must accept an empty list
 */
public record Subject<C>(
    String code, Predicate<C> includes, Function<List<C>, Measurements> measurements) {

  Measurements measure(List<C> clusters) {
    return measurements.apply(clusters.stream().filter(includes).toList());
  }

  int size(List<C> clusters) {
    return (int) clusters.stream().filter(includes).count();
  }
}
