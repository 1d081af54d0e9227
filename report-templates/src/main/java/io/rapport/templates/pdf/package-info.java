/**
 * The PDF of a report document, by JasperReports.
 *
 * <p>The templates in {@code src/main/reports} carry the layout and are compiled by the build; this
 * package turns a document into the flow of strips they are filled with, decides how high figures
 * are and where they are divided, and makes the bytes the same for the same document.
 */
@NullMarked
package io.rapport.templates.pdf;

import org.jspecify.annotations.NullMarked;
