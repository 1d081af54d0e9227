/**
 * Puts finished reports where people find them: a release appears whole or not at all, and doing it
 * again without new input changes no byte.
 */
@NullMarked
package io.rapport.jobs.publish;

import org.jspecify.annotations.NullMarked;
