package io.rapport.domain.release;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Releases for tests, written cell by cell. The organisation has six units: one is clearly better,
 * one clearly worse, one too small to test, one hidden; two functions keep records, one of them
 * poorly.
 */
public final class Releases {
  public static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final String NOW = "2026-05";
  private static final String BEFORE = "2025-11";
  private static final List<String> DIMENSIONS = List.of("CLR", "ENG");
  private static final List<String> ITEMS = List.of("ENG1", "ENG2", "CLR1", "CLR2");

  private final SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>();
  private final List<Catalogue.UnitName> units = new ArrayList<>();
  private final List<Catalogue.Named> functions = new ArrayList<>();
  private final List<Catalogue.Named> departments = new ArrayList<>();
  private Optional<Catalogue.Survey> survey = Optional.empty();
  private int issue = 1;
  private Quality quality = new Quality(List.of(), List.of(), List.of(), List.of());

  /** Two waves, and records. */
  public static Releases full() {
    return new Releases().survey(List.of(BEFORE, NOW)).themes().records().link().inputs();
  }

  /**
   * Two waves with other questions and units in between: an item is reworded, one new, one gone;
   * Operations cannot be compared, and Clarity neither.
   */
  public static Releases rebuilt() {
    Releases releases = new Releases().survey(List.of(BEFORE, NOW));
    releases.survey =
        releases.survey.map(
            asked ->
                with(
                    asked,
                    List.of(
                        new Catalogue.OlderVersion(
                            1,
                            List.of(BEFORE),
                            List.of(
                                new Catalogue.ItemName("ENG1", "I like my work", false, List.of())),
                            List.of(
                                new Catalogue.DimensionName(
                                    "ENG", "Engagement", List.of("ENG1"))))),
                    Optional.of(
                        new Catalogue.SinceLastWave(
                            List.of(
                                limit("ENG1", true, Catalogue.Why.QUESTION_REWORDED),
                                limit("CLR1", false, Catalogue.Why.NEW_ITEM),
                                limit("CLR2", false, Catalogue.Why.OTHER_ANSWERS_COUNT)),
                            List.of(
                                new Catalogue.Limit(
                                    "CLR",
                                    false,
                                    new Catalogue.Reason(
                                        Catalogue.Why.NEW_ITEM, Optional.of("CLR1"), List.of())),
                                new Catalogue.Limit(
                                    "ENG",
                                    true,
                                    new Catalogue.Reason(
                                        Catalogue.Why.QUESTION_REWORDED,
                                        Optional.of("ENG1"),
                                        List.of()))),
                            List.of(
                                new Catalogue.Limit(
                                    "OPS",
                                    false,
                                    new Catalogue.Reason(
                                        Catalogue.Why.DIVIDED,
                                        Optional.empty(),
                                        List.of("Plant", "Operations", "Sales")))),
                            List.of("I know my goals"))),
                    List.of(),
                    List.of()));
    for (String unit : List.of("ALL", "OPS", "OPS.N", "SAL", "LAB")) {
      releases.notAsked("item-change/" + NOW + "/unit:" + unit + "/CLR1");
      releases.notComparable("item-change/" + NOW + "/unit:" + unit + "/CLR2");
      releases.notComparable("index-change/" + NOW + "/unit:" + unit + "/CLR");
    }
    for (String part : List.of("item-change/ENG1", "item-change/ENG2", "index-change/ENG")) {
      releases.notComparable(part.replace("/", "/" + NOW + "/unit:OPS/"));
    }
    return releases;
  }

