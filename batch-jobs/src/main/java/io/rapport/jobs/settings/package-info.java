/**
 * What people set in {@code config/application.yaml}, as immutable records, and the folders that
 * follow from it. An unknown key fails start-up.
 */
@NullMarked
package io.rapport.jobs.settings;

import org.jspecify.annotations.NullMarked;
