package io.rapport.jobs.endtoend;

import io.rapport.jobs.intake.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A published survey of soldiers about their leaders: files, questionnaire, organisation. */
final class ClimateSurvey {
  static final String ROOT = "ALL";
  static final String WAVE = "2016-05";

  private ClimateSurvey() {}

  /** The workbook as it was published. */
  static Path workbook() {
    return SharedData.path("climate-lq2002/lq2002.xlsx");
  }

  /** An organisation file in which half of each company has answered. */
  static String[] organisation() throws IOException {
    Map<Integer, Integer> answered = new TreeMap<>();
    SharedData.rows(
        SharedData.path("climate-lq2002/lq2002.csv"),
        row -> answered.merge(Integer.valueOf(row.cell("COMPID").asText()), 1, Integer::sum));
    List<String> lines = new ArrayList<>(List.of("unit,parent,name,headcount"));
    lines.add(ROOT + ",,The brigade,0");
    answered.forEach(
        (unit, count) -> lines.add("%d,%s,Company %d,%d".formatted(unit, ROOT, unit, 2 * count)));
    return lines.toArray(String[]::new);
  }

  static String questionnaire() {
    return """
    questionnaire: climate
    version: 1
    title: Leadership climate
    scales:
      agreement:
        - {code: 1, label: Strongly disagree, kind: unfavourable}
        - {code: 2, label: Disagree, kind: unfavourable}
        - {code: 3, label: Neither, kind: neutral}
        - {code: 4, label: Agree, kind: favourable}
        - {code: 5, label: Strongly agree, kind: favourable}
      frequency:
        - {code: 0, label: Never, kind: unfavourable}
        - {code: 1, label: Seldom, kind: unfavourable}
        - {code: 2, label: Sometimes, kind: neutral}
        - {code: 3, label: Often, kind: favourable}
        - {code: 4, label: Always, kind: favourable}
    items:
    %s
    dimensions:
      - {id: LEAD, label: Leadership, items: [%s]}
      - {id: TSIG, label: Task significance, items: [%s]}
      - {id: HOSTIL, label: Hostility, items: [%s]}
    outcome: LEAD
    columns: {respondent: SUB, unit: COMPID}
    waves:
      - {id: "%s", label: May 2016, opened: 2016-05-02, closed: 2016-05-20}
    """
        .formatted(
            String.join(
                "\n",
                lines("LEAD", 11, "agreement"),
                lines("TSIG", 3, "agreement"),
                lines("HOSTIL", 5, "frequency")),
            ids("LEAD", 11).collect(Collectors.joining(", ")),
            ids("TSIG", 3).collect(Collectors.joining(", ")),
            ids("HOSTIL", 5).collect(Collectors.joining(", ")),
            WAVE);
  }

  private static String lines(String name, int count, String scale) {
    return ids(name, count)
        .map(id -> "  - {id: %s, wording: Statement %s, scale: %s}".formatted(id, id, scale))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> ids(String name, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "%s%02d".formatted(name, i));
  }
}
