package io.rapport.domain.disclosure;

import io.rapport.domain.disclosure.lattice.Audience;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Set;

/**
 * Those who have a score of a dimension. A set counts as small also where the index would give an
 * item of it away together with the other items: where exactly one of the items is hidden, or has
 * too few answers.
 */
final class CoupledAudience implements Audience {
  private final Audience scores;
  private final List<Audience> items;
  private final Set<IntBuffer> withOneHidden;

  /**
   * An audience.
   *
   * @param items those who answered each item of the dimension
   * @param withOneHidden profiles of the cells in which exactly one item is hidden
   */
  CoupledAudience(Audience scores, List<Audience> items, Set<IntBuffer> withOneHidden) {
    this.scores = scores;
    this.items = items;
    this.withOneHidden = withOneHidden;
  }

  @Override
  public boolean isSmall(int[] profiles) {
    return scores.isSmall(profiles)
        || items.stream().filter(item -> item.isSmall(profiles)).limit(2).count() == 1
        || withOneHidden.contains(IntBuffer.wrap(profiles));
  }

  @Override
  public long people(int[] profiles) {
    return scores.people(profiles);
  }
}
