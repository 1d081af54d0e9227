/**
 * Case exports of other systems: a profile says how columns, often of many rows a case, become
 * records of the register. What comes out goes through the same rules as the register itself.
 */
@NullMarked
package io.rapport.domain.intake.profile;

import org.jspecify.annotations.NullMarked;
