package io.rapport.domain.intake;

/**
 * What became of the rows of a file. Every row that was read is exactly one of the others.
 *
 * @param read rows below the header
 * @param accepted rows that are used
 * @param refused rows that break a rule
 * @param blank rows with nothing in them
 * @param duplicate rows replaced by another row of the same file
 */
public record RowCounts(long read, long accepted, long refused, long blank, long duplicate) {

  /** Nothing was read. */
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

  public RowCounts {
    if (read != accepted + refused + blank + duplicate) {
      throw new IllegalArgumentException("the counts of the rows do not add up");
    }
  }

  /** The same rows, of which some turned out to be replaced by others. */
  public RowCounts withDuplicates(long found) {
    return new RowCounts(read, accepted - found, refused, blank, duplicate + found);
  }
}
