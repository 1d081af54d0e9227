/**
 * Names of figures: which statistic of what, where and when. No numbers live here, so every later
 * stage, from analysis to the printed page, can speak of a figure without holding it.
 */
@NullMarked
package io.rapport.domain.figure;

import org.jspecify.annotations.NullMarked;
