package io.rapport.jobs.store;

import io.rapport.jobs.store.intake.Organisations;
import io.rapport.jobs.store.intake.RegisterRecords;
import io.rapport.jobs.store.intake.Responses;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands between stored answers and reports: tallies and the ledger of releases. */
@Configuration(proxyBeanMethods = false)
public class ReleaseStoreConfiguration {

  @Bean
  ReleaseStore releaseStore(JdbcClient client, JdbcTemplate template, Clock clock) {
    return new ReleaseStore(client, template, clock);
  }

  @Bean
  QualityStore qualityStore(JdbcClient client) {
    return new QualityStore(client);
  }

  @Bean
  ReleaseStores releaseStores(
      JdbcClient client,
      Responses responses,
      RegisterRecords register,
      Organisations organisations,
      QualityStore quality,
      ReleaseStore releases,
      RunGuard guard) {
    return new ReleaseStores(
        new TallyStore(client, responses, guard),
        register,
        organisations,
        quality,
        new ThresholdStore(client),
        releases,
        guard);
  }
}
