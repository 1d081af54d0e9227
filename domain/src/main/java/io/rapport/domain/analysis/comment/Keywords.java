package io.rapport.domain.analysis.comment;

import io.rapport.domain.statistics.BenjaminiHochberg;
import io.rapport.domain.statistics.Keyness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words that set a group's comments apart from those of the rest, by {@link Keyness}. All words
 * frequent enough to be tested are one family for the false discovery rate ({@link
 * BenjaminiHochberg}).
 */
public final class Keywords {
  private static final double DISCOVERIES = 0.05;

  private final long leastComments;

  private Keywords(long leastComments) {
    this.leastComments = leastComments;
  }

  /**
   * Keywords that enough people used.
   *
   * @param leastComments a word must stand in so many comments of the group; at least the
   *     disclosure threshold of comments
   * @throws IllegalArgumentException if it is below 1
   */
  public static Keywords inAtLeast(long leastComments) {
    if (leastComments < 1) {
      throw new IllegalArgumentException("leastComments must be at least 1: " + leastComments);
    }
    return new Keywords(leastComments);
  }

  /**
   * Words that the group uses more than the rest, the most typical first. A group or a rest with
   * too few comments has none.
   *
   * @param group comments of the group
   * @param rest comments of everybody else, without the group
   */
  public List<Keyword> of(WordTally group, WordTally rest) {
    if (group.comments() < leastComments || rest.comments() < leastComments) {
      return List.of();
    }
    List<Keyword> tested = new ArrayList<>();
    for (String stem : group.stems().stream().sorted().toList()) {
      if (group.of(stem) >= leastComments) {
        Keyness.Result keyness =
            Keyness.of(group.of(stem), group.comments(), rest.of(stem), rest.comments());
        tested.add(new Keyword(group.written(stem), group.of(stem), rest.of(stem), keyness, 1));
      }
    }
    double[] adjusted =
        BenjaminiHochberg.adjust(
            tested.stream().mapToDouble(word -> word.keyness.pValue()).toArray());
    List<Keyword> keywords = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      if (adjusted[i] <= DISCOVERIES && tested.get(i).keyness.logRatio() > 0) {
        keywords.add(tested.get(i).withAdjusted(adjusted[i]));
      }
    }
    keywords.sort(
        Comparator.comparingDouble((Keyword word) -> -word.keyness.g2())
            .thenComparing(Keyword::word));
    return keywords;
  }

  /**
   * A word that sets a group apart.
   *
   * @param word as the group writes it most
   * @param inGroup comments of the group that use it
   * @param inRest comments of the rest that use it
   * @param keyness how typical it is
   * @param pAdjusted adjusted for the false discovery rate among the words tested
   */
  public record Keyword(
      String word, long inGroup, long inRest, Keyness.Result keyness, double pAdjusted) {

    private Keyword withAdjusted(double newAdjusted) {
      return new Keyword(word, inGroup, inRest, keyness, newAdjusted);
    }
  }
}
