package io.rapport.domain.figure;

/**
 * The sentence that stands beside every coefficient of partnership and the survey (S40), whatever
 * is found.
 */
public final class LinkCaveat {
  private LinkCaveat() {}

  /**
   * The sentence.
   *
   * @param departments with an index and both waves
   */
  public static String of(long departments) {
    return "Departments are compared, not people: what holds for departments need not hold for"
        + " anyone in them (Robinson 1950). A cause common to both and regression to the mean are"
        + " not excluded. n departments = "
        + departments
        + ".";
  }
}
