/**
 * Simulations that count how often a 95 % interval holds the truth, and how often a coloured cell
 * of the heat map is a false discovery. They take minutes and run by {@code -Pcoverage} only. All
 * are seeded, trial by trial: the same command counts the same on any number of cores. At the end
 * {@link io.rapport.domain.coverage.CoverageTable} prints what was counted.
 */
package io.rapport.domain.coverage;
