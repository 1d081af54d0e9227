package io.rapport.jobs.cli;

import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the Spring context of one command. Nothing is auto-configured: every bean stands in a
 * configuration class of ours, found by scanning.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan("io.rapport.jobs")
class Application {

  /**
   * Starts the context; close it to stop the database.
   *
   * @param settings settings that win over the configuration file
   */
  static ConfigurableApplicationContext start(
      Home home, StopSignal stop, Progress progress, Map<String, String> settings) {
    return builder(home, stop, progress).run(arguments(settings));
  }

  /**
   * Starts the context with nothing in it yet: each bean is made when it is asked for, and so the
   * database is started only if something in it is needed.
   */
  static ConfigurableApplicationContext startLazily(Home home, StopSignal stop, Progress progress) {
    return builder(home, stop, progress).lazyInitialization(true).run();
  }

  private static String[] arguments(Map<String, String> settings) {
    List<String> arguments = new ArrayList<>();
    settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return arguments.toArray(String[]::new);
  }

  private static SpringApplicationBuilder builder(Home home, StopSignal stop, Progress progress) {
    ApplicationContextInitializer<ConfigurableApplicationContext> surroundings =
        context -> {
          var beans = context.getBeanFactory();
          beans.registerSingleton("home", home);
          beans.registerSingleton("stopSignal", stop);
          beans.registerSingleton("progress", progress);
        };
    return new SpringApplicationBuilder(Application.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        // Stopping is ordered by StopSignal: first the job, then the context, then the process.
        .registerShutdownHook(false)
        .properties("spring.config.location=optional:file:" + home.resolve("config") + "/")
        .listeners(new LogFile(home))
        .initializers(surroundings);
  }
}
