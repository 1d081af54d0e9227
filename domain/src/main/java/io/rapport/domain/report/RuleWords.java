package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Quality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules of intake say, by their ids. Words that were stored with a count name the column
 * or field as well; they stand in for those of a rule that is not known here.
 */
final class RuleWords {
  private static final String PREFIX = "rule.";

  private final Texts texts;

  RuleWords(Language language) {
    this.texts = Texts.of(RuleWords.class, language);
  }

  /** What a rule says; its stored words if it is not known here. */
  String of(Quality.RuleCount count) {
    return texts.has(PREFIX + count.rule()) ? texts.say(PREFIX + count.rule()) : count.words();
  }

  /**
   * Counts for the workbook: with the words that were stored, which tell more, where these are in
   * the report's language.
   */
  List<Quality.RuleCount> inDetail(List<Quality.RuleCount> counts) {
    return texts.language() == Language.ENGLISH ? counts : byRule(counts);
  }

  /** Counts put together where words are the same, in the order of the first of each. */
  List<Quality.RuleCount> byRule(List<Quality.RuleCount> counts) {
    Map<String, Quality.RuleCount> together = new LinkedHashMap<>();
    for (Quality.RuleCount count : counts) {
      String words = of(count);
      together.merge(
          count.rule() + "\n" + words,
          new Quality.RuleCount(count.rule(), words, count.count()),
          (first, second) ->
              new Quality.RuleCount(first.rule(), words, first.count() + second.count()));
    }
    return List.copyOf(together.values());
  }
}
