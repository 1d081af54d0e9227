/**
 * What a survey asks (questionnaire, items, scales, waves), how its versions compare, and what one
 * person answered.
 */
@NullMarked
package io.rapport.domain.survey;

import org.jspecify.annotations.NullMarked;
