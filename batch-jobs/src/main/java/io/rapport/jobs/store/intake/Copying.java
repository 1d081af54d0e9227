package io.rapport.jobs.store.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** COPY from memory into a table, in the transaction at hand. */
final class Copying {
  private final JdbcTemplate template;

  Copying(JdbcTemplate template) {
    this.template = template;
  }

  /**
   * Copies rows.
   *
   * @param target table and columns, such as {@code staging_unit (sha256, code)}
   */
  void copy(String target, CopyText rows) {
    if (rows.isEmpty()) {
      return;
    }
    ConnectionCallback<@Nullable Long> copy =
        connection -> {
          try {
            return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin", new StringReader(rows.toString()));
          } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
          } catch (SQLException error) {
            // The server's words quote the row; its code is enough.
            throw new SQLException("copy into " + target, error.getSQLState());
          }
        };
    template.execute(copy);
  }
}
