/**
 * From answers and records to figures. Everything here is confidential: it is seen by disclosure
 * control only, never by a report.
 */
@NullMarked
package io.rapport.domain.analysis;

import org.jspecify.annotations.NullMarked;
