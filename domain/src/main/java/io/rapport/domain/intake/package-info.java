/**
 * From rows of a spreadsheet to checked values: a row is accepted, or refused with its place and
 * the rule it breaks. Never an exception, never half a row.
 */
@NullMarked
package io.rapport.domain.intake;

import org.jspecify.annotations.NullMarked;