  /**
   * The first wave with what is made of several items: reliability, drivers, a net promoter score.
   */
  public static Releases withCoefficients() {
    Releases releases = new Releases().survey(List.of(NOW));
    String all = "/" + NOW + "/unit:ALL/";
    releases
        .coefficient("reliability" + all + "ENG", "401", "VALUE=0.84", "LOW=0.81", "HIGH=0.87")
        .coefficient(
            "reliability" + all + "CLR", "398", "VALUE=0.61", "LOW=0.52", "HIGH=0.68", "ITEMS=2")
        .hidden("reliability/" + NOW + "/unit:OPS/ENG")
        .coefficient("reliability/" + NOW + "/unit:SAL/ENG", "120", "VALUE=0.80", "OMEGA=0.81")
        .coefficient(
            "item-reliability" + all + "ENG.ENG1", "401", "VALUE=0.71", "ALPHA_WITHOUT=0.7")
        .coefficient("item-reliability" + all + "CLR.CLR2", "398", "VALUE=-0.12")
        .coefficient(
            "aggregation" + all + "ENG", "401", "VALUE=0.06", "ICC2=0.71", "RWGJ=0.78", "UNITS=22")
        .coefficient("aggregation" + all + "CLR", "398", "VALUE=0.04", "RWGJ=0.64", "UNITS=22")
        .drivers(
            "ALL", "395", "LOW=0.19", "HIGH=0.31", "SIGNIFICANT=1", "TOP_THREE=1.00", "UNITS=22")
        .drivers("SAL", "118")
        .hidden("driver/" + NOW + "/unit:OPS/CLR")
        .hidden("explained/" + NOW + "/unit:OPS/ENG");
    releases.shown(
        "enps" + all + "ENG2",
        Quantity.SHARE_DIFFERENCE,
        "412",
        Reading.NONE,
        "VALUE=15",
        "LOW=6",
        "HIGH=24",
        "PROMOTERS=41",
        "DETRACTORS=26");
    releases.hidden("enps/" + NOW + "/unit:OPS-N/ENG2");
    releases.weighted();
    releases.more("response" + all, Measure.REPRESENTATIVENESS, "0.88");
    releases.more("index/" + NOW + "/unit:OPS/ENG", Measure.SHRUNK, "58");
    releases.more("index/" + NOW + "/unit:OPS.N/ENG", Measure.SHRUNK, "62");
    releases.shown(
        "item" + all + "ENG1",
        Quantity.SHARE,
        "412",
        Reading.NONE,
        "VALUE=48",
        "WORST_LOW=38",
        "WORST_HIGH=58",
        "AGREEMENT=-0.2");
    releases.shown(
        "item/" + NOW + "/unit:SAL/ENG1",
        Quantity.SHARE,
        "131",
        Reading.NONE,
        "VALUE=48",
        "AGREEMENT=-0.1");
    return releases;
  }

  /** Records only. */
  public static Releases withoutSurvey() {
    return new Releases().records().inputs();
  }

  /** Two waves only. */
  public static Releases withoutRecords() {
    return new Releases().survey(List.of(BEFORE, NOW));
  }

  /** The first wave, and records. */
  public static Releases firstWave() {
    return new Releases().survey(List.of(NOW)).records();
  }

  /** A survey of many units, all shown. */
  public static Releases ofUnits(int count) {
    Releases releases = new Releases();
    releases.unit("U0", "Everybody", Optional.empty(), 0);
    for (int i = 1; i < count; i++) {
      releases.unit("U" + i, "Department number " + i, Optional.of("U0"), 1);
    }
    releases.survey = Optional.of(catalogue(List.of(NOW)));
    for (int i = 0; i < count; i++) {
      releases.results(NOW, "U" + i, "40", 60, Reading.NO_VISIBLE_CHANGE);
    }
    return releases;
  }

  public Releases unit(String code, String name, Optional<String> parent, int depth) {
    units.add(new Catalogue.UnitName(code, name, parent, depth));
    return this;
  }

  /** A further dimension of the questionnaire, without items of its own. */
  public Releases dimension(String id, String label) {
    survey =
        survey.map(
            asked -> {
              List<Catalogue.DimensionName> dimensions = new ArrayList<>(asked.dimensions());
              dimensions.add(new Catalogue.DimensionName(id, label, List.of()));
              return new Catalogue.Survey(
                  asked.questionnaire(),
                  asked.version(),
                  asked.title(),
                  asked.outcome(),
                  asked.items(),
                  dimensions,
                  asked.waves(),
                  asked.older(),
                  asked.since(),
                  asked.themes(),
                  asked.weightedBy());
            });
    return this;
  }

  /** A unit becomes one in which others are put together. */
  public Releases otherTeams(String code, List<String> members) {
    units.replaceAll(
        unit ->
            unit.code().equals(code)
                ? new Catalogue.UnitName(
                    code,
                    unit.name(),
                    unit.parent(),
                    unit.depth(),
                    members.stream().map(name -> new Catalogue.Named(name, name)).toList())
                : unit);
    return this;
  }

