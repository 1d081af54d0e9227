package io.rapport.domain.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * Units with one unit above them that are put together, because some of them are too small to be
 * reported alone.
 *
 * @param unit the unit that stands for them: its name, its people, the unit above
 * @param members the units put together, each with what was below it, sorted by code
 * @param inside units that were below members and are no longer told apart
 * @param direct whether the people who belong to the very unit above are in it too
 */
public record OtherTeam(Unit unit, List<Unit> members, List<Unit> inside, boolean direct) {
  private static final int DIGITS = 8;

  public OtherTeam {
    members = List.copyOf(members);
    inside = List.copyOf(inside);
  }

  /** Units that have no figures of their own any more: members and what was inside of them. */
  public List<Unit> hidden() {
    List<Unit> hidden = new ArrayList<>(members);
    hidden.addAll(inside);
    return hidden;
  }

  /**
   * The code of units put together. It depends on them alone, so the same units have the same code
   * in every wave, and other units another one.
   *
   * @param parent code of the unit above
   * @param members codes of those put together, the unit above itself if its people are among them
   */
  static String code(String parent, Collection<String> members) {
    byte[] names = String.join("\n", new TreeSet<>(members)).getBytes(StandardCharsets.UTF_8);
    return parent + "~" + HexFormat.of().formatHex(sha256(names)).substring(0, DIGITS);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }
}
