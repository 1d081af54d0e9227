/**
 * The Partnership Health Index (S39): six pillars on fixed goalposts, put together by a geometric
 * mean.
 *
 * <p>A {@code Measurements} holds what one cell measured; an {@code IndexScheme} of a version turns
 * it into pillars and those into a {@code HealthIndex}, or says why there is none. What an index is
 * worth is shown with it: {@code IndexBootstrap} resamples managers, {@code IndexSensitivity}
 * changes weights, aggregation, pillars and goalposts. Cells are put into three bands against the
 * organisation, and never into an order.
 */
@NullMarked
package io.rapport.domain.analysis.partnership.index;

import org.jspecify.annotations.NullMarked;
