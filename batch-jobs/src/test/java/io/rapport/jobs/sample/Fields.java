package io.rapport.jobs.sample;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row in the making: values by column; a column never set, or set to nothing, is empty. */
final class Fields {
  private final Map<String, Object> values = new HashMap<>();

  Fields set(String column, @Nullable Object value) {
    if (value == null || "".equals(value)) {
      values.remove(column);
    } else if (value instanceof Boolean yes) {
      values.put(column, yes ? "Y" : "N");
    } else if (value instanceof Enum<?> code) {
      values.put(column, code.name());
    } else if (value instanceof Collection<?> set) {
      set(column, set.stream().map(String::valueOf).collect(Collectors.joining(";")));
    } else {
      values.put(column, value);
    }
    return this;
  }

  Fields clear(String column) {
    values.remove(column);
    return this;
  }

  boolean has(String column) {
    return values.containsKey(column);
  }

  Object get(String column) {
    return values.getOrDefault(column, "");
  }

  /** The values in the order of a header. */
  List<Object> under(List<String> header) {
    if (!header.containsAll(values.keySet())) {
      throw new IllegalStateException("a value has no column in " + header);
    }
    return header.stream().map(this::get).toList();
  }
}
