/**
 * The demo's invented organisation: generator of the files under {@code config/sample}, and the
 * tests that hold the files to the generator and the generator to the truths planted in it.
 * Everything is drawn from seeded sources, so the same sources give the same cells.
 */
@NullMarked
package io.rapport.jobs.sample;

import org.jspecify.annotations.NullMarked;
