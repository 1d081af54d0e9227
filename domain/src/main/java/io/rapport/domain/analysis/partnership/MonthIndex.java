package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.index.IndexResults;

/**
 * The Partnership Health Index of the twelve months that end with one, with all that it is worth.
 *
 * @param departments the organisation and its departments
 * @param functions the organisation and its advising functions; functions have no quality events
 */
public record MonthIndex(IndexResults departments, IndexResults functions) {}
