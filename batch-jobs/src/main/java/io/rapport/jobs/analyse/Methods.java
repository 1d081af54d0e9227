package io.rapport.jobs.analyse;

import io.rapport.domain.analysis.partnership.LeadTime;
import io.rapport.domain.analysis.partnership.PartnershipMethod;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.release.MonthInput;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.intake.config.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How figures are made and protected, as {@code disclosure.yaml} and {@code partnership.yaml} in
 * the configuration folder say. A file or key that is missing means the default.
 *
 * @param functionNames names of advising functions by code
 */
public record Methods(MonthInput.Methods methods, Map<String, String> functionNames) {
  private static final double FOLLOW_UP_POINTS = 5;
  private static final Map<String, String> FUNCTION_NAMES =
      Map.of(
          "HR", "Human resources",
          "PERFORMANCE_CONSULTING", "Performance consulting",
          "IT", "IT",
          "FINANCE", "Finance",
          "LEGAL", "Legal",
          "COMPLIANCE", "Compliance",
          "SUPPORT", "Support");

  /** The file {@code disclosure.yaml}; what is left out is null. */
  record DisclosureText(
      @Nullable String version,
      @Nullable Integer answers,
      @Nullable Integer pulse,
      @Nullable Integer records,
      @Nullable Integer managers,
      @Nullable Integer consultants,
      @Nullable Double dominance,
      @Nullable JsonNode demographics,
      @Nullable Boolean mergeSmallTeams) {}

  /** The file {@code partnership.yaml}; what is left out is null. */
  record PartnershipText(
      @Nullable String version,
      @Nullable Integer lastMinuteWorkingDays,
      @Nullable List<LocalDate> holidays,
      @Nullable Integer bootstrapReplicates,
      @Nullable Integer minimumExchanges,
      @Nullable Integer followUpDays,
      @Nullable Double followUpPoints,
      @Nullable IndexText index,
      @Nullable AlertsText alerts,
      @Nullable Map<String, String> functions) {}

  /**
   * Reads both files.
   *
   * @throws io.rapport.jobs.process.RapportFailure {@link
   *     io.rapport.jobs.process.ExitCode#CONFIGURATION} naming the file and what is wrong in it
   */
  public static Methods in(Path folder, double practicalPoints) {
    SurveyMethod survey = SurveyMethod.DEFAULT;
    PartnershipText partnership =
        read(folder.resolve("partnership.yaml"), PartnershipText.class)
            .orElse(
                new PartnershipText(null, null, null, null, null, null, null, null, null, null));
    Map<String, String> names = new TreeMap<>(FUNCTION_NAMES);
    if (partnership.functions() != null) {
      names.putAll(partnership.functions());
    }
    return new Methods(
        new MonthInput.Methods(
            new SurveyMethod(
                practicalPoints,
                survey.falseDiscoveryRate(),
                survey.testItemFrom(),
                survey.testDimensionFrom(),
                survey.testOutcomeFrom()),
            partnership(folder.resolve("partnership.yaml"), partnership),
            policy(folder.resolve("disclosure.yaml")),
            or(partnership.followUpPoints(), FOLLOW_UP_POINTS)),
        names);
  }

  /**
   * Refuses a released demographic that no survey asks for: what was meant would stay hidden.
   *
   * @param questionnaires all versions of all questionnaires; if there are none, nothing is known
   * @throws io.rapport.jobs.process.RapportFailure {@link
   *     io.rapport.jobs.process.ExitCode#CONFIGURATION} naming the demographic
   */
  public void check(Path folder, List<Questionnaire> questionnaires) {
    Set<String> asked = new TreeSet<>();
    questionnaires.forEach(each -> asked.addAll(each.columns().demographics().keySet()));
    methods.policy().demographics().only().stream()
        .flatMap(Set::stream)
        .filter(id -> !questionnaires.isEmpty() && !asked.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new YamlFile(folder.resolve("disclosure.yaml"))
                  .failure(
                      "demographics: no questionnaire asks for "
                          + id
                          + (asked.isEmpty() ? "" : "; there are " + String.join(", ", asked)));
            });
  }

  private static PartnershipMethod partnership(Path file, PartnershipText text) {
    PartnershipMethod standard = PartnershipMethod.withDefaults();
    LeadTime lead = standard.leadTime();
    return valid(
        file,
        () ->
            new PartnershipMethod(
                or(text.version(), standard.version()),
                new LeadTime(
                    lead.count(),
                    new TreeSet<>(or(text.holidays(), List.of())),
                    or(text.lastMinuteWorkingDays(), lead.lastMinute()),
                    lead.sensitivity()),
                standard.limits(),
                standard.evidence(),
                or(text.bootstrapReplicates(), standard.bootstrapReplicates()),
                or(text.minimumExchanges(), standard.minimumExchanges()),
                or(text.followUpDays(), standard.followUpDays()),
                text.index() == null ? standard.index() : text.index().read(new YamlFile(file)),
                text.alerts() == null ? standard.alerts() : text.alerts().rules()));
  }

  private static DisclosurePolicy policy(Path file) {
    DisclosurePolicy standard = DisclosurePolicy.DEFAULT;
    return read(file, DisclosureText.class)
        .map(
            text ->
                valid(
                    file,
                    () ->
                        new DisclosurePolicy(
                            or(text.version(), standard.version()),
                            or(text.answers(), standard.answers()),
                            or(text.pulse(), standard.pulse()),
                            or(text.records(), standard.records()),
                            or(text.managers(), standard.managers()),
                            or(text.consultants(), standard.consultants()),
                            or(text.dominance(), standard.dominance()),
                            text.demographics() == null
                                ? standard.demographics()
                                : DemographicsText.read(text.demographics()),
                            or(text.mergeSmallTeams(), standard.smallTeamsTogether()))))
        .orElse(standard);
  }

  private static <T> Optional<T> read(Path file, Class<T> type) {
    return Files.exists(file) ? Optional.of(new YamlFile(file).read(type)) : Optional.empty();
  }

  /** What the domain does not let pass is a mistake in the file. */
  private static <T> T valid(Path file, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException wrong) {
      throw new YamlFile(file).failure(String.valueOf(wrong.getMessage()));
    }
  }

  private static <T> T or(@Nullable T value, T standard) {
    return value == null ? standard : value;
  }
}
