package io.rapport.jobs.store;

import io.rapport.jobs.store.server.ServerAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Properties of every connection, and connections that stay outside the pool. */
final class Connections {
  /**
   * The server's detail line quotes the row that broke a rule; exceptions end up in logs, so it is
   * left out.
   */
  static final Map<String, String> PROPERTIES =
      Map.of(
          "ApplicationName", "rapport",
          "logServerErrorDetail", "false",
          "connectTimeout", "10",
          "tcpKeepAlive", "true",
          "reWriteBatchedInserts", "true");

  private Connections() {}

  static Connection dedicated(ServerAddress address) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(PROPERTIES);
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    return DriverManager.getConnection(address.url(), properties);
  }
}
