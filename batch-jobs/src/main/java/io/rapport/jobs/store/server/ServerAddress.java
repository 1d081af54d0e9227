package io.rapport.jobs.store.server;

/** How to reach a database. The text form leaves the password out. */
public record ServerAddress(String url, String user, String password) {
  @Override
  public String toString() {
    return url + " as " + user;
  }
}
