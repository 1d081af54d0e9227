package io.rapport.jobs.intake;

import io.rapport.jobs.intake.Dropped.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files without a fault, of every kind that the intake reads. */
final class DroppedFiles {
  static final String ENGAGEMENT = IntakeHome.QUESTIONNAIRE;

  static final String EXPORTED =
      """
      questionnaire: exported
      version: 1
      title: Exported
      scales:
        agreement:
          - {code: 1, label: Disagree, kind: unfavourable}
          - {code: 3, label: Neither, kind: neutral}
          - {code: 5, label: Agree, kind: favourable}
      items:
        - {id: VALUED, column: My work is valued, wording: My work is valued, scale: agreement}
        - {id: HELPED, column: My team helps me, wording: My team helps me, scale: agreement}
      dimensions:
        - {id: ENG, label: Engagement, items: [VALUED, HELPED]}
      outcome: ENG
      columns: {respondent: ResponseId, unit: Unit}
      waves:
        - {id: "2026-06", label: June 2026, opened: 2026-06-01, closed: 2026-06-22}
      """;

  static final String ANSWERS =
      """
      questionnaire: answers
      version: 1
      title: Answers
      scales:
        agreement:
          - {code: 1, label: Disagree, kind: unfavourable}
          - {code: 3, label: Neither, kind: neutral}
          - {code: 5, label: Agree, kind: favourable}
      items:
        - {id: VALUED, column: A1, wording: My work is valued, scale: agreement}
        - {id: HELPED, column: A2, wording: My team helps me, scale: agreement}
      dimensions:
        - {id: ENG, label: Engagement, items: [VALUED, HELPED]}
      outcome: ENG
      columns: {respondent: respondent_id, unit: dept, wave: round}
      waves:
        - {id: "2026-03", label: March 2026, opened: 2026-03-02, closed: 2026-03-22}
        - {id: "2026-07", label: July 2026, opened: 2026-07-02, closed: 2026-07-22}
      """;

  static final String MONKEY =
      EXPORTED
          .replace("exported", "monkey")
          .replace("ResponseId", "Respondent ID")
          .replace("2026-06", "2026-08");

  static final int ROWS = 120;

  private DroppedFiles() {}

  static Dropped organisation() {
    List<String[]> rows = rows("unit", "parent", "name", "headcount", "gender: Women");
    rows.add(row("ALL", "", "All of us", "0", ""));
    rows.add(row("LAB", "ALL", "=Laboratory", "500", "200"));
    for (int i = 1; i <= ROWS; i++) {
      rows.add(row("U" + i, "LAB", "Unit " + i, "" + i, "1"));
    }
    return Dropped.csv("organisation.csv", 1, rows);
  }

  static Dropped wide() {
    List<String[]> rows = rows("Respondent", "Unit", "Q1", "Q2", "Comment");
    for (int i = 1; i <= ROWS; i++) {
      rows.add(row("00" + i, i % 3 == 0 ? "U" + i : "LAB", "5", "3 - Neither", comment(i)));
    }
    return Dropped.csv("2026-05 wide.csv", 1, rows);
  }

  static Dropped wideWorkbook() {
    Map<String, List<String[]>> sheets = new LinkedHashMap<>();
    sheets.put("Read me", new ArrayList<>(List.<String[]>of(row("What this is"))));
    sheets.put("Pulse", wide().tables().values().iterator().next());
    return new Dropped("book 2026-05.xlsx", Form.XLSX, 1, sheets);
  }

  /** Three header rows. */
  static Dropped qualtrics() {
    List<String[]> rows =
        rows(
            "StartDate",
            "EndDate",
            "Status",
            "Progress",
            "Finished",
            "RecordedDate",
            "ResponseId",
            "Q1_1",
            "Q1_2",
            "Unit");
    rows.add(
        row(
            "Start",
            "Ende",
            "Typ",
            "Fortschritt",
            "Beendet",
            "Erfasst",
            "Antwort",
            "My <b>work</b> is valued",
            "My team helps me",
            "Unit"));
    rows.add(
        row(
            id("startDate"),
            id("endDate"),
            id("status"),
            id("progress"),
            id("finished"),
            id("recordedDate"),
            id("_recordId"),
            id("QID7_1"),
            id("QID7_2"),
            id("Unit")));
    for (int i = 1; i <= ROWS; i++) {
      rows.add(
          row(
              "2026-06-04 08:00:00",
              "2026-06-04 08:04:00",
              "0",
              "100",
              "1",
              "2026-06-04 08:04:01",
              "R_" + i,
              "5",
              "1",
              "LAB"));
    }
    return Dropped.csv("qualtrics.csv", 3, rows);
  }

  /** Questions above their parts, in two header rows. */
  static Dropped monkey() {
    List<String[]> rows =
        rows(
            "Respondent ID",
            "Collector ID",
            "Start Date",
            "End Date",
            "IP Address",
            "Email Address",
            "Unit",
            "How much do you agree?",
            "");
    rows.add(
        row(
            "",
            "",
            "",
            "",
            "",
            "",
            "Open-Ended Response",
            "My work is valued",
            "My team helps me"));
    for (int i = 1; i <= ROWS; i++) {
      rows.add(
          row(
              String.valueOf(11839200000L + i),
              "400100200",
              "08/04/2026 08:01:02 AM",
              "08/04/2026 08:05:00 AM",
              "",
              "",
              "LAB",
              "Agree",
              "Disagree"));
    }
    return Dropped.csv("monkey.csv", 2, rows);
  }

