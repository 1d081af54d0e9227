package io.rapport.jobs.store;

import io.rapport.domain.release.Catalogue;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads why something cannot be compared; earlier programs kept it as a sentence. */
final class ReasonJson extends ValueDeserializer<Catalogue.Reason> {

  @Override
  public Catalogue.Reason deserialize(JsonParser parser, DeserializationContext context) {
    JsonNode kept = context.readTree(parser);
    if (kept.isString()) {
      return Catalogue.Reason.inWords(kept.asString());
    }
    List<String> names = kept.path("names").values().stream().map(JsonNode::asString).toList();
    JsonNode item = kept.path("item");
    return new Catalogue.Reason(
        Catalogue.Why.valueOf(kept.path("why").asString()),
        item.isString() ? Optional.of(item.asString()) : Optional.empty(),
        names);
  }
}
