package io.rapport.domain.survey;

/** Whether an item or unit of an older wave can stand beside that of a newer one in a trend. */
public enum Comparability {
  /** The same: differences are changes. */
  COMPARABLE,
  /**
   * The same scale, other words: differences may come from the words, and are printed with a note.
   */
  REWORDED,
  /** Not the same: no difference is printed. */
  NOT_COMPARABLE
}
