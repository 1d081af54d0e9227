package io.rapport.jobs.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Folders;
import io.rapport.jobs.settings.Home;
import io.rapport.jobs.settings.Settings;
import io.rapport.jobs.store.server.ServerAddress;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The database, migrated; one pool, one transaction manager, one lock. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {
  /** One for the work, one for Spring Batch's own transactions, two for partitions. */
  private static final int CONNECTIONS = 4;

  @Bean(destroyMethod = "close")
  Database database(Settings settings, Folders folders, Home home, StopSignal stop)
      throws IOException {
    return Database.open(settings, folders, home, stop);
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(Database database) {
    HikariDataSource pool = new HikariDataSource(pool(database.address()));
    Migrations.migrate(pool);
    return pool;
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  JdbcTemplate jdbcTemplate(DataSource dataSource) {
    return new JdbcTemplate(dataSource);
  }

  @Bean
  JdbcClient jdbcClient(JdbcTemplate template) {
    return JdbcClient.create(template);
  }

  @Bean(destroyMethod = "close")
  RunLock runLock(Database database, DataSource migrated, Clock clock) {
    return new RunLock(database.address(), clock);
  }

  @Bean
  RunGuard runGuard(RunLock lock, JdbcClient client) {
    return new RunGuard(lock, client);
  }

  @Bean
  RunHistory runHistory(JdbcClient client) {
    return new RunHistory(client);
  }

  @Bean
  ReleaseStore releaseStore(JdbcClient client, JdbcTemplate template, Clock clock) {
    return new ReleaseStore(client, template, clock);
  }

  @Bean
  ProofStore proofStore(JdbcClient client) {
    return new ProofStore(client);
  }

  @Bean(destroyMethod = "close")
  RendererLedger rendererLedger(Database database, DataSource migrated) {
    return new RendererLedger(database);
  }

  @Bean
  QualityStore qualityStore(JdbcClient client) {
    return new QualityStore(client);
  }

  static HikariConfig pool(ServerAddress address) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("rapport");
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    Connections.PROPERTIES.forEach(config::addDataSourceProperty);
    return config;
  }
}
