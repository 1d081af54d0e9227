package io.rapport.jobs.cli;

import io.rapport.jobs.settings.Home;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Puts the log file below the data folder; comes after the settings are read, before logging
 * starts.
 */
record LogFile(Home home)
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  // Not a name that Logback finds by itself: it would write before it knows where to.
  private static final String CONFIGURATION = "classpath:rapport-logback.xml";

  @Override
  public int getOrder() {
    return LoggingApplicationListener.DEFAULT_ORDER - 1;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    var environment = event.getEnvironment();
    Path data = home.resolve(environment.getProperty("rapport.folders.data", "./data"));
    String file = data.resolve("logs").resolve("rapport.log").toString();
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "log file", Map.of("logging.file.name", file, "logging.config", CONFIGURATION)));
  }
}
