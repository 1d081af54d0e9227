package io.rapport.jobs.endtoend;

import io.rapport.domain.release.MonthRelease;
import io.rapport.jobs.analyse.ReleaseMaker;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** An audit that objects to every release, as the real one would if protection had a hole. */
@Configuration(proxyBeanMethods = false)
@Profile(ObjectingAudit.PROFILE)
class ObjectingAudit {
  static final String PROFILE = "objecting-audit";
  static final String FINDING = "item/2026-05/unit:DYE/ENG1 is derivable";

  @Bean
  @Primary
  ReleaseMaker objecting() {
    return input -> new MonthRelease.Stopped(List.of(FINDING, "another"));
  }
}
