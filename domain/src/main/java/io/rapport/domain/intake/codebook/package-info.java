/**
 * What a survey's own documents say of its questions: wording, answers with their codes, blocks.
 * What a codebook says goes before anything that is guessed from answers.
 */
@NullMarked
package io.rapport.domain.intake.codebook;

import org.jspecify.annotations.NullMarked;
