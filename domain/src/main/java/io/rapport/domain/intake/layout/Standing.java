package io.rapport.domain.intake.layout;

/** What an export itself says of a row. */
public enum Standing {
  /** The export does not say. */
  UNTOLD,
  /** The respondent handed it in. */
  COMPLETE,
  /** The respondent began and did not hand it in. */
  INCOMPLETE,
  /** Written by whoever tried the survey out. */
  TEST
}
