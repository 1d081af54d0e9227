/**
 * Whether departments with better partnership move differently in the survey (S40), and whether
 * anyone followed up the low ones (S37, {@code FollowUpAnalysis}).
 *
 * <p>A {@code LinkedDepartment} brings the index and the survey together; {@code
 * SurveyLinkAnalysis} asks five questions of them and answers with a {@code SurveyLink}, in which a
 * correlation never stands without what it may be explained by. Fewer than eight departments are a
 * table.
 */
@NullMarked
package io.rapport.domain.analysis.link;

import org.jspecify.annotations.NullMarked;
