package io.rapport.domain.release;

import io.rapport.domain.figure.CellKey;

/** How the numbers of each cell are coded. */
@FunctionalInterface
interface Codings {
  /**
   * The coding of a cell.
   *
   * @param answers how many people gave an answer
   */
  Coding of(CellKey cell, long answers);
}
