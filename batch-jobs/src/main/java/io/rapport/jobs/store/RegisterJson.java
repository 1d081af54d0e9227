package io.rapport.jobs.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.domain.intake.register.RegisterTable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Records of the register as JSON: fields in alphabetical order, sets in alphabetical order, what
 * was not recorded left out, no blanks. Equal records give equal bytes, so that a hash of them
 * tells whether a record changed.
 */
public final class RegisterJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .addModule(new SimpleModule().addSerializer(new SortedSets()))
          .build();

  private RegisterJson() {}

  /** A record's bytes, UTF-8. */
  public static byte[] write(RegisterEntry entry) {
    return JSON.writeValueAsBytes(entry.value());
  }

  /**
   * A record read back.
   *
   * @param table table that it belongs to
   * @param key its key
   * @throws tools.jackson.core.JacksonException if the bytes are no record of the table
   */
  public static RegisterEntry read(RegisterTable table, String key, byte[] json) {
    return new RegisterEntry(table, key, JSON.readValue(json, table.recordType()));
  }

  private static final class SortedSets extends ValueSerializer<Set<?>> {
    @Override
    public Class<?> handledType() {
      return Set.class;
    }

    @Override
    public void serialize(Set<?> set, JsonGenerator json, SerializationContext context) {
      List<String> sorted =
          set.stream().map(Object::toString).sorted(Comparator.naturalOrder()).toList();
      json.writeStartArray();
      sorted.forEach(json::writeString);
      json.writeEndArray();
    }
  }
}