  /** A shown cell; numbers as "VALUE=62". */
  public Releases shown(
      String key, Quantity quantity, String base, Reading reading, String... numbers) {
    return shown(key, quantity, base, reading, Optional.empty(), numbers);
  }

  /** A shown figure of records, with the share recorded. */
  public Releases recorded(
      String key, Quantity quantity, String base, String recorded, String... numbers) {
    return shown(key, quantity, base, Reading.NONE, Optional.of(new BigDecimal(recorded)), numbers);
  }

  private void weighted() {
    survey =
        survey.map(
            asked ->
                with(
                    asked,
                    asked.older(),
                    asked.since(),
                    asked.themes(),
                    List.of(new Catalogue.Named(NOW, "tenure, units directly below the whole"))));
    for (String key : List.of("item/" + NOW + "/unit:ALL/ENG2", "index/" + NOW + "/unit:ALL/ENG")) {
      more(key, Measure.WEIGHTED, "57");
      more(key, Measure.WEIGHTED_LOW, "52");
      more(key, Measure.WEIGHTED_HIGH, "63");
    }
  }

  private void more(String key, Measure measure, String number) {
    cells.computeIfPresent(
        CellKey.parse(key),
        (same, cell) -> ((ReleasedCell.Shown) cell).with(measure, new BigDecimal(number)));
  }

  private Releases coefficient(String key, String base, String... numbers) {
    return shown(key, Quantity.NUMBER, base, Reading.NONE, numbers);
  }

