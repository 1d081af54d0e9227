package io.rapport.domain.analysis.survey;

import io.rapport.domain.organisation.DemographicHeadcounts;

/**
 * What is known of a wave's people beside their unit.
 *
 * @param tallies of the same answers
 * @param headcounts of the wave's organisation
 */
public record WaveGroups(WaveTallies tallies, DemographicHeadcounts headcounts) {}
