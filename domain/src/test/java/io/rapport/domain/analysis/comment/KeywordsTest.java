package io.rapport.domain.analysis.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.domain.comment.Stems.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeywordsTest {

  @Test
  @DisplayName("a word that one group uses four times as often is found, and no other (seed 62)")
  void findsWhatSetsAGroupApart() {
    Random random = new Random(62);
    WordTally group = comments(random, 300, .4);
    WordTally rest = comments(random, 3000, .1);
    List<Keywords.Keyword> found = Keywords.inAtLeast(10).of(group, rest);
    assertThat(found).extracting(Keywords.Keyword::word).containsExactly("Noise");
    Keywords.Keyword noise = found.get(0);
    assertThat(noise.inGroup()).isEqualTo(group.of("noise"));
    assertThat(noise.inRest()).isEqualTo(rest.of("noise"));
    assertThat(noise.keyness().logRatio()).isBetween(1.6, 2.4);
    assertThat(noise.pAdjusted()).isGreaterThan(noise.keyness().pValue()).isLessThan(1e-10);
  }

  @Test
  @DisplayName("groups that speak alike have at most one false discovery in twenty (seed 63)")
  void falseDiscoveries() {
    Random random = new Random(63);
    int falseFamilies = 0;
    for (int round = 0; round < 300; round++) {
      WordTally group = comments(random, 120, .2);
      WordTally rest = comments(random, 600, .2);
      falseFamilies += Keywords.inAtLeast(10).of(group, rest).isEmpty() ? 0 : 1;
    }
    // With nothing to find every discovery is false: 15 of 300 expected, 26 is the 99.8th
    // percentile.
    assertThat(falseFamilies).isLessThan(27);
  }

  @Test
  void wordsThatTheGroupAvoidsAreNotItsKeywords() {
    Random random = new Random(64);
    assertThat(Keywords.inAtLeast(10).of(comments(random, 400, .05), comments(random, 400, .5)))
        .isEmpty();
  }

  @Test
  void rareWordsAndSmallGroupsAreLeftAlone() {
    WordTally group = new WordTally();
    WordTally rest = new WordTally();
    for (int i = 0; i < 200; i++) {
      group.add(i < 9 ? words("canteen") : words("other"));
      rest.add(words("other"));
    }
    assertThat(Keywords.inAtLeast(10).of(group, rest)).isEmpty();
    assertThat(Keywords.inAtLeast(9).of(group, rest))
        .extracting(Keywords.Keyword::word)
        .containsExactly("canteen");
    WordTally nine = new WordTally();
    for (int i = 0; i < 9; i++) {
      nine.add(words("other"));
    }
    assertThat(Keywords.inAtLeast(10).of(group, nine)).isEmpty();
    assertThat(Keywords.inAtLeast(10).of(nine, group)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Keywords.inAtLeast(0));
  }

  @Test
  void aPersonCountsOnceAndTalliesAdd() {
    WordTally one = new WordTally();
    one.add(words("Noise noise NOISE"));
    WordTally two = new WordTally();
    two.add(words("noise"));
    two.add(words("loud noise"));
    two.add(one);
    assertThat(two.comments()).isEqualTo(3);
    assertThat(two.of("noise")).isEqualTo(3);
    assertThat(two.of("loud")).isEqualTo(1);
    assertThat(two.of("quiet")).isZero();
    assertThat(two.written("noise")).isEqualTo("noise");
    assertThat(one.written("noise")).isEqualTo("Noise");
    assertThat(one.of("noise")).isEqualTo(1);
  }

  private static WordTally comments(Random random, int n, double noise) {
    WordTally tally = new WordTally();
    for (int i = 0; i < n; i++) {
      StringBuilder text = new StringBuilder(random.nextDouble() < noise ? "so Noise" : "so");
      for (int word = 0; word < 40; word++) {
        if (random.nextDouble() < .15) {
          text.append(" word").append(word);
        }
      }
      tally.add(words(text.toString()));
    }
    return tally;
  }

  private static List<Word> words(String text) {
    return Arrays.stream(text.split(" "))
        .map(word -> new Word(word.toLowerCase(Locale.ROOT), word))
        .toList();
  }
}
