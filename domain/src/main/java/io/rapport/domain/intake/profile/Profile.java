package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.register.RegisterColumn;
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
 * @param columns which columns tell an export of the system, and what else they go by
 * @param skip rows that are no case, such as the footer of a report
 * @param caseFrom how rows make up cases; empty if every row is a case
 * @param tables mappings of the tables that are filled; several of one table make several records
 *     of a case
 * @param facts figures about all cases
 */
public record Profile(
    String id,
    int version,
    SourceFormat format,
    SourceColumns columns,
    Optional<RowQuestion> skip,
    Optional<CaseKey> caseFrom,
    List<TableMapping> tables,
    List<CaseFact> facts) {

  /**
   * Checks the tables and the columns.
   *
   * @throws IllegalArgumentException if no table is filled, if a field that a record cannot be
   *     without rests on columns that an export may lack, or if other names are given to a column
   *     that nobody reads
   */
  public Profile {
    tables = List.copyOf(tables);
    facts = List.copyOf(facts);
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("a profile fills at least one table");
    }
    checkColumns(columns, skip, caseFrom, tables, read(skip, caseFrom, tables, facts));
  }

  /** The mappings of a table, in their order. */
  public List<TableMapping> mappings(RegisterTable table) {
    return tables.stream().filter(mapping -> mapping.table() == table).toList();
  }

  /** All columns that are read, in alphabetical order. */
  public Set<String> sourceColumns() {
    return read(skip, caseFrom, tables, facts);
  }

  /** Columns without which a file is no export of the system, in alphabetical order. */
  public Set<String> requiredColumns() {
    return new TreeSet<>(columns.required().orElse(List.copyOf(sourceColumns())));
  }

  /** Whether a header is that of an export of the system. */
  public boolean recognises(Header header) {
    return missingColumns(header).isEmpty() && columns.foreign(header).isEmpty();
  }

  /** Columns that are required but not there. */
  public List<String> missingColumns(Header header) {
    return requiredColumns().stream()
        .filter(column -> columns.nameIn(header, column).isEmpty())
        .toList();
  }

  /** Columns that are there although no export of the system has them. */
  public List<String> foreignColumns(Header header) {
    return columns.foreign(header);
  }

  /** Columns that are read and not there although a file may lack them: nothing is recorded. */
  public List<String> unrecordedColumns(Header header) {
    return sourceColumns().stream()
        .filter(columns::mayLack)
        .filter(column -> columns.nameIn(header, column).isEmpty())
        .toList();
  }

  /** Columns that are there but not read, each name once. */
  public List<String> unmappedColumns(Header header) {
    Header read =
        new Header(
            sourceColumns().stream()
                .flatMap(column -> columns.nameIn(header, column).stream())
                .toList());
    Set<String> unmapped = new LinkedHashSet<>(header.names());
    unmapped.removeIf(name -> name.isBlank() || read.has(name));
    return List.copyOf(unmapped);
  }

  /** Columns that are read and stand more than once; the first value recorded in a row counts. */
  public List<String> repeatedColumns(Header header) {
    return sourceColumns().stream()
        .filter(column -> columns.positions(header, column).size() > 1)
        .toList();
  }

  /** All values of a case that are needed, each once. */
  Set<Source> sources() {
    return sources(tables, facts)
        .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
  }

  private static Stream<Source> sources(List<TableMapping> tables, List<CaseFact> facts) {
    return Stream.concat(
        tables.stream().flatMap(TableMapping::sources),
        facts.stream().flatMap(fact -> fact.sources().stream()));
  }

  private static Set<String> read(
      Optional<RowQuestion> skip,
      Optional<CaseKey> caseFrom,
      List<TableMapping> tables,
      List<CaseFact> facts) {
    Set<String> columns = new TreeSet<>();
    skip.map(RowQuestion::column).ifPresent(columns::add);
    caseFrom.ifPresent(
        key -> {
          columns.add(key.key());
          key.order().ifPresent(columns::add);
        });
    sources(tables, facts).map(Source::columns).forEach(columns::addAll);
    return columns;
  }

  private static void checkColumns(
      SourceColumns columns,
      Optional<RowQuestion> skip,
      Optional<CaseKey> caseFrom,
      List<TableMapping> tables,
      Set<String> read) {
    Set<String> known = new TreeSet<>(read);
    known.addAll(columns.absent());
    columns.required().ifPresent(known::addAll);
    for (String column : columns.otherNames().keySet()) {
      if (!known.contains(column)) {
        throw new IllegalArgumentException(
            "column " + column + " has other names, but is not read");
      }
    }
    Stream.concat(
            skip.stream().map(RowQuestion::column),
            caseFrom.stream()
                .flatMap(key -> Stream.concat(Stream.of(key.key()), key.order().stream())))
        .filter(columns::mayLack)
        .findFirst()
        .ifPresent(
            column -> {
              throw new IllegalArgumentException(
                  "rows or cases rest on column " + column + ", which is not required");
            });
    for (TableMapping mapping : tables) {
      for (RegisterColumn field : mapping.table().columns()) {
        if (field.required() && mapping.mayLack(field.name(), columns)) {
          throw new IllegalArgumentException(
              mapping.table().entity()
                  + " cannot be without "
                  + field.name()
                  + ", but none of its columns is required");
        }
      }
    }
  }
}
