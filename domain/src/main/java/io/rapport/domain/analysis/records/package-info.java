/**
 * How the figures of work records and of the pulse overlap, in plain numbers: which records stand
 * behind which figures, and who stands behind each record, with neither names nor answers.
 */
@NullMarked
package io.rapport.domain.analysis.records;

import org.jspecify.annotations.NullMarked;
