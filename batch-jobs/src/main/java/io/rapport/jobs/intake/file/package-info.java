/**
 * Streams spreadsheets, whether XLSX, XLS, ODS or text, into rows of the domain. Whatever a file
 * does wrong becomes one {@link io.rapport.jobs.intake.file.UnreadableFile} that names the place
 * and the rule; nothing a parser says reaches the user.
 */
@NullMarked
package io.rapport.jobs.intake.file;

import org.jspecify.annotations.NullMarked;
