package io.rapport.jobs.analyse;

import io.rapport.domain.analysis.comment.ThemeTally;
import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveGroups;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.intake.register.Finding;
import io.rapport.domain.intake.register.RegisterReview;
import io.rapport.domain.intake.register.Reviewed;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.release.CatalogueOf;
import io.rapport.domain.release.MonthInput;
import io.rapport.domain.release.MonthRelease;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.Revisions;
import io.rapport.domain.release.SmallTeams;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.store.ReleaseStores;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One month's way from the store to the ledger. */
public final class Analysis {
  private final ReleaseStores stores;
  private final SurveySource surveys;
  private final Methods methods;
  private final ReleaseMaker maker;
  private final String organisation;

  Analysis(
      ReleaseStores stores,
      SurveySource surveys,
      Methods methods,
      ReleaseMaker maker,
      String organisation) {
    this.stores = stores;
    this.surveys = surveys;
    this.methods = methods;
    this.maker = maker;
    this.organisation = organisation;
  }

  /** Tallies every wave the month reports on. Needs a transaction. */
  void tally(YearMonth month) {
    surveys
        .of(month)
        .ifPresent(
            survey -> survey.waves().forEach(wave -> tally(survey.questionnaire(wave), wave.id())));
  }

  private void tally(Questionnaire questionnaire, String wave) {
    stores.tallies().tally(questionnaire, wave);
    if (!questionnaire.comments().questions().isEmpty()) {
      stores.themes().tally(questionnaire, wave, Comprehension.of(questionnaire));
    }
  }

  /**
   * Makes the month's release and adds it to the ledger, unless its newest issue tells readers the
   * same. Needs a transaction.
   *
   * @param today day of the review of the register
   * @return whether an issue was added
   * @throws RapportFailure {@link ExitCode#INTERNAL} if the audit stopped it, {@link
   *     ExitCode#CONFIGURATION} if a wave's threshold was changed or its organisation is missing
   */
  boolean release(YearMonth month, LocalDate today) {
    long version = stores.version().held();
    Reviewed<Register> register = RegisterReview.of(stores.register().read(), today);
    Optional<SurveySource.Reported> survey = surveys.of(month);
    SurveyPast past = new SurveyPast(stores, methods.methods().policy(), version);
    Optional<MonthInput.SurveyInput> input = survey.map(this::withResults).map(past::of);
    MonthInput all =
        SmallTeams.together(
            new MonthInput(
                month,
                organisation,
                input,
                register.value(),
                methods.functionNames(),
                departmentNames(month),
                methods.methods(),
                new RecordsPast(stores, today).of(month, register.value(), version)));
    MonthRelease.Result result = maker.make(all);
    if (result instanceof MonthRelease.Stopped stopped) {
      throw new RapportFailure(
          ExitCode.INTERNAL,
          "the disclosure audit stopped the release of %s: %d findings, the first is %s"
              .formatted(month, stopped.findings().size(), stopped.findings().get(0)));
    }
    MonthRelease.Cleared cleared = (MonthRelease.Cleared) result;
    DisclosurePolicy policy = methods.methods().policy();
    survey.ifPresent(
        reported ->
            reported
                .waves()
                .forEach(
                    wave ->
                        stores
                            .thresholds()
                            .freeze(reported.versions().id(), wave.id(), policy.answers())));
    Optional<Release> before = stores.releases().latest(month);
    Release release =
        new Release(
            month,
            before.map(Release::issue).orElse(0) + 1,
            new Release.Policy(
                policy.version(), policy.answers(), policy.pulse(), policy.records()),
            CatalogueOf.month(all),
            quality(register.findings(), List.of())
                .with(new Origins(stores.quality()).of(all))
                .withUnmoved(SurveyPast.unmoved(cleared.carried())),
            cleared.cells());
    stores.guard().check();
    boolean added =
        stores
            .releases()
            .add(before.map(earlier -> revised(earlier, release)).orElse(release), cleared.proof());
    if (added) {
      stores.told().note(month, release.issue(), version);
      input.ifPresent(
          reported ->
              stores
                  .published()
                  .note(month, release.issue(), past.behind(reported, cleared.carried())));
    }
    return added;
  }

  private static Release revised(Release before, Release now) {
    return new Release(
        now.month(),
        now.issue(),
        now.policy(),
        now.catalogue(),
        now.quality().with(Revisions.between(before, now)),
        now.cells());
  }

  private MonthInput.SurveyInput withResults(SurveySource.Reported survey) {
    List<WaveResults> results = new ArrayList<>();
    Map<String, ThemeTally> themes = new TreeMap<>();
    for (Wave wave : survey.waves()) {
      Questionnaire questionnaire = survey.questionnaire(wave);
      results.add(results(questionnaire, wave));
      if (!questionnaire.comments().questions().isEmpty()) {
        themes.put(
            wave.id(),
            stores.themes().load(questionnaire, wave.id()).values().stream()
                .reduce(ThemeTally.NONE, ThemeTally::plus));
      }
    }
    return new MonthInput.SurveyInput(
        survey.versions(), results, stores.unitChanges().all(), linked(survey), themes);
  }

  private Map<String, Map<String, LinkedTally>> linked(SurveySource.Reported survey) {
    Map<String, Map<String, LinkedTally>> linked = new TreeMap<>();
    for (int i = 1; i < survey.waves().size(); i++) {
      Wave before = survey.waves().get(i - 1);
      Wave now = survey.waves().get(i);
      stores
          .tallies()
          .linked(survey.versions().between(before, now), before.id(), now.id())
          .ifPresent(tallies -> linked.put(now.id(), tallies));
    }
    return linked;
  }

  private WaveResults results(Questionnaire questionnaire, Wave wave) {
    Organisation tree =
        stores
            .organisations()
            .on(wave.closed())
            .orElseThrow(
                () ->
                    new RapportFailure(
                        ExitCode.INPUT_MISSING,
                        "there is no organisation file for wave " + wave.id()));
    WaveTallies all = stores.tallies().wave(questionnaire, wave.id());
    Map<String, Tally> tallies = all.units();
    for (String unit : tallies.keySet()) {
      if (tree.unit(unit).isEmpty()) {
        throw new RapportFailure(
            ExitCode.INPUT_REFUSED,
            "wave %s has answers of unit %s, which the organisation of %s does not have"
                .formatted(wave.id(), unit, wave.closed()));
      }
    }
    return new WaveResults(wave, tree, tallies, Tally.empty(questionnaire))
        .with(new WaveGroups(all, stores.organisations().headcountsOn(wave.closed())));
  }

  private Map<String, String> departmentNames(YearMonth month) {
    return stores
        .organisations()
        .on(month.atEndOfMonth())
        .map(Organisation::names)
        .orElse(Map.of());
  }

  private Quality quality(List<Finding> findings, List<Quality.Revision> revisions) {
    List<Quality.RuleCount> noticed = new ArrayList<>(stores.quality().findings());
    Map<String, Quality.RuleCount> reviewed = new TreeMap<>();
    for (Finding finding : findings) {
      reviewed.merge(
          finding.rule(),
          new Quality.RuleCount(finding.rule(), finding.message(), finding.count()),
          (a, b) -> new Quality.RuleCount(a.rule(), a.words(), a.count() + b.count()));
    }
    noticed.addAll(reviewed.values());
    return new Quality(stores.quality().inputs(), stores.quality().refusals(), noticed, revisions);
  }
}
