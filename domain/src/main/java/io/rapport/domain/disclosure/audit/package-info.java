/**
 * The check that looks at a finished release from outside: which sums of answers follow from what
 * is shown? It shares no code with the protection it checks.
 */
@NullMarked
package io.rapport.domain.disclosure.audit;

import org.jspecify.annotations.NullMarked;
