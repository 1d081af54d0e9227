package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.DemographicStatistics;
import io.rapport.domain.analysis.survey.wave.Representativeness;
import io.rapport.domain.analysis.survey.wave.UnitCategories;
import java.util.List;

/** Demographic groups as JSON. */
final class DemographicsJson {
  private DemographicsJson() {}

  static void write(JsonFields json, List<DemographicStatistics> demographics) {
    for (DemographicStatistics demographic : demographics) {
      json.object(
          demographic.id(),
          categories ->
              demographic
                  .categories()
                  .forEach(
                      category ->
                          categories.object(
                              category.name(), fields -> category(fields, category))));
    }
  }

  private static void category(JsonFields json, DemographicStatistics.Category category) {
    json.object("response", fields -> StatisticsJson.response(fields, category.response()))
        .object(
            "items",
            items ->
                category
                    .items()
                    .forEach(
                        item ->
                            items.object(item.item(), fields -> StatisticsJson.item(fields, item))))
        .object(
            "dimensions",
            dimensions ->
                category
                    .dimensions()
                    .forEach(
                        each ->
                            dimensions.object(
                                each.dimension(),
                                fields -> StatisticsJson.dimension(fields, each))));
  }

  /** How evenly people answered, and how many did not tell their category. */
  static void response(
      JsonFields json, Representativeness units, List<DemographicStatistics> demographics) {
    json.object(
            "notTold",
            fields -> demographics.forEach(each -> fields.whole(each.id(), each.notTold())))
        .object(
            "rIndicator",
            fields -> {
              representativeness(fields, units);
              fields.object(
                  "demographics",
                  partial ->
                      demographics.forEach(
                          each ->
                              partial.object(
                                  each.id(),
                                  own -> representativeness(own, each.representativeness()))));
            });
  }

  private static void representativeness(JsonFields json, Representativeness found) {
    json.value("r", found.r()).value("adjusted", found.adjusted()).count("cells", found.cells());
  }

  /** How many of each category answered in a unit. */
  static void ofUnit(JsonFields json, List<UnitCategories> demographics) {
    json.object(
        "demographics",
        all ->
            demographics.forEach(
                demographic ->
                    all.object(
                        demographic.demographic(),
                        categories ->
                            demographic
                                .categories()
                                .forEach(
                                    (name, response) ->
                                        categories.object(
                                            name,
                                            fields ->
                                                StatisticsJson.response(fields, response))))));
  }
}
