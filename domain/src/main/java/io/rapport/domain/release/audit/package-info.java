/**
 * The check that looks at a finished release from outside: which sums of answers follow from what
 * is shown, and does every number say no more than it may? It reads the released cells and the
 * {@link io.rapport.domain.release.audit.Evidence} only, and shares no code with the protection it
 * checks.
 */
@NullMarked
package io.rapport.domain.release.audit;

import org.jspecify.annotations.NullMarked;
