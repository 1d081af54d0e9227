package io.rapport.domain.intake.layout;

/** Whether a table has a layout, and why. */
public sealed interface LayoutVerdict permits LayoutMatch, LayoutMismatch {

  /** The layout that was tried. */
  Layout layout();

  /** What speaks for or against it, in words; never what a respondent wrote. */
  String reason();
}
