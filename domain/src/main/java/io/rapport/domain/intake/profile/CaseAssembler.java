package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.domain.intake.register.RegisterRows;
import io.rapport.domain.intake.register.RegisterTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Gathers the rows of one file of another system into cases, and makes records of the register of
 * them. Of a case only the values that the profile needs are kept, never its rows: memory grows
 * with the number of cases. NOT thread safe.
 */
public final class CaseAssembler {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,9})?");

  private final Optional<RowQuestion> skip;
  private final Optional<CaseKey> caseFrom;
  private final CaseShape shape;
  private final List<TableMapping> mappings;
  private final Map<RegisterTable, RegisterRows> tables = new EnumMap<>(RegisterTable.class);
  private final Map<String, Case> cases = new LinkedHashMap<>();
  private final List<FactTally> facts;
  private long rows;

  /**
   * Starts a file.
   *
   * @param importDate day of import; later requests are refused
   */
  public CaseAssembler(Profile profile, LocalDate importDate) {
    this.skip = profile.skip();
    this.caseFrom = profile.caseFrom();
    this.shape = new CaseShape(profile);
    this.mappings = profile.tables();
    for (TableMapping mapping : mappings) {
      tables.computeIfAbsent(
          mapping.table(), table -> new RegisterRows(table, importDate, shape.dates()));
    }
    this.facts = profile.facts().stream().map(fact -> new FactTally(fact, shape.dates())).toList();
  }

  /**
   * Adds a row. Blank rows are for the caller to leave out.
   *
   * @param out gets a row that is no case or belongs to none, refused; and the records of the row
   *     where every row is a case
   */
  public void add(Row row, Consumer<Checked<RegisterEntry>> out) {
    rows++;
    if (skip.isPresent() && skip.get().question().passes(shape.cell(row, skip.get().column()))) {
      out.accept(
          new Checked.Refused<>(
              List.of(new Issue("V19", Severity.REFUSED, row.place(), "row is no case"))));
      return;
    }
    List<Issue> errors = shape.errors(row);
    if (!errors.isEmpty()) {
      out.accept(new Checked.Refused<>(errors));
      return;
    }
    if (caseFrom.isEmpty()) {
      Case single = new Case(row, shape);
      single.add(row, BigDecimal.ONE);
      emit(single, out);
      return;
    }
    CellValue key = shape.cell(row, caseFrom.get().key());
    if (key.isEmpty()) {
      out.accept(refused(row, caseFrom.get().key(), "row belongs to no case"));
      return;
    }
    Optional<BigDecimal> order = order(row, caseFrom.get());
    if (order.isEmpty()) {
      out.accept(
          refused(
              row,
              caseFrom.get().order().orElse(""),
              "row has no number for its place in the case"));
      return;
    }
    cases.computeIfAbsent(key.asText(), id -> new Case(row, shape)).add(row, order.get());
  }

  /**
   * Ends the file.
   *
   * @param out gets the records of all cases, in the order of their first rows
   */
  public void finish(Consumer<Checked<RegisterEntry>> out) {
    cases.values().forEach(each -> emit(each, out));
    cases.clear();
  }

  /** Figures about the cases that are finished; one that rests on no case is left out. */
  public List<CaseFigure> figures() {
    return facts.stream().map(FactTally::figure).filter(figure -> figure.cases() > 0).toList();
  }

  private void emit(Case each, Consumer<Checked<RegisterEntry>> out) {
    facts.forEach(fact -> fact.add(each));
    for (TableMapping mapping : mappings) {
      RegisterRows records = tables.get(mapping.table());
      if (records != null && mapping.when().map(each::fulfils).orElse(true)) {
        out.accept(records.read(new CaseFields(each, mapping)));
      }
    }
  }

  private Optional<BigDecimal> order(Row row, CaseKey key) {
    if (key.order().isEmpty()) {
      return Optional.of(BigDecimal.valueOf(rows));
    }
    String text = shape.cell(row, key.order().get()).asText();
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Checked<RegisterEntry> refused(Row row, String column, String message) {
    return new Checked.Refused<>(
        List.of(new Issue("case", Severity.REFUSED, row.place(column), message)));
  }
}
