package io.rapport.jobs.endtoend;

import io.rapport.domain.release.MonthRelease;
import io.rapport.jobs.analyse.ReleaseMaker;
import io.rapport.jobs.process.StopSignal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Disclosure control that does not come to its end, in the way that the profile says. */
@Configuration(proxyBeanMethods = false)
@Profile(BrokenAudit.PROFILE)
class BrokenAudit {
  static final String PROFILE = "broken-audit";
  static final String THROWS = "audit-throws";
  static final String OVERFLOWS = "audit-overflows";
  static final String IS_INTERRUPTED = "audit-is-interrupted";
  static final String IS_STOPPED = "audit-is-stopped";

  /** Stands in an exception's message and must never be told. */
  static final String SECRET = "R017 answered 1";

  @Bean
  @Primary
  ReleaseMaker broken(Environment environment, StopSignal stop) {
    return input -> {
      MonthRelease.of(input);
      if (environment.matchesProfiles(OVERFLOWS)) {
        throw new StackOverflowError(SECRET);
      } else if (environment.matchesProfiles(IS_INTERRUPTED)) {
        throw new IllegalStateException(SECRET, new InterruptedException());
      } else if (environment.matchesProfiles(IS_STOPPED)) {
        new Thread(stop::request, "stop").start();
        while (!stop.requested()) {
          Thread.onSpinWait();
        }
        stop.check();
      }
      throw new IllegalStateException(SECRET);
    };
  }
}
