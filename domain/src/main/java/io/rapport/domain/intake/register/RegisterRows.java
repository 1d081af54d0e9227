package io.rapport.domain.intake.register;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one register table of one file. Blank rows are for the caller to leave out. One
 * instance reads one file, because keys are unique within it (V01). NOT thread safe.
 */
public final class RegisterRows {
  private static final Set<String> TOTALS =
      Set.of("total", "totals", "total:", "grand total", "sum", "sum:");

  private final RegisterTable table;
  private final LocalDate importDate;
  private final DateReader dates;
  private final Set<String> keys = new HashSet<>();
  private @Nullable Header knownHeader;
  private Map<String, Integer> knownPositions = Map.of();

  /**
   * Reads a table whose text dates are ISO dates.
   *
   * @param importDate day of import; later requests are refused
   */
  public RegisterRows(RegisterTable table, LocalDate importDate) {
    this(table, importDate, DateReader.iso());
  }

  /** Reads a table whose text dates follow patterns of its own. */
  public RegisterRows(RegisterTable table, LocalDate importDate, DateReader dates) {
    this.table = table;
    this.importDate = importDate;
    this.dates = dates;
  }

  /** Required columns of a table that a header lacks. */
  public static List<String> missing(RegisterTable table, Header header) {
    return table.columns().stream()
        .filter(column -> column.required() && column.nameIn(header).isEmpty())
        .map(RegisterColumn::name)
        .toList();
  }

  /**
   * What is wrong with a header: required columns that are missing and columns that stand twice
   * refuse the file, columns that nobody reads are warned of.
   *
   * @param place the file or sheet
   */
  public static List<Issue> check(RegisterTable table, Header header, Place place) {
    List<Issue> issues = new ArrayList<>();
    for (String column : missing(table, header)) {
      issues.add(
          new Issue(
              "missing-column",
              Severity.FILE_REFUSED,
              place,
              "required column " + column + " is missing"));
    }
    Header known = new Header(table.columns().stream().flatMap(RegisterColumn::spellings).toList());
    for (String duplicate : header.duplicates()) {
      Severity severity = known.has(duplicate) ? Severity.FILE_REFUSED : Severity.WARNING;
      issues.add(
          new Issue("V19", severity, place, "column " + duplicate + " stands more than once"));
    }
    for (String name : header.names()) {
      if (!name.isBlank() && !known.has(name)) {
        issues.add(
            new Issue(
                "unknown-column", Severity.WARNING, place, "column " + name + " is not read"));
      }
    }
    return List.copyOf(issues);
  }

  /** Reads a row of the register's own layout. */
  public Checked<RegisterEntry> read(Row row) {
    if (isTotal(row)) {
      return new Checked.Refused<>(
          List.of(new Issue("V19", Severity.REFUSED, row.place(), "row of totals")));
    }
    return read(new RowFields(row));
  }

  /** Reads one record from wherever its fields come. */
  public Checked<RegisterEntry> read(FieldSource source) {
    Checked<RegisterEntry> read = parse(new FieldReader(source, dates, importDate));
    if (!(read instanceof Checked.Accepted<RegisterEntry> accepted)
        || keys.add(accepted.value().key())) {
      return read;
    }
    Optional<String> laterWins = laterWins();
    if (laterWins.isEmpty()) {
      return new Checked.Refused<>(
          List.of(
              new Issue(
                  "V01", Severity.REFUSED, source.place(), "the same key stands further up")));
    }
    List<Issue> findings = new ArrayList<>(accepted.findings());
    findings.add(
        new Issue(
            laterWins.get(),
            Severity.WARNING,
            source.place(),
            "the same key stands further up; this row replaces it"));
    return new Checked.Accepted<>(accepted.value(), findings);
  }

  /** The rule by which a later row of the same key replaces an earlier one. */
  private Optional<String> laterWins() {
    return switch (table) {
      case PULSE -> Optional.of("V16");
      case STAGE_LOG -> Optional.of("V14");
      default -> Optional.empty();
    };
  }

  private Checked<RegisterEntry> parse(FieldReader fields) {
    return switch (table) {
      case ENGAGEMENTS ->
          EngagementFields.read(fields).map(value -> entry(RegisterKey.of(value), value));
      case MANAGERS ->
          PeopleFields.manager(fields).map(value -> entry(RegisterKey.of(value), value));
      case CONSULTANTS ->
          PeopleFields.consultant(fields).map(value -> entry(RegisterKey.of(value), value));
      case EXCHANGES ->
          RelationshipFields.exchange(fields).map(value -> entry(RegisterKey.of(value), value));
      case STAGE_LOG ->
          RelationshipFields.stage(fields).map(value -> entry(RegisterKey.of(value), value));
      case PULSE ->
          RelationshipFields.pulse(fields).map(value -> entry(RegisterKey.of(value), value));
      case QUALITY_EVENTS ->
          QualityEventFields.read(fields).map(value -> entry(RegisterKey.of(value), value));
      case TIME_LOG -> PeopleFields.time(fields).map(value -> entry(RegisterKey.of(value), value));
      case SKILLS ->
          PeopleFields.skillRating(fields).map(value -> entry(RegisterKey.of(value), value));
      case SKILL_EVENTS ->
          PeopleFields.skillEvent(fields).map(value -> entry(RegisterKey.of(value), value));
      case FRUSTRATION ->
          PeopleFields.frustration(fields).map(value -> entry(RegisterKey.of(value), value));
    };
  }

  private RegisterEntry entry(String key, Record value) {
    return new RegisterEntry(table, key, value);
  }

  /** Whether a row sums up the ones above it: it says so and lacks required fields (V19). */
  private boolean isTotal(Row row) {
    Optional<CellValue> first = row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst();
    if (first.isEmpty()
        || !TOTALS.contains(first.get().asText().strip().toLowerCase(Locale.ROOT))) {
      return false;
    }
    RowFields fields = new RowFields(row);
    return table.columns().stream()
        .anyMatch(column -> column.required() && fields.cell(column.name()).isEmpty());
  }

  /** The fields of a row, whatever the names of its columns. */
  private final class RowFields implements FieldSource {
    private final Row row;

    RowFields(Row row) {
      this.row = row;
    }

    @Override
    public CellValue cell(String field) {
      Integer position = positions(row.header()).get(field);
      return position == null ? CellValue.Empty.EMPTY : row.cell(position);
    }

    @Override
    public Place place(String field) {
      Integer position = positions(row.header()).get(field);
      return position == null ? row.place() : row.place(row.header().names().get(position));
    }

    @Override
    public Place place() {
      return row.place();
    }
  }

  /** Positions of the fields under a header; looked up once for all rows of a file. */
  private Map<String, Integer> positions(Header header) {
    if (header != knownHeader) {
      Map<String, Integer> positions = new HashMap<>();
      for (RegisterColumn column : table.columns()) {
        column
            .nameIn(header)
            .ifPresent(
                name -> header.position(name).ifPresent(at -> positions.put(column.name(), at)));
      }
      knownHeader = header;
      knownPositions = Map.copyOf(positions);
    }
    return knownPositions;
  }
}
