package io.rapport.jobs.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.audit.Evidence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an audit was given, as JSON: equal evidence is equal bytes. JSON that says more than this
 * program knows is refused, as an audit that leaves something out proves nothing.
 */
final class EvidenceJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addMixIn(Organisation.class, ListedOrganisation.class)
          .build();

  private EvidenceJson() {}

  static byte[] write(Evidence evidence) {
    return JSON.writeValueAsBytes(evidence);
  }

  static Evidence read(byte[] json) {
    return JSON.readValue(json, Evidence.class);
  }

  static byte[] packed(byte[] json) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /**
   * The bytes that were packed.
   *
   * @throws IOException if they were not packed so
   */
  static byte[] unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return gzip.readAllBytes();
    }
  }

  /** A tree as the list of its units. */
  private abstract static class ListedOrganisation {
    @JsonCreator
    static Organisation of(List<Unit> units) {
      return Organisation.of(units);
    }

    @JsonValue
    abstract List<Unit> inOrder();
  }
}
