package io.rapport.domain.analysis.survey;

/** Some of the numbers of a tally. Every one of them is a sum over people of whole numbers. */
sealed interface TallySection
    permits AnswerSection, ScoreSection, ItemSection, FavourableSection, DriverSection {

  /** How many numbers it holds. */
  int length();

  /** Adds one person's answers to the numbers. */
  void add(AnswerSheet sheet, long[] numbers);
}
