package io.rapport.jobs.settings;

import java.nio.file.Path;

/**
 * The folders and files of this installation, all absolute.
 *
 * @param data database, keys, logs
 * @param inbox where spreadsheets are dropped
 * @param published where reports appear
 * @param disclosure where the data-protection officer finds how each release was protected
 * @param config questionnaires, profiles and rules
 * @param pseudonymKey key from which ids of respondents are derived
 */
public record Folders(
    Path data, Path inbox, Path published, Path disclosure, Path config, Path pseudonymKey) {

  /** Resolves what is written in the settings. */
  public static Folders of(Settings settings, Home home) {
    Settings.FolderSettings written = settings.folders();
    Path data = home.resolve(written.data());
    String key = settings.keys().pseudonymFile();
    return new Folders(
        data,
        home.resolve(written.inbox()),
        home.resolve(written.published()),
        home.resolve(written.disclosure()),
        home.resolve(written.config()),
        key.isEmpty() ? data.resolve("keys").resolve("pseudonym.key") : home.resolve(key));
  }

  /** The log file of Rapport. */
  public Path log() {
    return data.resolve("logs").resolve("rapport.log");
  }
}