  private Releases drivers(String unit, String base, String... numbers) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "VALUE=0.25",
                "SHARE=0.58",
                "RANK=1",
                "ZERO_ORDER=0.52",
                "PRIORITY=8.5",
                "R2_ADJUSTED=0.24"));
    all.addAll(List.of(numbers));
    String[] values = all.toArray(String[]::new);
    String where = "/" + NOW + "/unit:" + unit;
    return coefficient("driver" + where + "/CLR", base, values)
        .coefficient("explained" + where + "/ENG", base, values);
  }

  public Releases hidden(String key) {
    CellKey parsed = CellKey.parse(key);
    cells.put(parsed, new ReleasedCell.Hidden(parsed));
    return this;
  }

  public Releases notRecorded(String key) {
    CellKey parsed = CellKey.parse(key);
    cells.put(parsed, new ReleasedCell.NotRecorded(parsed));
    return this;
  }

  public Releases notAsked(String key) {
    CellKey parsed = CellKey.parse(key);
    cells.put(parsed, new ReleasedCell.NotAsked(parsed));
    return this;
  }

  public Releases notComparable(String key) {
    CellKey parsed = CellKey.parse(key);
    cells.put(parsed, new ReleasedCell.NotComparable(parsed));
    return this;
  }

  public Releases without(String key) {
    cells.remove(CellKey.parse(key));
    return this;
  }

  public Releases issue(int number, Quality.Revision... revisions) {
    issue = number;
    quality =
        new Quality(quality.inputs(), quality.refusals(), quality.findings(), List.of(revisions));
    return this;
  }

  public Release release() {
    return new Release(
        JUNE,
        issue,
        new Release.Policy("1", 10, 5, 5),
        new Catalogue("Ferrow Instruments", units, survey, functions, departments),
        quality,
        cells);
  }

  private Releases shown(
      String key,
      Quantity quantity,
      String base,
      Reading reading,
      Optional<BigDecimal> recorded,
      String... numbers) {
    CellKey parsed = CellKey.parse(key);
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    for (String number : numbers) {
      String[] parts = number.split("=");
      values.put(Measure.valueOf(parts[0]), new BigDecimal(parts[1]));
    }
    BigDecimal value = values.get(Measure.VALUE);
    boolean coded =
        recorded.isEmpty() && (quantity == Quantity.SHARE || quantity == Quantity.SCORE);
    ReleasedCell.Bound bound =
        coded && value.intValue() >= 80 && base.contains("–")
            ? ReleasedCell.Bound.AT_LEAST
            : ReleasedCell.Bound.EXACT;
    cells.put(
        parsed,
        ReleasedCell.Shown.restored(
            parsed, quantity, values, base(base), bound, recorded, reading));
    return this;
  }

  private Releases themes() {
    survey =
        survey.map(
            asked ->
                with(
                    asked,
                    asked.older(),
                    asked.since(),
                    List.of(
                        new Catalogue.Named("PAY", "Pay and benefits"),
                        new Catalogue.Named("NOISE", "Noise")),
                    asked.weightedBy()));
    for (String theme : List.of("PAY", "NOISE")) {
      hidden("theme/" + BEFORE + "/unit:ALL/" + theme);
    }
    return shown(
            "theme/" + NOW + "/unit:ALL/PAY",
            Quantity.SHARE,
            "140",
            Reading.NONE,
            Optional.empty(),
            "VALUE=31",
            "LOW=23",
            "HIGH=40")
        .shown(
            "theme/" + NOW + "/unit:ALL/NOISE",
            Quantity.SHARE,
            "140",
            Reading.NONE,
            Optional.empty(),
            "VALUE=4",
            "LOW=2",
            "HIGH=10");
  }

  private static ReleasedCell.Base base(String text) {
    String[] ends = text.split("–");
    return ends.length == 1
        ? new ReleasedCell.Base.Exact(Long.parseLong(text))
        : new ReleasedCell.Base.Band(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
  }

  private Releases survey(List<String> waves) {
    survey = Optional.of(catalogue(waves));
    unit("ALL", "Ferrow Instruments", Optional.empty(), 0);
    unit("OPS", "Operations", Optional.of("ALL"), 1);
    unit("OPS.N", "Operations North", Optional.of("OPS"), 2);
    unit("OPS-N", "Operations Night", Optional.of("OPS"), 2);
    unit("SAL", "Sales", Optional.of("ALL"), 1);
    unit("LAB", "Laboratory", Optional.of("ALL"), 1);
    for (String wave : waves) {
      results(wave, "ALL", "412", wave.equals(NOW) ? 66 : 63, Reading.NONE);
      results(wave, "OPS", "148", 62, Reading.NO_VISIBLE_CHANGE);
      results(wave, "OPS.N", "10–14", 80, Reading.NOT_TESTED);
      results(wave, "SAL", "131", 74, Reading.BETTER);
      results(wave, "LAB", "94", 55, Reading.WORSE);
      nothing(wave, "OPS-N");
    }
    if (waves.size() > 1) {
      changes("ALL", "412", Reading.BETTER, 3);
      changes("OPS", "148", Reading.NO_VISIBLE_CHANGE, 1);
      changes("OPS.N", "10–14", Reading.NOT_TESTED, 5);
      changes("SAL", "131", Reading.WORSE, -6);
      changes("LAB", "94", Reading.NO_VISIBLE_CHANGE, -5);
      for (String part : DIMENSIONS) {
        hidden("index-change/" + NOW + "/unit:OPS-N/" + part);
      }
      for (String part : ITEMS) {
        hidden("item-change/" + NOW + "/unit:OPS-N/" + part);
      }
    }
    return this;
  }

  private static Catalogue.Survey catalogue(List<String> waves) {
    List<String> scale =
        List.of("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree");
    return new Catalogue.Survey(
        "engagement",
        2,
        "Employee engagement survey",
        "ENG",
        List.of(
            new Catalogue.ItemName("ENG1", "I look forward to my work", false, scale),
            new Catalogue.ItemName("ENG2", "I would tell a friend to work here", false, scale),
            new Catalogue.ItemName("CLR1", "I know what matters most", false, scale),
            new Catalogue.ItemName("CLR2", "Goals change too often", true, scale)),
        List.of(
            new Catalogue.DimensionName("CLR", "Clarity", List.of("CLR1", "CLR2")),
            new Catalogue.DimensionName("ENG", "Engagement", List.of("ENG1", "ENG2"))),
        waves.stream()
            .map(wave -> new Catalogue.Named(wave, wave.equals(NOW) ? "May 2026" : "November 2025"))
            .toList());
  }

  private static Catalogue.Survey with(
      Catalogue.Survey asked,
      List<Catalogue.OlderVersion> older,
      Optional<Catalogue.SinceLastWave> since,
      List<Catalogue.Named> themes,
      List<Catalogue.Named> weightedBy) {
    return new Catalogue.Survey(
        asked.questionnaire(),
        asked.version(),
        asked.title(),
        asked.outcome(),
        asked.items(),
        asked.dimensions(),
        asked.waves(),
        older,
        since,
        themes,
        weightedBy);
  }

  private static Catalogue.Limit limit(String code, boolean compared, Catalogue.Why why) {
    return new Catalogue.Limit(code, compared, Catalogue.Reason.of(why));
  }

  private void results(String wave, String unit, String base, int score, Reading reading) {
    boolean root = unit.equals("ALL") || unit.equals("U0");
    shown(
        "response/" + wave + "/unit:" + unit + "/",
        Quantity.SHARE,
        base,
        Reading.NONE,
        "VALUE=82",
        "LOW=77",
        "HIGH=86");
    int step = 0;
    for (String part : DIMENSIONS) {
      int value = score - 5 * step++;
      shown(
          "index/" + wave + "/unit:" + unit + "/" + part,
          Quantity.SCORE,
          base,
          Reading.NONE,
          "VALUE=" + value,
          "LOW=" + (value - 4),
          "HIGH=" + (value + 3),
          "SD=21",
          "LOW_UNCORRECTED=" + (value - 6),
          "HIGH_UNCORRECTED=" + (value + 5));
      if (!root && wave.equals(NOW)) {
        shown(
            "index-vs-rest/" + wave + "/unit:" + unit + "/" + part,
            Quantity.SCORE_DIFFERENCE,
            base,
            reading,
            "VALUE=" + (value - 61),
            "LOW=" + (value - 68),
            "HIGH=" + (value - 53));
      }
    }
    step = 0;
    for (String part : ITEMS) {
      int value = score - 7 * step++;
      shown(
          "item/" + wave + "/unit:" + unit + "/" + part,
          Quantity.SHARE,
          base,
          Reading.NONE,
          "VALUE=" + value,
          "LOW=" + (value - 5),
          "HIGH=" + (value + 5),
          "NEUTRAL=11",
          "UNFAVOURABLE=" + (89 - value),
          "NOT_APPLICABLE=2",
          "MEAN=3.61");
    }
  }

  private void nothing(String wave, String unit) {
    hidden("response/" + wave + "/unit:" + unit + "/");
    for (String part : DIMENSIONS) {
      hidden("index/" + wave + "/unit:" + unit + "/" + part);
      if (wave.equals(NOW)) {
        hidden("index-vs-rest/" + wave + "/unit:" + unit + "/" + part);
      }
    }
    for (String part : ITEMS) {
      hidden("item/" + wave + "/unit:" + unit + "/" + part);
    }
  }

  private void changes(String unit, String base, Reading reading, int points) {
    for (String part : DIMENSIONS) {
      shown(
          "index-change/" + NOW + "/unit:" + unit + "/" + part,
          Quantity.SCORE_DIFFERENCE,
          base,
          reading,
          "VALUE=" + points);
    }
    for (String part : ITEMS) {
      shown(
          "item-change/" + NOW + "/unit:" + unit + "/" + part,
          Quantity.SHARE_DIFFERENCE,
          base,
          part.equals("CLR2") ? Reading.NO_VISIBLE_CHANGE : reading,
          "VALUE=" + 2 * points,
          "P_ADJUSTED=0.02");
    }
  }

  private Releases records() {
    functions.add(new Catalogue.Named("HR", "Human Resources"));
    functions.add(new Catalogue.Named("QA", "Quality"));
    roles("whole", "12m", "216", "91");
    roles("whole", "3m", "57", "93");
    roles("function:HR", "12m", "131", "96");
    roles("function:QA", "12m", "85", "44");
    for (int month = 1; month <= 12; month++) {
      YearMonth at = JUNE.minusMonths(month - 1L);
      share("S01/" + at + ".1m/whole/played.COLLABORATIVE", "19", 31 + month);
    }
    against("S01/2026-06.3m~12m/whole/played.COLLABORATIVE", Reading.BETTER);
    against("S02/2026-06.3m~12m/whole/upshift", Reading.NOT_TESTED);
    against("S03/2026-06.3m~12m/whole/beforeDecision", Reading.NO_VISIBLE_CHANGE);
    against("S06/2026-06.3m~12m/whole/hours.FIREFIGHTING", Reading.WORSE);
    for (String window : List.of("3m", "12m")) {
      share("S02/2026-06." + window + "/whole/upshift", "48", 35);
      share("S03/2026-06." + window + "/whole/beforeDecision", "57", 28);
      share("S06/2026-06." + window + "/whole/hours.FIREFIGHTING", "57", 33);
      notRecorded("S10/2026-06." + window + "/whole/completeness");
    }
    share("S03/2026-06.12m/function:HR/beforeDecision", "131", 34);
    hidden("S03/2026-06.12m/function:QA/beforeDecision");
    share("S04/2026-06.12m/whole/within5", "190", 22);
    recorded("S04/2026-06.12m/whole/medianLead", Quantity.DAYS, "190", "88", "VALUE=9.0");
    recorded("S04/2026-06.12m/whole/p10Lead", Quantity.DAYS, "190", "88", "VALUE=1.0");
    score("S13/2026-06.12m/whole/client", 71);
    score("S13/2026-06.12m/whole/consultant", 78);
    hidden("S13/2026-06.12m/function:QA/client");
    recorded("S13/2026-06.12m/whole/client.alpha", Quantity.NUMBER, "38", "74", "VALUE=0.86");
    recorded(
        "S13/2026-06.12m/whole/consultant.alpha", Quantity.NUMBER, "20–29", "74", "VALUE=0.64");
    recorded(
        "S14/2026-06.12m/whole/gap",
        Quantity.RATING,
        "36",
        "70",
        "VALUE=0.29",
        "LOW=0.05",
        "HIGH=0.53");
    share("S14/2026-06.12m/whole/apart", "36", 24);
    String[] stages = {
      "NO_CONTACT", "FRIEND", "POTENTIAL_PARTNER", "PARTNER", "STRATEGIC_PARTNER", "LAPSED"
    };
    int[] sizes = {8, 26, 32, 21, 7, 6};
    for (int i = 0; i < stages.length; i++) {
      share("S15/2026-06.12m/whole/recorded." + stages[i], "97", sizes[i]);
      share("S15/2026-06.12m/whole/evidenced." + stages[i], "97", sizes[sizes.length - 1 - i]);
    }
    share("S15/2026-06.12m/whole/evidenced.partnership", "97", 18);
    share("S15/2026-06.12m/whole/claimed", "97", 15);
    share("S21/2026-06.12m/whole/operatorError", "64", 47);
    share("S28/2026-06.12m/whole/coverage", "97", 69);
    share("S28/2026-06.12m/whole/top20", "216", 54);
    hidden("S37/2026-06.12m/whole/followedUp");
    share("S01/2026-06.12m/department:SAL/played.COLLABORATIVE", "23", 39);
    departments.add(new Catalogue.Named("LAB", "Laboratory"));
    departments.add(new Catalogue.Named("OPS", "Operations"));
    departments.add(new Catalogue.Named("SAL", "Customer sales"));
    index();
    return alert("whole", "A1", "14", 3, "1.84")
        .alert("whole", "A2", "41", 1, "0")
        .alert("whole", "A3", "216", 1, "0.11")
        .alert("whole", "A4", "204", 0, "0.13")
        .alert("whole", "A5", "20–29", 1, "0.05")
        .alert("whole", "A6", "97", 4, "0")
        .alert("whole", "A8", "38", 0, "0")
        .alert("whole", "A9", "19", 0, "0.02")
        .alert("function:HR", "A3", "131", 1, "0.06")
        .alert("function:QA", "A3", "85", 0, "0.05")
        .alert("function:QA", "A5", "10–14", 1, "0.03")
        .alert("department:OPS", "A4", "61", 0, "0.02")
        .notRecorded("S41/2026-06.1m/whole/A7")
        .notRecorded("S41/2026-06.1m/whole/A7.expected")
        .hidden("S41/2026-06.1m/department:LAB/A4");
  }

  /** The kinds of alerts of a month with the false ones to be expected. */
  public Releases alert(String scope, String kind, String base, int alerts, String expected) {
    String key = "S41/2026-06.1m/" + scope + "/" + kind;
    return recorded(key, Quantity.COUNT, base, "100", "VALUE=" + alerts)
        .recorded(key + ".expected", Quantity.NUMBER, base, "100", "VALUE=" + expected);
  }

  /** The index of the whole, its pillars but one, one function and two departments. */
  private void index() {
    String whole = "S39/2026-06.12m/whole/";
    score(whole + "index", 54);
    score(whole + "pillar.ROLE", 44);
    score(whole + "pillar.TIMING", 61);
    notRecorded(whole + "pillar.AGREEMENT");
    score(whole + "pillar.RECIPROCITY", 39);
    recorded(whole + "pillar.PERCEPTION", Quantity.SCORE, "38", "51", "VALUE=68");
    score(whole + "pillar.RESULTS", 66);
    area("function:HR", 58, Reading.BETTER);
    hidden("S39/2026-06.12m/function:QA/index");
    hidden("S39/2026-06.12m/function:QA/difference");
    area("department:OPS", 51, Reading.NO_VISIBLE_CHANGE);
    area("department:SAL", 43, Reading.WORSE);
    notRecorded("S39/2026-06.12m/department:LAB/index");
  }

  /** An index with its difference to the organisation. */
  public Releases area(String scope, int index, Reading reading) {
    score("S39/2026-06.12m/" + scope + "/index", index);
    return shown(
        "S39/2026-06.12m/" + scope + "/difference",
        Quantity.SCORE_DIFFERENCE,
        "38",
        reading,
        Optional.of(new BigDecimal("74")),
        "VALUE=" + (index - 54),
        "P=0.012");
  }

  /** Departments' partnership and survey. */
  private Releases link() {
    coefficients(Reading.NO_VISIBLE_CHANGE);
    return notRecorded("S40/2026-06.12m/whole/reversed.change");
  }

  /** All coefficients but that of the wave before both. */
  public Releases coefficients(Reading reading) {
    String whole = "S40/2026-06.12m/whole/";
    for (String part : List.of("partial", "ancova", "did", "reversed.level")) {
      recorded(
          whole + part,
          Quantity.NUMBER,
          "12",
          "100",
          "VALUE=0.31",
          "LOW=-0.2",
          "HIGH=0.74",
          "P=0.33",
          "COUNT=12");
    }
    return shown(
        whole + "spearman",
        Quantity.NUMBER,
        "12",
        reading,
        Optional.of(new BigDecimal("100")),
        "VALUE=0.62",
        "LOW=0.07",
        "HIGH=0.88",
        "P=0.031",
        "COUNT=12");
  }

  private void roles(String scope, String window, String base, String recorded) {
    String[] roles = {"EXPERT", "PAIR_OF_HANDS", "COLLABORATIVE"};
    for (int i = 0; i < roles.length; i++) {
      for (String prefix : List.of("requested.", "played.")) {
        int value = prefix.equals("played.") ? 30 + 4 * i : 44 - 11 * i;
        recorded(
            "S01/2026-06." + window + "/" + scope + "/" + prefix + roles[i],
            Quantity.SHARE,
            base,
            recorded,
            "VALUE=" + value,
            "LOW=" + (value - 7),
            "HIGH=" + (value + 8));
      }
      hidden("S01/2026-06." + window + "/" + scope + "/clientView." + roles[i]);
    }
  }

  private void share(String key, String base, int value) {
    recorded(
        key,
        Quantity.SHARE,
        base,
        "88",
        "VALUE=" + value,
        "LOW=" + Math.max(0, value - 9),
        "HIGH=" + (value + 9));
  }

  private void score(String key, int value) {
    recorded(
        key,
        Quantity.SCORE,
        "38",
        "74",
        "VALUE=" + value,
        "LOW=" + (value - 5),
        "HIGH=" + (value + 5));
  }

  private void against(String key, Reading reading) {
    shown(
        key,
        Quantity.SHARE_DIFFERENCE,
        "57",
        reading,
        Optional.of(new BigDecimal("90")),
        "VALUE=12",
        "LOW=2",
        "HIGH=21",
        "SMALLEST_VISIBLE=16");
  }

  private Releases inputs() {
    quality =
        new Quality(
            List.of(
                new Quality.Input(
                    "survey-2026-05.xlsx",
                    "survey",
                    "ab".repeat(32),
                    1_428,
                    1_419,
                    4,
                    2,
                    3,
                    LocalDate.of(2026, 5, 26))),
            List.of(new Quality.RuleCount("off-scale", "The answer is off the scale", 4)),
            List.of(new Quality.RuleCount("V07", "The deadline precedes the request", 13)),
            List.of());
    return this;
  }
}
