package io.rapport.domain.report;

import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Releases;
import java.util.List;

/** Releases in which every part of the pages about advisory records has its figures. */
final class RecordCells {
  private static final String YEAR = "/2026-06.12m/whole/";

  private RecordCells() {}

  static Releases full() {
    Releases releases = Releases.full();
    share(releases, "S02", "downshift", 12, 8, 16);
    share(releases, "S05", "fixPerson", 7, 5, 9);
    share(releases, "S31", "accepted", 31, 24, 37);
    share(releases, "S33", "silent", 29, 23, 36);
    share(releases, "S33", "escalated", 4, 2, 7);
    change(releases, "S33/2026-06.3m~12m/whole/silent", Reading.WORSE, 9);
    points(releases, "S32", "carryOver", 5, -3, 12);
    timing(releases);
    agreement(releases);
    stages(releases);
    results(releases);
    return releases;
  }

  private static void timing(Releases releases) {
    List<String> natures =
        List.of("FIREFIGHTING", "TRANSACTIONAL", "MINI_PROJECT", "PROJECT", "STRATEGIC");
    for (String nature : natures) {
      share(releases, "S06", "hours." + nature, 20, 18, 22);
      share(releases, "S06", "count." + nature, 20, 17, 23);
    }
    number(releases, "S06", "pressure", "1.66", "1.59", "1.72");
    for (String horizon : List.of("URGENT", "ONGOING", "PLANNED")) {
      for (String importance : List.of("HIGH", "NORMAL", "LOW")) {
        share(releases, "S07", horizon + "." + importance, 11, 8, 14);
      }
    }
    share(releases, "S07", "collaborative.urgent.important", 52, 35, 67);
    share(releases, "S07", "collaborative.notUrgent.notImportant", 39, 34, 45);
    share(releases, "S09", "proactive", 29, 25, 33);
    share(releases, "S09", "capaFirst", 43, 24, 63);
  }

  private static void agreement(Releases releases) {
    share(releases, "S10", "completeness", 63, 61, 65);
    releases.recorded(
        "S10/2026-06.3m/whole/completeness",
        Quantity.SHARE,
        "57",
        "80",
        "VALUE=61",
        "LOW=56",
        "HIGH=65");
    for (String item :
        List.of("purpose", "benefits", "roles", "process", "allFour", "beforeStart")) {
      share(releases, "S10", item, 13, 11, 16);
    }
    for (int agreed = 0; agreed <= 4; agreed++) {
      share(releases, "S26", "met.agreed." + agreed, 54 + 5 * agreed, 45, 88);
    }
    share(releases, "S26", "met", 67, 64, 70);
    points(releases, "S26", "difference.allFour", 20, 5, 32);
    share(releases, "S11", "shared", 36, 32, 39);
    for (String direction : List.of("toClient", "mutual", "toConsultant")) {
      share(releases, "S12", direction, 33, 30, 36);
    }
    number(releases, "S12", "balance", "0.71", "0.6", "0.75");
    number(releases, "S12", "adviceSoughtPerRelationshipQuarter", "0.05", "0.03", "0.06");
    number(releases, "S12", "adviceWithTrust", "0.16", "0.01", "0.3");
    number(releases, "S13", "client.omega", "0.88", "0.8", "0.9");
    number(releases, "S13", "client.rwgj", "0.95", "0.9", "0.97");
    score(releases, "client.trust", 58);
    score(releases, "consultant.trust", 66);
    score(releases, "consultant.access", 61);
  }

  private static void stages(Releases releases) {
    for (String month : List.of("6", "12", "18")) {
      int value = Integer.parseInt(month);
      share(releases, "S17", "cif." + month, value, value - 4, value + 5);
      releases.recorded(
          "S17" + YEAR + "atRisk." + month, Quantity.COUNT, "97", "100", "VALUE=" + (96 - value));
    }
    int base = 30;
    for (String entry : List.of("CAPA", "DIRECT_REQUEST", "URGENT_NEED")) {
      for (String stage : List.of("POTENTIAL_PARTNER", "PARTNER", "STRATEGIC_PARTNER")) {
        int value = stage.length();
        releases.recorded(
            "S19" + YEAR + entry + "." + stage,
            Quantity.SHARE,
            Integer.toString(base),
            "85",
            "VALUE=" + value,
            "LOW=1",
            "HIGH=" + (value + 20));
      }
      base += 5;
    }
    number(releases, "S16", "up", "4.05", "3.25", "4.84");
    number(releases, "S16", "down", "0.45", "0.25", "0.7");
    share(releases, "S20", "followed", 31, 21, 42);
  }

