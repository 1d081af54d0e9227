/**
 * Simulations that count how often a 95 % interval holds the truth, and how often a coloured cell
 * of the heat map is a false discovery. They take minutes and run by {@code -Pcoverage} only. All
 * are seeded: the same command counts the same.
 */
package io.rapport.domain.coverage;
