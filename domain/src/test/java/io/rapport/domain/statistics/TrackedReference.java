package io.rapport.domain.statistics;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;

/** Reference files whose numbers know where they stand and whether anybody looked at them. */
final class TrackedReference {
  /** The files about surveys: every value of them that applies must be looked at. */
  private static final List<String> SURVEYS =
      List.of("bfi.json", "lq2002.json", "lq2002_hostile.json", "rake.json", "trend.json");

  private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();
  private static final Queue<Value> VALUES = new ConcurrentLinkedQueue<>();

  private TrackedReference() {}

  /** A number of a reference file. */
  static final class Value extends DoubleNode {
    private static final long serialVersionUID = 1;

    private String path = "";
    private boolean read;

    private Value(double number) {
      super(number);
    }

    @Override
    public double asDouble() {
      read = true;
      return super.asDouble();
    }

    String path() {
      return path;
    }

    boolean isRead() {
      return read;
    }
  }

  private static final class Factory extends JsonNodeFactory {
    private static final long serialVersionUID = 1;

    @Override
    public NumericNode numberNode(double number) {
      return new Value(number);
    }
  }

  /** The numbers with a fraction of all survey files that were read. */
  static Stream<Value> all() {
    return VALUES.stream();
  }

  /** Where a value stands, or its description where it is no such number. */
  static String path(JsonNode value, String otherwise) {
    return value instanceof Value number && !number.path().isEmpty() ? number.path() : otherwise;
  }

  static JsonNode read(Path folder, String file) {
    return FILES.computeIfAbsent(
        file,
        name -> {
          JsonNode root =
              JsonMapper.builder()
                  .nodeFactory(new Factory())
                  .build()
                  .readTree(folder.resolve(name).toFile());
          place(name, root, SURVEYS.contains(name));
          return root;
        });
  }

  private static void place(String path, JsonNode node, boolean survey) {
    if (node instanceof Value value) {
      value.path = path;
      if (survey) {
        VALUES.add(value);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        place(path + "/" + i, node.get(i), survey);
      }
    } else {
      node.forEachEntry((key, child) -> place(path + "/" + key, child, survey));
    }
  }
}
