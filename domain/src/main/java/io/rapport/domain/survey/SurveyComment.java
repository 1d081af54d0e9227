package io.rapport.domain.survey;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Redacted;

/**
 * What one person answered to an open question, without personal data. Confidential all the same:
 * it never leaves the store and the count of themes.
 *
 * @param question id of the question
 */
public record SurveyComment(String question, Language language, Redacted text) {}
