package io.rapport.domain.intake;

import java.util.List;
import java.util.function.Function;

/**
 * What became of a row: a value, or the reasons why there is none.
 *
 * @param <T> what a row describes
 */
public sealed interface Checked<T> {

  /**
   * The row is used.
   *
   * @param findings warnings and values taken as not recorded
   */
  record Accepted<T>(T value, List<Issue> findings) implements Checked<T> {
    public Accepted {
      findings = List.copyOf(findings);
    }
  }

  /**
   * The row is not used.
   *
   * @param reasons at least one issue that refuses it
   */
  record Refused<T>(List<Issue> reasons) implements Checked<T> {
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }

  /** The same outcome with another value. */
  default <R> Checked<R> map(Function<? super T, ? extends R> function) {
    if (this instanceof Accepted<T> accepted) {
      return new Accepted<>(function.apply(accepted.value()), accepted.findings());
    }
    return new Refused<>(((Refused<T>) this).reasons());
  }

  /** All issues, whatever the outcome. */
  default List<Issue> issues() {
    if (this instanceof Accepted<T> accepted) {
      return accepted.findings();
    }
    return ((Refused<T>) this).reasons();
  }
}
