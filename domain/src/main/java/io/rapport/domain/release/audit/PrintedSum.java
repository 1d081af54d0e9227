package io.rapport.domain.release.audit;

/**
 * Adds and subtracts what is printed of people, until it is of people who are not printed
 * themselves.
 */
final class PrintedSum {
  private long people;
  private double printed;
  private double low;
  private double high;
  private int terms;
  private boolean isAround = true;
  private AlikePeople last = AlikePeople.between(0, 1, 0, 0, 0, true);

  /** Adds people. */
  PrintedSum plus(AlikePeople more) {
    people += more.people();
    printed += more.people() * more.printed();
    low += more.people() * more.low();
    high += more.people() * more.high();
    isAround &= more.isAround();
    terms++;
    last = more;
    return this;
  }

  /** Takes people away. */
  PrintedSum minus(AlikePeople fewer) {
    people -= fewer.people();
    printed -= fewer.people() * fewer.printed();
    low -= fewer.people() * fewer.high();
    high -= fewer.people() * fewer.low();
    isAround &= fewer.isAround();
    terms += 2;
    return this;
  }

  /** How many people are left. */
  long people() {
    return people;
  }

  /** The people who are left, as they would be printed; as they are, if they are printed. */
  AlikePeople printed() {
    if (terms == 1) {
      return last;
    }
    Grain grain = Grain.of(people);
    double told = grain.nearest(printed / people);
    return AlikePeople.between(
        people,
        grain.step(),
        told,
        Math.max(0, low / people),
        Math.min(100, high / people),
        isAround && grain.lowest() < told && told < grain.highest());
  }
}
