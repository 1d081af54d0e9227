package io.rapport.jobs.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A small made-up firm: three departments, two waves of a short survey, a register. */
final class Works {
  static final String QUESTIONNAIRE_FILE = "config/questionnaires/engagement.yaml";
  static final String QUESTIONNAIRE =
      """
      questionnaire: engagement
      version: 1
      title: Engagement
      scales:
        agreement:
          - {code: 1, label: Disagree, kind: unfavourable}
          - {code: 2, label: Neither, kind: neutral}
          - {code: 3, label: Agree, kind: favourable}
      items:
        - {id: ENG1, column: Q1, wording: The looms are kept in order, scale: agreement}
        - {id: ENG2, column: Q2, wording: I would come back tomorrow, scale: agreement}
      dimensions:
        - {id: ENG, label: Engagement, items: [ENG1, ENG2]}
      outcome: ENG
      columns: {respondent: Respondent, unit: Unit}
      waves:
        - {id: "2025-11", label: November 2025, opened: 2025-11-03, closed: 2025-11-21}
        - {id: "2026-05", label: May 2026, opened: 2026-05-04, closed: 2026-05-22}
      """;
  static final List<String> DEPARTMENTS = List.of("WEAVE", "DYE", "OFFICE");
  static final int ANSWERS = 90;

  private Works() {}

  static String[] organisation() {
    return new String[] {
      "unit,parent,name,headcount",
      "ALL,,Works of Ludd,0",
      "WEAVE,ALL,Weaving,40",
      "DYE,ALL,Dyeing,40",
      "OFFICE,ALL,Office,40"
    };
  }

  /** Ninety people's answers; a few lines are taken for others. */
  static String[] survey(String... others) {
    List<String> lines = new ArrayList<>(List.of("Respondent,Unit,Q1,Q2"));
    IntStream.rangeClosed(1, ANSWERS - others.length)
        .mapToObj(
            i ->
                "R%03d,%s,%d,%d"
                    .formatted(i, DEPARTMENTS.get(i % 3), 1 + i % 5 % 3, 1 + (i / 3) % 3))
        .forEach(lines::add);
    lines.addAll(List.of(others));
    return lines.toArray(String[]::new);
  }

  /** Engagements of the months up to June 2026, of which every so-many-th was a partnership. */
  static String[] engagements(int partnershipEvery) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "engagement_id,requested_on,status,function_code,consultant_id,manager_id,"
                    + "department_code,role_requested,role_played,involvement_phase"));
    for (int i = 0; i < 80; i++) {
      lines.add(
          String.format(
              Locale.ROOT,
              "E%03d,2026-%02d-%02d,OPEN,HR,K%02d,M%02d,%s,EXPERT,%s,DECISION",
              i,
              3 + i % 4,
              1 + i % 28,
              i % 5,
              i % 12,
              DEPARTMENTS.get(i % 3),
              i % partnershipEvery == 0 ? "COLLABORATIVE" : "EXPERT"));
    }
    return lines.toArray(String[]::new);
  }

  /** An installation that has these files in its inbox. */
  static Installation delivered(Installation installation) {
    installation.write(QUESTIONNAIRE_FILE, QUESTIONNAIRE);
    installation.write("data/inbox/organisation.csv", organisation());
    installation.write("data/inbox/survey-2026-05.csv", survey());
    installation.write("data/inbox/engagements.csv", engagements(3));
    return installation;
  }
}
