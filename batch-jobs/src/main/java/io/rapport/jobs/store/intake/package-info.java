/**
 * Puts files into the database: rows are copied into staging, then a whole file is merged in one
 * transaction together with its row in the ledger. People's ids leave this package as pseudonyms.
 */
@NullMarked
package io.rapport.jobs.store.intake;

import org.jspecify.annotations.NullMarked;
