package io.rapport.jobs.store.intake;

import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.jobs.store.intake.Pseudonyms.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.TypeFactory;

/** Records of the register as JSON in which people are pseudonyms. NOT thread safe. */
final class RegisterContent {
  /** Components of the register's records that hold ids of people, and in which role. */
  private static final Map<String, Role> PEOPLE =
      Map.of("managerId", Role.MANAGER, "consultantId", Role.CONSULTANT);

  /** Tables whose keys are ids of their own; the keys of the others are made of people's ids. */
  private static final Set<RegisterTable> OWN_KEYS =
      Set.of(RegisterTable.ENGAGEMENTS, RegisterTable.EXCHANGES, RegisterTable.QUALITY_EVENTS);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .addModule(new SimpleModule().addSerializer(new InOrder()))
          .build();

  private final Pseudonyms pseudonyms;
  private final MessageDigest digest;

  RegisterContent(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** Adds entity, key, content and the content's hash. */
  void add(CopyText text, RegisterEntry entry) {
    String key =
        OWN_KEYS.contains(entry.table())
            ? entry.key()
            : pseudonyms.of(Role.RECORD, entry.table().entity() + "|" + entry.key());
    JsonNode content = JSON.valueToTree(entry.value());
    replacePeople(content);
    String written = JSON.writeValueAsString(content);
    byte[] hash = digest.digest(written.getBytes(StandardCharsets.UTF_8));
    text.add(entry.table().entity()).add(key).add(written);
    text.add(HexFormat.of().formatHex(hash)).endRow();
  }

  /** The record of a content. */
  static Record read(RegisterTable table, String content) {
    return JSON.readValue(content, table.recordType());
  }

  /** Sets have no order of their own; the hash of a content needs one. */
  private static final class InOrder extends StdSerializer<Set<?>> {
    InOrder() {
      super(TypeFactory.createDefaultInstance().constructType(Set.class));
    }

    @Override
    public void serialize(Set<?> set, JsonGenerator out, SerializationContext context) {
      out.writeStartArray();
      set.stream().map(String::valueOf).sorted().forEach(out::writeString);
      out.writeEndArray();
    }
  }

  private void replacePeople(JsonNode node) {
    if (node instanceof ObjectNode object) {
      PEOPLE.forEach(
          (field, role) -> {
            JsonNode id = object.get(field);
            if (id != null && id.isString()) {
              object.put(field, pseudonyms.of(role, id.stringValue()));
            }
          });
    }
    node.forEach(this::replacePeople);
  }
}
