/**
 * The engagement register: its tables, the rules of one row (V01–V06, V11, V12, V18–V21), of one
 * file (V06, V22, V23) and of all records together (V07–V11, V13–V17). Rule numbers are those of
 * the data dictionary.
 */
@NullMarked
package io.rapport.domain.intake.register;

import org.jspecify.annotations.NullMarked;
