/**
 * Rows of organisation files, one unit a row, become the tree of units with its headcounts; rows of
 * unit lineage files become its changes.
 */
@NullMarked
package io.rapport.domain.intake.organisation;

import org.jspecify.annotations.NullMarked;
