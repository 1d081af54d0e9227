package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.register.RegisterTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How a case export of another system becomes records of the register.
 *
 * @param id name of the profile
 * @param version changes whenever the profile does
 * @param format how the file is written
 * @param caseFrom how rows make up cases; empty if every row is a case
 * @param tables one mapping of each table that is filled
 * @param facts figures about all cases
 */
public record Profile(
    String id,
    int version,
    SourceFormat format,
    Optional<CaseKey> caseFrom,
    List<TableMapping> tables,
    List<CaseFact> facts) {

  /**
   * Checks the tables.
   *
   * @throws IllegalArgumentException if there is none, or one twice
   */
  public Profile {
    tables = List.copyOf(tables);
    facts = List.copyOf(facts);
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("a profile fills at least one table");
    }
    if (tables.stream().map(TableMapping::table).distinct().count() < tables.size()) {
      throw new IllegalArgumentException("a profile fills each table once");
    }
  }

  /** The mapping of a table. */
  public Optional<TableMapping> table(RegisterTable table) {
    return tables.stream().filter(mapping -> mapping.table() == table).findFirst();
  }

  /** All columns that are read, in alphabetical order. */
  public Set<String> sourceColumns() {
    Set<String> columns = new TreeSet<>();
    caseFrom.ifPresent(
        key -> {
          columns.add(key.key());
          key.order().ifPresent(columns::add);
        });
    sources().stream().map(Source::columns).forEach(columns::addAll);
    return columns;
  }

  /** Columns that are read but not there; a file is of this profile if there are none. */
  public List<String> missingColumns(Header header) {
    return sourceColumns().stream().filter(column -> !header.has(column)).toList();
  }

  /** Columns that are there but not read. */
  public List<String> unmappedColumns(Header header) {
    Header read = new Header(List.copyOf(sourceColumns()));
    return header.names().stream().filter(name -> !name.isBlank() && !read.has(name)).toList();
  }

  /** All values of a case that are needed, each once. */
  Set<Source> sources() {
    Stream<Source> fields =
        tables.stream()
            .flatMap(
                mapping ->
                    Stream.concat(
                        mapping.when().map(Condition::source).stream(),
                        mapping.fields().values().stream().map(FieldRule::source)));
    Stream<Source> figures = facts.stream().flatMap(fact -> fact.sources().stream());
    return Stream.concat(fields, figures)
        .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
  }
}
