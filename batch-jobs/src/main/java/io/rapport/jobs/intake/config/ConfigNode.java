package io.rapport.jobs.intake.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A part of a YAML file that knows where it stands, so that every complaint names file and key.
 *
 * @param file name of the file
 * @param path keys from the top, joined by dots; empty for the whole file
 */
record ConfigNode(String file, String path, JsonNode node) {

  InvalidConfig invalid(String message) {
    return new InvalidConfig(file, path, message);
  }

  /** Complains about keys that nobody reads, and about anything but a map. */
  ConfigNode only(Set<String> keys) {
    for (String key : children().keySet()) {
      if (!keys.contains(key)) {
        throw new InvalidConfig(file, below(key), "unknown key");
      }
    }
    return this;
  }

  /** Parts by key, in the order of the file. */
  Map<String, ConfigNode> children() {
    if (!node.isObject()) {
      throw invalid("a map is expected");
    }
    Map<String, ConfigNode> children = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      children.put(child.getKey(), new ConfigNode(file, below(child.getKey()), child.getValue()));
    }
    return children;
  }

  boolean isList() {
    return node.isArray();
  }

  /** Parts of a list. */
  List<ConfigNode> elements() {
    if (!node.isArray()) {
      throw invalid("a list is expected");
    }
    List<ConfigNode> elements = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      elements.add(new ConfigNode(file, path + "[" + (i + 1) + "]", node.get(i)));
    }
    return elements;
  }

  Optional<ConfigNode> get(String key) {
    return Optional.ofNullable(children().get(key));
  }

  ConfigNode require(String key) {
    return get(key).orElseThrow(() -> invalid("key " + key + " is missing"));
  }

  String text() {
    if (!node.isValueNode() || node.isNull()) {
      throw invalid("a text is expected");
    }
    return node.asString();
  }

  BigDecimal number() {
    if (!node.isNumber()) {
      throw invalid("a number is expected");
    }
    return node.decimalValue();
  }

  int whole() {
    if (!node.isInt()) {
      throw invalid("a whole number is expected");
    }
    return node.intValue();
  }

  boolean yesNo() {
    if (!node.isBoolean()) {
      throw invalid("true or false is expected");
    }
    return node.booleanValue();
  }

  /**
   * One of the names of an enum, written without capitals or underscores: {@code distinctCount}.
   */
  <E extends Enum<E>> E choice(Class<E> type) {
    List<E> choices = Arrays.asList(type.getEnumConstants());
    String given = text().toLowerCase(Locale.ROOT);
    return choices.stream()
        .filter(choice -> letters(choice).equals(given))
        .findFirst()
        .orElseThrow(() -> invalid("one of " + choices.stream().map(ConfigNode::letters).toList()));
  }

  private static String letters(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  private String below(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
