package io.rapport.jobs.settings;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Names the setting that is wrong, and its place in the file where that is known. */
public final class SettingsErrors {
  private SettingsErrors() {}

  /** The failure behind an exception, if one of its causes is a wrong setting. */
  public static Optional<RapportFailure> find(Throwable throwable) {
    @Nullable BindException bind = null;
    for (@Nullable Throwable cause = throwable; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnboundConfigurationPropertiesException unknown) {
        return Optional.of(failure("unknown setting " + names(unknown), throwable));
      }
      if (cause instanceof MarkedYAMLException yaml) {
        return Optional.of(failure("application.yaml is not valid YAML: " + problem(yaml), yaml));
      }
      if (cause instanceof BindException found) {
        bind = found;
      }
    }
    return bind == null ? Optional.empty() : Optional.of(failure(describe(bind), throwable));
  }

  private static String names(UnboundConfigurationPropertiesException unknown) {
    return unknown.getUnboundProperties().stream()
        .map(property -> property.getName() + place(property))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String describe(BindException bind) {
    Throwable root = bind;
    for (@Nullable Throwable next = root.getCause(); next != null; next = next.getCause()) {
      root = next;
    }
    @Nullable ConfigurationProperty property = bind.getProperty();
    String where = property == null ? "" : place(property);
    String message = String.valueOf(root.getMessage());
    return message.startsWith("rapport.")
        ? message + where
        : "setting %s%s: %s".formatted(bind.getName(), where, message);
  }

  private static String place(ConfigurationProperty property) {
    @Nullable Origin origin = property.getOrigin();
    if (origin instanceof PropertySourceOrigin source) {
      origin = source.getOrigin();
    }
    return origin instanceof TextResourceOrigin text && text.getLocation() != null
        ? " (application.yaml, line %d)".formatted(text.getLocation().getLine() + 1)
        : "";
  }

  private static String problem(MarkedYAMLException yaml) {
    return yaml.getProblemMark() == null
        ? String.valueOf(yaml.getProblem())
        : "%s in line %d, column %d"
            .formatted(
                yaml.getProblem(),
                yaml.getProblemMark().getLine() + 1,
                yaml.getProblemMark().getColumn() + 1);
  }

  private static RapportFailure failure(String line, Throwable cause) {
    return new RapportFailure(ExitCode.CONFIGURATION, line, cause);
  }
}
