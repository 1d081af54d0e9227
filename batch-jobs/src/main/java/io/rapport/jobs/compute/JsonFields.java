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
public final class JsonFields {
  private final JsonGenerator json;

  /** Writes into an object that was started. */
  public JsonFields(JsonGenerator json) {
    this.json = json;
  }

  /** A text. */
  public JsonFields text(String name, String text) {
    json.writeStringProperty(name, text);
    return this;
  }

  /** A whole number. */
  public JsonFields whole(String name, long number) {
    json.writeNumberProperty(name, number);
    return this;
  }

  /** True or false. */
  public JsonFields yesNo(String name, boolean yes) {
    json.writeBooleanProperty(name, yes);
    return this;
  }

  /** A finite number. */
  public JsonFields number(String name, double number) {
    json.writeNumberProperty(name, number);
    return this;
  }

  /** The reason in the place of what does not exist. */
  public JsonFields missing(String name, String reason) {
    return object(name, fields -> fields.text("missing", reason));
  }

  JsonFields value(String name, Value value) {
    if (value instanceof Value.Known known) {
      number(name, known.number());
    } else if (value instanceof Value.Missing missing) {
      missing(name, missing.reason());
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

  /** An object of counts by key. */
  public JsonFields counts(String name, Map<?, Long> counts) {
    return object(
        name, fields -> counts.forEach((key, count) -> fields.whole(String.valueOf(key), count)));
  }

  /** An array of texts. */
  public JsonFields texts(String name, Iterable<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
    return this;
  }

  /** An object. */
  public JsonFields object(String name, Consumer<JsonFields> content) {
    json.writeObjectPropertyStart(name);
    content.accept(this);
    json.writeEndObject();
    return this;
  }

  /** An array of objects. */
  public <T> JsonFields array(String name, Iterable<T> elements, Consumer<T> content) {
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
