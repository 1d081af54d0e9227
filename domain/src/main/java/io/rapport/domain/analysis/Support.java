package io.rapport.domain.analysis;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
   * Answers of the two-sided pulse. Equal to others of the same numbers, whatever their records.
   *
   * @param respondents different people who answered
   * @param forms forms they filled in
   * @param composition the forms
   */
  record Pulse(int respondents, int forms, Composition composition) implements Support {

    /** Of forms that nobody knows. */
    public Pulse(int respondents, int forms) {
      this(respondents, forms, Composition.UNKNOWN);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pulse pulse
          && respondents == pulse.respondents
          && forms == pulse.forms;
    }

    @Override
    public int hashCode() {
      return Objects.hash(respondents, forms);
    }
  }

  /**
   * Work records. Equal to others of the same numbers, whatever their records.
   *
   * @param records engagements, exchanges or relationships counted in the base
   * @param managers different managers among them
   * @param consultants different consultants among them
   * @param largestManagerShare share of the records that belong to the manager with most of them
   * @param composition the records
   */
  record Records(
      long records,
      int managers,
      int consultants,
      double largestManagerShare,
      Composition composition)
      implements Support {

    /** Of records that nobody knows. */
    public Records(long records, int managers, int consultants, double largestManagerShare) {
      this(records, managers, consultants, largestManagerShare, Composition.UNKNOWN);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Records same
          && records == same.records
          && managers == same.managers
          && consultants == same.consultants
          && Double.compare(largestManagerShare, same.largestManagerShare) == 0;
    }

    @Override
    public int hashCode() {
      return Objects.hash(records, managers, consultants, largestManagerShare);
    }
  }
}
