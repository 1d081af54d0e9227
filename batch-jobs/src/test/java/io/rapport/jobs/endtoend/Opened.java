package io.rapport.jobs.endtoend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Files with everything that is packed in them: parts of archives, and of a PDF its streams without
 * their compression (metadata and attachments are streams too), its strings, and what it reads as.
 */
final class Opened {
  private final SortedMap<String, byte[]> contents = new TreeMap<>();

  private Opened() {}

  /**
   * Everything below a folder.
   *
   * @param wanted which files, by their path in the folder
   * @return contents by path and part, names of files and parts among them
   */
  static SortedMap<String, byte[]> below(Path folder, Predicate<String> wanted) {
    Opened opened = new Opened();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        String name = folder.relativize(file).toString();
        if (wanted.test(name)) {
          opened.add(name, Files.readAllBytes(file));
        }
      }
      return opened.contents;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void add(String name, byte[] content) throws IOException {
    contents.put(name, content);
    contents.put(name + " (name)", name.getBytes(StandardCharsets.UTF_8));
    if (startsWith(content, "PK")) {
      unzip(name, content);
    } else if (startsWith(content, "\u001f\u008b")) {
      try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(content))) {
        add(name + "!", plain.readAllBytes());
      }
    } else if (startsWith(content, "%PDF")) {
      read(name, content);
    }
  }

  private void unzip(String name, byte[] content) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        add(name + "!" + entry.getName(), zip.readAllBytes());
      }
    }
  }

  private void read(String name, byte[] content) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      contents.put(
          name + "!text", new PDFTextStripper().getText(pdf).getBytes(StandardCharsets.UTF_8));
      ByteArrayOutputStream strings = new ByteArrayOutputStream();
      strings(pdf.getDocument().getTrailer(), strings);
      for (COSObjectKey key : Set.copyOf(pdf.getDocument().getXrefTable().keySet())) {
        COSBase object = pdf.getDocument().getObjectFromPool(key).getObject();
        strings(object, strings);
        if (object instanceof COSStream stream) {
          try (InputStream plain = stream.createInputStream()) {
            add(name + "!" + key.getNumber(), plain.readAllBytes());
          }
        }
      }
      contents.put(name + "!strings", strings.toByteArray());
    }
  }

  /** Strings and names of an object itself; others that it points to have their own turn. */
  private static void strings(COSBase object, ByteArrayOutputStream into) throws IOException {
    if (object instanceof COSString text) {
      into.write(text.getBytes());
      into.write('\n');
      into.write(text.getString().getBytes(StandardCharsets.UTF_8));
      into.write('\n');
    } else if (object instanceof COSName text) {
      into.write(text.getName().getBytes(StandardCharsets.UTF_8));
      into.write('\n');
    } else if (object instanceof COSArray many) {
      for (COSBase each : many) {
        strings(each, into);
      }
    } else if (object instanceof COSDictionary entries) {
      for (Map.Entry<COSName, COSBase> entry : entries.entrySet()) {
        strings(entry.getKey(), into);
        strings(entry.getValue(), into);
      }
    }
  }

  private static boolean startsWith(byte[] content, String sign) {
    byte[] first = sign.getBytes(StandardCharsets.ISO_8859_1);
    if (content.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if (content[i] != first[i]) {
        return false;
      }
    }
    return true;
  }
}
