package io.rapport.jobs.intake.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Text with commas by RFC 4180, character by character, in UTF-8, Windows-1252 or MacRoman. */
final class TextByHand {
  private TextByHand() {}

  static List<List<String>> rows(Path file) throws IOException {
    String text = text(Files.readAllBytes(file));
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (quoted) {
        if (character != '"') {
          cell.append(character);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(text.charAt(++i));
        } else {
          quoted = false;
        }
      } else if (character == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (character == ',') {
        row.add(value(cell));
        cell.setLength(0);
      } else if (character == '\n' || character == '\r') {
        row.add(value(cell));
        cell.setLength(0);
        SeenCells.add(rows, row);
        row.clear();
      } else {
        cell.append(character);
      }
    }
    row.add(value(cell));
    SeenCells.add(rows, row);
    return rows;
  }

  /** Without the apostrophe that keeps a text from being a formula. */
  private static String value(StringBuilder cell) {
    boolean escaped =
        cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0;
    return SeenCells.text(escaped ? cell.substring(1) : cell.toString());
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      String latin = new String(bytes, StandardCharsets.ISO_8859_1);
      boolean mac = latin.indexOf('\r') >= 0 && latin.indexOf('\n') < 0;
      Charset charset = Charset.forName(mac ? "x-MacRoman" : "windows-1252");
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }
}
