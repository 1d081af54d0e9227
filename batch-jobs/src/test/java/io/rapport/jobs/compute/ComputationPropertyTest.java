package io.rapport.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.jobs.compute.ComputeFolder.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people answer, {@code rapport compute} gives numbers or reasons. */
class ComputationPropertyTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: laws
      version: 1
      title: Survey of the laws
      scales:
        agreement:
          - {code: 1, label: Strongly disagree, kind: unfavourable}
          - {code: 2, label: Disagree, kind: unfavourable}
          - {code: 3, label: Neither, kind: neutral}
          - {code: 4, label: Agree, kind: favourable}
          - {code: 5, label: Strongly agree, kind: favourable}
          - {code: 9, label: Does not apply, kind: not applicable}
        ladder:
      %s
      items:
        - {id: A, wording: Statement A, scale: agreement, reversed: false}
        - {id: B, wording: Statement B, scale: agreement, reversed: false}
        - {id: C, wording: Statement C, scale: agreement, reversed: true}
        - {id: D, wording: Statement D, scale: agreement, reversed: false}
        - {id: E, wording: Statement E, scale: agreement, reversed: false}
        - {id: F, wording: Statement F, scale: agreement, reversed: false}
        - {id: G, wording: Statement G, scale: ladder, reversed: false}
      dimensions:
        - {id: OUTCOME, label: Outcome, items: [A, B, C]}
        - {id: TWO, label: Two items, items: [D, E]}
        - {id: ALONE, label: One item, items: [F]}
        - {id: LADDER, label: Two scales, items: [D, G]}
      outcome: OUTCOME
      columns: {respondent: Id, unit: Unit}
      waves:
        - {id: w, label: Wave, opened: 2026-05-04, closed: 2026-05-22}
      """
          .formatted(
              String.join(
                  "\n",
                  IntStream.rangeClosed(0, 10)
                      .mapToObj(
                          code ->
                              "    - {code: %d, label: Step %d, kind: %s}"
                                  .formatted(
                                      code,
                                      code,
                                      code > 8
                                          ? "favourable"
                                          : code > 6 ? "neutral" : "unfavourable"))
                      .toList()));

  private static final int ITEMS = 7;

  /** A file that asks much of the statistics. */
  private enum Answers {
    ANY(120, random -> sheet(random, 0)),
    MANY_MISSING(120, random -> sheet(random, .6)),
    MISSING_ALTOGETHER(40, random -> new String[ITEMS]),
    ONE_RESPONDENT(1, random -> sheet(random, 0)),
    TWO_RESPONDENTS(2, random -> sheet(random, 0)),
    TWO_WHO_AGREE(2, random -> constant("4")),
    A_CATEGORY_NOBODY_CHOSE(120, random -> with(random, 0, random.nextBoolean() ? "2" : "5")),
    AN_ITEM_NOBODY_ANSWERED(120, random -> with(random, 1, null)),
    AN_ITEM_THAT_APPLIES_TO_NOBODY(120, random -> with(random, 3, "9")),
    A_DIMENSION_THAT_APPLIES_TO_NOBODY(120, random -> with(random, 5, "9")),
    CONSTANT_ITEM(120, random -> with(random, 5, "4")),
    CONSTANT_ALTOGETHER(120, random -> constant("3")),
    ALL_AT_THE_CEILING(150, random -> constant("5")),
    ONE_ANSWERED_ITEM_EACH(150, ComputationPropertyTest::single),
    ONE_DIMENSION_LIKE_ANOTHER(200, ComputationPropertyTest::collinear),
    OUTCOME_LIKE_A_DRIVER(200, ComputationPropertyTest::explained),
    REVERSED_ITEM_NOT_TURNED_ROUND(200, ComputationPropertyTest::runningAgainst);

    private final int people;
    private final Function<Random, String[]> sheet;

    Answers(int people, Function<Random, String[]> sheet) {
      this.people = people;
      this.sheet = sheet;
    }
  }

  @TempDir Path temp;
  private ComputeFolder folder;

  @BeforeEach
  void open() {
    folder = new ComputeFolder(temp);
  }

  @ParameterizedTest(name = "{0} (seed 701)")
  @EnumSource(Answers.class)
  @DisplayName("all laws hold, with units and headcounts and without")
  void lawsHold(Answers answers) throws IOException {
    Random random = new Random(701 + answers.ordinal());
    List<String> rows = new ArrayList<>();
    for (int person = 0; person < answers.people; person++) {
      rows.add(row(person, "U" + random.nextInt(3), answers.sheet.apply(random)));
    }
    ComputationLaws.hold(json(rows));
    ComputationLaws.hold(json(rows.stream().map(ComputationPropertyTest::inOneUnit).toList()));
    ComputationLaws.hold(json(rows.stream().map(ComputationPropertyTest::withoutUnit).toList()));
    ComputationLaws.hold(json(rows, organisation(answers.people)));
    ComputationLaws.hold(json(rows, organisation(1)));
  }

  @Test
  @DisplayName("300 units of one person each (seed 721)")
  void manyUnitsOfOne() throws IOException {
    JsonNode json = json(rows(new Random(721), 300, i -> "Unit " + i));
    ComputationLaws.hold(json);
    assertThat(json.get("units").size()).isEqualTo(300);
    assertThat(json.get("comparisons").valueStream().map(each -> each.get("tested").asBoolean()))
        .containsOnly(false);
    assertThat(json.at("/drivers/units").asInt())
        .as("each respondent with all scores is a unit of the bootstrap")
        .isEqualTo(json.at("/drivers/n").asInt())
        .isGreaterThan(100);
  }

  @Test
  @DisplayName("units are named oddly (seed 722)")
  void oddNames() throws IOException {
    List<String> names =
        List.of(
            "=1+1",
            "a/b~c",
            "\"\"\"quoted\"\"\"",
            "Ünït ß",
            "NaN",
            "null",
            "low",
            "missing",
            "日本",
            "'apostrophe'",
            "\"with, comma\"",
            "everybody",
            "(everybody)",
            "-",
            "0");
    JsonNode json = json(rows(new Random(722), 150, i -> names.get(i % names.size())));
    ComputationLaws.hold(json.get("units"), 150);
    assertThat(json.get("units").size()).isEqualTo(names.size());
    json.get("units")
        .forEach(unit -> assertThat(unit.at("/response/respondents").asInt()).isEqualTo(10));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {731, 732, 733})
  @DisplayName("the order of rows changes nothing, other names of units move their numbers")
  void orderAndNames(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> rows = rows(random, 240, i -> "U" + i % 12);
    JsonNode before = json(rows);
    List<String> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    assertThat(json(shuffled)).isEqualTo(before);

    JsonNode after = json(rows.stream().map(ComputationPropertyTest::renamed).toList());
    for (String section : List.of("response", "items", "dimensions", "drivers")) {
      assertThat(after.get(section)).as(section).isEqualTo(before.get(section));
    }
    before
        .get("units")
        .forEachEntry(
            (name, unit) -> {
              JsonNode same = after.get("units").get(renamedUnit(name));
              assertThat(same.get("items")).isEqualTo(unit.get("items"));
              assertThat(same.get("dimensions")).isEqualTo(unit.get("dimensions"));
            });
    for (String section : List.of("comparisons", "indexComparisons")) {
      before
          .get(section)
          .forEach(
              each ->
                  assertThat(
                          after
                              .get(section)
                              .valueStream()
                              .filter(other -> same(each, other))
                              .count())
                      .isOne());
    }
  }

  private static boolean same(JsonNode before, JsonNode after) {
    return after.get("unit").asString().equals(renamedUnit(before.get("unit").asString()))
        && after.properties().stream()
            .filter(entry -> !entry.getKey().equals("unit"))
            .allMatch(entry -> entry.getValue().equals(before.get(entry.getKey())));
  }

  @Test
  @DisplayName("a unit split into two below it has the same numbers (seed 741)")
  void splitting() throws IOException {
    List<String> rows = rows(new Random(741), 200, i -> i % 2 == 0 ? "U0" : "U1");
    List<String> split =
        IntStream.range(0, rows.size())
            .mapToObj(i -> i % 4 == 0 ? rows.get(i).replaceFirst(",U0,", ",U0b,") : rows.get(i))
            .toList();
    String tree = "unit,parent,name,headcount\nALL,,All,0\nU0,ALL,Nought,120\nU1,ALL,One,130\n";
    JsonNode whole = json(rows, tree);
    JsonNode parts = json(split, tree.replace("Nought,120", "Nought,60") + "U0b,U0,Part,60\n");

    ComputationLaws.hold(parts);
    assertThat(parts.get("items")).isEqualTo(whole.get("items"));
    assertThat(parts.at("/units/U0/items")).isEqualTo(whole.at("/units/U0/items"));
    assertThat(parts.at("/units/U0/response")).isEqualTo(whole.at("/units/U0/response"));
    assertThat(parts.at("/units/U0/dimensions/TWO/alpha"))
        .isEqualTo(whole.at("/units/U0/dimensions/TWO/alpha"));
    assertThat(parts.at("/units/U0b/response/respondents").asInt()).isEqualTo(50);
  }

  @Test
  @DisplayName("where everybody answered nothing is uncertain (seed 742)")
  void everybodyAnswered() throws IOException {
    List<String> rows =
        IntStream.range(0, 90)
            .mapToObj(i -> row(i, "U" + i % 3, answered(sheet(new Random(742 + i), 0))))
            .toList();
    JsonNode json = json(rows, organisation(30));

    ComputationLaws.hold(json);
    for (String path : List.of("", "/units/U0", "/units/U2")) {
      JsonNode share = json.at(path + "/items/A/favourable");
      assertThat(share.get("low")).isEqualTo(share.get("share")).isEqualTo(share.get("high"));
      assertThat(share.get("worstHigh").asDouble())
          .isCloseTo(share.get("share").asDouble(), within(1e-12));
      assertThat(share.get("lowUncorrected").asDouble())
          .isLessThan(share.get("highUncorrected").asDouble());
      assertThat(json.at(path + "/dimensions/OUTCOME/se").asDouble()).isZero();
      assertThat(json.at(path + "/response/rate").asDouble()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("an answer that nobody chose is counted as none and keeps its place on the scale")
  void aCategoryNobodyChose() throws IOException {
    List<String> rows =
        IntStream.range(0, 20)
            .mapToObj(i -> row(i, "U", constant(i % 2 == 0 ? "2" : "4")))
            .toList();
    JsonNode json = json(rows);
    assertThat(json.at("/items/A/counts").propertyNames()).containsExactly("1", "2", "3", "4", "5");
    assertThat(json.at("/items/A/counts/5").asInt()).isZero();
    assertThat(json.at("/dimensions/ALONE/index").asDouble()).isEqualTo(50);
    assertThat(json.at("/items/C/mean").asDouble()).as("reversed").isEqualTo(3);
  }

  @Test
  @DisplayName("a dimension that follows from another is named, not weighed (seed 743)")
  void collinear() throws IOException {
    Random random = new Random(743);
    List<String> rows =
        IntStream.range(0, 200).mapToObj(i -> row(i, "U" + i % 12, collinear(random))).toList();
    JsonNode json = json(rows);
    assertThat(json.at("/drivers/weights/missing").asString()).contains("follows exactly");
  }

  private JsonNode json(List<String> rows) throws IOException {
    return json(rows, "");
  }

  private JsonNode json(List<String> rows, String organisation) throws IOException {
    folder.write("q.yaml", QUESTIONNAIRE);
    folder.write("s.csv", "Id,Unit,A,B,C,D,E,F,G\n" + String.join("\n", rows) + "\n");
    List<String> arguments =
        new ArrayList<>(List.of("s.csv", "--questionnaire", "q.yaml", "--json", "out.json"));
    arguments.addAll(List.of("--workbook", "out.xlsx"));
    if (!organisation.isEmpty()) {
      folder.write("o.csv", organisation);
      arguments.addAll(List.of("--organisation", "o.csv"));
    }
    Ended ended = folder.compute(arguments.toArray(String[]::new));
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    return JsonMapper.shared().readTree(temp.resolve("out.json").toFile());
  }

  private static String organisation(int headcount) {
    return "unit,parent,name,headcount\nALL,,All,0\n"
        + "U0,ALL,Nought,%1$d\nU1,ALL,One,%1$d\nU2,ALL,Two,%1$d\n".formatted(headcount);
  }

  private static List<String> rows(Random random, int people, IntFunction<String> unit) {
    return IntStream.range(0, people)
        .mapToObj(i -> row(i, unit.apply(i), sheet(random, .1)))
        .toList();
  }

  private static String row(int person, String unit, String[] answers) {
    return person
        + ","
        + unit
        + ","
        + String.join(",", Arrays.stream(answers).map(a -> a == null ? "" : a).toList());
  }

  private static String inOneUnit(String row) {
    return row.replaceFirst(",U\\d,", ",U0,");
  }

  private static String withoutUnit(String row) {
    return row.replaceFirst(",U\\d,", ",,");
  }

  private static String renamed(String row) {
    String[] cells = row.split(",", 3);
    return cells[0] + "," + renamedUnit(cells[1]) + "," + cells[2];
  }

  /** Turns the order of the units round. */
  private static String renamedUnit(String unit) {
    return "V" + (99 - Integer.parseInt(unit.substring(1)));
  }

  /** Answers that go together a little; one in twelve does not apply. */
  private static String[] sheet(Random random, double missing) {
    String[] sheet = new String[ITEMS];
    int level = random.nextInt(3);
    for (int i = 0; i < ITEMS; i++) {
      int answer = 1 + level + random.nextInt(3);
      sheet[i] =
          i == ITEMS - 1
              ? String.valueOf(2 * (answer - 1) + random.nextInt(3))
              : random.nextInt(12) == 0 ? "9" : String.valueOf(i == 2 ? 6 - answer : answer);
      sheet[i] = random.nextDouble() < missing ? null : sheet[i];
    }
    return sheet;
  }

  private static String[] answered(String[] sheet) {
    return Arrays.stream(sheet).map(a -> "9".equals(a) ? "3" : a).toArray(String[]::new);
  }

  private static String[] with(Random random, int item, String answer) {
    String[] sheet = sheet(random, .1);
    sheet[item] = answer;
    return sheet;
  }

  private static String[] constant(String answer) {
    String[] sheet = new String[ITEMS];
    Arrays.fill(sheet, answer);
    return sheet;
  }

  private static String[] single(Random random) {
    String[] sheet = new String[ITEMS];
    int item = random.nextInt(ITEMS);
    sheet[item] = sheet(random, 0)[item];
    return sheet;
  }

  private static String[] collinear(Random random) {
    String[] sheet = answered(sheet(random, 0));
    sheet[4] = sheet[3];
    sheet[5] = sheet[3];
    return sheet;
  }

  private static String[] explained(Random random) {
    String[] sheet = answered(sheet(random, 0));
    sheet[0] = sheet[5];
    sheet[1] = sheet[5];
    sheet[2] = String.valueOf(6 - Integer.parseInt(sheet[5]));
    return sheet;
  }

  private static String[] runningAgainst(Random random) {
    String[] sheet = answered(sheet(random, 0));
    sheet[2] = sheet[0];
    return sheet;
  }
}
