/**
 * The organisation: units, their tree and how many people belong to them, and what became of units
 * from one organisation to a later one.
 */
@NullMarked
package io.rapport.domain.organisation;

import org.jspecify.annotations.NullMarked;
