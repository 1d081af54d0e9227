package io.rapport.jobs.intake.config;

import io.rapport.domain.intake.profile.CaseFact;
import io.rapport.domain.intake.profile.CaseKey;
import io.rapport.domain.intake.profile.FieldRule;
import io.rapport.domain.intake.profile.Profile;
import io.rapport.domain.intake.profile.SourceColumns;
import io.rapport.domain.intake.profile.SourceFormat;
import io.rapport.domain.intake.profile.TableMapping;
import io.rapport.domain.intake.register.RegisterTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a {@link Profile} from a YAML file of {@code config/profiles}. */
public final class ProfileFile {
  private static final Set<String> KEYS =
      Set.of("profile", "version", "format", "columns", "skip", "caseFrom", "facts");
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private ProfileFile() {}

  /**
   * Reads a profile.
   *
   * @throws IOException if the file cannot be read
   * @throws InvalidConfig if it is no profile; names the file and the key
   */
  public static Profile read(Path file) throws IOException {
    return parse(Files.readString(file, StandardCharsets.UTF_8), file.getFileName().toString());
  }

  /**
   * Parses a profile.
   *
   * @param file name of the file, for complaints
   * @throws InvalidConfig if the text is no profile
   */
  public static Profile parse(String yaml, String file) {
    JsonNode tree;
    try {
      tree = YAML.readTree(yaml);
    } catch (JacksonException e) {
      throw new InvalidConfig(
          file,
          e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr(),
          "not valid YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
    return profile(new ConfigNode(file, "", tree));
  }

  private static Profile profile(ConfigNode top) {
    top.only(keys());
    try {
      return new Profile(
          top.require("profile").text(),
          top.require("version").whole(),
          format(top.require("format")),
          top.get("columns").map(ProfileFile::columns).orElse(SourceColumns.ALL_READ),
          top.get("skip").map(RuleNodes::rowQuestion),
          top.get("caseFrom").map(ProfileFile::caseFrom),
          tables(top),
          top.get("facts").map(ProfileFile::facts).orElse(List.of()));
    } catch (IllegalArgumentException e) {
      throw top.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static SourceFormat format(ConfigNode node) {
    node.only(Set.of("type", "charset", "nulls", "dates", "trim"));
    try {
      return new SourceFormat(
          node.get("type").map(type -> type.choice(SourceFormat.Type.class)),
          node.get("charset").map(ProfileFile::charset),
          new HashSet<>(texts(node.get("nulls"))),
          texts(node.get("dates")),
          node.get("trim")
              .map(trim -> trim.choice(SourceFormat.Trim.class))
              .orElse(SourceFormat.Trim.ENDS));
    } catch (IllegalArgumentException e) {
      throw node.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static Charset charset(ConfigNode node) {
    try {
      return Charset.forName(node.text());
    } catch (IllegalArgumentException e) {
      throw node.invalid("unknown encoding");
    }
  }

  private static SourceColumns columns(ConfigNode node) {
    node.only(Set.of("required", "absent", "names"));
    Map<String, List<String>> names = new LinkedHashMap<>();
    node.get("names")
        .ifPresent(
            all ->
                all.children()
                    .forEach((column, others) -> names.put(column, texts(Optional.of(others)))));
    return new SourceColumns(
        node.get("required").map(required -> texts(Optional.of(required))),
        texts(node.get("absent")),
        names);
  }

  private static CaseKey caseFrom(ConfigNode node) {
    node.only(Set.of("key", "order"));
    return new CaseKey(node.require("key").text(), node.get("order").map(ConfigNode::text));
  }

  private static List<TableMapping> tables(ConfigNode top) {
    List<TableMapping> tables = new ArrayList<>();
    for (RegisterTable table : RegisterTable.values()) {
      top.get(table.entity()).stream()
          .flatMap(node -> node.isList() ? node.elements().stream() : Stream.of(node))
          .forEach(node -> tables.add(table(table, node)));
    }
    return tables;
  }

  private static TableMapping table(RegisterTable table, ConfigNode node) {
    Map<String, ConfigNode> fields = new LinkedHashMap<>(node.children());
    Optional<ConfigNode> when = Optional.ofNullable(fields.remove("when"));
    for (Map.Entry<String, ConfigNode> field : fields.entrySet()) {
      if (table.column(field.getKey()).isEmpty()) {
        throw field.getValue().invalid("unknown key");
      }
    }
    Map<String, FieldRule> rules = new LinkedHashMap<>();
    fields.forEach((field, rule) -> rules.put(field, RuleNodes.fieldRule(rule)));
    try {
      return new TableMapping(table, when.map(RuleNodes::condition), rules);
    } catch (IllegalArgumentException e) {
      throw node.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static List<CaseFact> facts(ConfigNode node) {
    List<CaseFact> facts = new ArrayList<>();
    node.children().forEach((name, fact) -> facts.add(RuleNodes.fact(name, fact)));
    return facts;
  }

  private static Set<String> keys() {
    Set<String> keys = new HashSet<>(KEYS);
    Stream.of(RegisterTable.values()).map(RegisterTable::entity).forEach(keys::add);
    return keys;
  }

  private static List<String> texts(Optional<ConfigNode> list) {
    return list.stream().flatMap(node -> node.elements().stream()).map(ConfigNode::text).toList();
  }
}
