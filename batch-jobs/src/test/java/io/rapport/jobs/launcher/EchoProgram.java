package io.rapport.jobs.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Stands in for the program: says how it was started. */
public final class EchoProgram {
  private EchoProgram() {}

  /** Runs in the process that the launcher becomes. */
  public static void main(String[] arguments) throws IOException {
    if ("tools".equals(System.getProperty("jarmode"))) {
      unpack(Path.of(System.getProperty("java.class.path")), Path.of(arguments[2]));
      return;
    }
    System.out.println("arguments=" + String.join("|", arguments));
    System.out.println("folder=" + Path.of("").toAbsolutePath());
    System.out.println("caller=" + System.getProperty("rapport.caller-directory"));
    System.out.println("zone=" + System.getProperty("user.timezone"));
    System.out.println("pid=" + ProcessHandle.current().pid());
    if (arguments.length > 0 && arguments[0].equals("cat")) {
      System.out.println("stdin=" + new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
    }
    if (arguments.length > 1 && arguments[0].equals("exit")) {
      System.exit(Integer.parseInt(arguments[1]));
    }
    String code = System.getenv("ECHO_EXIT");
    System.exit(code == null ? 0 : Integer.parseInt(code));
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(jar, folder.resolve(jar.getFileName()));
  }

  static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, EchoProgram.class.getName());
    String resource = EchoProgram.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.putNextEntry(new ZipEntry(resource));
      try (var in = EchoProgram.class.getClassLoader().getResourceAsStream(resource)) {
        in.transferTo(out);
      }
      out.closeEntry();
    }
  }
}
