package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Drivers;
import io.rapport.domain.analysis.survey.wave.Drivers.Driver;
import io.rapport.domain.analysis.survey.wave.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Drivers as JSON: one object a measure, in it one number a dimension. */
final class DriversJson {
  private DriversJson() {}

  static void write(JsonFields json, Drivers drivers) {
    if (drivers instanceof Drivers.None none) {
      Value why = new Value.Missing(none.reason());
      json.text("outcome", none.outcome())
          .value("r2", why)
          .value("weights", why)
          .value("rank", why);
    } else if (drivers instanceof Drivers.Found found) {
      json.text("outcome", found.outcome())
          .whole("n", found.n())
          .value("r2", Value.of(found.r2()))
          .value("r2Adjusted", Value.of(found.r2Adjusted()))
          .count("units", found.units())
          .values("weights", each(found, driver -> Value.of(driver.weight())))
          .object(
              "rank",
              fields ->
                  found
                      .drivers()
                      .forEach(driver -> fields.whole(driver.dimension(), driver.rank())))
          .values("share", each(found, Driver::share))
          .values("zeroOrder", each(found, driver -> Value.of(driver.zeroOrder())))
          .values("beta", each(found, driver -> Value.of(driver.beta())))
          .values("vif", each(found, driver -> Value.of(driver.vif())))
          .values("priority", each(found, Driver::priority))
          .values("low", each(found, driver -> driver.interval().low()))
          .values("high", each(found, driver -> driver.interval().high()))
          .values("topThree", each(found, Driver::topThree))
          .object("significant", fields -> significant(fields, found));
    }
  }

  private static void significant(JsonFields json, Drivers.Found found) {
    for (Driver driver : found.drivers()) {
      if (driver.significant() instanceof Value.Known known) {
        json.yesNo(driver.dimension(), known.number() == 1);
      } else {
        json.value(driver.dimension(), driver.significant());
      }
    }
  }

  private static Map<String, Value> each(Drivers.Found found, Function<Driver, Value> measure) {
    Map<String, Value> values = new LinkedHashMap<>();
    found.drivers().forEach(driver -> values.put(driver.dimension(), measure.apply(driver)));
    return values;
  }
}
