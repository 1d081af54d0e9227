package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Aggregation;
import io.rapport.domain.analysis.survey.wave.DimensionStatistics;
import io.rapport.domain.analysis.survey.wave.IndexComparison;
import io.rapport.domain.analysis.survey.wave.ItemComparison;
import io.rapport.domain.analysis.survey.wave.ItemStatistics;
import io.rapport.domain.analysis.survey.wave.Reliability;
import io.rapport.domain.analysis.survey.wave.ResponseStatistics;
import io.rapport.domain.analysis.survey.wave.ScoreDifference;
import io.rapport.domain.analysis.survey.wave.ShareDifference;
import io.rapport.domain.analysis.survey.wave.UnitStatistics;
import java.util.function.IntConsumer;

/** The statistics of units as JSON. */
final class StatisticsJson {
  private static final String LOW = "low";
  private static final String HIGH = "high";
  private static final String LOW_UNCORRECTED = "lowUncorrected";
  private static final String HIGH_UNCORRECTED = "highUncorrected";

  private StatisticsJson() {}

  static void items(JsonFields json, UnitStatistics unit) {
    items(json, unit, nothing -> {});
  }

  /**
   * @param more adds to what is written of the item of a position
   */
  static void items(JsonFields json, UnitStatistics unit, IntConsumer more) {
    json.object(
        "items",
        items -> {
          for (int i = 0; i < unit.items().size(); i++) {
            ItemStatistics item = unit.items().get(i);
            int position = i;
            items.object(
                item.item(),
                fields -> {
                  item(fields, item);
                  more.accept(position);
                });
          }
        });
  }

  static void dimensions(JsonFields json, UnitStatistics unit) {
    dimensions(json, unit, nothing -> {});
  }

  /**
   * @param more adds to what is written of the dimension of a position
   */
  static void dimensions(JsonFields json, UnitStatistics unit, IntConsumer more) {
    json.object(
        "dimensions",
        dimensions -> {
          for (int d = 0; d < unit.dimensions().size(); d++) {
            DimensionStatistics dimension = unit.dimensions().get(d);
            int position = d;
            dimensions.object(
                dimension.dimension(),
                fields -> {
                  dimension(fields, dimension);
                  more.accept(position);
                });
          }
        });
  }

  static void response(JsonFields json, ResponseStatistics response) {
    json.whole("respondents", response.respondents())
        .count("eligible", response.eligible())
        .value("rate", response.rate())
        .bounds(LOW, HIGH, response.interval());
  }

  static void item(JsonFields json, ItemStatistics item) {
    json.whole("n", item.n())
        .whole("missing", item.missing())
        .whole("notApplicable", item.notApplicable())
        .value("mean", item.mean())
        .value("sd", item.sd())
        .counts("counts", item.counts())
        .object("favourable", fields -> favourable(fields, item.favourable()))
        .value("neutral", item.neutral())
        .value("unfavourable", item.unfavourable())
        .value("agreement", item.agreement());
    item.netPromoter()
        .ifPresent(
            score ->
                json.object(
                    "enps",
                    fields ->
                        fields.value("score", score.score()).bounds(LOW, HIGH, score.interval())));
  }

  private static void favourable(JsonFields json, ItemStatistics.Favourable favourable) {
    json.value("share", favourable.share())
        .bounds(LOW, HIGH, favourable.interval())
        .bounds(LOW_UNCORRECTED, HIGH_UNCORRECTED, favourable.uncorrected())
        .bounds("worstLow", "worstHigh", favourable.worstCase());
  }

  static void dimension(JsonFields json, DimensionStatistics dimension) {
    Reliability reliability = dimension.reliability();
    Aggregation aggregation = dimension.aggregation();
    json.whole("n", dimension.n())
        .value("index", dimension.index())
        .value("sd", dimension.sd())
        .value("se", dimension.se())
        .bounds(LOW, HIGH, dimension.interval())
        .bounds(LOW_UNCORRECTED, HIGH_UNCORRECTED, dimension.uncorrected())
        .object(
            "favourable",
            fields ->
                fields
                    .value("share", dimension.percentFavourable().share())
                    .value("se", dimension.percentFavourable().se())
                    .bounds(LOW, HIGH, dimension.percentFavourable().interval()))
        .whole("nComplete", reliability.n())
        .value("alpha", reliability.alpha())
        .bounds("alphaLow", "alphaHigh", reliability.interval())
        .value("omega", reliability.omega())
        .values("itemRest", reliability.itemRest())
        .values("alphaIfDeleted", reliability.alphaIfDeleted())
        .texts("flags", reliability.flags())
        .whole("units", aggregation.units())
        .value("icc1", aggregation.icc1())
        .value("icc2", aggregation.icc2())
        .value("rwgj", aggregation.rwgj())
        .value("rwgjMean", aggregation.rwgjMean())
        .whole("rwgjUnits", aggregation.rwgjUnits());
  }

  static void comparison(JsonFields json, ItemComparison comparison) {
    comparison(json, "unit", comparison);
  }

  /**
   * @param group what the group that is compared is called
   */
  static void comparison(JsonFields json, String group, ItemComparison comparison) {
    json.text(group, comparison.group())
        .text("item", comparison.item())
        .whole("n", comparison.n())
        .whole("nRest", comparison.rest());
    test(json, comparison.test())
        .object(
            "versusWhole",
            fields ->
                fields
                    .value("difference", comparison.versusWhole().difference())
                    .value("se", comparison.versusWhole().se())
                    .value("z", comparison.versusWhole().z()));
  }

  static void comparison(JsonFields json, IndexComparison comparison) {
    comparison(json, "unit", comparison);
  }

  /**
   * @param group what the group that is compared is called
   */
  static void comparison(JsonFields json, String group, IndexComparison comparison) {
    json.text(group, comparison.group())
        .text("dimension", comparison.dimension())
        .whole("n", comparison.n())
        .whole("nRest", comparison.rest());
    test(json, comparison.test());
  }

  static JsonFields test(JsonFields json, ShareDifference test) {
    return json.value("difference", test.difference())
        .bounds(LOW, HIGH, test.interval())
        .value("z", test.z())
        .value("p", test.p())
        .value("pAdjusted", test.pAdjusted())
        .value("pMid", test.pMid())
        .value("h", test.h())
        .yesNo("tested", test.tested())
        .yesNo("significant", test.significant())
        .text("method", test.method());
  }

  static JsonFields test(JsonFields json, ScoreDifference test) {
    return json.value("difference", test.difference())
        .bounds(LOW, HIGH, test.interval())
        .value("t", test.t())
        .value("df", test.df())
        .value("pWelch", test.pWelch())
        .value("p", test.p())
        .value("pAdjusted", test.pAdjusted())
        .value("g", test.g())
        .yesNo("tested", test.tested())
        .yesNo("significant", test.significant());
  }
}
