package io.rapport.jobs.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Changes of the XML of a sheet that leave it well-formed, so that a reader has to make up its
 * mind.
 */
final class XmlChanges {
  private static final List<Pattern> ATTRIBUTES =
      List.of(
          Pattern.compile(" (?:r|t|s|spans|hidden)=\"[^\"]*\""),
          Pattern.compile(
              " office:(?:value-type|value|date-value|boolean-value|string-value)=\"[^\"]*\""),
          Pattern.compile(" table:[a-z-]+=\"[^\"]*\""));
  private static final Pattern CONTENT = Pattern.compile("(?<=>)[^<>]+(?=</(?:v|t|text:p)>)");
  private static final Pattern CELL =
      Pattern.compile("<c [^>]*/>|<c [^>]*>.*?</c>|<table:table-cell[^>]*>.*?</table:table-cell>");
  private static final List<String> VALUES =
      List.of(
          "0",
          "1",
          "7",
          "0.5",
          "-3",
          "1E3",
          "5.0",
          "true",
          "2026-05-06",
          "A1",
          "C3",
          "n",
          "s",
          "str",
          "float",
          "string",
          "date",
          "2");

  private XmlChanges() {}

  /** One to three changes. */
  static byte[] of(byte[] xml, SplittableRandom random) {
    String text = new String(xml, StandardCharsets.UTF_8);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      text = changed(text, random);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String changed(String text, SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> at(text, ATTRIBUTES.get(random.nextInt(3)), random, found -> "");
      case 1 ->
          at(
              text,
              ATTRIBUTES.get(random.nextInt(3)),
              random,
              found ->
                  found.substring(0, found.indexOf('"') + 1)
                      + VALUES.get(random.nextInt(VALUES.size()))
                      + '"');
      case 2 -> at(text, CONTENT, random, found -> VALUES.get(random.nextInt(VALUES.size())));
      case 3 -> at(text, CONTENT, random, found -> wrapped(found, random));
      case 4 -> at(text, CELL, random, found -> random.nextBoolean() ? "" : found + found);
      default -> swapped(text, random);
    };
  }

  /** The same text, written otherwise. */
  private static String wrapped(String content, SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> "<![CDATA[" + content.replace("&amp;", "&").replace("&lt;", "<") + "]]>";
      case 1 ->
          content.charAt(0) == '&'
              ? content
              : "&#" + (int) content.charAt(0) + ";" + content.substring(1);
      case 2 -> "<!-- 9 -->" + content;
      default -> " " + content + "\n";
    };
  }

  private static String swapped(String text, SplittableRandom random) {
    List<MatchResult> found = CONTENT.matcher(text).results().toList();
    if (found.size() < 2) {
      return text;
    }
    int first = random.nextInt(found.size() - 1);
    MatchResult one = found.get(first);
    MatchResult other = found.get(first + 1);
    return text.substring(0, one.start())
        + other.group()
        + text.substring(one.end(), other.start())
        + one.group()
        + text.substring(other.end());
  }

  private interface Change {
    String of(String found);
  }

  private static String at(String text, Pattern pattern, SplittableRandom random, Change change) {
    List<MatchResult> found = new ArrayList<>(pattern.matcher(text).results().toList());
    if (found.isEmpty()) {
      return text;
    }
    MatchResult one = found.get(random.nextInt(found.size()));
    return text.substring(0, one.start()) + change.of(one.group()) + text.substring(one.end());
  }
}
