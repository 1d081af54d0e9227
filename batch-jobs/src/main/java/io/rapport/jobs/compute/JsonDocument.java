package io.rapport.jobs.compute;

import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON document of one object, indented, ending with a line feed. */
public final class JsonDocument {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonDocument() {}

  /** Writes a document; the stream is flushed and left open. */
  public static void write(OutputStream out, Consumer<JsonFields> content) {
    try (JsonGenerator json = MAPPER.writer().createGenerator(new Unclosed(out))) {
      json.writeStartObject();
      content.accept(new JsonFields(json));
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
