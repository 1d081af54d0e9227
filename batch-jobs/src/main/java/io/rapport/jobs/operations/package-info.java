/**
 * What a command does once the application is up: launches jobs so that a re-run is always safe,
 * reports the state, turns failures into exit codes.
 */
@NullMarked
package io.rapport.jobs.operations;

import org.jspecify.annotations.NullMarked;
