package io.rapport.domain.analysis;

/** Who stands behind a figure: what disclosure control decides by. */
public sealed interface Support {

  /**
   * Survey answers.
   *
   * @param answers people who gave a valid answer
   * @param eligible people who could have
   */
  record Answers(long answers, long eligible) implements Support {}

  /**
   * Survey answers on both sides of a comparison.
   *
   * @param first people on the first side who gave a valid answer
   * @param second people on the second side who did
   */
  record Sides(long first, long second) implements Support {}

  /**
   * Answer sheets behind a coefficient such as a reliability.
   *
   * @param complete people whose sheet has all that it needs
   */
  record Sheets(long complete) implements Support {}

  /**
   * Answers of the two-sided pulse.
   *
   * @param respondents different people who answered
   * @param forms forms they filled in
   */
  record Pulse(int respondents, int forms) implements Support {}

  /**
   * Work records.
   *
   * @param records engagements, exchanges or relationships counted in the base
   * @param managers different managers among them
   * @param consultants different consultants among them
   * @param largestManagerShare share of the records that belong to the manager with most of them
   */
  record Records(long records, int managers, int consultants, double largestManagerShare)
      implements Support {}
}
