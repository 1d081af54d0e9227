package io.rapport.domain.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.domain.intake.register.RegisterTable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseAssemblerTest {
  private static final Header HEADER =
      new Header(List.of("case", "step", "opened", "area", "site", "note"));
  private static final SourceFormat FORMAT =
      new SourceFormat(
          Optional.of(SourceFormat.Type.CSV),
          Optional.of(StandardCharsets.UTF_8),
          Set.of("?"),
          List.of("dd-MM-yyyy HH:mm"),
          SourceFormat.Trim.COLLAPSE);
  private static final Optional<CaseKey> BY_CASE =
      Optional.of(new CaseKey("case", Optional.of("step")));

  private final Map<String, FieldRule> fields = new LinkedHashMap<>();
  private final List<Checked<RegisterEntry>> out = new ArrayList<>();
  private final List<CaseFact> facts = new ArrayList<>();
  private SourceColumns columns = SourceColumns.ALL_READ;
  private Optional<RowQuestion> skip = Optional.empty();
  private Optional<Condition> when = Optional.empty();
  private Header header = HEADER;
  private final List<TableMapping> more = new ArrayList<>();

  CaseAssemblerTest() {
    rule("event_id", column("case", Aggregate.FIRST));
    rule("type", new Source.Constant("DEVIATION"));
    rule("opened_on", column("opened", Aggregate.MIN));
    rule("department_code", new Source.FirstNonNull(List.of("area", "site")));
  }

  @Test
  @DisplayName("rows of a case are put in order by number, wherever they stand in the file")
  void order() {
    rule("process_code", column("note", Aggregate.LAST));
    assemble(
        BY_CASE,
        "A,10,01-02-2024 09:00,?,?,last",
        "B,1,05-02-2024 10:00,LAB,,other",
        "A,9,31-01-2024 23:59,?,NORTH,middle",
        "A,2,03-02-2024 00:00,?,,first");
    assertThat(out).hasSize(2);
    assertThat(event(0).eventId()).isEqualTo("A");
    assertThat(event(0).openedOn()).isEqualTo(LocalDate.of(2024, 1, 31));
    assertThat(event(0).departmentCode()).isEqualTo("NORTH");
    assertThat(event(0).processCode()).isEqualTo("last");
    assertThat(event(1).processCode()).isEqualTo("other");
  }

  @Test
  @DisplayName(
      "of rows of equal order the later one in the file is the last, the earlier the first")
  void ties() {
    rule("process_code", column("note", Aggregate.LAST));
    rule("engagement_id", column("note", Aggregate.FIRST));
    assemble(BY_CASE, "A,1,01-02-2024 09:00,LAB,,one", "A,1,01-02-2024 09:00,LAB,,two");
    assertThat(event(0).processCode()).isEqualTo("two");
    assertThat(event(0).engagementId()).isEqualTo("one");
  }

  @ParameterizedTest(name = "{0} of b, b, nothing, a is {1}")
  @CsvSource({"FIRST, b", "LAST, a", "MIN, a", "MAX, b", "COUNT, 3", "DISTINCT_COUNT, 2"})
  void aggregates(Aggregate aggregate, String expected) {
    rule("process_code", column("note", aggregate));
    assemble(
        BY_CASE,
        "A,1,01-02-2024 09:00,LAB,,b",
        "A,2,01-02-2024 09:00,LAB,,b",
        "A,3,01-02-2024 09:00,LAB,,?",
        "A,4,01-02-2024 09:00,LAB,,a");
    assertThat(event(0).processCode()).isEqualTo(expected);
  }

  @Test
  @DisplayName("the last row counts even where it records nothing; numbers are ordered as numbers")
  void lastIsLiteral() {
    rule("process_code", column("note", Aggregate.LAST));
    rule("engagement_id", column("note", Aggregate.MAX));
    assemble(
        BY_CASE,
        "A,1,01-02-2024 09:00,LAB,,10",
        "A,2,01-02-2024 09:00,LAB,,9",
        "A,3,01-02-2024 09:00,LAB,,?");
    assertThat(event(0).processCode()).isNull();
    assertThat(event(0).engagementId()).isEqualTo("10");
  }

  @ParameterizedTest(name = "\"{0}\" becomes cause {1}")
  @CsvSource({"User error, PERFORMANCE", "Strange, OTHER", "?, "})
  void codes(String note, String cause) {
    fields.put(
        "cause",
        new FieldRule(
            column("note", Aggregate.LAST),
            Optional.empty(),
            new Translation.Codes(Map.of("User error", "PERFORMANCE"), Optional.of("OTHER")),
            Optional.empty(),
            true));
    assemble(BY_CASE, "A,1,01-02-2024 09:00,LAB,," + note);
    assertThat(event(0).cause() == null ? null : event(0).cause().name()).isEqualTo(cause);
  }

  @Test
  @DisplayName("V06: a code without a translation is unknown, at the case's first row")
  void unknownCode() {
    fields.put(
        "cause",
        new FieldRule(
            column("note", Aggregate.LAST),
            Optional.empty(),
            new Translation.Codes(Map.of("User error", "PERFORMANCE"), Optional.empty()),
            Optional.empty(),
            false));
    assemble(BY_CASE, "A,2,01-02-2024 09:00,LAB,,Strange", "A,1,01-02-2024 09:00,LAB,,User error");
    Issue issue = out.get(0).issues().get(0);
    assertThat(issue.rule()).isEqualTo("V06");
    assertThat(issue.place()).hasToString("cases.csv, row 2, column F (note)");
  }

  @ParameterizedTest(name = "pattern rules make \"{0}\" {1}, its flag {2}")
  @CsvSource({
    "Valve jammed, EQUIPMENT, false",
    "operator jammed valve, OPERATOR_ERROR, false",
    "nothing known, , false",
    "YES, , true",
    "?, , ",
  })
  void patternsAndFlags(String note, String cause, Boolean justified) {
    fields.put(
        "cause",
        new FieldRule(
            column("note", Aggregate.LAST),
            Optional.empty(),
            new Translation.Patterns(
                List.of(
                    pattern("(?i)operator", "OPERATOR_ERROR"), pattern("(?i)valve", "EQUIPMENT"))),
            Optional.empty(),
            true));
    fields.put(
        "cause_justified",
        new FieldRule(
            column("note", Aggregate.LAST),
            Optional.empty(),
            new Translation.Flag(new Question.EqualTo("yes")),
            Optional.empty(),
            true));
    assemble(BY_CASE, "A,1,01-02-2024 09:00,LAB,," + note);
    assertThat(event(0).cause() == null ? null : event(0).cause().name()).isEqualTo(cause);
    assertThat(event(0).causeJustified()).isEqualTo(justified);
  }

  @Test
  @DisplayName("V20: a date of another pattern than the profile's is never guessed")
  void otherPattern() {
    assemble(BY_CASE, "A,1,2024/01/02 09:00,LAB,,");
    assertThat(out.get(0)).isInstanceOf(Checked.Refused.class);
    assertThat(out.get(0).issues()).extracting(Issue::rule).containsExactly("V20");
    assertThat(out.get(0).issues().get(0).place().header()).contains("opened");
  }

  @Test
  @DisplayName(
      "what is recorded nowhere is not recorded, unless the profile says what stands there")
  void otherwise() {
    assemble(BY_CASE, "A,1,01-02-2024 09:00,?,,");
    assertThat(out.get(0).issues()).extracting(Issue::rule).containsExactly("V23");
    out.clear();
    fields.put(
        "department_code",
        new FieldRule(
            new Source.FirstNonNull(List.of("area", "site")),
            Optional.empty(),
            new Translation.AsIs(),
            Optional.of("NOWHERE"),
            true));
    assemble(BY_CASE, "A,1,01-02-2024 09:00,?,,");
    assertThat(event(0).departmentCode()).isEqualTo("NOWHERE");
  }

  @Test
  @DisplayName("records are made only of cases that fulfil the condition")
  void condition() {
    when =
        Optional.of(
            new Condition(
                column("note", Aggregate.LAST), new Question.Above(BigDecimal.valueOf(2))));
    assemble(BY_CASE, "A,1,01-02-2024 09:00,LAB,,2", "B,1,01-02-2024 09:00,LAB,,2.5");
    assertThat(out).hasSize(1);
    assertThat(event(0).eventId()).isEqualTo("B");
  }

  @Test
  @DisplayName("a row without a case or without a number for its order is refused")
  void noCase() {
    assemble(BY_CASE, "?,1,01-02-2024 09:00,LAB,,", "A,first,01-02-2024 09:00,LAB,,");
    assertThat(out).hasSize(2).allMatch(Checked.Refused.class::isInstance);
    assertThat(out).extracting(it -> it.issues().get(0).rule()).containsExactly("case", "case");
    assertThat(out.get(1).issues().get(0).place()).hasToString("cases.csv, row 3, column B (step)");
  }

  @Test
  @DisplayName("without a case key every row is a case")
  void everyRow() {
    facts.add(
        new CaseFact.Cases(
            "Without a note",
            new Condition(column("note", Aggregate.LAST), new Question.Recorded(false))));
    List<CaseFigure> figures =
        assemble(
            Optional.empty(),
            "A,,01-02-2024 09:00,LAB,,",
            "B,,01-02-2024 09:00,LAB,,x",
            "B,,01-02-2024 09:00,LAB,,y");
    assertThat(out).hasSize(3);
    assertThat(out.get(2).issues()).extracting(Issue::rule).containsExactly("V01");
    assertThat(figures).containsExactly(new CaseFigure("Without a note", 1, 3));
  }

  @Test
  @DisplayName("a figure that rests on no case is left out")
  void noFigure() {
    facts.add(
        new CaseFact.MedianDays(
            "Days", column("opened", Aggregate.FIRST), column("note", Aggregate.LAST)));
    facts.add(new CaseFact.Distinct("Areas", column("area", Aggregate.LAST)));
    List<CaseFigure> figures =
        assemble(BY_CASE, "A,1,01-02-2024 09:00,LAB,,?", "B,1,01-02-2024 09:00,LAB,,?");
    assertThat(figures).containsExactly(new CaseFigure("Areas", 1, 2));
  }

  @Test
  @DisplayName("several mappings of a table make several records of a row, with keys of their own")
  void severalRecords() {
    rule("event_id", column("area", Aggregate.LAST));
    TableMapping other = new TableMapping(RegisterTable.QUALITY_EVENTS, Optional.empty(), fields);
    rule("event_id", column("case", Aggregate.FIRST));
    more.add(other);
    assemble(Optional.empty(), "A,,01-02-2024 09:00,LAB,,", "LAB,,02-02-2024 09:00,PLANT,,");
    assertThat(event(0).eventId()).isEqualTo("A");
    assertThat(event(1).eventId()).isEqualTo("LAB");
    assertThat(out.get(2).issues()).extracting(Issue::rule).containsExactly("V01");
    assertThat(event(3).eventId()).isEqualTo("PLANT");
  }

  @Test
  @DisplayName("a row that the profile skips is counted by its rule and is no case")
  void skipped() {
    skip = Optional.of(new RowQuestion("opened", new Question.Recorded(false)));
    facts.add(new CaseFact.Distinct("Cases", column("case", Aggregate.LAST)));
    List<CaseFigure> figures =
        assemble(Optional.empty(), "A,,01-02-2024 09:00,LAB,,", "Confidential,,,,,");
    assertThat(out).hasSize(2);
    assertThat(out.get(1)).isInstanceOf(Checked.Refused.class);
    assertThat(out.get(1).issues())
        .containsExactly(
            new Issue(
                "V19",
                Issue.Severity.REFUSED,
                new Place("cases.csv", Optional.empty(), 3, Optional.empty(), Optional.empty()),
                "row is no case"));
    assertThat(figures).containsExactly(new CaseFigure("Cases", 1, 1));
  }

  @Test
  @DisplayName("what a file has no column for is not recorded, neither in fields nor in figures")
  void noColumn() {
    columns =
        new SourceColumns(Optional.of(List.of("case", "opened", "area")), List.of(), Map.of());
    fields.put(
        "cause_justified",
        new FieldRule(
            column("proof", Aggregate.LAST),
            Optional.empty(),
            new Translation.Flag(new Question.Recorded(true)),
            Optional.empty(),
            false));
    facts.add(
        new CaseFact.Cases(
            "Without proof",
            new Condition(column("proof", Aggregate.LAST), new Question.Recorded(false))));
    assertThat(assemble(Optional.empty(), "A,,01-02-2024 09:00,LAB,,")).isEmpty();
    assertThat(event(0).causeJustified()).isNull();
  }

  @Test
  @DisplayName("a column is read by its other names, and of repeated ones the first value recorded")
  void otherAndRepeatedNames() {
    columns =
        new SourceColumns(
            Optional.of(List.of("case", "opened", "area")),
            List.of(),
            Map.of("team", List.of("crew", "site")));
    rule("process_code", column("team", Aggregate.LAST));
    header = new Header(List.of("case", "site", "opened", "area", "site", "Site"));
    assemble(Optional.empty(), "A,,01-02-2024 09:00,LAB,?,third", "B,first,,LAB,second,third");
    assertThat(event(0).processCode()).isEqualTo("third");
    Issue refused = out.get(1).issues().get(0);
    assertThat(refused.place().column()).contains("C");
  }

  @Test
  @DisplayName("a value counts only where the case fulfils the rule's condition")
  void conditionOfField() {
    fields.put(
        "process_code",
        new FieldRule(
            column("area", Aggregate.LAST),
            Optional.of(
                new Condition(
                    column("note", Aggregate.LAST), new Question.NoneOf(List.of("void")))),
            new Translation.AsIs(),
            Optional.empty(),
            false));
    assemble(
        Optional.empty(),
        "A,,01-02-2024 09:00,LAB,,Void",
        "B,,01-02-2024 09:00,LAB,,valid",
        "C,,01-02-2024 09:00,LAB,,");
    assertThat(event(0).processCode()).isNull();
    assertThat(event(1).processCode()).isEqualTo("LAB");
    assertThat(event(2).processCode()).isEqualTo("LAB");
  }

  @ParameterizedTest(name = "{0} is {1} of the register's units of 3600")
  @CsvSource({"5400,1.5", "0,0", "100,0.0278", "-3600,-1", "1h 30m,1h 30m", "'',''"})
  void divided(String written, String read) {
    CellValue value = written.isEmpty() ? CellValue.Empty.EMPTY : new CellValue.Text(written);
    Translation hours = new Translation.Divided(BigDecimal.valueOf(3600));
    assertThat(hours.apply(value).asText()).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}: one of {1}, none {2}, matching {3}")
  @CsvSource({
    "won,true,false,true",
    "OPEN,true,false,false",
    "wait,false,true,true",
    "'',false,true,false"
  })
  void questions(String text, boolean one, boolean none, boolean matching) {
    CellValue value = text.isEmpty() ? CellValue.Empty.EMPTY : new CellValue.Text(text);
    List<String> texts = List.of("Won", "Open");
    assertThat(new Question.OneOf(texts).passes(value)).isEqualTo(one);
    assertThat(new Question.NoneOf(texts).passes(value)).isEqualTo(none);
    assertThat(new Question.Matching(Pattern.compile("^w")).passes(value)).isEqualTo(matching);
  }

  private void rule(String field, Source source) {
    fields.put(
        field,
        new FieldRule(source, Optional.empty(), new Translation.AsIs(), Optional.empty(), false));
  }

  private static Source column(String name, Aggregate aggregate) {
    return new Source.Column(name, aggregate);
  }

  @Test
  @DisplayName("of an export's words for a request only the role that they suggest is kept")
  void requestText() {
    Map<String, FieldRule> engagement = new LinkedHashMap<>();
    Map.of(
            "engagement_id", column("case", Aggregate.FIRST),
            "requested_on", column("opened", Aggregate.MIN),
            "status", new Source.Constant("OPEN"),
            "function_code", new Source.Constant("HR"),
            "manager_id", new Source.Constant("M1"),
            "department_code", column("area", Aggregate.FIRST),
            "request_text", column("note", Aggregate.FIRST))
        .forEach(
            (field, source) ->
                engagement.put(
                    field,
                    new FieldRule(
                        source,
                        Optional.empty(),
                        new Translation.AsIs(),
                        Optional.empty(),
                        false)));
    more.add(new TableMapping(RegisterTable.ENGAGEMENTS, Optional.empty(), engagement));
    assemble(BY_CASE, "A,1,01-02-2024 09:00,LAB,,handle this", "B,1,01-02-2024 09:00,LAB,,other");
    List<@Nullable Role> suggested = new ArrayList<>();
    for (Checked<RegisterEntry> each : out) {
      if (each instanceof Checked.Accepted<RegisterEntry> accepted
          && accepted.value().value() instanceof Engagement found) {
        suggested.add(found.roles().suggested());
        assertThat(found.toString()).doesNotContain("handle");
      }
    }
    assertThat(suggested).containsExactly(Role.EXPERT, null);
  }

  private static Translation.PatternRule pattern(String regex, String code) {
    return new Translation.PatternRule(Pattern.compile(regex), code);
  }

  private Profile profile(Optional<CaseKey> caseFrom) {
    return new Profile(
        "test",
        1,
        FORMAT,
        columns,
        skip,
        caseFrom,
        Stream.concat(
                Stream.of(new TableMapping(RegisterTable.QUALITY_EVENTS, when, fields)),
                more.stream())
            .toList(),
        facts);
  }

  private List<CaseFigure> assemble(Optional<CaseKey> caseFrom, String... lines) {
    CaseAssembler assembler = new CaseAssembler(profile(caseFrom), LocalDate.of(2025, 1, 31));
    int number = 2;
    for (String line : lines) {
      List<CellValue> cells =
          Arrays.stream(line.split(",", -1))
              .map(
                  text ->
                      text.isEmpty() ? CellValue.Empty.EMPTY : (CellValue) new CellValue.Text(text))
              .toList();
      assembler.add(new Row("cases.csv", Optional.empty(), number++, header, cells), out::add);
    }
    assembler.finish(out::add);
    return assembler.figures();
  }

  private QualityEvent event(int index) {
    return (QualityEvent) ((Checked.Accepted<RegisterEntry>) out.get(index)).value().value();
  }
}
