package io.rapport.domain.analysis.partnership;

import java.util.Comparator;

/** A line manager and an advising function. */
record Relationship(String managerId, String functionCode) implements Comparable<Relationship> {
  private static final Comparator<Relationship> ORDER =
      Comparator.comparing(Relationship::managerId).thenComparing(Relationship::functionCode);

  @Override
  public int compareTo(Relationship other) {
    return ORDER.compare(this, other);
  }
}
