package io.rapport.jobs.publish;

import java.nio.file.Path;

/**
 * A release that is in place.
 *
 * @param folder its folder
 * @param manifest what it consists of
 * @param isNew false if it was in place before and no byte was changed
 */
public record Publication(Path folder, Manifest manifest, boolean isNew) {}
