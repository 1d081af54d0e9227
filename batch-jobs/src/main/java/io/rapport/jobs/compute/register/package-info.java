/**
 * All statistics of a register of advisory work, without a database: what {@code rapport compute
 * --register} writes. As confidential as the records themselves.
 */
@NullMarked
package io.rapport.jobs.compute.register;

import org.jspecify.annotations.NullMarked;
