package io.rapport.domain.analysis.comment;

import static io.rapport.domain.analysis.comment.SpokenWords.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.comment.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeywordsTest {
  private static final int TESTED_FROM = 30;

  @Test
  void logLikelihoodByHand() {
    UnitComments comments = new UnitComments();
    people(comments, "LAB", 20, "Canteen food");
    people(comments, "LAB", 20, "food");
    people(comments, "SHOP", 10, "canteen food");
    people(comments, "SHOP", 50, "food");

    List<Keyword> found = keywords(comments);

    // 20 of 40 against 10 of 60, expected 12, 28, 18, 42:
    // 2 (20 ln 20/12 + 20 ln 20/28 + 10 ln 10/18 + 50 ln 50/42)
    double g2 =
        2
            * (20 * Math.log(20 / 12.0)
                + 20 * Math.log(20 / 28.0)
                + 10 * Math.log(10 / 18.0)
                + 50 * Math.log(50 / 42.0));
    assertThat(found).hasSize(1);
    Keyword canteen = found.get(0);
    assertThat(canteen.unit()).isEqualTo("LAB");
    assertThat(canteen.word()).as("20 write it so, 10 otherwise").isEqualTo("Canteen");
    assertThat(canteen.n()).isEqualTo(20);
    assertThat(canteen.nRest()).isEqualTo(10);
    assertThat(canteen.comments()).isEqualTo(40);
    assertThat(canteen.commentsRest()).isEqualTo(60);
    assertThat(canteen.g2()).isCloseTo(g2, within(1e-12)).isCloseTo(12.654, within(.001));
    assertThat(canteen.logRatio()).isCloseTo(Math.log(3) / Math.log(2), within(1e-12));
    assertThat(canteen.tested()).isTrue();
    // The family: two words of each unit, one p of "canteen" twice, and 1 for "food" twice.
    double p = number(canteen.p());
    assertThat(p).isBetween(3.7e-4, 3.8e-4);
    assertThat(number(canteen.pAdjusted())).isCloseTo(2 * p, within(1e-15));
  }

  @Test
  @DisplayName("a word that one unit uses four times as often is found, and no other (seed 62)")
  void findsWhatSetsAUnitApart() {
    Random random = new Random(62);
    UnitComments comments = new UnitComments();
    chatter(comments, "LAB", random, 300, .4);
    chatter(comments, "SHOP", random, 3000, .1);
    assertThat(keywords(comments))
        .filteredOn(word -> number(word.pAdjusted()) <= .05)
        .singleElement()
        .satisfies(
            noise -> {
              assertThat(noise.word()).isEqualTo("Noise");
              assertThat(noise.logRatio()).isBetween(1.6, 2.4);
              assertThat(number(noise.pAdjusted()))
                  .isGreaterThan(number(noise.p()))
                  .isLessThan(1e-10);
            });
  }

  @Test
  @DisplayName("units that speak alike have at most one false discovery in twenty (seed 63)")
  void falseDiscoveries() {
    Random random = new Random(63);
    int falseFamilies = 0;
    for (int round = 0; round < 300; round++) {
      UnitComments comments = new UnitComments();
      chatter(comments, "LAB", random, 120, .2);
      chatter(comments, "SHOP", random, 600, .2);
      falseFamilies +=
          keywords(comments).stream().anyMatch(word -> number(word.pAdjusted()) <= .05) ? 1 : 0;
    }
    // With nothing to find every discovery is false: 15 of 300 expected, 26 is the 99.8th
    // percentile.
    assertThat(falseFamilies).isLessThan(27);
  }

  @Test
  void rareWordsAreLeftAloneAndSmallGroupsAreNotTested() {
    UnitComments comments = new UnitComments();
    people(comments, "LAB", 4, "canteen");
    people(comments, "LAB", 5, "parking");
    people(comments, "LAB", 20, "other");
    people(comments, "SHOP", 30, "other");
    assertThat(keywords(comments))
        .filteredOn(word -> word.unit().equals("LAB"))
        .singleElement()
        .satisfies(
            parking -> {
              assertThat(parking.word()).isEqualTo("parking");
              assertThat(parking.tested()).isFalse();
              assertThat(parking.p())
                  .isEqualTo(
                      new Value.Missing("not tested: fewer than 30 people wrote on one side"));
              assertThat(parking.pAdjusted()).isEqualTo(parking.p());
              assertThat(parking.g2()).isPositive();
            });
    people(comments, "LAB", 1, "other");
    assertThat(keywords(comments)).allMatch(Keyword::tested);
  }

  @Test
  void languagesAreComparedEachByItself() {
    UnitComments comments = new UnitComments();
    for (int i = 0; i < 40; i++) {
      comments.add("PARIS", said(Language.FRENCH, i < 30 ? "bruit salaire" : "salaire"));
      comments.add("LYON", said(Language.FRENCH, i < 5 ? "bruit salaire" : "salaire"));
      comments.add("LONDON", said("salary"));
    }
    assertThat(keywords(comments))
        .singleElement()
        .satisfies(
            noise -> {
              assertThat(noise.word()).isEqualTo("bruit");
              assertThat(noise.language()).isEqualTo(Language.FRENCH);
              assertThat(noise.commentsRest()).as("not London's").isEqualTo(40);
            });
  }

  @Test
  @DisplayName("comments in any order and tallies in any order give the same words (seed 66)")
  void anyOrder() {
    Random random = new Random(66);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      texts.add((i % 3 == 0 ? "LAB " : "SHOP ") + "word" + random.nextInt(12) + " Word3");
    }
    List<Keyword> once = keywords(comments(texts));
    assertThat(once).isNotEmpty();
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(texts, random);
      int split = random.nextInt(texts.size());
      UnitComments parts = comments(texts.subList(split, texts.size()));
      parts.add(comments(texts.subList(0, split)));
      assertThat(keywords(comments(texts))).isEqualTo(once);
      assertThat(keywords(parts)).isEqualTo(once);
    }
  }

  private static UnitComments comments(List<String> texts) {
    UnitComments comments = new UnitComments();
    for (String text : texts) {
      String[] unitAndWords = text.split(" ", 2);
      comments.add(unitAndWords[0], said(unitAndWords[1]));
    }
    return comments;
  }

  private static void people(UnitComments comments, String unit, int people, String text) {
    for (int i = 0; i < people; i++) {
      comments.add(unit, said(text));
    }
  }

  private static void chatter(
      UnitComments comments, String unit, Random random, int people, double noise) {
    for (int i = 0; i < people; i++) {
      StringBuilder text = new StringBuilder(random.nextDouble() < noise ? "so Noise" : "so");
      for (int word = 0; word < 40; word++) {
        if (random.nextDouble() < .15) {
          text.append(" word").append(word);
        }
      }
      comments.add(unit, said(text.toString()));
    }
  }

  private static List<Keyword> keywords(UnitComments comments) {
    CommentTally everybody = new CommentTally();
    comments.byUnit().values().forEach(everybody::add);
    Keywords keywords = new Keywords(comments, everybody, TESTED_FROM);
    comments.byUnit().forEach(keywords::add);
    return keywords.adjusted();
  }

  private static double number(Value value) {
    return ((Value.Known) value).number();
  }
}
