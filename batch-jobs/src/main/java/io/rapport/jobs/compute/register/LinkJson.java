package io.rapport.jobs.compute.register;

import io.rapport.domain.analysis.link.LinkedWaves;
import io.rapport.domain.analysis.link.SurveyLink;
import io.rapport.domain.language.Language;
import io.rapport.domain.statistics.Ancova;
import io.rapport.domain.statistics.DifferenceInDifferences;
import io.rapport.domain.statistics.GroupTimeEffects;
import io.rapport.domain.statistics.PartialSpearman;
import io.rapport.domain.statistics.PermutedOrders;
import io.rapport.domain.statistics.SpearmanCorrelation;
import io.rapport.jobs.compute.JsonFields;
import java.util.OptionalDouble;

/** Partnership and the survey as JSON: no coefficient without the others and the caveat. */
final class LinkJson {
  private LinkJson() {}

  static void write(JsonFields json, LinkedWaves waves) {
    SurveyLink link = waves.link();
    json.whole("baselineWave", waves.waves().baseline())
        .text("baselineClosed", waves.baselineClosed().toString())
        .whole("followUpWave", waves.waves().followUp())
        .text("followUpClosed", waves.followUpClosed().toString())
        .text("caveat", link.caveat(Language.ENGLISH))
        .whole("linked", link.linked());
    if (link instanceof SurveyLink.Estimated estimated) {
      estimated(json, estimated);
    } else {
      json.missing(
          "claim", "fewer than " + SurveyLink.FEWEST_DEPARTMENTS + " departments: a table only");
    }
    json.array("departments", link.departments(), row -> row(json, row));
  }

  private static void row(JsonFields json, SurveyLink.Row row) {
    json.text("code", row.code());
    number(json, "exposure", row.exposure());
    number(json, "baseline", row.baseline());
    number(json, "followUp", row.followUp());
    number(json, "change", row.change());
    json.whole("headCount", row.headCount()).whole("respondents", row.respondents());
    row.treatedFrom().ifPresent(wave -> json.whole("partnerFromWave", wave));
  }

  private static void number(JsonFields json, String name, OptionalDouble number) {
    if (number.isPresent()) {
      json.number(name, number.getAsDouble());
    } else {
      json.missing(name, "not known");
    }
  }

  private static void estimated(JsonFields json, SurveyLink.Estimated link) {
    json.text("claim", Findings.words(link.claim()));
    Findings.object(json, "spearman", link.correlation().weighted(), LinkJson::spearman);
    Findings.object(json, "spearmanUnweighted", link.correlation().plain(), LinkJson::spearman);
    Findings.object(json, "partialSpearman", link.partial(), LinkJson::partial);
    Findings.object(json, "ancova", link.ancova(), LinkJson::ancova);
    json.object("treatment", fields -> treatment(fields, link.treatment()))
        .object(
            "reversed",
            fields -> {
              Findings.object(fields, "level", link.reversed().level(), LinkJson::spearman);
              Findings.object(fields, "change", link.reversed().change(), LinkJson::spearman);
            });
  }

  private static void spearman(JsonFields json, SpearmanCorrelation.Result found) {
    json.whole("n", found.n()).number("rho", found.rho());
    found.interval().ifPresent(interval -> Findings.bounds(json, interval));
    permutation(json, found.permutation());
  }

  private static void partial(JsonFields json, PartialSpearman.Result found) {
    json.whole("n", found.n()).whole("covariates", found.covariates()).number("rho", found.rho());
    found.interval().ifPresent(interval -> Findings.bounds(json, interval));
    permutation(json, found.permutation());
  }

  private static void permutation(JsonFields json, PermutedOrders.Result found) {
    json.number("p", found.pValue())
        .whole("orders", found.orders())
        .yesNo("allOrders", found.allOrders());
  }

  private static void ancova(JsonFields json, Ancova.Result found) {
    json.whole("n", found.n())
        .number("effect", found.effect())
        .number("se", found.standardError())
        .number("p", found.pValue())
        .number("baselineSlope", found.baselineSlope())
        .number("r2", found.rSquared());
    Findings.bounds(json, found.interval());
  }

  private static void treatment(JsonFields json, SurveyLink.Treatment treatment) {
    Findings.object(json, "changes", treatment.changes(), LinkJson::changes);
    Findings.object(
        json,
        "preTrends",
        treatment.preTrends(),
        (fields, found) ->
            fields
                .number("p", found.pValue())
                .array("changes", found.changes(), change -> changes(fields, change)));
    Findings.object(json, "staggered", treatment.staggered(), LinkJson::staggered);
    json.yesNo("startsDiffer", treatment.startsDiffer());
  }

  private static void changes(JsonFields json, DifferenceInDifferences.Result found) {
    json.whole("treated", found.treated())
        .whole("controls", found.controls())
        .number("treatedChange", found.treatedChange())
        .number("controlChange", found.controlChange())
        .number("effect", found.effect())
        .number("se", found.standardError())
        .number("p", found.pValue());
    Findings.bounds(json, found.interval());
  }

  private static void staggered(JsonFields json, GroupTimeEffects.Result found) {
    json.object("overall", fields -> estimate(fields, found.overall()))
        .array(
            "byLag",
            found.byLag(),
            lag -> {
              json.whole("lag", lag.lag());
              estimate(json, lag.estimate());
            });
  }

  private static void estimate(JsonFields json, GroupTimeEffects.Estimate estimate) {
    json.number("effect", estimate.effect())
        .whole("treated", estimate.treated())
        .whole("compared", estimate.compared());
    Findings.interval(json, "interval", estimate.interval());
  }
}
