package io.rapport.jobs.store;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the tables to the version of this program. */
final class Migrations {
  private Migrations() {}

  /**
   * Runs what is missing.
   *
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if the database was made by another
   *     version of Rapport
   */
  static void migrate(DataSource dataSource) {
    try {
      Flyway.configure()
          .dataSource(dataSource)
          .locations("classpath:db/migration")
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayValidateException e) {
      throw new RapportFailure(
          ExitCode.CONFIGURATION,
          "the tables in the database do not belong to this version of Rapport",
          e);
    }
  }
}
