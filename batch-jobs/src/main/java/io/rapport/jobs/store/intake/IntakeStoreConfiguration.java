package io.rapport.jobs.store.intake;

import io.rapport.jobs.settings.Folders;
import io.rapport.jobs.store.RunGuard;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was read: staging, merge and ledger for those who write, and the tables for those who read.
 */
@Configuration(proxyBeanMethods = false)
public class IntakeStoreConfiguration {

  @Bean
  Staging staging(JdbcTemplate template, JdbcClient client, RunGuard guard, Folders folders) {
    return new Staging(template, client, guard, Pseudonyms.of(folders.pseudonymKey()));
  }

  @Bean
  IntakeMerge intakeMerge(JdbcClient client, RunGuard guard, Clock clock) {
    return new IntakeMerge(client, guard, clock);
  }

  @Bean
  InputLedger inputLedger(JdbcClient client, RunGuard guard, Clock clock) {
    return new InputLedger(client, guard, clock);
  }

  @Bean
  Organisations organisations(JdbcClient client) {
    return new Organisations(client);
  }

  @Bean
  UnitChanges unitChanges(JdbcClient client) {
    return new UnitChanges(client);
  }

  @Bean
  Responses responses(JdbcTemplate template) {
    return new Responses(template);
  }

  @Bean
  EarlierData earlierData(JdbcTemplate template) {
    return new EarlierData(template);
  }

  @Bean
  Comments comments(JdbcTemplate template) {
    return new Comments(template);
  }

  @Bean
  RegisterRecords registerRecords(JdbcClient client) {
    return new RegisterRecords(client);
  }
}