  /** One answer a row, each respondent's together, in two rounds. */
  static Dropped answers() {
    List<String[]> rows = rows("respondent_id", "item_id", "value", "round", "dept");
    for (int i = 1; i <= ROWS; i++) {
      for (String round : List.of("2026-03", "2026-07")) {
        rows.add(row("p" + i, "A1", "5", round, "LAB"));
        rows.add(row("p" + i, "Mood", "sunny", round, "LAB"));
        rows.add(row("p" + i, "A2", "Disagree", round, "LAB"));
      }
    }
    return Dropped.csv("answers.csv", 1, rows);
  }

  /** One answer a row, known by its structure alone, in no order. */
  static Dropped shuffled() {
    List<String[]> rows = rows("when", "ResponseId", "what", "Unit", "how");
    for (String item : List.of("My work is valued", "My team helps me", "Anything else")) {
      for (int i = 1; i <= ROWS; i++) {
        String answer = item.startsWith("My") ? i % 2 == 0 ? "5" : "Disagree" : "nothing " + i;
        rows.add(row("2026-06-0" + (1 + i % 9), "s" + i, item, "LAB", answer));
      }
    }
    return Dropped.csv("shuffled.csv", 1, rows);
  }

  static Dropped registerFolder() {
    Map<String, List<String[]>> tables = new LinkedHashMap<>();
    tables.put("engagements.csv", engagements());
    tables.put("managers.csv", managers());
    tables.put("managers 2.csv", moreManagers());
    return new Dropped("register", Form.FOLDER, 1, tables);
  }

  static Dropped registerFile() {
    return Dropped.csv("managers.csv", 1, managers());
  }

  static Dropped registerWorkbook() {
    Map<String, List<String[]>> tables = new LinkedHashMap<>();
    tables.put("Engagements", engagements());
    tables.put("Managers", managers());
    return new Dropped("register.xlsx", Form.XLSX, 1, tables);
  }

  /** Several rows make up a case. */
  static Dropped incidents() {
    List<String[]> rows =
        rows(
            "number",
            "incident_state",
            "reassignment_count",
            "reopen_count",
            "sys_mod_count",
            "caller_id",
            "opened_at",
            "sys_created_at",
            "location",
            "impact",
            "urgency",
            "knowledge",
            "assignment_group",
            "assigned_to",
            "resolved_at",
            "closed_at");
    for (int i = 1; i <= ROWS; i++) {
      for (int change = 0; change < 3; change++) {
        rows.add(
            row(
                "INC" + i,
                change == 2 ? "Closed" : "Active",
                "0",
                "0",
                "" + change,
                "Caller " + i,
                "03-02-2025 08:00",
                "03-02-2025 08:01",
                "Place",
                "2 - Medium",
                "1 - High",
                "TRUE",
                "Group",
                "Solver",
                "04-02-2025 10:00",
                change == 2 ? "05-02-2025 10:00" : "?"));
      }
    }
    return Dropped.csv("incidents.csv", 1, rows);
  }

  /** Every row is a case. */
  static Dropped tickets() {
    List<String[]> rows =
        rows(
            "Id",
            "Requester",
            "Assignee",
            "Status",
            "Created at",
            "Initially assigned at",
            "Solved at",
            "Subject");
    for (int i = 1; i <= ROWS; i++) {
      rows.add(
          row(
              "" + (4000 + i),
              "Client " + i,
              "Agent",
              "Solved",
              "2025-06-02 08:10",
              "2025-06-02 08:30",
              "2025-06-03 20:10",
              comment(i)));
    }
    return Dropped.csv("tickets.csv", 1, rows);
  }

  private static List<String[]> engagements() {
    List<String[]> rows =
        rows(
            "engagement_id",
            "requested_on",
            "status",
            "function_code",
            "manager_id",
            "department_code");
    for (int i = 1; i <= ROWS; i++) {
      rows.add(row("E" + i, "2025-01-04", "OPEN", "HR", "M" + i, "LAB"));
    }
    return rows;
  }

  private static List<String[]> managers() {
    return managers(1);
  }

  private static List<String[]> moreManagers() {
    return managers(ROWS + 1);
  }

  private static List<String[]> managers(int first) {
    List<String[]> rows = rows("manager_id", "department_code", "level", "team_size");
    for (int i = first; i < first + ROWS; i++) {
      rows.add(row("M" + i, "LAB", "LINE", "7"));
    }
    return rows;
  }

  private static String comment(int i) {
    return switch (i % 5) {
      case 0 -> "=1+2";
      case 1 -> "\uFF20SUM(A1)";
      case 2 -> "two\nlines, \"quoted\"";
      case 3 -> "_x0041_ -5";
      default -> "";
    };
  }

  private static String id(String name) {
    return "{\"ImportId\":\"" + name + "\"}";
  }

  private static List<String[]> rows(String... header) {
    return new ArrayList<>(List.<String[]>of(header));
  }

  private static String[] row(String... cells) {
    return cells;
  }
}
