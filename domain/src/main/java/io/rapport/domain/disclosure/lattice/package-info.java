/**
 * Protection by algebra: which of many overlapping groups of people may be shown, so that no small
 * group follows by adding and subtracting shown ones. It knows nothing of surveys or records.
 */
@NullMarked
package io.rapport.domain.disclosure.lattice;

import org.jspecify.annotations.NullMarked;
