package io.rapport.domain.disclosure.lattice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Watches over secrets while cells are shown one after the other: finds the cell that would give
 * one of them away. Beyond what is shown already, such a cell tells the same as the secret, so both
 * are altered by unseen changes in the same proportions.
 */
final class Watch implements UnseenChanges.Step {
  /** Proportions of a sum that follows from what is shown. */
  static final long FOLLOWS = -1;

  private static final long WITHOUT_FIRST = 1L << 62;
  private static final long ONLY_LAST = WITHOUT_FIRST | 1L << 61;

  private final long[][] altered;
  private final long[] proportions;
  private final int[][] secretsOf;
  private final BitSet moved = new BitSet();
  private final Set<Long> watched = new HashSet<>();

  Watch(List<Secret> secrets, UnseenChanges changes, int columns) {
    altered = new long[secrets.size()][];
    proportions = new long[secrets.size()];
    for (int secret = 0; secret < altered.length; secret++) {
      altered[secret] = changes.of(secrets.get(secret));
      proportions[secret] = proportions(altered[secret]);
      watched.add(proportions[secret]);
    }
    secretsOf = incidence(secrets, columns);
  }

  /** The secrets of each column; those from which it is taken away as their complement. */
  private static int[][] incidence(List<Secret> secrets, int columns) {
    int[] number = new int[columns];
    for (Secret secret : secrets) {
      for (int column : secret.plus()) {
        number[column]++;
      }
      for (int column : secret.minus()) {
        number[column]++;
      }
    }
    int[][] incidence = new int[columns][];
    Arrays.setAll(incidence, column -> new int[number[column]]);
    for (int secret = 0; secret < secrets.size(); secret++) {
      for (int column : secrets.get(secret).plus()) {
        incidence[column][--number[column]] = secret;
      }
      for (int column : secrets.get(secret).minus()) {
        incidence[column][--number[column]] = ~secret;
      }
    }
    return incidence;
  }

  /** Whether a cell would give a secret away. */
  boolean wouldFollowWith(long cellProportions) {
    return watched.contains(cellProportions);
  }

  /** Proportions in which changes alter a sum, as one number; {@link #FOLLOWS} if they do not. */
  static long proportions(long[] altered) {
    if (altered[0] != 0) {
      long inverse = PrimeField.inverse(altered[0]);
      return PrimeField.product(inverse, altered[1]) << 31
          | PrimeField.product(inverse, altered[2]);
    } else if (altered[1] != 0) {
      return WITHOUT_FIRST | PrimeField.product(PrimeField.inverse(altered[1]), altered[2]);
    }
    return altered[2] != 0 ? ONLY_LAST : FOLLOWS;
  }

  @Override
  public void changed(int column, long factor, long[] steps) {
    for (int entry : secretsOf[column]) {
      int secret = entry < 0 ? ~entry : entry;
      long signed = entry < 0 ? PrimeField.negative(factor) : factor;
      for (int change = 0; change < steps.length; change++) {
        altered[secret][change] =
            PrimeField.sum(altered[secret][change], PrimeField.product(signed, steps[change]));
      }
      moved.set(secret);
    }
  }

  /**
   * Takes note of all changes since the last time. Secrets that told the same go on telling the
   * same, so none is lost when another one's proportions are forgotten.
   */
  void settle() {
    moved.stream().forEach(secret -> watched.remove(proportions[secret]));
    moved.stream()
        .forEach(
            secret -> {
              proportions[secret] = proportions(altered[secret]);
              watched.add(proportions[secret]);
            });
    moved.clear();
  }
}
