/**
 * The command line: parses, starts the application, prints the outcome. The only exit is in {@code
 * main}.
 */
@NullMarked
package io.rapport.jobs.cli;

import org.jspecify.annotations.NullMarked;
