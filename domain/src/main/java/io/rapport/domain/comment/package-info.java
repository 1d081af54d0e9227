/**
 * Open comments before anybody keeps them: whatever names or reaches a person is taken out as the
 * row is read, so that no table, log or report ever holds it. Patterns know how numbers, addresses
 * and forms of address are written in English, German and French; names come from lists of the
 * organisation. Where a pattern is in doubt it takes out too much rather than too little.
 */
@NullMarked
package io.rapport.domain.comment;

import org.jspecify.annotations.NullMarked;
