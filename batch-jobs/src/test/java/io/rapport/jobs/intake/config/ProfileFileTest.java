package io.rapport.jobs.intake.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.intake.profile.Aggregate;
import io.rapport.domain.intake.profile.CaseFact;
import io.rapport.domain.intake.profile.CaseKey;
import io.rapport.domain.intake.profile.Condition;
import io.rapport.domain.intake.profile.FieldRule;
import io.rapport.domain.intake.profile.Profile;
import io.rapport.domain.intake.profile.Question;
import io.rapport.domain.intake.profile.RowQuestion;
import io.rapport.domain.intake.profile.Source;
import io.rapport.domain.intake.profile.SourceColumns;
import io.rapport.domain.intake.profile.SourceFormat;
import io.rapport.domain.intake.profile.TableMapping;
import io.rapport.domain.intake.profile.Translation;
import io.rapport.domain.intake.register.RegisterTable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFileTest {
  private static final String GOOD =
      """
      profile: quality
      version: 3
      format: {type: csv, charset: ISO-8859-1, nulls: ["?", NA], dates: [dd.MM.yyyy], trim: none}
      caseFrom: {key: id, order: step}
      quality_event:
        when: {column: state, agg: first, recorded: true}
        event_id: {column: id}
        type: {const: DEVIATION}
        opened_on: {column: opened, agg: min}
        department_code: {firstNonNull: [area, site], otherwise: NOWHERE}
        cause: {column: code, enum: {"User error": PERFORMANCE, "*": OTHER}, derived: true}
        cause_justified: {column: proof, flag: {above: 1.5}}
      facts:
        Areas: {distinct: {column: area, agg: distinctCount}}
        Lost: {cases: {column: state, equals: lost}}
        Days: {medianDays: {from: {column: opened}, to: {column: closed}}}
      """;

  @Test
  @DisplayName("every key of a profile arrives")
  void wholeProfile() {
    Profile profile = ProfileFile.parse(GOOD, "quality.yaml");
    assertThat(profile.id()).isEqualTo("quality");
    assertThat(profile.version()).isEqualTo(3);
    assertThat(profile.format())
        .isEqualTo(
            new SourceFormat(
                Optional.of(SourceFormat.Type.CSV),
                Optional.of(StandardCharsets.ISO_8859_1),
                Set.of("?", "NA"),
                List.of("dd.MM.yyyy"),
                SourceFormat.Trim.NONE));
    assertThat(profile.caseFrom()).contains(new CaseKey("id", Optional.of("step")));
    TableMapping mapping = profile.mappings(RegisterTable.QUALITY_EVENTS).get(0);
    assertThat(mapping.when())
        .contains(new Condition(column("state", Aggregate.FIRST), new Question.Recorded(true)));
    assertThat(mapping.fields())
        .containsEntry("event_id", rule(column("id", Aggregate.LAST), Optional.empty()))
        .containsEntry("type", rule(new Source.Constant("DEVIATION"), Optional.empty()))
        .containsEntry("opened_on", rule(column("opened", Aggregate.MIN), Optional.empty()))
        .containsEntry(
            "department_code",
            rule(new Source.FirstNonNull(List.of("area", "site")), Optional.of("NOWHERE")))
        .containsEntry(
            "cause",
            new FieldRule(
                column("code", Aggregate.LAST),
                Optional.empty(),
                new Translation.Codes(Map.of("User error", "PERFORMANCE"), Optional.of("OTHER")),
                Optional.empty(),
                true))
        .containsEntry(
            "cause_justified",
            new FieldRule(
                column("proof", Aggregate.LAST),
                Optional.empty(),
                new Translation.Flag(new Question.Above(new BigDecimal("1.5"))),
                Optional.empty(),
                false));
    assertThat(profile.facts())
        .containsExactly(
            new CaseFact.Distinct("Areas", column("area", Aggregate.DISTINCT_COUNT)),
            new CaseFact.Cases(
                "Lost",
                new Condition(column("state", Aggregate.LAST), new Question.EqualTo("lost"))),
            new CaseFact.MedianDays(
                "Days", column("opened", Aggregate.LAST), column("closed", Aggregate.LAST)));
  }

  @Test
  @DisplayName("rules of patterns and of several codes in one cell")
  void patternsAndSplit() {
    String yaml =
        GOOD.replace(
            "cause_justified: {column: proof, flag: {above: 1.5}}",
            "process_code: {column: p, split: \",\"}\n"
                + "  severity: {column: text, rule: [{matches: \"(?i)dead\", code: CRITICAL}]}");
    TableMapping mapping =
        ProfileFile.parse(yaml, "q.yaml").mappings(RegisterTable.QUALITY_EVENTS).get(0);
    assertThat(mapping.fields().get("process_code").translation())
        .isEqualTo(new Translation.Split(","));
    Translation.Patterns patterns =
        (Translation.Patterns) mapping.fields().get("severity").translation();
    assertThat(patterns.rules()).hasSize(1);
    assertThat(patterns.rules().get(0).pattern().pattern()).isEqualTo("(?i)dead");
    assertThat(patterns.rules().get(0).code()).isEqualTo("CRITICAL");
  }

  @Test
  @DisplayName("columns of an export, a list of mappings, conditions of fields and other units")
  void exportOfCases() {
    Profile profile =
        ProfileFile.parse(
            """
            profile: deals
            version: 1
            format: {type: csv}
            columns:
              required: [account, made, closed]
              absent: [ticket]
              names: {made: [Created, Made on]}
            skip: {column: account, matches: "^Total"}
            stage_entry:
              - manager_id: {column: account}
                function_code: {const: SALES}
                entered_on: {column: made}
                stage: {const: FRIEND}
              - when: {column: state, oneOf: [won, lost]}
                manager_id: {column: account}
                function_code: {const: SALES}
                entered_on: {column: closed, when: {column: state, noneOf: [open]}}
                stage: {const: PARTNER}
            time_entry:
              consultant_id: {column: account}
              week_start: {column: made}
              work_nature: {const: PROJECT}
              hours: {column: seconds, divideBy: 3600, otherwise: "0"}
            facts:
              Late: {cases: {column: clock, matches: "^-"}}
            """,
            "deals.yaml");
    assertThat(profile.columns())
        .isEqualTo(
            new SourceColumns(
                Optional.of(List.of("account", "made", "closed")),
                List.of("ticket"),
                Map.of("made", List.of("Created", "Made on"))));
    assertThat(profile.skip().map(RowQuestion::column)).contains("account");
    List<TableMapping> stages = profile.mappings(RegisterTable.STAGE_LOG);
    assertThat(stages).hasSize(2);
    assertThat(stages.get(1).when())
        .contains(
            new Condition(
                column("state", Aggregate.LAST), new Question.OneOf(List.of("won", "lost"))));
    assertThat(stages.get(1).fields().get("entered_on").when())
        .contains(
            new Condition(column("state", Aggregate.LAST), new Question.NoneOf(List.of("open"))));
    assertThat(profile.mappings(RegisterTable.TIME_LOG).get(0).fields().get("hours").translation())
        .isEqualTo(new Translation.Divided(new BigDecimal("3600")));
    CaseFact.Cases late = (CaseFact.Cases) profile.facts().get(0);
    assertThat(((Question.Matching) late.condition().question()).pattern()).hasToString("^-");
  }

  @Test
  @DisplayName("a mapping of a list is named by its place in complaints")
  void complaintInList() {
    String yaml =
        """
        profile: deals
        version: 1
        format: {type: csv}
        stage_entry:
          - {manager_id: {column: a}, function_code: {const: B}, entered_on: {column: c}, stage: {const: FRIEND}}
          - {manager_id: {column: a}, function_code: {const: B}, entered_on: {column: c}}
        """;
    assertThatThrownBy(() -> ProfileFile.parse(yaml, "deals.yaml"))
        .isInstanceOf(InvalidConfig.class)
        .hasMessage("deals.yaml, stage_entry[2]: stage_entry needs a rule for its field stage");
  }

  @ParameterizedTest(name = "{1} instead of {0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 3|verzion: 3|quality.yaml, verzion: unknown key",
        "version: 3|version: three|quality.yaml, version: a whole number is expected",
        "profile: quality||quality.yaml: key profile is missing",
        "trim: none|trim: some|quality.yaml, format.trim: one of [none, ends, collapse]",
        "charset: ISO-8859-1|charset: NO-SUCH|quality.yaml, format.charset: unknown encoding",
        "order: step|sort: step|quality.yaml, caseFrom.sort: unknown key",
        "cause: {|kause: {|quality.yaml, quality_event.kause: unknown key",
        "agg: min|agg: mean|quality.yaml, quality_event.opened_on.agg: one of [first, last, min, max, count, distinctcount]",
        "type: {const: DEVIATION}||quality.yaml, quality_event: quality_event needs a rule for its field type",
        "{const: DEVIATION}|{const: DEVIATION, column: x}|quality.yaml, quality_event.type: exactly one of [column, const, firstNonNull] is expected",
        "{const: DEVIATION}|{const: DEVIATION, agg: last}|quality.yaml, quality_event.type.agg: agg goes with column only",
        "derived: true|derived: 1|quality.yaml, quality_event.cause.derived: true or false is expected",
        "{above: 1.5}|{over: 1.5}|quality.yaml, quality_event.cause_justified.flag.over: unknown key",
        "{above: 1.5}|{above: much}|quality.yaml, quality_event.cause_justified.flag.above: a number is expected",
        "[area, site]|area|quality.yaml, quality_event.department_code.firstNonNull: a list is expected",
        "distinct:|distinkt:|quality.yaml, facts.Areas.distinkt: unknown key",
        "flag: {above: 1.5}|divideBy: 0|quality.yaml, quality_event.cause_justified.divideBy: a divisor is above zero",
        "{above: 1.5}|{matches: '('}|quality.yaml, quality_event.cause_justified.flag.matches: not a regular expression: Unclosed group",
        "quality_event:|quality_events:|quality.yaml, quality_events: unknown key",
      })
  void complaint(String good, String bad, String complaint) {
    String yaml = GOOD.replace(good, bad == null ? "" : bad);
    assertThat(yaml).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> ProfileFile.parse(yaml, "quality.yaml"))
        .isInstanceOf(InvalidConfig.class)
        .hasMessage(complaint);
  }

  @ParameterizedTest(name = "{0}: {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "columns|{required: [id]}|quality.yaml: rows or cases rest on column step, which is not required",
        "columns|{must: [id]}|quality.yaml, columns.must: unknown key",
        "columns|{names: {idd: [ID]}}|quality.yaml: column idd has other names, but is not read",
        "skip|{column: id}|quality.yaml, skip: exactly one of [above, equals, matches, noneOf, oneOf, recorded] is expected",
        "skip|{recorded: true}|quality.yaml, skip: key column is missing",
      })
  void complaintOfWholeFile(String key, String value, String complaint) {
    assertThatThrownBy(() -> ProfileFile.parse(GOOD + key + ": " + value + "\n", "quality.yaml"))
        .isInstanceOf(InvalidConfig.class)
        .hasMessage(complaint);
  }

  @Test
  @DisplayName("text that is no YAML, an empty file and a key given twice are refused by line")
  void notYaml() {
    assertThatThrownBy(() -> ProfileFile.parse("profile: [", "p.yaml"))
        .isInstanceOf(InvalidConfig.class)
        .hasMessageStartingWith("p.yaml, line ");
    assertThatThrownBy(() -> ProfileFile.parse("", "p.yaml")).isInstanceOf(InvalidConfig.class);
    assertThatThrownBy(() -> ProfileFile.parse(GOOD + "version: 4\n", "p.yaml"))
        .isInstanceOf(InvalidConfig.class)
        .hasMessageContaining("p.yaml, line ");
  }

  private static Source column(String name, Aggregate aggregate) {
    return new Source.Column(name, aggregate);
  }

  private static FieldRule rule(Source source, Optional<String> otherwise) {
    return new FieldRule(source, Optional.empty(), new Translation.AsIs(), otherwise, false);
  }
}
