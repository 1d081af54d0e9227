/**
 * The YAML files that describe what is taken in: profiles of other systems' exports. A file that is
 * not understood to its last key is refused, with the file and the key.
 */
@NullMarked
package io.rapport.jobs.intake.config;

import org.jspecify.annotations.NullMarked;
