package io.rapport.domain.survey;

/**
 * An item and what it was in an older questionnaire.
 *
 * @param older id in the older questionnaire
 * @param newer id in the newer questionnaire
 * @param comparability whether their answers can be compared
 * @param reason why
 */
public record ItemPair(
    String older, String newer, Comparability comparability, ComparabilityReason reason) {}
