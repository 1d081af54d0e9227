package io.rapport.jobs.intake;

import io.rapport.domain.intake.RowCounts;

/**
 * A file made at random, and what is true of it.
 *
 * @param truth what becomes of its rows
 */
record CountedFile(Dropped file, RowCounts truth) {}
