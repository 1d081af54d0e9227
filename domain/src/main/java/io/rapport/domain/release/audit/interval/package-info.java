/**
 * How closely a hidden group can be guessed. What is printed of a shown group is true of a few
 * numbers of answers only, and all shown groups together leave a range for each hidden one: the
 * attacker's linear program. A hidden group whose range is too narrow is as good as shown.
 *
 * <p>It works on plain numbers and shares no code with the protection or with the coding of values.
 */
@NullMarked
package io.rapport.domain.release.audit.interval;

import org.jspecify.annotations.NullMarked;
