package io.rapport.domain.analysis.partnership.index;

import io.rapport.domain.statistics.Interval;

/**
 * How far the index of a cell lies above that of the organisation.
 *
 * @param points cell − organisation, in points of the index
 * @param interval 95 %, of resampled managers
 * @param pValue two-sided, that there is none
 */
public record DifferenceToOrganisation(double points, Interval interval, double pValue) {}
