package io.rapport.domain.analysis.comment;

import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.comment.Language;
import io.rapport.domain.statistics.BenjaminiHochberg;
import io.rapport.domain.statistics.Keyness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Words that set a unit's comments apart from those of everybody else, by {@link Keyness}, each
 * language by itself: otherwise the words of a unit that writes in French would all be typical of
 * it. All tested words of all units, also those that a unit avoids, are one family for the false
 * discovery rate ({@link BenjaminiHochberg}); the most typical ones of each unit are given back.
 * NOT thread safe.
 */
final class Keywords {
  /** People of a unit who use a word, below which it says nothing of the unit. */
  static final int LEAST_PEOPLE = 5;

  /** Words given back of a unit and language. */
  static final int MOST_LISTED = 20;

  private static final Comparator<Listed> MOST_TYPICAL =
      Comparator.comparingDouble((Listed listed) -> -listed.keyword().g2())
          .thenComparing(listed -> listed.keyword().word());

  private final UnitComments comments;
  private final CommentTally everybody;
  private final int testedFrom;
  private final List<Listed> listed = new ArrayList<>();
  private final List<double[]> family = new ArrayList<>();
  private int tested;

  /**
   * @param position of its p in the family, -1 if it was not tested
   */
  private record Listed(Keyword keyword, int position) {}

  /**
   * Keywords of units.
   *
   * @param comments how words are written
   * @param everybody with whom units are compared, themselves included
   * @param testedFrom people who must have written on each side
   */
  Keywords(UnitComments comments, CommentTally everybody, int testedFrom) {
    this.comments = comments;
    this.everybody = everybody;
    this.testedFrom = testedFrom;
  }

  /** Compares a unit with everybody else. */
  void add(String unit, CommentTally own) {
    own.words()
        .forEach(
            (language, words) -> {
              WordTally all = everybody.words().get(language);
              if (all != null && all.people() > words.people()) {
                add(unit, language, words, all);
              }
            });
  }

  private void add(String unit, Language language, WordTally own, WordTally all) {
    long rest = all.people() - own.people();
    boolean test = own.people() >= testedFrom && rest >= testedFrom;
    List<Listed> typical = new ArrayList<>();
    List<Double> ps = new ArrayList<>();
    for (String stem : own.stems().stream().filter(all.stems()::contains).sorted().toList()) {
      long n = own.of(stem);
      if (n < LEAST_PEOPLE) {
        continue;
      }
      long nRest = all.of(stem) - n;
      Keyness.Result keyness = Keyness.of(n, own.people(), nRest, rest);
      if (keyness.logRatio() > 0) {
        Value p =
            test
                ? Value.of(keyness.pValue())
                : new Value.Missing(
                    "not tested: fewer than " + testedFrom + " people wrote on one side");
        typical.add(
            new Listed(
                new Keyword(
                    unit,
                    language,
                    comments.word(language, stem),
                    n,
                    nRest,
                    own.people(),
                    rest,
                    keyness.g2(),
                    keyness.logRatio(),
                    p,
                    p,
                    test),
                test ? tested + ps.size() : -1));
      }
      if (test) {
        ps.add(keyness.pValue());
      }
    }
    typical.stream().sorted(MOST_TYPICAL).limit(MOST_LISTED).forEach(listed::add);
    family.add(ps.stream().mapToDouble(Double::doubleValue).toArray());
    tested += ps.size();
  }

  /** The words in the order in which units were added, the most typical first. */
  List<Keyword> adjusted() {
    double[] together =
        BenjaminiHochberg.adjust(family.stream().flatMapToDouble(Arrays::stream).toArray());
    return listed.stream()
        .map(
            each ->
                each.position() < 0
                    ? each.keyword()
                    : each.keyword().adjusted(together[each.position()]))
        .toList();
  }
}
