package io.rapport.templates.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles the templates during the build, so that a broken one fails the build and the product
 * needs no compiler.
 */
public final class TemplateCompiler {
  private TemplateCompiler() {}

  /**
   * Compiles every {@code .jrxml} file of a folder.
   *
   * @param args the folder of the sources, and the folder for the compiled templates
   * @throws IOException if a folder cannot be read or written
   * @throws IllegalStateException if a template is wrong; the message names it
   */
  public static void main(String[] args) throws IOException {
    Path sources = Path.of(args[0]);
    Path compiled = Files.createDirectories(Path.of(args[1]));
    List<Path> templates;
    try (Stream<Path> files = Files.list(sources)) {
      templates = files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
    }
    for (Path template : templates) {
      compile(template, compiled);
    }
  }

  private static void compile(Path template, Path folder) {
    String name = template.getFileName().toString();
    Path compiled = folder.resolve(name.replace(".jrxml", ".jasper"));
    try {
      JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
    } catch (JRException e) {
      // The message is looked up now: it cannot be once the build has closed the class loader.
      throw new IllegalStateException(name + ": " + e.getMessage(), e);
    }
  }
}
