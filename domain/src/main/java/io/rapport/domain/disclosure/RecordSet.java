package io.rapport.domain.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A set of records, equal to every other one of the same classes.
 *
 * @param classes their ascending numbers
 */
@SuppressWarnings("ArrayRecordComponent") // compared by their content below
record RecordSet(int[] classes) {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordSet same && Arrays.equals(classes, same.classes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(classes);
  }
}
