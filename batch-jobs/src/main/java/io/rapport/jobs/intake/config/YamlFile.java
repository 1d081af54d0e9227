package io.rapport.jobs.intake.config;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file of the configuration. Every key must be known and stand once. */
public final class YamlFile {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Path path;

  /** The file of a path. */
  public YamlFile(Path path) {
    this.path = path;
  }

  /**
   * Reads the file.
   *
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} naming file, line and key
   */
  public <T> T read(Class<T> type) {
    if (!Files.isReadable(path)) {
      throw failure("the file cannot be read");
    }
    try {
      T content = MAPPER.readValue(path, type);
      if (content == null) {
        throw failure("the file is empty");
      }
      return content;
    } catch (UnrecognizedPropertyException unknown) {
      // The parser notices at the end of the record, so its line would mislead.
      throw failure("unknown key " + keys(unknown), unknown);
    } catch (JacksonException wrong) {
      String keys = keys(wrong);
      throw failure(
          line(wrong)
              + (keys.isEmpty() ? "" : keys + ": ")
              + wrong.getOriginalMessage().lines().findFirst().orElse("not understood"),
          wrong);
    }
  }

  /** A mistake in this file. */
  public RapportFailure failure(String message) {
    return new RapportFailure(ExitCode.CONFIGURATION, path.getFileName() + ": " + message);
  }

  private RapportFailure failure(String message, Throwable cause) {
    return new RapportFailure(ExitCode.CONFIGURATION, path.getFileName() + ": " + message, cause);
  }

  private static String line(JacksonException exception) {
    return exception.getLocation() == null || exception.getLocation().getLineNr() < 1
        ? ""
        : "line " + exception.getLocation().getLineNr() + ": ";
  }

  /** The way to the key, such as {@code items[3].scale}. */
  private static String keys(JacksonException exception) {
    return exception.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
