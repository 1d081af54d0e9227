package io.rapport.domain.disclosure;

import io.rapport.domain.disclosure.lattice.Audience;

/** People who are too few below a threshold, whoever they are. */
final class CountedAudience implements Audience {
  private final int[] people;
  private final int threshold;

  /**
   * An audience.
   *
   * @param people how many there are, by number of the profile
   * @param threshold fewest people who may be spoken of
   */
  CountedAudience(int[] people, int threshold) {
    this.people = people.clone();
    this.threshold = threshold;
  }

  @Override
  public boolean isSmall(int[] profiles) {
    long number = 0;
    for (int profile : profiles) {
      number += people[profile];
      if (number >= threshold) {
        return false;
      }
    }
    return number > 0;
  }

  @Override
  public long people(int[] profiles) {
    long number = 0;
    for (int profile : profiles) {
      number += people[profile];
    }
    return number;
  }

  @Override
  public long enough() {
    return threshold;
  }
}
