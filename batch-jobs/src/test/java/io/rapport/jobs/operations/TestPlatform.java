package io.rapport.jobs.operations;

import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Home;
import io.rapport.jobs.settings.SettingsConfiguration;
import io.rapport.jobs.store.StoreConfiguration;
import io.rapport.jobs.store.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Settings, store and Spring Batch as in the product, on a test database, without a command line.
 */
public final class TestPlatform {
  @Configuration(proxyBeanMethods = false)
  @Import({SettingsConfiguration.class, StoreConfiguration.class, BatchConfiguration.class})
  static class Platform {}

  private TestPlatform() {}

  /**
   * Starts a context; close it after the test.
   *
   * @param home its {@code config/application.yaml} is read if it exists
   * @param more configuration classes to add
   */
  public static ConfigurableApplicationContext start(
      Path home, TestDatabase database, StopSignal stop, Class<?>... more) {
    return start(home, database.settings(), stop, more);
  }

  /** The same with all settings of the database. */
  public static ConfigurableApplicationContext start(
      Path home, Map<String, String> settings, StopSignal stop, Class<?>... more) {
    return new SpringApplicationBuilder(
            Stream.concat(Stream.of(Platform.class), Arrays.stream(more)).toArray(Class<?>[]::new))
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .registerShutdownHook(false)
        .properties("spring.config.location=optional:file:" + home.resolve("config") + "/")
        .initializers(
            context -> {
              context.getBeanFactory().registerSingleton("home", new Home(home, home));
              context.getBeanFactory().registerSingleton("stopSignal", stop);
            })
        .run(
            settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new));
  }
}
