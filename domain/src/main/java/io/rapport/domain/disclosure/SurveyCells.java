package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.disclosure.lattice.Audience;
import io.rapport.domain.disclosure.lattice.LatticeProtection;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Questionnaire;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Which cells of a wave's lattice may be shown.
 *
 * <p>What is hidden by its number of respondents is hidden in every figure; of several choices the
 * one that shows most cells is taken there, so that it is the same for all figures. An item may
 * hide further cells, where fewer people answered it. An index is hidden where exactly one of its
 * items is, because that item could be worked out from the others, and so that it does not follow
 * there either.
 */
final class SurveyCells {
  private final Questionnaire questionnaire;
  private final SurveyLattice lattice;
  private final WaveProfiles wave;
  private final int threshold;
  private final LatticeProtection protection;
  private final BitSet today;
  private final BitSet everywhere;
  private final Map<String, BitSet> byItem = new HashMap<>();
  private final Map<String, BitSet> byDimension = new HashMap<>();
  private final Map<Pattern, BitSet> known = new HashMap<>();

  /** Whom an item depends on: items that are alike in it have the same cells. */
  private record Pattern(IntBuffer people, BitSet offered, BitSet published) {}

  /**
   * Decides over all cells.
   *
   * @param offered positions of the cells of today that may be shown
   * @param published what readers have of the wave already
   * @param withheld what must not be shown
   */
  SurveyCells(
      Questionnaire questionnaire,
      SurveyLattice lattice,
      WaveProfiles wave,
      BitSet offered,
      PublishedRows published,
      Withheld withheld,
      int threshold) {
    this.questionnaire = questionnaire;
    this.lattice = lattice;
    this.wave = wave;
    this.threshold = threshold;
    protection = new LatticeProtection(lattice.lattice());
    today = lattice.cellsOf(wave.today());
    everywhere =
        today(
            protection.shown(
                lattice.respondents(threshold),
                offered,
                published.all(),
                lattice.yielding(wave.today())));
    for (int i = 0; i < questionnaire.items().size(); i++) {
      int item = i;
      String id = questionnaire.items().get(i).id();
      byItem.put(
          id,
          ofPattern(
              profile -> profile.item(item),
              without(everywhere, withheld.ofItem(id)),
              published.ofItem(id)));
    }
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      String id = questionnaire.dimensions().get(d).id();
      byDimension.put(id, ofDimension(d, withheld.ofDimension(id), published.ofDimension(id)));
    }
  }

  /** Cells that are shown in figures of everybody who answered. */
  BitSet everywhere() {
    return everywhere;
  }

  /** Cells in which an item is shown. */
  BitSet ofItem(String item) {
    return byItem.getOrDefault(item, everywhere);
  }

  /** Cells in which an index is shown. */
  BitSet ofDimension(String dimension) {
    return byDimension.getOrDefault(dimension, everywhere);
  }

  /** Cells in which an index is hidden because exactly one of its items is. */
  BitSet withOneItemHidden(String dimension) {
    List<BitSet> items =
        questionnaire.dimension(dimension).map(Dimension::items).orElse(List.of()).stream()
            .map(this::ofItem)
            .toList();
    BitSet found = new BitSet();
    everywhere.stream()
        .filter(cell -> items.stream().filter(shown -> !shown.get(cell)).limit(2).count() == 1)
        .forEach(found::set);
    return found;
  }

  private BitSet ofPattern(ToIntFunction<Profile> people, BitSet offered, BitSet published) {
    int[] counts = wave.profiles().stream().mapToInt(people).toArray();
    return known.computeIfAbsent(
        new Pattern(IntBuffer.wrap(counts), offered, published),
        pattern -> shown(lattice.audience(people, threshold), offered, published));
  }

  private static BitSet without(BitSet offered, BitSet withheld) {
    BitSet rest = (BitSet) offered.clone();
    rest.andNot(withheld);
    return rest;
  }

  private BitSet ofDimension(int position, BitSet withheld, BitSet published) {
    Dimension dimension = questionnaire.dimensions().get(position);
    List<Audience> items = new ArrayList<>();
    for (int i = 0; i < questionnaire.items().size(); i++) {
      if (dimension.items().contains(questionnaire.items().get(i).id())) {
        items.add(lattice.answersTo(i, threshold));
      }
    }
    Set<IntBuffer> withOneHidden =
        withOneItemHidden(dimension.id()).stream()
            .mapToObj(cell -> IntBuffer.wrap(lattice.lattice().cells().get(cell)))
            .collect(Collectors.toSet());
    return shown(
        new CoupledAudience(lattice.scoresOf(position, threshold), items, withOneHidden),
        without(everywhere, withheld),
        published);
  }

  private BitSet shown(Audience audience, BitSet offered, BitSet published) {
    return today(protection.shown(audience, offered, published));
  }

  /** What is published of today stays, whatever it gives away. */
  private BitSet today(BitSet shown) {
    shown.and(today);
    return shown;
  }
}
