package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.register.RegisterColumn;
import io.rapport.domain.intake.register.RegisterTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the records of one register table are made: one of each case, or of each case that fulfils a
 * condition.
 *
 * @param table where the records belong
 * @param when the condition; empty for every case
 * @param fields rules by field, in the order given
 */
public record TableMapping(
    RegisterTable table, Optional<Condition> when, Map<String, FieldRule> fields) {

  /**
   * Checks the fields.
   *
   * @throws IllegalArgumentException if the table has no such field, or a required one has no rule
   */
  public TableMapping {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    for (String field : fields.keySet()) {
      if (table.column(field).isEmpty()) {
        throw new IllegalArgumentException(table.entity() + " has no field " + field);
      }
    }
    for (RegisterColumn column : table.columns()) {
      if (column.required() && !fields.containsKey(column.name())) {
        throw new IllegalArgumentException(
            table.entity() + " needs a rule for its field " + column.name());
      }
    }
  }

  /** Values of a case that the mapping needs. */
  Stream<Source> sources() {
    return Stream.concat(
        when.map(Condition::source).stream(), fields.values().stream().flatMap(FieldRule::sources));
  }

  /** Whether a field rests on columns alone, all of which an export may lack. */
  boolean mayLack(String field, SourceColumns columns) {
    FieldRule rule = fields.get(field);
    return rule != null
        && rule.otherwise().isEmpty()
        && !rule.source().columns().isEmpty()
        && rule.source().columns().stream().allMatch(columns::mayLack);
  }

  /** Fields without a rule; they are never recorded. */
  public List<String> unmappedFields() {
    return table.columns().stream()
        .map(RegisterColumn::name)
        .filter(name -> !fields.containsKey(name))
        .toList();
  }

  /** Fields that stand in for something else. */
  public List<String> derivedFields() {
    return fields.entrySet().stream()
        .filter(field -> field.getValue().derived())
        .map(Map.Entry::getKey)
        .toList();
  }
}
