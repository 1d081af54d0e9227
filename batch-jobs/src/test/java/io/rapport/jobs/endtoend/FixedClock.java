package io.rapport.jobs.endtoend;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** The time of day that an {@link Installation} says it is. */
@Configuration(proxyBeanMethods = false)
@Profile(FixedClock.PROFILE)
class FixedClock {
  static final String PROFILE = "fixed-clock";
  static final String NOW = "endtoend.now";

  @Bean
  @Primary
  Clock fixed(Environment environment) {
    return Clock.fixed(Instant.parse(environment.getRequiredProperty(NOW)), ZoneOffset.UTC);
  }
}
