package io.rapport.domain.disclosure.lattice;

import java.util.Arrays;

/** So many people per profile, and a threshold. */
record CountedPeople(int threshold, int... people) implements Audience {
  @Override
  public boolean isSmall(int[] profiles) {
    long number = people(profiles);
    return number > 0 && number < threshold;
  }

  @Override
  public long people(int[] profiles) {
    return Arrays.stream(profiles).mapToLong(profile -> people[profile]).sum();
  }

  @Override
  public long enough() {
    return threshold;
  }
}
