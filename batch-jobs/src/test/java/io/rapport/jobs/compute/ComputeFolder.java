package io.rapport.jobs.compute;

import io.rapport.jobs.cli.RapportCli;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Home;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder without settings or database in which {@code rapport compute} is typed. */
public record ComputeFolder(Path folder) {

  /** How a command ended. */
  public record Ended(int code, String out, String err) {}

  /** Writes a file into it. */
  public Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Types the command. */
  public Ended compute(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Progress silent =
        Progress.plain(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    List<String> all = new ArrayList<>(List.of("compute"));
    all.addAll(List.of(arguments));
    int code =
        RapportCli.create(
                new Home(folder, folder),
                new StopSignal(),
                silent,
                new PrintWriter(out),
                new PrintWriter(err))
            .execute(all.toArray(String[]::new));
    return new Ended(code, out.toString(), err.toString());
  }

  /** Computes a file and reads what was written. */
  JsonNode json(Path file, QuestionnaireLines questionnaire, String... more) throws IOException {
    write("q.yaml", questionnaire.text());
    List<String> arguments =
        new ArrayList<>(
            List.of(file.toString(), "--questionnaire", "q.yaml", "--json", "out.json"));
    arguments.addAll(List.of(more));
    Ended ended = compute(arguments.toArray(String[]::new));
    if (ended.code() != 0) {
      throw new AssertionError("compute ended with " + ended.code() + ": " + ended.err());
    }
    return JsonMapper.shared().readTree(folder.resolve("out.json").toFile());
  }
}
