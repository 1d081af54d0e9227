package io.rapport.jobs.publish;

import io.rapport.domain.report.Published;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;

/**
 * A release that is in place.
 *
 * @param folder its folder
 * @param manifest what it consists of
 * @param isNew false if it was in place before and no byte was changed
 */
public record Publication(Path folder, Manifest manifest, boolean isNew) {

  /** Name of its folder, such as "2026-06.2". */
  public String name() {
    Path name = folder.getFileName();
    return name == null ? "" : name.toString();
  }

  /** Whether the folder holds exactly the files of the manifest, unchanged. */
  public boolean isIntact() throws IOException {
    return manifest.describes(folder);
  }

  /** What the page of releases tells of it. */
  Published listed() {
    return new Published(
        name(),
        YearMonth.parse(manifest.period()),
        manifest.issue(),
        manifest.content(),
        manifest.versions(),
        manifest.inputs().entrySet().stream()
            .map(input -> new Published.Input(inputName(input.getKey()), input.getValue()))
            .toList(),
        manifest.revisions(),
        manifest.files().entrySet().stream()
            .map(
                file ->
                    new Published.File(
                        file.getKey(),
                        file.getValue().title(),
                        file.getValue().language(),
                        file.getValue().unit(),
                        file.getValue().bytes(),
                        file.getValue().sha256()))
            .toList(),
        new Published.Manifest(
            Manifest.FILE_NAME,
            manifest.json().getBytes(StandardCharsets.UTF_8).length,
            manifest.sha256()));
  }

  /** Manifests name an input by its file's name and the beginning of its hash. */
  private static String inputName(String key) {
    int end = key.lastIndexOf(' ');
    return end < 0 ? key : key.substring(0, end);
  }
}
