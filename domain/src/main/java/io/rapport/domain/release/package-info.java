/**
 * The only door to reports: released cells, coded and rounded, shown or hidden for a reason. A
 * shown cell can be made in this package alone, from a figure and the decision to show it.
 */
@NullMarked
package io.rapport.domain.release;

import org.jspecify.annotations.NullMarked;
