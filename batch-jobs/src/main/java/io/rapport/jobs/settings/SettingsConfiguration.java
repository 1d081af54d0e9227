package io.rapport.jobs.settings;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings; provides the one clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
public class SettingsConfiguration {

  @Bean
  Folders folders(Settings settings, Home home) {
    return Folders.of(settings, home);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
