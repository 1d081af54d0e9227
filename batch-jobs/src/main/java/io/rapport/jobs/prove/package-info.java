/**
 * Proof that a release gives few people away to nobody: the disclosure report that the officer gets
 * with each publication, and the audit repeated from the ledger alone. It may see the evidence, so
 * nothing that draws reports for readers may use it.
 */
@NullMarked
package io.rapport.jobs.prove;

import org.jspecify.annotations.NullMarked;
