package io.rapport.jobs.store.intake;

import java.util.Optional;

/**
 * Rows in the text format of COPY (PostgreSQL manual, COPY, "Text Format"): tab between columns,
 * newline after rows, {@code \N} for null. NOT thread safe.
 */
final class CopyText {
  private final StringBuilder text = new StringBuilder();
  private boolean inRow;

  CopyText add(String value) {
    separate();
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      switch (character) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\0' -> {
          // No text of PostgreSQL holds a zero; a spreadsheet's cannot either.
        }
        default -> text.append(character);
      }
    }
    return this;
  }

  CopyText add(long value) {
    separate();
    text.append(value);
    return this;
  }

  CopyText add(Optional<?> value) {
    if (value.isPresent()) {
      return add(value.get().toString());
    }
    separate();
    text.append("\\N");
    return this;
  }

  void endRow() {
    text.append('\n');
    inRow = false;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void separate() {
    if (inRow) {
      text.append('\t');
    }
    inRow = true;
  }
}
