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
      looked();
      return super.asDouble();
    }

    @Override
    public long _asLongValueUnchecked() {
      looked();
      return super._asLongValueUnchecked();
    }

    @Override
    public int _asIntValueUnchecked() {
      looked();
      return super._asIntValueUnchecked();
    }

    private void looked() {
      read = true;
      ComparedValues.read(path);
    }

    String path() {
      return path;
    }

    boolean isRead() {
      return read;
    }
  }

  private static class Factory extends JsonNodeFactory {
    private static final long serialVersionUID = 1;

    @Override
    public NumericNode numberNode(double number) {
      return new Value(number);
    }
  }

  /** Tracks whole numbers too. */
  private static final class FactoryOfAll extends Factory {
    private static final long serialVersionUID = 1;

    @Override
    public NumericNode numberNode(int number) {
      return new Value(number);
    }

    @Override
    public NumericNode numberNode(long number) {
      return new Value(number);
    }
  }

  /** The numbers with a fraction of all survey files that were read. */
  static Stream<Value> all() {
    return VALUES.stream();
  }

  /** Notes that a value was compared. */
  static void compared(JsonNode value) {
    if (value instanceof Value number) {
      ComparedValues.compared(number.path());
    }
  }

  /** Where a value stands, or its description where it is no such number. */
  static String path(JsonNode value, String otherwise) {
    return value instanceof Value number && !number.path().isEmpty() ? number.path() : otherwise;
  }

  static JsonNode read(Path folder, String file) {
    return FILES.computeIfAbsent(
        file,
        name -> {
          boolean whole = ComparedValues.tracks(name);
          Path path = folder.resolve(name);
          JsonNode root =
              JsonMapper.builder()
                  .nodeFactory(whole ? new FactoryOfAll() : new Factory())
                  .build()
                  .readTree(path.toFile());
          place(path.getFileName().toString(), root, SURVEYS.contains(name), whole);
          return root;
        });
  }

  private static void place(String path, JsonNode node, boolean survey, boolean whole) {
    if (node instanceof Value value) {
      value.path = path;
      if (survey) {
        VALUES.add(value);
      }
    }
    if (whole) {
      ComparedValues.place(path, node);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      place(path + "/" + i, node.get(i), survey, whole);
    }
    if (node.isObject()) {
      node.forEachEntry((key, child) -> place(path + "/" + key, child, survey, whole));
    }
  }
}
