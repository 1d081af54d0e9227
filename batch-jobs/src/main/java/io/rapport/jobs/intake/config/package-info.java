/**
 * Reads what people write about their files: questionnaires. A mistake stops the command with the
 * file, the line and the key.
 */
@NullMarked
package io.rapport.jobs.intake.config;

import org.jspecify.annotations.NullMarked;
