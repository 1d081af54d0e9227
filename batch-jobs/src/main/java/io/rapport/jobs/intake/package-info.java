/**
 * Takes files in: recognises what a file is, reads it row by row, and hands over what is accepted
 * and why the rest is not. The job {@code ingest} and the inbox live here.
 */
@NullMarked
package io.rapport.jobs.intake;

import org.jspecify.annotations.NullMarked;
