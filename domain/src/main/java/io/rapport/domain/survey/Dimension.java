package io.rapport.domain.survey;

import java.util.List;

/**
 * A group of items scored together as an index.
 *
 * @param id short name
 * @param label name printed on reports
 * @param items ids of its items
 */
public record Dimension(String id, String label, List<String> items) {
  public Dimension {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("dimension " + id + " has no items");
    }
  }
}
