package io.rapport.jobs.analyse;

import io.rapport.domain.disclosure.ReleasedDemographics;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which demographics {@code disclosure.yaml} lets out: all, none, or a list of ids. */
final class DemographicsText {
  private static final String USE = "demographics: use all, none or a list such as [gender, age]";

  private DemographicsText() {}

  /**
   * Reads the key's value.
   *
   * @throws IllegalArgumentException if it is none of the three
   */
  static ReleasedDemographics read(JsonNode node) {
    if (node.isString()) {
      return switch (node.stringValue()) {
        case "all" -> ReleasedDemographics.ALL;
        case "none" -> ReleasedDemographics.NONE;
        default -> throw new IllegalArgumentException(USE);
      };
    } else if (!node.isArray() || node.isEmpty()) {
      throw new IllegalArgumentException(USE);
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode id : node) {
      if (!id.isString()) {
        throw new IllegalArgumentException(USE);
      }
      ids.add(id.stringValue().strip());
    }
    return ReleasedDemographics.of(ids);
  }
}
