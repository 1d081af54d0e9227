package io.rapport.domain.release.audit.interval;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps in which shares and scores are printed, in points of 100: by how many people there are,
 * or coarser.
 *
 * @param floor the smallest number printed, for all below as well
 * @param ceiling the largest number printed, for all above as well; whole steps above the floor
 * @param size of a step
 */
public record Steps(int floor, int ceiling, int size) {
  private static final Steps FIVES = new Steps(5, 95, 5);
  private static final Steps FIVE_CLASSES = new Steps(20, 80, 15);
  private static final Steps TWO_CLASSES = new Steps(50, 65, 15);

  /** The finest steps that so many answers may be printed in. */
  public static Steps of(long answers) {
    if (answers < 20) {
      return new Steps(20, 80, 5);
    } else if (answers < 40) {
      return new Steps(10, 90, 5);
    } else if (answers < 100) {
      return FIVES;
    }
    return answers < 300 ? new Steps(2, 98, 1) : new Steps(1, 99, 1);
  }

  /**
   * The steps of a cell.
   *
   * @param told what it says of them, as {@link #told()} does; empty if they are the finest
   * @throws IllegalArgumentException if so many answers are never printed so
   */
  public static Steps of(long answers, Optional<BigDecimal> told) {
    return told.map(size -> coarser(answers, size.intValue())).orElseGet(() -> of(answers));
  }

  private static Steps coarser(long answers, int told) {
    return Stream.iterate(
            Optional.of(of(answers)),
            Optional::isPresent,
            steps -> steps.flatMap(finer -> finer.coarser(answers)))
        .skip(1)
        .flatMap(Optional::stream)
        .filter(steps -> steps.told() == told)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("never printed in steps of " + told));
  }

  /** How a cell says how coarse it is: the size of a step, 50 where only two halves are left. */
  public int told() {
    return ceiling - floor == size ? 50 : size;
  }

  /**
   * The next coarser steps, of which each is made of whole ones of these; empty if there are none.
   * With fewer than ten answers five classes would tell single ones apart.
   *
   * @param answers how many there are
   */
  public Optional<Steps> coarser(long answers) {
    if (size == 1) {
      return Optional.of(FIVES);
    } else if (size == FIVES.size) {
      return Optional.of(answers < 10 ? TWO_CLASSES : FIVE_CLASSES);
    }
    return answers < 100 && equals(FIVE_CLASSES) ? Optional.of(TWO_CLASSES) : Optional.empty();
  }

  /** What is printed for a number that was printed in finer steps. */
  public int printed(int finer) {
    int nearest = floor + size * Math.floorDiv(2 * (finer - floor) + size, 2 * size);
    return Math.max(floor, Math.min(ceiling, nearest));
  }

  /** All numbers that are printed as one is. */
  Range points(double printed) {
    return new Range(
        printed <= floor ? 0 : printed - size / 2.0,
        printed >= ceiling ? 100 : printed + size / 2.0);
  }
}
