/**
 * The job {@code analyse}: from stored answers and records to an issue in the ledger of releases.
 */
@NullMarked
package io.rapport.jobs.analyse;

import org.jspecify.annotations.NullMarked;
