package io.rapport.jobs.settings;

import io.rapport.domain.language.Language;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every setting below {@code rapport}.
 *
 * @param organisation the name printed on reports
 * @param zone the zone in which months begin and end; everything inside is UTC
 * @param languages tags of the languages of reports, the one of the published page first
 * @param folders where files are found and put
 * @param datasource the database
 * @param intake limits of reading spreadsheets
 * @param survey which survey is reported, and what counts as a difference
 * @param keys secret keys, each in a file
 */
@ConfigurationProperties(prefix = "rapport", ignoreUnknownFields = false)
public record Settings(
    @DefaultValue("Our organisation") String organisation,
    @DefaultValue("UTC") ZoneId zone,
    @DefaultValue("en") List<String> languages,
    @DefaultValue FolderSettings folders,
    @DefaultValue DatabaseSettings datasource,
    @DefaultValue IntakeSettings intake,
    @DefaultValue SurveySettings survey,
    @DefaultValue KeySettings keys) {

  /** Refuses an empty name, and languages that reports are not written in or that are twice. */
  public Settings {
    if (organisation.isBlank()) {
      throw new IllegalArgumentException("rapport.organisation must not be empty");
    }
    languages = List.copyOf(languages);
    if (languages.isEmpty()
        || languages.stream().map(Language::of).distinct().count() < languages.size()) {
      throw new IllegalArgumentException(
          "rapport.languages must name at least one language, and each once");
    }
  }

  /** The languages of reports, the one of the published page first. */
  public List<Language> reportLanguages() {
    return languages.stream().map(Language::of).toList();
  }

  /**
   * Folders as written; a relative one is meant from the project folder. See {@link Folders}.
   *
   * @param data database, keys, logs
   * @param inbox where spreadsheets are dropped
   * @param published where reports appear
   * @param disclosure where the data-protection officer finds how each release was protected
   * @param config questionnaires, profiles and rules
   */
  public record FolderSettings(
      @DefaultValue("./data") String data,
      @DefaultValue("./data/inbox") String inbox,
      @DefaultValue("./published") String published,
      @DefaultValue("./disclosure") String disclosure,
      @DefaultValue("./config") String config) {}

  /**
   * The database.
   *
   * @param url JDBC URL of a PostgreSQL server; empty for the embedded one
   * @param username account on that server
   * @param passwordFile file whose first line is that account's password; empty for none
   * @param renderer the account that reports are drawn over
   */
  public record DatabaseSettings(
      @DefaultValue("") String url,
      @DefaultValue("") String username,
      @DefaultValue("") String passwordFile,
      @DefaultValue RendererSettings renderer) {

    /** Refuses URLs of other databases and URLs that hold a password. */
    public DatabaseSettings {
      if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
        throw new IllegalArgumentException(
            "rapport.datasource.url must be empty or start with jdbc:postgresql:");
      }
      if (url.contains("password=")) {
        throw new IllegalArgumentException(
            "rapport.datasource.url must not hold a password: use rapport.datasource.password-file");
      }
      if (url.isEmpty() && !(username.isEmpty() && passwordFile.isEmpty() && renderer.isEmpty())) {
        throw new IllegalArgumentException(
            "rapport.datasource.username and password-file need rapport.datasource.url");
      }
      if (!username.isEmpty() && username.equals(renderer.username())) {
        throw new IllegalArgumentException(
            "rapport.datasource.renderer.username must be another account than"
                + " rapport.datasource.username");
      }
    }

    /** True if Rapport runs its own server. */
    public boolean embedded() {
      return url.isEmpty();
    }
  }

  /**
   * The account on a given server that can read the ledger of releases and nothing else.
   *
   * @param username empty for none: then nothing can be published
   * @param passwordFile file whose first line is its password; empty for none
   */
  public record RendererSettings(
      @DefaultValue("") String username, @DefaultValue("") String passwordFile) {
    boolean isEmpty() {
      return username.isEmpty() && passwordFile.isEmpty();
    }
  }

  /**
   * Limits of reading spreadsheets.
   *
   * @param rejectLimit share of refused rows (0 to 1) above which the whole file is refused
   * @param fallbackEncoding encoding of text files that are neither UTF-8 nor UTF-16
   */
  public record IntakeSettings(
      @DefaultValue("0.02") double rejectLimit,
      @DefaultValue("windows-1252") Charset fallbackEncoding) {

    /** Refuses shares outside 0 to 1. */
    public IntakeSettings {
      if (!(rejectLimit >= 0 && rejectLimit <= 1)) {
        throw new IllegalArgumentException("rapport.intake.reject-limit must lie between 0 and 1");
      }
    }
  }

  /**
   * The survey that is reported.
   *
   * @param questionnaire id of its questionnaire; empty for the one whose last wave closed latest
   * @param practicalPoints smallest difference in points that counts as practical
   */
  public record SurveySettings(
      @DefaultValue("") String questionnaire, @DefaultValue("5") double practicalPoints) {

    /** Refuses differences outside 0 to 50 points. */
    public SurveySettings {
      if (!(practicalPoints >= 0 && practicalPoints <= 50)) {
        throw new IllegalArgumentException(
            "rapport.survey.practical-points must lie between 0 and 50");
      }
    }
  }

  /**
   * Files with secret keys.
   *
   * @param pseudonymFile key from which ids of respondents are derived; empty for {@code
   *     keys/pseudonym.key} below the data folder
   * @param reportPasswordFile file whose first line is the password that PDFs open with; empty for
   *     PDFs that everybody can open and that can be archived
   */
  public record KeySettings(
      @DefaultValue("") String pseudonymFile, @DefaultValue("") String reportPasswordFile) {}
}
