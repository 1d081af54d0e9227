package io.rapport.templates.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Chromium without a window. Tests that need it are skipped where it is not installed, but not in
 * the gate (environment variable CI).
 */
final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final String START = "<pre id=\"told\">";
  private static final long MOST_MINUTES = 5;

  private final String program;
  private final Path folder;

  private Browser(String program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /**
   * The browser; skips the test, or in the gate fails it, if there is none.
   *
   * @param folder for the pages that it opens and for its own files
   */
  static Browser in(Path folder) {
    Optional<String> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(found.isPresent(), "Chromium is not installed");
    }
    assertThat(found).as("Chromium").isPresent();
    return new Browser(found.orElseThrow(), folder);
  }

  /**
   * Opens a page and gives back the lines that its script left in an element {@code <pre
   * id="told">}.
   */
  List<String> told(String html, String... options) throws IOException, InterruptedException {
    Path page = folder.resolve("page.html");
    Files.writeString(page, html);
    String dom = dom(page, options);
    int start = dom.lastIndexOf(START);
    assertThat(start).as("the script of the page came to its end").isNotNegative();
    int end = dom.indexOf("</pre>", start);
    return dom.substring(start + START.length(), end)
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .lines()
        .toList();
  }

  private String dom(Path page, String... options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--user-data-dir=" + folder.resolve("profile"),
                // Scripts that wait are given all the time they ask for.
                "--virtual-time-budget=300000"));
    command.addAll(List.of(options));
    command.add("--dump-dom");
    command.add(page.toUri().toString());
    Path out = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as("Chromium came to its end").isTrue();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
