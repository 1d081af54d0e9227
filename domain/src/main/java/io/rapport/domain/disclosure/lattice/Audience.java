package io.rapport.domain.disclosure.lattice;

/** How many stand behind sets of profiles. */
public interface Audience {

  /**
   * Whether there is somebody, but too few to be spoken of.
   *
   * @param profiles numbers of profiles, ascending
   */
  boolean isSmall(int[] profiles);

  /**
   * How many there are, for what is offered first and what is given up first.
   *
   * @param profiles numbers of profiles, ascending
   */
  long people(int[] profiles);

  /**
   * A number of people from which on no set is small, whoever they are. It only saves looking at
   * large sets; an audience that also asks who they are leaves it as it is.
   */
  default long enough() {
    return Long.MAX_VALUE;
  }
}
