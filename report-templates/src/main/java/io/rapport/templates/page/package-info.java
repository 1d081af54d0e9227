/**
 * The plain page over the published folder: one static HTML file that needs nothing but a browser.
 */
@NullMarked
package io.rapport.templates.page;

import org.jspecify.annotations.NullMarked;
