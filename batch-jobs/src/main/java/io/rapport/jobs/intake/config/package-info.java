/**
 * The YAML files in which people describe what is taken in: questionnaires, and profiles of other
 * systems' exports. A mistake stops the command with the file and the key.
 */
@NullMarked
package io.rapport.jobs.intake.config;

import org.jspecify.annotations.NullMarked;
