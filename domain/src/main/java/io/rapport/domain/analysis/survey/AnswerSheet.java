package io.rapport.domain.analysis.survey;

/**
 * One person's answers as a tally takes them, in the order of the items.
 *
 * @param chosen positions of the answers on their scales, -1 where missing
 * @param steps steps from the worst answer of each scale, -1 where missing or not scored
 * @param favourable 1 for favourable answers, 0 for other ones, -1 where missing or not scored
 */
record AnswerSheet(int[] chosen, int[] steps, int[] favourable) {}
