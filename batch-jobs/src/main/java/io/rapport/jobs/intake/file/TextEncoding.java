package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the text of a file is encoded: UTF-16 if a byte order mark says so or every other byte is
 * zero, else UTF-8 if every byte of the file is. What is left is MacRoman if lines end as they did
 * on old Macs, else the fallback. If an encoding is declared, the file is in that one or refused.
 *
 * @param charset the encoding
 * @param mark bytes of the byte order mark at the start of the file
 */
record TextEncoding(Charset charset, int mark) {
  private static final int BLOCK = 8192;

  /** Of the bytes of UTF-16 text, at least one in so many is zero: blanks, digits, delimiters. */
  private static final int LEAST_SHARE_OF_ZEROS = 16;

  /**
   * Finds the encoding by reading the whole file once.
   *
   * @throws UnreadableFile if its bytes are no text in any of these encodings
   */
  static TextEncoding of(Path file, Place place, TextCharsets charsets) throws IOException {
    Optional<TextEncoding> marked = marked(file);
    if (charsets.declared().isPresent()) {
      return strict(declared(charsets.declared().get(), marked, place), file, place);
    } else if (marked.isPresent()) {
      return strict(marked.get(), file, place);
    }
    Optional<Charset> wide = wideWithoutMark(file);
    if (wide.isPresent()) {
      return strict(new TextEncoding(wide.get(), 0), file, place);
    }
    TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    if (utf8.malformedLine(file, place) == 0) {
      return utf8;
    }
    Charset fallback =
        endsLinesAsOldMacs(file) ? Charset.forName("x-MacRoman") : charsets.fallback();
    return strict(new TextEncoding(fallback, 0), file, place);
  }

  /** The encoding that a byte order mark tells. */
  private static Optional<TextEncoding> marked(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(3);
    }
    if (marked(head, 0xFE, 0xFF)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
    } else if (marked(head, 0xFF, 0xFE)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
    }
    return marked(head, 0xEF, 0xBB, 0xBF)
        ? Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3))
        : Optional.empty();
  }

  /** The declared encoding; UTF-16 without a direction has that of the mark, else the high one. */
  private static TextEncoding declared(
      Charset charset, Optional<TextEncoding> marked, Place place) {
    boolean open = charset.equals(StandardCharsets.UTF_16);
    if (marked.isEmpty()) {
      return new TextEncoding(open ? StandardCharsets.UTF_16BE : charset, 0);
    }
    Charset found = marked.get().charset();
    if (found.equals(charset) || open && !found.equals(StandardCharsets.UTF_8)) {
      return marked.get();
    }
    throw new UnreadableFile(
        "wrong-encoding",
        place,
        "the file begins with the mark of "
            + found.name()
            + ", but "
            + charset.name()
            + " is declared");
  }

  /** Reads the text; bytes that are none are an exception, never a substitute character. */
  BufferedReader reader(Path file) throws IOException {
    return new BufferedReader(new InputStreamReader(open(file), decoder()));
  }

  /** UTF-16 without a mark: zeros stand at every other place only, as in no other text. */
  private static Optional<Charset> wideWithoutMark(Path file) throws IOException {
    byte[] beginning;
    try (InputStream in = Files.newInputStream(file)) {
      beginning = in.readNBytes(BLOCK);
    }
    int[] zeros = new int[2];
    for (int i = 0; i < beginning.length; i++) {
      if (beginning[i] == 0) {
        zeros[i % 2]++;
      }
    }
    boolean pairs = Files.size(file) % 2 == 0;
    if (pairs && zeros[0] == 0 && zeros[1] * LEAST_SHARE_OF_ZEROS > beginning.length) {
      return Optional.of(StandardCharsets.UTF_16LE);
    } else if (pairs && zeros[1] == 0 && zeros[0] * LEAST_SHARE_OF_ZEROS > beginning.length) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static boolean endsLinesAsOldMacs(Path file) throws IOException {
    boolean returns = false;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\n') {
          return false;
        }
        returns |= next == '\r';
      }
    }
    return returns;
  }

  private static TextEncoding strict(TextEncoding encoding, Path file, Place place)
      throws IOException {
    int line = encoding.malformedLine(file, place);
    if (line > 0) {
      throw new UnreadableFile(
          "malformed-bytes",
          place,
          "line " + line + " holds bytes that are no text in " + encoding.charset().name());
    }
    return encoding;
  }

  /** The line from 1 on which bytes are no text, 0 if all are. */
  private int malformedLine(Path file, Place place) throws IOException {
    CharsetDecoder decoder = decoder();
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer characters = CharBuffer.allocate(BLOCK);
    LineCount lines = new LineCount();
    try (ReadableByteChannel in = Channels.newChannel(open(file))) {
      boolean end = false;
      while (!end) {
        end = in.read(bytes) < 0;
        bytes.flip();
        CoderResult result = decoder.decode(bytes, characters, end);
        characters.flip();
        lines.add(characters, place);
        characters.clear();
        if (result.isError()) {
          return lines.line;
        }
        bytes.compact();
      }
      return 0;
    }
  }

  /** Counts line ends of whatever kind and refuses what is no text. */
  private static final class LineCount {
    private int line = 1;
    private char before;

    void add(CharBuffer characters, Place place) {
      while (characters.hasRemaining()) {
        char character = characters.get();
        if (character == '\r' || character == '\n' && before != '\r') {
          line++;
        } else if (character == '\0') {
          throw new UnreadableFile(
              "wrong-type", place, "line " + line + " holds zero bytes; the content is no text");
        }
        before = character;
      }
    }
  }

  private InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(mark);
    return in;
  }

  private CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean marked(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
