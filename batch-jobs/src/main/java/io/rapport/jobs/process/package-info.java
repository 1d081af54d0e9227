/**
 * How this process ends: the table of exit codes, the one failure type that carries a code and a
 * line for people, and the signal by which a run is asked to stop. Everything else may use it; it
 * uses nothing.
 */
@NullMarked
package io.rapport.jobs.process;

import org.jspecify.annotations.NullMarked;
