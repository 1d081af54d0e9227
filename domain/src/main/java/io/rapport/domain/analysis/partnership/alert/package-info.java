/**
 * Alerts of a month: when they fire, what they say, and how many would fire though nothing changed.
 *
 * <p>This package knows plain numbers by month only; {@link io.rapport.domain.analysis.partnership}
 * reads them from the register. What was looked at is {@code Watched}, whether it alarmed or not,
 * with its chance of a false alarm; the sum of these chances is the budget printed beside the
 * alerts. Charts run on functions and departments only: at one engagement a month a chart of a
 * single relationship would take years.
 */
@NullMarked
package io.rapport.domain.analysis.partnership.alert;

import org.jspecify.annotations.NullMarked;
