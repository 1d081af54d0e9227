/**
 * Finds and reads what a survey tool or a colleague laid beside an export to describe it: a survey
 * definition of Qualtrics, or a sheet of questions.
 */
@NullMarked
package io.rapport.jobs.intake.codebook;

import org.jspecify.annotations.NullMarked;
