package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.register.RegisterColumn;
import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.domain.intake.register.RegisterRows;
import io.rapport.domain.intake.register.RegisterTable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;

class RegisterJsonTest {
  private static final LocalDate IMPORTED = LocalDate.of(2025, 1, 31);

  /** A value of every column that breaks no rule; columns not named here are dates or ratings. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("status", "CLOSED"),
          Map.entry("function_code", "HR"),
          Map.entry("entry_point", "CAPA;DEVIATION"),
          Map.entry("cause_levels", "TEAM;PROCESS;INDIVIDUAL;EXTERNAL"),
          Map.entry("quality_event_ids", "Q3;Q1;Q2;Q10"),
          Map.entry("hours_consultant", "14.50"),
          Map.entry("value_amount", "120000"),
          Map.entry("value_currency", "CHF"),
          Map.entry("role_played", "EXPERT"),
          Map.entry("request_text", "Go hire this person"),
          Map.entry("harm_reported", "N"),
          Map.entry("business_goal_ref", "Größe ≥ 3 \"q\" | x\\y"),
          Map.entry("stage", "FRIEND"),
          Map.entry("side", "CLIENT"),
          Map.entry("type", "CAPA"),
          Map.entry("work_nature", "PROJECT"),
          Map.entry("hours", "7.25"),
          Map.entry("rater", "SELF"),
          Map.entry("skill", "TRENDS"),
          Map.entry("kind", "TRAINING"),
          Map.entry("own_leadership", "Y"),
          Map.entry("level", "4"));

  @ParameterizedTest(name = "{0} with every kind of value")
  @EnumSource(RegisterTable.class)
  void everyTable(RegisterTable table) {
    RegisterEntry full = entry(table, false);
    RegisterEntry bare = entry(table, true);
    for (RegisterEntry entry : List.of(full, bare)) {
      byte[] json = RegisterJson.write(entry);
      assertThat(RegisterJson.read(table, entry.key(), json)).isEqualTo(entry);
      assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("null,\"", ": ", "\n");
    }
  }

  @Test
  @DisplayName("fields and sets stand in alphabetical order, numbers in plain decimals")
  void stable() {
    String json =
        new String(
            RegisterJson.write(entry(RegisterTable.ENGAGEMENTS, false)), StandardCharsets.UTF_8);
    assertThat(json)
        .startsWith("{\"consultantId\":")
        .contains("\"causeLevels\":[\"EXTERNAL\",\"INDIVIDUAL\",\"PROCESS\",\"TEAM\"]")
        .contains("\"qualityEventIds\":[\"Q1\",\"Q10\",\"Q2\",\"Q3\"]")
        .contains("\"entryPoints\":[\"CAPA\",\"DEVIATION\"]")
        .contains("\"hoursConsultant\":14.5,")
        .contains("\"valueAmount\":120000,")
        .contains("\"requestedOn\":\"2024-03-04\"");
    assertThat(json.indexOf("\"contract\"")).isLessThan(json.indexOf("\"dates\""));
  }

  @Test
  @DisplayName("a role that nothing suggests leaves the bytes as they were before there were any")
  void suggestedRole() {
    RegisterEntry bare = entry(RegisterTable.ENGAGEMENTS, true);
    String before =
        "{\"contract\":{},\"dates\":{\"requestedOn\":\"2024-03-04\"},\"departmentCode\":\"3\","
            + "\"engagementId\":\"3\",\"functionCode\":\"HR\",\"links\":{\"qualityEventIds\":[]},"
            + "\"managerId\":\"3\",\"ownership\":{},\"request\":{\"entryPoints\":[]},"
            + "\"result\":{},\"roles\":{},\"solution\":{\"causeLevels\":[]},\"status\":\"OPEN\"}";
    byte[] stored = before.getBytes(StandardCharsets.UTF_8);
    assertThat(RegisterJson.write(bare)).asString(StandardCharsets.UTF_8).isEqualTo(before);
    assertThat(RegisterJson.read(RegisterTable.ENGAGEMENTS, bare.key(), stored)).isEqualTo(bare);

    String withText =
        new String(
            RegisterJson.write(entry(RegisterTable.ENGAGEMENTS, false)), StandardCharsets.UTF_8);
    assertThat(withText)
        .contains("\"suggested\":\"PAIR_OF_HANDS\"")
        .doesNotContainIgnoringCase("hire");
  }

  @Test
  @DisplayName("bytes of another table are refused")
  void otherTable() {
    byte[] json = RegisterJson.write(entry(RegisterTable.STAGE_LOG, false));
    assertThatThrownBy(() -> RegisterJson.read(RegisterTable.MANAGERS, "M1", json))
        .isInstanceOf(JacksonException.class);
  }

  private static RegisterEntry entry(RegisterTable table, boolean bare) {
    List<String> names = new ArrayList<>();
    List<CellValue> cells = new ArrayList<>();
    for (RegisterColumn column : table.columns()) {
      if (column.required() || !bare) {
        names.add(column.name());
        cells.add(new CellValue.Text(value(column.name())));
      }
    }
    Row row = new Row("register.csv", Optional.empty(), 2, new Header(names), cells);
    Checked<RegisterEntry> read = new RegisterRows(table, IMPORTED).read(row);
    return ((Checked.Accepted<RegisterEntry>) read).value();
  }

  private static String value(String column) {
    if (VALUES.containsKey(column)) {
      return VALUES.get(column);
    }
    boolean date =
        column.endsWith("_on")
            || column.endsWith("_by")
            || column.endsWith("_date")
            || column.endsWith("_from")
            || column.endsWith("_to")
            || List.of("date", "month", "week_start").contains(column);
    return date ? "2024-03-04" : "3";
  }
}
