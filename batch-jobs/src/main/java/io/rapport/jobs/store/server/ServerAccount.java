package io.rapport.jobs.store.server;

import com.sun.security.auth.module.UnixSystem;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account under which the server runs. PostgreSQL refuses to run as root, so root starts it
 * inside a user namespace, where it is nobody to itself and still owns its files; where namespaces
 * are forbidden (many containers), under an unprivileged account to which the files are given. The
 * group stays root's, so that a data folder closed to others can still be reached.
 *
 * @param uid owner of the server's files
 * @param prefix words put before each command line
 */
record ServerAccount(int uid, List<String> prefix) {
  private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

  /** The account of this process where it may run a server, else the best stand-in for root. */
  static ServerAccount choose() throws IOException {
    UnixSystem self = new UnixSystem();
    if (self.getUid() != 0) {
      return new ServerAccount((int) self.getUid(), List.of());
    }
    ServerAccount namespace = userNamespace();
    // The server asks for the name of its own account, so that has to exist as well.
    return namespace.works() ? namespace : unprivileged();
  }

  static ServerAccount userNamespace() {
    return new ServerAccount(0, List.of("unshare", "-U"));
  }

  static ServerAccount unprivileged() throws IOException {
    for (String name : UNPRIVILEGED) {
      ProgramResult id = Program.run(List.of("id", "-u", name));
      if (id.succeeded()) {
        int uid = Integer.parseInt(id.output().strip());
        var account =
            new ServerAccount(
                uid, List.of("setpriv", "--reuid=" + uid, "--regid=0", "--clear-groups"));
        if (account.works()) {
          return account;
        }
      }
    }
    throw new RapportFailure(
        ExitCode.PERMISSION,
        "PostgreSQL does not run as root and neither unshare -U nor setpriv works here:"
            + " run Rapport as a normal user or name a server in rapport.datasource.url");
  }

  List<String> commandLine(List<String> command) {
    List<String> line = new ArrayList<>(prefix);
    line.addAll(command);
    return line;
  }

  private boolean works() throws IOException {
    return Program.run(commandLine(List.of("id", "-un"))).succeeded();
  }

  /** Gives the file, and all below it, to this account where it belongs to another one. */
  void own(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS) || isOwner(path)) {
      return;
    }
    try (var tree = Files.walk(path)) {
      for (Path each : (Iterable<Path>) tree::iterator) {
        Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  /** Fails with a clear line if this account cannot reach the folder. */
  void requireReach(Path folder) throws IOException {
    if (!Program.run(commandLine(List.of("test", "-x", folder.toString()))).succeeded()) {
      throw new RapportFailure(
          ExitCode.PERMISSION,
          "the embedded PostgreSQL runs under another account (uid %d), which cannot reach %s:"
                  .formatted(uid, folder)
              + " move the data folder, open its parents or run Rapport as a normal user");
    }
  }

  private boolean isOwner(Path path) throws IOException {
    return Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(uid);
  }
}
