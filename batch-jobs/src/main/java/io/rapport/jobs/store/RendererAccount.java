package io.rapport.jobs.store;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.store.server.ServerAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The account over which reports are drawn. It may read the ledger of releases and nothing else.
 *
 * <p>It is a login of its own, not a role that another account slips into: {@code set role} and
 * {@code set session authorization} can be taken back by any statement of the same session, a login
 * cannot.
 */
final class RendererAccount {
  /** Tables that may be read, and the only ones. */
  static final List<String> READABLE = List.of("release", "released_cell");

  /** Tables named in a message at most. */
  private static final int NAMED = 5;

  private static final String TABLES_WITHIN_REACH =
      """
      select c.relname from pg_class c
      where c.relnamespace = (select relnamespace from pg_class where oid = 'release'::regclass)
        and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass
                        and d.objid = c.oid and d.deptype = 'e')
        and (has_table_privilege(c.oid, 'delete, truncate')
             or has_any_column_privilege(c.oid, 'insert, update')
             or has_any_column_privilege(c.oid, 'select')
                and c.oid not in ('release'::regclass, 'released_cell'::regclass))
      order by c.relname
      """;
  private static final String BEYOND_TABLES =
      """
      select rolsuper or rolcreaterole or rolbypassrls or rolreplication
             or exists (select from pg_auth_members m where m.member = r.oid)
      from pg_roles r where rolname = session_user
      """;

  private final ServerAddress account;

  RendererAccount(ServerAddress account) {
    this.account = account;
  }

  /**
   * Makes the account if it is missing and gives it its password.
   *
   * @param owner over an account that may make others
   */
  void make(Connection owner) throws SQLException {
    JdbcClient client = clientOver(owner);
    if (!exists(client)) {
      client.sql("create role " + name() + " login").update();
    }
    owner
        .unwrap(PGConnection.class)
        .alterUserPassword(account.user(), account.password().toCharArray(), "scram-sha-256");
  }

  /**
   * Lets the account read the ledger, as far as it cannot yet.
   *
   * @param owner over the account that owns the tables, outside any transaction
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if there is no such account or the tables
   *     belong to somebody else
   */
  void grant(Connection owner) {
    JdbcClient client = clientOver(owner);
    if (!exists(client)) {
      throw failure(
          "does not exist: let a database administrator run create role %s login password '…'"
              .formatted(name()));
    }
    try {
      if (!has(client, "has_schema_privilege(?, current_schema(), 'usage')")) {
        String schema =
            client.sql("select quote_ident(current_schema())").query(String.class).single();
        client.sql("grant usage on schema " + schema + " to " + name()).update();
      }
      for (String table : READABLE) {
        if (!has(client, "has_table_privilege(?, '" + table + "', 'select')")) {
          client.sql("grant select on " + table + " to " + name()).update();
        }
      }
    } catch (DataAccessException e) {
      throw new RapportFailure(
          ExitCode.CONFIGURATION,
          line("cannot be let read the ledger: rapport.datasource.username must own the tables"),
          e);
    }
  }

  /**
   * Holds that the account can do no more than read the ledger.
   *
   * @param client over the account itself
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if it can
   */
  void requireNarrow(JdbcClient client) {
    List<String> tables = client.sql(TABLES_WITHIN_REACH).query(String.class).list();
    if (!tables.isEmpty()) {
      throw failure(
          "may do more than read the ledger of releases; what else it reaches: "
              + tables.stream().limit(NAMED).collect(Collectors.joining(", ")));
    }
    if (client.sql(BEYOND_TABLES).query(Boolean.class).single()) {
      throw failure("has an attribute or belongs to a role by which it could read more");
    }
  }

  /** What is wrong with the account, in the words of the settings. */
  RapportFailure failure(String what) {
    return new RapportFailure(ExitCode.CONFIGURATION, line(what));
  }

  private String line(String what) {
    return "rapport.datasource.renderer: the account %s %s".formatted(account.user(), what);
  }

  private boolean exists(JdbcClient client) {
    return has(client, "exists (select from pg_roles where rolname = ?)");
  }

  private boolean has(JdbcClient client, String condition) {
    return client.sql("select " + condition).param(account.user()).query(Boolean.class).single();
  }

  private static JdbcClient clientOver(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  private String name() {
    return '"' + account.user().replace("\"", "\"\"") + '"';
  }
}
