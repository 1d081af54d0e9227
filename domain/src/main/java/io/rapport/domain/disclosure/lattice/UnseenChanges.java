package io.rapport.domain.disclosure.lattice;

import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Random changes of what people answered that leave every shown cell as it is.
 *
 * <p>A sum follows from the shown cells exactly if no such change alters it, and two sums tell the
 * same beyond what is shown exactly if every change alters both in one proportion. A few random
 * changes show it: what follows is always recognised; something else is taken for it with a
 * probability of 2^-31 for each change.
 */
final class UnseenChanges {
  static final int NUMBER = 3;
  private static final long SEED = 0x5eed_0f_da7aL;

  private final RowSpace space;
  private final long[][] changes;
  private final long[] gathered;
  private final BitSet pending = new BitSet();

  UnseenChanges(RowSpace space, int columns) {
    this.space = space;
    SplittableRandom random = new SplittableRandom(SEED);
    changes = new long[NUMBER][columns];
    for (int column = 0; column < columns; column++) {
      for (long[] change : changes) {
        change[column] = random.nextLong(1, PrimeField.PRIME);
      }
    }
    gathered = new long[columns];
  }

  /** By how much each change alters a sum. */
  long[] of(Secret secret) {
    long[] altered = new long[NUMBER];
    for (int change = 0; change < NUMBER; change++) {
      long sum = 0;
      for (int column : secret.plus()) {
        sum += changes[change][column];
      }
      for (int column : secret.minus()) {
        sum += PrimeField.negative(changes[change][column]);
      }
      altered[change] = sum % PrimeField.PRIME;
    }
    return altered;
  }

  /**
   * Makes the changes leave the newest row of the row space as it is, too.
   *
   * @param onStep told of each step of each change
   */
  void keepNewestRow(Step onStep) {
    int newest = space.rank() - 1;
    int pivot = space.pivot(newest);
    long[] steps = new long[NUMBER];
    Entries row = space.row(newest);
    for (int change = 0; change < NUMBER; change++) {
      long sum = changes[change][pivot];
      for (int entry = 0; entry < row.size(); entry++) {
        sum =
            PrimeField.sum(
                sum, PrimeField.product(row.value(entry), changes[change][row.position(entry)]));
      }
      steps[change] = PrimeField.negative(sum);
    }
    step(pivot, 1, steps, onStep);
    while (!pending.isEmpty()) {
      int older = pending.length() - 1;
      pending.clear(older);
      long factor = gathered[older];
      gathered[older] = 0;
      if (factor != 0) {
        step(space.pivot(older), factor, steps, onStep);
      }
    }
  }

  /** Changes a column, and notes which older rows have to make up for it at their pivots. */
  private void step(int column, long factor, long[] steps, Step onStep) {
    for (int change = 0; change < NUMBER; change++) {
      changes[change][column] =
          PrimeField.sum(changes[change][column], PrimeField.product(factor, steps[change]));
    }
    onStep.changed(column, factor, steps);
    Entries rows = space.rowsOf(column);
    for (int entry = 0; entry < rows.size(); entry++) {
      int row = rows.position(entry);
      gathered[row] =
          PrimeField.difference(gathered[row], PrimeField.product(factor, rows.value(entry)));
      pending.set(row);
    }
  }

  /** Hears how changes move. */
  interface Step {

    /**
     * A column is altered by more, or less.
     *
     * @param column which
     * @param factor the same for all changes
     * @param steps by change; its product with the factor is what has been added
     */
    void changed(int column, long factor, long[] steps);
  }
}
