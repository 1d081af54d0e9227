package io.rapport.jobs.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the embedded server keeps things, below one data folder (absolute, links resolved). */
record ServerFolders(Path data) {

  /** Creates the folders that are missing; only the owner can look into the key folder. */
  static ServerFolders below(Path dataFolder) throws IOException {
    create(dataFolder.toAbsolutePath(), "rwxr-x---");
    ServerFolders folders = new ServerFolders(dataFolder.toRealPath());
    create(folders.root(), "rwxr-x---");
    create(folders.keys(), "rwx------");
    create(folders.logs(), "rwxr-x---");
    return folders;
  }

  Path root() {
    return data.resolve("postgres");
  }

  Path cluster() {
    return root().resolve("cluster");
  }

  Path lock() {
    return root().resolve("lock");
  }

  Path logs() {
    return root().resolve("log");
  }

  Path keys() {
    return data.resolve("keys");
  }

  Path log() {
    return logs().resolve("postgres.log");
  }

  Path passwordFile() {
    return keys().resolve("postgres.password");
  }

  Path rendererPasswordFile() {
    return keys().resolve("postgres-renderer.password");
  }

  private static void create(Path folder, String permissions) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
    }
  }
}
