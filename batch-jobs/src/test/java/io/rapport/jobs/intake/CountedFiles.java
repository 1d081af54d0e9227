package io.rapport.jobs.intake;

import io.rapport.domain.intake.RowCounts;
import io.rapport.jobs.intake.Dropped.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Files with faults, blank rows and rows that replace others, counted while they are made. */
final class CountedFiles {
  private final SplittableRandom random;
  private final List<String[]> rows = new ArrayList<>();
  private long accepted;
  private long refused;
  private long blank;
  private long duplicate;

  private CountedFiles(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** One row a respondent; the one who answers again counts once. */
  static CountedFile wide(long seed) {
    CountedFiles made = new CountedFiles(seed);
    made.add("Respondent", "Unit", "Q1", "Q2", "Comment");
    for (int i = 0; i < made.size(); i++) {
      switch (made.random.nextInt(9)) {
        case 0 -> made.refuse("p" + i, "LAB", "7", "5", "");
        case 1 -> made.refuse("", "NOWHERE", "5", "x", "");
        case 2 -> made.blank("", " ", "", "");
        case 3 -> {
          made.accept("p" + i, "LAB", "5", "", "");
          made.replace("p" + i, "LAB", "1", "1", "=1+2");
        }
        default -> made.accept("p" + i, "LAB", "5", "3", "");
      }
    }
    return made.counted(Dropped.csv("2026-05 " + seed + ".csv", 1, made.rows));
  }

  /** One answer a row, sorted or not. Rows of a respondent are counted as one. */
  static CountedFile answers(long seed) {
    CountedFiles made = new CountedFiles(seed);
    made.accept("p", "A1", "5", "2026-03", "LAB");
    for (int i = 0; i < made.size(); i++) {
      String person = "p" + i;
      switch (made.random.nextInt(8)) {
        case 0 -> {
          made.refuse(person, "A1", "7", "2026-03", "LAB");
          made.add(person, "A2", "5", "2026-03", "LAB");
        }
        case 1 -> {
          made.refuse(person, "A1", "1", "2026-03", "LAB");
          made.add(person, "A1", "5", "2026-03", "LAB");
        }
        case 2 -> made.blank("", "", "", "", "");
        case 3 -> made.refuse("", "A1", "5", "2026-03", "LAB");
        case 4 -> {
          made.accept(person, "A1", "5", "2026-03", "LAB");
          made.accept(person, "A1", "5", "2026-07", "LAB");
        }
        default -> {
          made.accept(person, "A2", "5", "2026-07", "LAB");
          made.add(person, "Mood", "grey", "2026-07", "LAB");
        }
      }
    }
    if (made.random.nextBoolean()) {
      for (int i = made.rows.size() - 1; i > 0; i--) {
        made.rows.add(made.rows.remove(made.random.nextInt(i + 1)));
      }
    }
    made.rows.add(0, new String[] {"respondent_id", "item_id", "value", "round", "dept"});
    return made.counted(Dropped.csv("answers " + seed + ".csv", 1, made.rows));
  }

  /** A unit that stands there twice is refused. */
  static CountedFile organisation(long seed) {
    CountedFiles made = new CountedFiles(seed);
    made.add("unit", "parent", "name", "headcount");
    made.accept("ALL", "", "All of us", "0");
    made.accept("LAB", "ALL", "Laboratory", "500");
    for (int i = 0; i < made.size(); i++) {
      switch (made.random.nextInt(8)) {
        case 0 -> made.refuse("U" + i, "ALL", "Unit", "many");
        case 1 -> made.refuse("LAB", "ALL", "Laboratory again", "5");
        case 2 -> made.blank("", "", "", "");
        default -> made.accept("U" + i, "ALL", "Unit", "" + i);
      }
    }
    return made.counted(Dropped.csv("organisation " + seed + ".csv", 1, made.rows));
  }

  /** A key that returns is refused in most tables, replaces the earlier row in the stage log. */
  static CountedFile register(long seed) {
    CountedFiles made = new CountedFiles(seed);
    Map<String, List<String[]>> tables = new LinkedHashMap<>();
    made.add("manager_id", "department_code");
    for (int i = 0; i < made.size(); i++) {
      switch (made.random.nextInt(6)) {
        case 0 -> made.refuse("", "LAB");
        case 1 -> made.blank("", "");
        case 2 -> {
          made.accept("M" + i, "LAB");
          made.refuse("M" + i, "LAB");
        }
        default -> made.accept("M" + i, "LAB");
      }
    }
    // Whoever stands in two files of a table stands there once.
    String first = "M-1";
    made.accept(first, "LAB");
    tables.put("managers.csv", List.copyOf(made.rows));
    made.rows.clear();
    made.add("manager_id", "function_code", "entered_on", "stage");
    for (int i = 0; i < made.size(); i++) {
      switch (made.random.nextInt(6)) {
        case 0 -> made.refuse("M" + i, "HR", "2025-01-01", "FOE");
        case 1 -> made.blank("", "", "", "");
        case 2 -> {
          made.accept("M" + i, "HR", "2025-01-01", "FRIEND");
          made.replace("M" + i, "HR", "2025-01-01", "PARTNER");
        }
        default -> made.accept("M" + i, "HR", "2025-01-01", "FRIEND");
      }
    }
    tables.put("stage_log.csv", List.copyOf(made.rows));
    made.rows.clear();
    made.add("manager_id", "department_code");
    made.accept("N1", "LAB");
    made.replace(first, "LAB");
    tables.put("managers 2.csv", List.copyOf(made.rows));
    return made.counted(new Dropped("register " + seed, Form.FOLDER, 1, tables));
  }

  /** A case is refused with all its rows. */
  static CountedFile incidents(long seed) {
    CountedFiles made = new CountedFiles(seed);
    made.rows.add(DroppedFiles.incidents().tables().get("incidents.csv").get(0));
    for (int i = 0; i < made.size(); i++) {
      String number = "INC" + seed + "-" + i;
      int rows = 1 + made.random.nextInt(3);
      int kind = made.random.nextInt(6);
      for (int change = 0; change < rows; change++) {
        String order = kind == 0 && change == rows - 1 ? "last" : String.valueOf(change);
        String opened = kind == 1 ? "yesterday" : "03-02-2025 08:00";
        String[] row = incident(kind == 2 ? "" : number, order, opened);
        if (kind <= 2) {
          made.refuse(row);
        } else {
          made.accept(row);
        }
      }
      if (kind == 3) {
        made.blank("", "");
      }
    }
    return made.counted(Dropped.csv("incidents " + seed + ".csv", 1, made.rows));
  }

  /** A case that returns is refused. */
  static CountedFile tickets(long seed) {
    CountedFiles made = new CountedFiles(seed);
    made.rows.add(DroppedFiles.tickets().tables().get("tickets.csv").get(0));
    for (int i = 0; i < made.size(); i++) {
      String id = seed + "-" + i;
      switch (made.random.nextInt(7)) {
        case 0 -> made.refuse(ticket(id, "soon"));
        case 1 -> made.refuse(ticket("", "2025-06-02 08:10"));
        case 2 -> {
          made.accept(ticket(id, "2025-06-02 08:10"));
          made.refuse(ticket(id, "2025-06-02 08:10"));
        }
        case 3 -> made.blank("", "");
        default -> made.accept(ticket(id, "2025-06-02 08:10"));
      }
    }
    return made.counted(Dropped.csv("tickets " + seed + ".csv", 1, made.rows));
  }

  private static String[] incident(String number, String order, String opened) {
    return new String[] {
      number,
      "Closed",
      "0",
      "0",
      order,
      "Caller",
      opened,
      "03-02-2025 08:01",
      "Place",
      "2 - Medium",
      "1 - High",
      "FALSE",
      "Group",
      "Solver",
      "04-02-2025 10:00",
      "05-02-2025 10:00"
    };
  }

  private static String[] ticket(String id, String created) {
    return new String[] {
      id, "Client", "Agent", "Solved", created, "2025-06-02 08:30", "2025-06-03 20:10", ""
    };
  }

  private int size() {
    return 1 + random.nextInt(30);
  }

  private void add(String... row) {
    rows.add(row);
  }

  private void accept(String... row) {
    add(row);
    accepted++;
  }

  private void refuse(String... row) {
    add(row);
    refused++;
  }

  private void blank(String... row) {
    add(row);
    blank++;
  }

  /** A row that would be accepted and stands for an earlier one. */
  private void replace(String... row) {
    add(row);
    duplicate++;
  }

  private CountedFile counted(Dropped file) {
    return new CountedFile(
        file,
        new RowCounts(accepted + refused + blank + duplicate, accepted, refused, blank, duplicate));
  }
}
