package io.rapport.domain.intake.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that Qualtrics gives to columns of its own, whatever the language of the account. */
final class QualtricsNames {
  private static final Pattern NUMBER = Pattern.compile("V([1-9]|10)");

  /** What V1 to V10 are. */
  private static final List<String> NUMBERED =
      List.of(
          "ResponseID",
          "ResponseSet",
          "Name",
          "ExternalDataReference",
          "EmailAddress",
          "IPAddress",
          "Status",
          "StartDate",
          "EndDate",
          "Finished");

  private static final Map<String, String> BY_IMPORT_ID =
      Map.of(
          "_recordId", "ResponseId",
          "responseId", "ResponseID",
          "status", "Status",
          "startDate", "StartDate",
          "endDate", "EndDate",
          "recordedDate", "RecordedDate",
          "finished", "Finished",
          "progress", "Progress",
          "duration", "Duration (in seconds)",
          "distributionChannel", "DistributionChannel");

  private static final Set<String> DATES = Set.of("StartDate", "EndDate", "RecordedDate");

  /** Status of responses that somebody gave to try the survey out, as codes and in English. */
  static final Set<String> TRIALS =
      Set.of("1", "2", "9", "17", "Survey Preview", "Survey Test", "Offline Survey Preview");

  /** Names that nobody gives to columns of an ordinary table. */
  static final Set<String> RARE =
      Set.of(
          "ResponseSet",
          "ExternalDataReference",
          "RecordedDate",
          "Duration (in seconds)",
          "DistributionChannel",
          "UserLanguage",
          "RecipientLastName",
          "RecipientFirstName",
          "RecipientEmail",
          "ExternalReference",
          "LocationLatitude",
          "LocationLongitude",
          "LocationAccuracy");

  /** All of them. */
  static final Set<String> OWN = own();

  private QualtricsNames() {}

  /** The tool's own name of a column, else the name as it stands. */
  static String own(String name, Optional<String> importId) {
    Optional<String> imported = importId.map(BY_IMPORT_ID::get);
    if (imported.isPresent()) {
      return imported.get();
    }
    return NUMBER.matcher(name).matches()
        ? NUMBERED.get(Integer.parseInt(name.substring(1)) - 1)
        : name;
  }

  static boolean isResponse(String name) {
    return name.equalsIgnoreCase("ResponseId");
  }

  static boolean isDate(String name) {
    return DATES.contains(name);
  }

  /** Whether a column holds dates, numbers or truth values and no words. */
  static boolean isNumeric(String name) {
    return isDate(name)
        || name.equals("Progress")
        || name.equals("Finished")
        || name.equals("Duration (in seconds)");
  }

  private static Set<String> own() {
    Set<String> own = new HashSet<>(NUMBERED);
    own.addAll(BY_IMPORT_ID.values());
    own.addAll(RARE);
    return Set.copyOf(own);
  }
}
