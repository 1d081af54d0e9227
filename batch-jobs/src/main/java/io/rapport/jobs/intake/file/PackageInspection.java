package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * The own pass over the ZIP archive that a workbook is, before any parser sees it: number, names
 * and true sizes of its parts, and nothing in it that could act. Same library as the reading behind
 * it, so both see the same parts.
 */
final class PackageInspection {
  private static final Pattern CLIMBING =
      Pattern.compile("^/|^[a-zA-Z]:|\\\\|(^|/)\\.\\.(/|$)|\\p{Cntrl}");

  private final Place place;
  private final Limits limits;
  private final Deadline deadline;

  PackageInspection(Place place, Limits limits, Deadline deadline) {
    this.place = place;
    this.limits = limits;
    this.deadline = deadline;
  }

  /**
   * Goes through the whole archive.
   *
   * @param parts what is forbidden in it, and who sees its XML
   * @throws UnreadableFile at the first thing that is not allowed
   */
  void inspect(Path file, PackageParts parts) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > limits.entries()) {
        throw refusal(
            "too-many-parts", "the workbook has more than " + limits.entries() + " parts");
      }
      checkNames(entries, parts.forbidden());
      for (ZipArchiveEntry entry : entries) {
        deadline.check(place);
        checkPacking(entry);
        try (Metered in = new Metered(zip.getInputStream(entry), entry.getCompressedSize())) {
          if (isXml(entry.getName())) {
            XmlInspection.inspect(
                place, CloseShieldInputStream.wrap(in), parts.part(entry.getName()));
          }
          in.transferTo(OutputStream.nullOutputStream());
          if (in.checksum() != entry.getCrc()) {
            throw refusal("damaged", "a part of the workbook is not what was packed into it");
          }
        }
      }
    }
  }

  private void checkNames(List<ZipArchiveEntry> entries, List<PackageParts.Forbidden> forbidden) {
    Set<String> names = new HashSet<>();
    for (ZipArchiveEntry entry : entries) {
      String name = entry.getName();
      if (CLIMBING.matcher(name).find() || entry.isUnixSymlink()) {
        throw refusal("part-names", "the workbook has a part whose name leads out of it");
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw refusal("part-names", "the workbook has two parts of one name");
      }
      for (PackageParts.Forbidden part : forbidden) {
        if (part.name().matcher(name).find()) {
          throw refusal(part.rule(), part.message());
        }
      }
    }
  }

  private void checkPacking(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw refusal("encrypted", "the workbook is protected by a password; save it without one");
    }
    if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
      throw refusal("damaged", "the workbook is packed in a way that workbooks are not");
    }
  }

  private UnreadableFile refusal(String rule, String message) {
    return new UnreadableFile(rule, place, message);
  }

  private static boolean isXml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels");
  }

  /**
   * Counts and checks what is truly unpacked; the size that the archive declares is not believed.
   */
  private final class Metered extends FilterInputStream {
    private final long packed;
    private final CRC32 checksum = new CRC32();
    private long unpacked;

    Metered(InputStream in, long packed) {
      super(in);
      this.packed = Math.max(packed, 1);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      if (value >= 0) {
        checksum.update(value);
        count(1);
      }
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      if (count > 0) {
        checksum.update(bytes, offset, count);
        count(count);
      }
      return count;
    }

    long checksum() {
      return checksum.getValue();
    }

    private void count(int bytes) {
      unpacked += bytes;
      if (unpacked > limits.partBytes()) {
        throw refusal(
            "part-size",
            "a part of the workbook is larger than "
                + limits.partBytes() / 1_000_000
                + " MB unpacked");
      }
      if (unpacked > Limits.SMALL_PART && unpacked / packed > limits.ratio()) {
        throw refusal(
            "part-ratio", "a part of the workbook unpacks to more than it can honestly hold");
      }
    }
  }
}
