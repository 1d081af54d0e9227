package io.rapport.domain.analysis.comment;

import static io.rapport.domain.analysis.comment.SpokenWords.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WordTallyTest {

  @Test
  void aPersonCountsOnceAndTalliesAdd() {
    WordTally one = new WordTally();
    one.add(words("Noise noise NOISE"));
    WordTally two = new WordTally();
    two.add(words("noise"));
    two.add(words("loud noise"));
    two.add(one);
    assertThat(two.people()).isEqualTo(3);
    assertThat(two.of("noise")).isEqualTo(3);
    assertThat(two.of("loud")).isEqualTo(1);
    assertThat(two.of("quiet")).isZero();
    assertThat(one.of("noise")).isEqualTo(1);
  }

  @Test
  void aStemIsPrintedAsMostPeopleWriteIt() {
    Writings writings = new Writings();
    writings.add(words("Noise noise NOISE NOISE NOISE"));
    assertThat(writings.of("noise")).as("of equals the first").isEqualTo("NOISE");
    Writings others = new Writings();
    others.add(words("noise"));
    writings.add(others);
    assertThat(writings.of("noise")).isEqualTo("noise");
    assertThat(writings.of("quiet")).isEqualTo("quiet");
  }

  @Test
  @DisplayName(
      "beyond the limit the same words are left in any order, their counts exact (seed 65)")
  void theLimitForgetsNothingOfTheWordsThatStay() {
    Random random = new Random(65);
    List<String> comments = new ArrayList<>();
    Map<String, Long> exact = new HashMap<>();
    for (int i = 0; i < 900; i++) {
      String first = "word" + (int) Math.abs(random.nextGaussian() * 200);
      String second = "other" + random.nextInt(400);
      comments.add(first + " " + second);
      exact.merge(first, 1L, Long::sum);
      exact.merge(second, 1L, Long::sum);
    }
    Map<String, Long> once = tally(comments).counts();
    assertThat(once).hasSize(100);
    assertThat(exact).hasSizeGreaterThan(400).containsAllEntriesOf(once);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(comments, random);
      int split = random.nextInt(comments.size());
      WordTally parts = tally(comments.subList(split, comments.size()));
      parts.add(tally(comments.subList(0, split)));
      assertThat(tally(comments).counts()).isEqualTo(once);
      assertThat(parts.counts()).isEqualTo(once);
      assertThat(parts.people()).isEqualTo(900);
    }
  }

  private static WordTally tally(List<String> comments) {
    WordTally tally = new WordTally(100);
    comments.forEach(comment -> tally.add(words(comment)));
    return tally;
  }
}
