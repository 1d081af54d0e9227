package io.rapport.domain.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which demographics may be released, one category at a time.
 *
 * @param only their ids; empty if every demographic of a survey may be
 */
public record ReleasedDemographics(Optional<SortedSet<String>> only) {
  /** Every demographic that a survey asks for. */
  public static final ReleasedDemographics ALL = new ReleasedDemographics(Optional.empty());

  /** None: figures are of units alone. */
  public static final ReleasedDemographics NONE =
      new ReleasedDemographics(Optional.of(Collections.emptySortedSet()));

  public ReleasedDemographics {
    only = only.map(ids -> Collections.unmodifiableSortedSet(new TreeSet<>(ids)));
  }

  /**
   * Some demographics.
   *
   * @throws IllegalArgumentException if an id is empty or stands twice
   */
  public static ReleasedDemographics of(Collection<String> ids) {
    SortedSet<String> only = new TreeSet<>();
    for (String id : ids) {
      if (id.isBlank()) {
        throw new IllegalArgumentException("a demographic has no id");
      } else if (!only.add(id)) {
        throw new IllegalArgumentException("demographic " + id + " stands twice");
      }
    }
    return new ReleasedDemographics(Optional.of(only));
  }

  /** Whether a demographic may be released. */
  public boolean includes(String id) {
    return only.map(ids -> ids.contains(id)).orElse(true);
  }
}
