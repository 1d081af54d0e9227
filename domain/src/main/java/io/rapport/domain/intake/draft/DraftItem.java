package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.layout.SurveyColumn;
import io.rapport.domain.survey.Item;

/** A column taken for an item, with the reason for its scale. */
record DraftItem(SurveyColumn column, Item item, Guess guess) {}
