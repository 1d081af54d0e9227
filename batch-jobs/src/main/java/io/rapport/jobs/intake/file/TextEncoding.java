package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
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

/**
 * How the text of a file is encoded: UTF-16 if a byte order mark says so, else UTF-8 if every byte
 * of the file is, else Windows-1252, which office programs of western Europe still write.
 *
 * @param charset the encoding
 * @param mark bytes of the byte order mark at the start of the file
 */
record TextEncoding(Charset charset, int mark) {
  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final int BLOCK = 8192;

  /**
   * Finds the encoding by reading the whole file once.
   *
   * @throws UnreadableFile if its bytes are no text in any of these encodings
   */
  static TextEncoding of(Path file, Place place) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(3);
    }
    if (marked(head, 0xFE, 0xFF)) {
      return strict(new TextEncoding(StandardCharsets.UTF_16BE, 2), file, place);
    } else if (marked(head, 0xFF, 0xFE)) {
      return strict(new TextEncoding(StandardCharsets.UTF_16LE, 2), file, place);
    } else if (marked(head, 0xEF, 0xBB, 0xBF)) {
      return strict(new TextEncoding(StandardCharsets.UTF_8, 3), file, place);
    }
    TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    return utf8.malformedLine(file, place) == 0
        ? utf8
        : strict(new TextEncoding(FALLBACK, 0), file, place);
  }

  /** Reads the text; bytes that are none are an exception, never a substitute character. */
  BufferedReader reader(Path file) throws IOException {
    return new BufferedReader(new InputStreamReader(open(file), decoder()));
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
    int line = 1;
    try (ReadableByteChannel in = Channels.newChannel(open(file))) {
      boolean end = false;
      while (!end) {
        end = in.read(bytes) < 0;
        bytes.flip();
        CoderResult result = decoder.decode(bytes, characters, end);
        characters.flip();
        line += lines(characters, place);
        characters.clear();
        if (result.isError()) {
          return line;
        }
        bytes.compact();
      }
      return 0;
    }
  }

  private static int lines(CharBuffer characters, Place place) {
    int lines = 0;
    while (characters.hasRemaining()) {
      char character = characters.get();
      if (character == '\n') {
        lines++;
      } else if (character == '\0') {
        throw new UnreadableFile("wrong-type", place, "the content is no text");
      }
    }
    return lines;
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
