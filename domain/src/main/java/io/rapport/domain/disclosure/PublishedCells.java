package io.rapport.domain.disclosure;

import io.rapport.domain.figure.CellKey;
import java.util.Set;

/**
 * Cells of a wave that earlier releases showed and that nobody can take back.
 *
 * @param stand the state of the wave that they spoke of: position in the stands of its profiles
 * @param shown keys of the shown cells
 */
public record PublishedCells(int stand, Set<CellKey> shown) {
  public PublishedCells {
    shown = Set.copyOf(shown);
  }
}
