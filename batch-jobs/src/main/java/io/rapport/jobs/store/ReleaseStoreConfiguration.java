package io.rapport.jobs.store;

import io.rapport.jobs.store.intake.Comments;
import io.rapport.jobs.store.intake.EarlierData;
import io.rapport.jobs.store.intake.Organisations;
import io.rapport.jobs.store.intake.RegisterRecords;
import io.rapport.jobs.store.intake.Responses;
import io.rapport.jobs.store.intake.UnitChanges;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the way from stored answers to the ledger of releases needs. */
@Configuration(proxyBeanMethods = false)
public class ReleaseStoreConfiguration {

  @Bean
  ReleaseStores releaseStores(
      JdbcClient client,
      JdbcTemplate template,
      Responses responses,
      Comments comments,
      RegisterRecords register,
      Organisations organisations,
      UnitChanges unitChanges,
      QualityStore quality,
      ReleaseStore releases,
      EarlierData earlier,
      RunGuard guard) {
    PublishedStore published = new PublishedStore(client, template, releases);
    return new ReleaseStores(
        new TallyStore(client, new GroupTallies(template), responses, organisations, guard),
        new ThemeStore(client, comments, guard),
        register,
        organisations,
        unitChanges,
        quality,
        new ThresholdStore(client),
        releases,
        new StandStore(earlier, published),
        published,
        new ToldRecords(client),
        new DataVersion(client),
        guard);
  }
}
