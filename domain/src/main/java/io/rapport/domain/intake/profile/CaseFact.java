package io.rapport.domain.intake.profile;

import java.util.List;

/** A figure about all cases of a file, by which people check that it was read as it is meant. */
public sealed interface CaseFact {

  /** Name of the figure. */
  String name();

  /** Values of a case that it needs. */
  List<Source> sources();

  /** How many different values there are among the cases. */
  record Distinct(String name, Source source) implements CaseFact {
    @Override
    public List<Source> sources() {
      return List.of(source);
    }
  }

  /** How many cases fulfil a condition. */
  record Cases(String name, Condition condition) implements CaseFact {
    @Override
    public List<Source> sources() {
      return List.of(condition.source());
    }
  }

  /** Median of the days from one time to another, with their fractions, where both are recorded. */
  record MedianDays(String name, Source from, Source to) implements CaseFact {
    @Override
    public List<Source> sources() {
      return List.of(from, to);
    }
  }
}
