package io.rapport.domain.intake.codebook;

import java.util.List;

/**
 * An answer that a codebook lists.
 *
 * @param code number that an export writes for it
 * @param label words for it, without markup
 * @param aliases other words for it that an export may write
 * @param outside whether the codebook keeps it out of every calculation
 */
public record CodebookAnswer(int code, String label, List<String> aliases, boolean outside) {
  public CodebookAnswer {
    aliases = List.copyOf(aliases);
  }

  /** An answer that counts and has no other words. */
  public CodebookAnswer(int code, String label) {
    this(code, label, List.of(), false);
  }
}
