package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Bounds;
import io.rapport.domain.analysis.survey.wave.Value;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * Writes fields of JSON objects one after the other, numbers in full precision, {@code {"missing":
 * reason}} in the place of those that do not exist. NOT thread safe.
 */
final class JsonFields {
  private final JsonGenerator json;

  JsonFields(JsonGenerator json) {
    this.json = json;
  }

  JsonFields text(String name, String text) {
    json.writeStringProperty(name, text);
    return this;
  }

  JsonFields whole(String name, long number) {
    json.writeNumberProperty(name, number);
    return this;
  }

  JsonFields yesNo(String name, boolean yes) {
    json.writeBooleanProperty(name, yes);
    return this;
  }

  JsonFields value(String name, Value value) {
    if (value instanceof Value.Known known) {
      json.writeNumberProperty(name, known.number());
    } else if (value instanceof Value.Missing missing) {
      json.writeObjectPropertyStart(name);
      json.writeStringProperty("missing", missing.reason());
      json.writeEndObject();
    }
    return this;
  }

  /** A number of people or units. */
  JsonFields count(String name, Value value) {
    return value instanceof Value.Known known
        ? whole(name, Math.round(known.number()))
        : value(name, value);
  }

  JsonFields bounds(String low, String high, Bounds bounds) {
    return value(low, bounds.low()).value(high, bounds.high());
  }

  JsonFields values(String name, Map<String, Value> values) {
    return object(name, fields -> values.forEach(fields::value));
  }

  JsonFields counts(String name, Map<?, Long> counts) {
    return object(
        name, fields -> counts.forEach((key, count) -> fields.whole(String.valueOf(key), count)));
  }

  JsonFields texts(String name, Iterable<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
    return this;
  }

  JsonFields object(String name, Consumer<JsonFields> content) {
    json.writeObjectPropertyStart(name);
    content.accept(this);
    json.writeEndObject();
    return this;
  }

  <T> JsonFields array(String name, Iterable<T> elements, Consumer<T> content) {
    json.writeArrayPropertyStart(name);
    for (T element : elements) {
      json.writeStartObject();
      content.accept(element);
      json.writeEndObject();
    }
    json.writeEndArray();
    return this;
  }
}
