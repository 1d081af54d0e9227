/**
 * Records of advisory engagements between internal consultants and line managers: one request or
 * piece of work each, with exchanges, stages, pulse forms and quality events. Field meanings: the
 * register's data dictionary.
 */
@NullMarked
package io.rapport.domain.engagement;

import org.jspecify.annotations.NullMarked;
