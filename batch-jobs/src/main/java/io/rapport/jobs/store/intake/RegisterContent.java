package io.rapport.jobs.store.intake;

import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.jobs.store.RegisterJson;
import io.rapport.jobs.store.intake.Pseudonyms.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Records of the register as JSON in which people are pseudonyms. NOT thread safe. */
final class RegisterContent {
  /** Components of the register's records that hold ids of people, and in which role. */
  private static final Map<String, Role> PEOPLE =
      Map.of("managerId", Role.MANAGER, "consultantId", Role.CONSULTANT);

  /** Tables whose keys are ids of their own; the keys of the others are made of people's ids. */
  private static final Set<RegisterTable> OWN_KEYS =
      Set.of(RegisterTable.ENGAGEMENTS, RegisterTable.EXCHANGES, RegisterTable.QUALITY_EVENTS);

  private final JsonMapper json = new JsonMapper();
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
    JsonNode content = json.readTree(RegisterJson.write(entry));
    replacePeople(content);
    String written = json.writeValueAsString(content);
    byte[] hash = digest.digest(written.getBytes(StandardCharsets.UTF_8));
    text.add(entry.table().entity()).add(key).add(written);
    text.add(HexFormat.of().formatHex(hash)).endRow();
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
