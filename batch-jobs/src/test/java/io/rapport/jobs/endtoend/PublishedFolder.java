package io.rapport.jobs.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands in a published folder, byte by byte and as readers see it. */
record PublishedFolder(Path folder) {

  /** SHA-256 of every file, and where links lead, by path. */
  SortedMap<String, String> bytes() {
    return each(
        false,
        path ->
            Files.isSymbolicLink(path)
                ? "-> " + Files.readSymbolicLink(path)
                : hash(Files.readAllBytes(path)));
  }

  /** Time of the last change of every file, folder and link, by path. */
  SortedMap<String, String> times() {
    return each(
        true, path -> Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toString());
  }

  /** Files of a release whose names end so. */
  List<Path> files(String ending) {
    return paths(path -> path.toString().endsWith(ending) && Files.isRegularFile(path));
  }

  /** The text of a PDF in reading order. */
  static String pdfText(Path file) {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What stands for each figure of a PDF to those who do not see it, in reading order. */
  static List<String> alternatives(Path file) {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      List<String> alternatives = new ArrayList<>();
      collectAlternatives(document.getDocumentCatalog().getStructureTreeRoot(), alternatives);
      return alternatives;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void collectAlternatives(PDStructureNode node, List<String> alternatives) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals("Figure")) {
          alternatives.add(String.valueOf(element.getAlternateDescription()));
        }
        collectAlternatives(element, alternatives);
      }
    }
  }

  /** All parts of a workbook, one after the other. */
  static String workbookParts(Path file) {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(entry.getName()).append('\n');
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
      return text.toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private interface Look {
    String at(Path path) throws IOException;
  }

  private SortedMap<String, String> each(boolean foldersToo, Look look) {
    SortedMap<String, String> all = new TreeMap<>();
    for (Path path : paths(path -> true)) {
      boolean asName = !foldersToo && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
      try {
        all.put(folder.relativize(path).toString(), asName ? "folder" : look.at(path));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return all;
  }

  private List<Path> paths(Predicate<Path> wanted) {
    try (Stream<Path> tree = Files.walk(folder)) {
      return new ArrayList<>(tree.filter(wanted).sorted().toList());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
