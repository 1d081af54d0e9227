package io.rapport.domain.figure;

import com.ibm.icu.text.BreakIterator;
import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import java.util.Arrays;

/** Every statistic that is computed, with its id, name and definition in words. */
public enum Statistic {
  /**
   * The weighted share discloses no more than the raw one beside it: both are coded alike, and
   * weights are used only where they differ so little that no single answer shows.
   */
  ITEM("item"),
  /**
   * Beside the raw index of a unit stands one drawn to the unit above, which discloses nothing
   * more: it is worked out from indices, spreads and bases as they are shown.
   */
  INDEX("index"),
  /**
   * The R-indicator beside that of the whole is made of at least ten units and 500 people, in two
   * decimals and never 1: no single unit's rate comes back from it.
   */
  RESPONSE("response"),
  /**
   * Comparisons disclose nothing more than the two numbers that they compare: all of their own
   * follow from what is printed of both sides.
   */
  ITEM_VS_REST("item-vs-rest"),
  INDEX_VS_REST("index-vs-rest"),
  ITEM_CHANGE("item-change"),
  INDEX_CHANGE("index-change"),
  /**
   * Discloses no more than the item: promoters and detractors are coded as its shares are, and
   * score and interval are computed from the coded two.
   */
  ENPS("enps"),
  /**
   * Discloses no more than the index: a ratio of variances over at least 100 people (30 for the
   * whole) in two decimals, which gives back neither a sum nor an answer.
   */
  RELIABILITY("reliability"),
  /**
   * Discloses no more than item and reliability: a correlation over at least 30 people of the whole
   * in two decimals, beside shares and spreads that are shown.
   */
  ITEM_RELIABILITY("item-reliability"),
  /**
   * Discloses no more than the index of the whole: variances between and within at least ten units
   * and over at least 100 people, in two decimals, which leave open which unit adds what.
   */
  AGGREGATION("aggregation"),
  /**
   * Discloses no more than the indices: correlations over at least 100 people in two decimals; the
   * priority is made of the weight and the index as they are shown.
   */
  DRIVER("driver"),
  /** Discloses no more than the driver weights, whose sum it is, in two decimals. */
  EXPLAINED("explained"),
  /**
   * Shown of the whole organisation only, so that nothing follows by subtraction, and coded like
   * the shares of items.
   */
  THEME("theme"),
  S01("S01"),
  S02("S02"),
  S03("S03"),
  S04("S04"),
  S05("S05"),
  S06("S06"),
  S07("S07"),
  S08("S08"),
  S09("S09"),
  S10("S10"),
  S11("S11"),
  S12("S12"),
  S13("S13"),
  S14("S14"),
  S15("S15"),
  S16("S16"),
  S17("S17"),
  S18("S18"),
  S19("S19"),
  S20("S20"),
  S21("S21"),
  S22("S22"),
  S23("S23"),
  S24("S24"),
  S25("S25"),
  S26("S26"),
  S27("S27"),
  S28("S28"),
  S29("S29"),
  S30("S30"),
  S31("S31"),
  S32("S32"),
  S33("S33"),
  S34("S34"),
  S35("S35"),
  S36("S36"),
  S37("S37"),
  S38("S38"),
  S39("S39"),
  S40("S40"),
  S41("S41"),
  S42("S42");
  private final String id;

  Statistic(String id) {
    this.id = id;
  }

  /** Id as it stands in cell keys. */
  public String id() {
    return id;
  }

  /** Name printed on reports. */
  public String title(Language language) {
    return Texts.of(Statistic.class, language).say("title." + name());
  }

  /** What is computed, in words. */
  public String definition(Language language) {
    return Texts.of(Statistic.class, language).say("definition." + name());
  }

  /** The first sentence of the definition: what it is, without how sure it is. */
  public String inShort(Language language) {
    String definition = definition(language);
    BreakIterator sentences = BreakIterator.getSentenceInstance(language.locale());
    sentences.setText(definition);
    return definition.substring(0, sentences.next()).strip();
  }

  /**
   * The statistic of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Statistic ofId(String id) {
    return Arrays.stream(values())
        .filter(statistic -> statistic.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no statistic: " + id));
  }
}
