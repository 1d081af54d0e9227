package io.rapport.domain.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.register.RegisterTable;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private final Map<String, FieldRule> fields = new LinkedHashMap<>();
  private SourceColumns columns = SourceColumns.ALL_READ;

  ProfileTest() {
    rule("manager_id", new Source.Column("who", Aggregate.FIRST), false);
    rule("department_code", new Source.FirstNonNull(List.of("area", "site")), true);
  }

  @Test
  @DisplayName("a profile knows which columns it reads, which a file lacks and which are left")
  void columns() {
    Profile profile =
        profile(
            Optional.of(new CaseKey("case", Optional.of("step"))),
            new CaseFact.Distinct("Teams", new Source.Column("team", Aggregate.LAST)));
    assertThat(profile.sourceColumns())
        .containsExactly("area", "case", "site", "step", "team", "who");
    Header header = new Header(List.of("Case", "step", " area", "WHO", "team", "note", ""));
    assertThat(profile.missingColumns(header)).containsExactly("site");
    assertThat(profile.unmappedColumns(header)).containsExactly("note");
  }

  @Test
  @DisplayName("columns that an export may lack do not stand against it; foreign ones do")
  void recognition() {
    columns =
        new SourceColumns(
            Optional.of(List.of("who", "area", "stamp")),
            List.of("step"),
            Map.of("who", List.of("Caller", "Name")));
    Profile profile = profile(Optional.empty());
    Header header = new Header(List.of("stamp", "name", "Caller", "note", "Area", "note"));
    assertThat(profile.recognises(header)).isTrue();
    assertThat(profile.missingColumns(header)).isEmpty();
    assertThat(profile.unrecordedColumns(header)).containsExactly("site");
    assertThat(profile.unmappedColumns(header)).containsExactly("stamp", "name", "note");
    assertThat(profile.repeatedColumns(header)).isEmpty();
    assertThat(profile.repeatedColumns(new Header(List.of("who", "area", "area"))))
        .containsExactly("area");
    assertThat(profile.missingColumns(new Header(List.of("who", "site"))))
        .containsExactly("area", "stamp");
    Header foreign = new Header(List.of("stamp", "name", "area", "step"));
    assertThat(profile.missingColumns(foreign)).isEmpty();
    assertThat(profile.foreignColumns(foreign)).containsExactly("step");
    assertThat(profile.recognises(foreign)).isFalse();
  }

  @Test
  @DisplayName("a field that a record cannot be without rests on a required column, or on none")
  void requiredFields() {
    columns = new SourceColumns(Optional.of(List.of("who")), List.of(), Map.of());
    assertThatThrownBy(() -> profile(Optional.empty()))
        .hasMessage(
            "manager cannot be without department_code, but none of its columns is required");
    columns = new SourceColumns(Optional.of(List.of("who", "site")), List.of(), Map.of());
    assertThat(profile(Optional.empty()).requiredColumns()).containsExactly("site", "who");
    assertThatThrownBy(() -> profile(Optional.of(new CaseKey("case", Optional.empty()))))
        .hasMessage("rows or cases rest on column case, which is not required");
    columns = new SourceColumns(Optional.empty(), List.of(), Map.of("whom", List.of("who")));
    assertThatThrownBy(() -> profile(Optional.empty()))
        .hasMessage("column whom has other names, but is not read");
  }

  @Test
  @DisplayName("a mapping knows its derived fields and those that are never recorded")
  void fields() {
    TableMapping mapping = profile(Optional.empty()).mappings(RegisterTable.MANAGERS).get(0);
    assertThat(mapping.derivedFields()).containsExactly("department_code");
    assertThat(mapping.unmappedFields())
        .containsExactly("level", "own_leadership", "team_size", "active_from", "active_to");
    assertThat(profile(Optional.empty()).mappings(RegisterTable.PULSE)).isEmpty();
  }

  @Test
  @DisplayName("a mapping of unknown fields or without a required one is refused")
  void badMapping() {
    rule("mood", new Source.Constant("good"), false);
    assertThatThrownBy(() -> profile(Optional.empty())).hasMessage("manager has no field mood");
    fields.remove("mood");
    fields.remove("manager_id");
    assertThatThrownBy(() -> profile(Optional.empty()))
        .hasMessage("manager needs a rule for its field manager_id");
  }

  @Test
  @DisplayName("blanks and tokens for not recorded are read as the format says")
  void format() {
    assertThat(read(SourceFormat.Trim.COLLAPSE, " a \u00A0 b ")).isEqualTo("a b");
    assertThat(read(SourceFormat.Trim.ENDS, " a  b ")).isEqualTo("a  b");
    assertThat(read(SourceFormat.Trim.NONE, " a ")).isEqualTo(" a ");
    assertThat(read(SourceFormat.Trim.ENDS, " ? ")).isEmpty();
    assertThat(read(SourceFormat.Trim.NONE, " ? ")).isEqualTo(" ? ");
  }

  @Test
  @DisplayName("a date pattern that is none is refused")
  void badPattern() {
    assertThatThrownBy(() -> format(SourceFormat.Trim.NONE, List.of("dd-QQQQQQ")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void rule(String field, Source source, boolean derived) {
    fields.put(
        field,
        new FieldRule(source, Optional.empty(), new Translation.AsIs(), Optional.empty(), derived));
  }

  private Profile profile(Optional<CaseKey> caseFrom, CaseFact... facts) {
    return new Profile(
        "test",
        1,
        format(SourceFormat.Trim.ENDS, List.of()),
        columns,
        Optional.empty(),
        caseFrom,
        List.of(new TableMapping(RegisterTable.MANAGERS, Optional.empty(), fields)),
        List.of(facts));
  }

  private static SourceFormat format(SourceFormat.Trim trim, List<String> dates) {
    return new SourceFormat(
        Optional.of(SourceFormat.Type.CSV),
        Optional.of(StandardCharsets.UTF_8),
        Set.of("?"),
        dates,
        trim);
  }

  private static String read(SourceFormat.Trim trim, String text) {
    return format(trim, List.of()).read(new CellValue.Text(text)).asText();
  }
}
