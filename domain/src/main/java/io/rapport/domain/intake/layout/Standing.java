package io.rapport.domain.intake.layout;

/** What an export itself says of a row. */
public enum Standing {
  /** The respondent handed it in, or the export does not say. */
  COMPLETE,
  /** The respondent began and did not hand it in. */
  INCOMPLETE,
  /** Written by whoever tried the survey out. */
  TEST
}
