/** The organisation: units, their tree and how many people belong to them. */
@NullMarked
package io.rapport.domain.organisation;

import org.jspecify.annotations.NullMarked;