  private static void results(Releases releases) {
    for (String kind : List.of("", "operatorError.")) {
      number(releases, "S23", kind + "treated", "0.21", "0.11", "0.39");
      number(releases, "S23", kind + "comparison", "0.19", "0.09", "0.38");
      recurrence(releases, kind, Reading.NO_VISIBLE_CHANGE);
    }
    number(releases, "S23", "capa.treated", "0.08", "0", "0.51");
    releases.hidden("S23" + YEAR + "capa.ratioOfRatios");
    share(releases, "S21", "notDetermined", 5, 2, 8);
    share(releases, "S22", "capa.onTime", 63, 46, 80);
    share(releases, "S36", "repeat", 24, 18, 29);
    for (String level : List.of("LINE", "EXECUTIVE")) {
      releases.recorded(
          "S28/2026-06.12m/level:" + level + "/coverage",
          Quantity.SHARE,
          "48",
          "100",
          "VALUE=63",
          "LOW=48",
          "HIGH=75");
    }
    releases.recorded("S28" + YEAR + "daysSinceContact", Quantity.DAYS, "97", "100", "VALUE=21");
    served(releases, "SAL", "0.4", "0.2", "0.8");
    served(releases, "OPS", "1.7", "1.2", "2.3");
    served(releases, "LAB", "1", "0.6", "1.5");
  }

  static void recurrence(Releases releases, String kind, Reading reading) {
    releases.shown(
        "S23" + YEAR + kind + "ratioOfRatios",
        Quantity.NUMBER,
        "141",
        reading,
        "VALUE=1.08",
        "LOW=0.44",
        "HIGH=2.66");
  }

  private static void served(Releases releases, String code, String... ends) {
    releases.recorded(
        "S28/2026-06.12m/department:" + code + "/servedOverExpected",
        Quantity.NUMBER,
        "24",
        "100",
        "VALUE=" + ends[0],
        "LOW=" + ends[1],
        "HIGH=" + ends[2]);
  }

  static void share(
      Releases releases, String statistic, String part, int value, int low, int high) {
    figure(releases, Quantity.SHARE, statistic, part, value, low, high);
  }

  private static void points(
      Releases releases, String statistic, String part, int value, int low, int high) {
    figure(releases, Quantity.SHARE_DIFFERENCE, statistic, part, value, low, high);
  }

  private static void score(Releases releases, String part, int value) {
    figure(releases, Quantity.SCORE, "S13", part, value, value - 5, value + 5);
  }

  static void number(
      Releases releases, String statistic, String part, String value, String low, String high) {
    figure(releases, Quantity.NUMBER, statistic, part, value, low, high);
  }

  private static void figure(
      Releases releases,
      Quantity quantity,
      String statistic,
      String part,
      Object value,
      Object low,
      Object high) {
    releases.recorded(
        statistic + YEAR + part,
        quantity,
        "97",
        "88",
        "VALUE=" + value,
        "LOW=" + low,
        "HIGH=" + high);
  }

  /** A comparison that reads so. */
  static void change(Releases releases, String key, Reading reading, int value) {
    releases.shown(
        key, Quantity.SHARE_DIFFERENCE, "57", reading, "VALUE=" + value, "LOW=2", "HIGH=21");
  }

  static Page page(Releases releases, Language language, int number) {
    return MonthlyReport.of(releases.release(), language).pages().get(number);
  }

  /** An English page by its kicker. */
  static Page page(Releases releases, String kicker) {
    return MonthlyReport.of(releases.release(), Language.ENGLISH).pages().stream()
        .filter(page -> page.kicker().equals(kicker))
        .findFirst()
        .orElseThrow();
  }

  /** What stands under a heading, up to the next one. */
  static List<Block> under(Page page, String heading) {
    int from = page.blocks().indexOf(new Block.Heading(heading)) + 1;
    if (from == 0) {
      throw new IllegalArgumentException("no heading " + heading + " in " + page.blocks());
    }
    int to = from;
    while (to < page.blocks().size() && !(page.blocks().get(to) instanceof Block.Heading)) {
      to++;
    }
    return page.blocks().subList(from, to);
  }

  static List<String> cells(Block table, int row) {
    return ((Block.Table) table).rows().get(row).cells().stream().map(Block.Cell::text).toList();
  }
}
