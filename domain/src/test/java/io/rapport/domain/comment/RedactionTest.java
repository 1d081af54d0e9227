package io.rapport.domain.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static final Redaction REDACTION = Redaction.of(Canaries.PEOPLE);
  private static final int ROUNDS = 6_000;

  @Test
  @DisplayName("no planted name, address or number survives in 6,000 comments (seed 81)")
  void noCanarySurvives() {
    Random random = new Random(81);
    List<String> survivors = new ArrayList<>();
    Map<PersonalData, Integer> planted = new EnumMap<>(PersonalData.class);
    for (int round = 0; round < ROUNDS; round++) {
      Canaries.Planted comment = Canaries.comment(random);
      Redacted redacted = REDACTION.redact(comment.text());
      planted.merge(comment.kind(), 1, Integer::sum);
      if (survives(comment.canary(), redacted.words()) || redacted.replaced().isEmpty()) {
        survivors.add(comment.text() + " -> " + redacted.text());
      }
    }
    assertThat(survivors).isEmpty();
    assertThat(planted).containsOnlyKeys(PersonalData.values());
    assertThat(planted.values()).allMatch(count -> count >= ROUNDS / 20);
  }

  /** Whether a word of a name or four digits in a row are still there. */
  private static boolean survives(String canary, String left) {
    String letters = NameList.key(left).replaceAll("[^\\p{L}\\d]", " ");
    List<String> words = List.of(letters.split(" +"));
    String digits = left.replaceAll("\\D", "");
    String planted = canary.replaceAll("\\D", "");
    for (int i = 0; i + 4 <= planted.length(); i++) {
      if (digits.contains(planted.substring(i, i + 4))) {
        return true;
      }
    }
    Matcher word = Pattern.compile("\\p{L}{3,}").matcher(NameList.key(canary));
    while (word.find()) {
      if (!Canaries.CARRIERS.contains(word.group()) && words.contains(word.group())) {
        return true;
      }
    }
    return false;
  }

  /** Their names are words of the harmless comments. */
  private static final List<String> ORDINARY_NAMES =
      List.of(
          "Art Long",
          "May King",
          "Hope Summer",
          "Bob Brown",
          "Jan Bach",
          "Eva Weg",
          "Ute Lob",
          "Kai Winter",
          "Max Ernst",
          "Claire Grand",
          "Luc Dur",
          "Paul Soleil");

  @Test
  @DisplayName(
      "of 90 harmless comments at most one word in two hundred is lost, whatever people are called")
  void littleIsLost() throws IOException {
    List<String> comments;
    try (InputStream in = RedactionTest.class.getResourceAsStream("/comment/harmless.txt")) {
      comments = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertThat(comments).hasSize(90);
    List<String> names = new ArrayList<>(Canaries.PEOPLE);
    names.addAll(ORDINARY_NAMES);
    Redaction redaction = Redaction.of(names);
    int words = 0;
    List<String> lost = new ArrayList<>();
    for (String comment : comments) {
      words += comment.split(" ").length;
      List<String> left =
          new ArrayList<>(Arrays.asList(redaction.redact(comment).text().split(" ")));
      for (String word : comment.split(" ")) {
        if (!left.remove(word)) {
          lost.add(word + " of: " + comment);
        }
      }
    }
    assertThat(lost).hasSizeLessThanOrEqualTo(words / 200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Anna Meier and peter are great, Frau Schulze is not. | [name] and [name] are great, Frau [name] is not.
          ask MUELLER or Müllers assistant | ask [name] or [name] assistant
          A. Müller-Lüdenscheidt decides alone | A. [name] decides alone
          Write to anna.meier@firm.example or call +49 (0)30 123456-78. | Write to [e-mail] or call [phone].
          siehe https://wiki.firm.example/x?id=3 und intranet.firm.de/anna | siehe [link] und [link]
          IBAN DE89 3704 0044 0532 0130 00, merci | IBAN [account], merci
          Personalnummer 4711 sagt nein | [number] sagt nein
          seit dem 12.03.2024 ist Schluss | seit dem [number] ist Schluss
          Mon chef est M. de La Tour. | Mon chef est M. [name].
          Viele Grüße, Kevin | Viele Grüße, [name]
          my name is John Smith and I quit | my name is [name] and I quit
          Mark has no time, Will's door is shut | [name] has no time, [name]'s door is shut
          """)
  void examples(String comment, String redacted) {
    assertThat(REDACTION.redact(comment).text()).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna meier (at) firm (dot) example",
        "anna.meier [at] firm.example",
        "anna punkt meier at firm punkt example",
        "anna@firm",
        "@annam",
        "ｃａｌｌ ０３０ １２３４５６７",
        "030\u200B123\u200B4567",
        "06.12.34.56.78",
        "0171/1234567",
        "(555) 123-4567",
        "ext. 4711",
        "Durchwahl -234",
        "QQ 12 34 56 C",
        "1 85 05 78 006 084 36",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "R_3kQ9xYzAbC12wQz",
        "B-MW 1234",
        "10.11.12.13",
        "EMP-00123",
        "#4711"
      })
  void nothingOfItIsLeft(String comment) {
    Redacted redacted = REDACTION.redact("so " + comment);
    assertThat(redacted.replaced()).isNotEmpty();
    assertThat(redacted.words()).doesNotContainPattern("\\d{2}").doesNotContain("nna", "eier");
  }

  @Test
  @DisplayName("redacting twice changes nothing more (seed 82)")
  void idempotent() {
    Random random = new Random(82);
    for (int round = 0; round < 500; round++) {
      Redacted once = REDACTION.redact(Canaries.comment(random).text());
      assertThat(REDACTION.redact(once.text()).text()).isEqualTo(once.text());
      Redacted restored = Redacted.restored(once.text());
      assertThat(restored).isEqualTo(once);
      assertThat(restored.replaced()).isEqualTo(once.replaced());
    }
  }

  @Test
  void withoutAListFormsOfAddressStillTell() {
    Redaction withoutList = Redaction.of(List.of());
    assertThat(withoutList.redact("Frau Meier and anna@firm.example, anna too").text())
        .isEqualTo("Frau [name] and [e-mail], anna too");
  }

  @Test
  void saysNothingOfTheTextInItsOwnWords() {
    Redacted redacted = REDACTION.redact("The canteen is loud");
    assertThat(redacted.toString()).doesNotContain("canteen");
    assertThat(redacted.text()).isEqualTo("The canteen is loud");
    assertThat(redacted.replaced()).isEmpty();
  }

  @Test
  void longTokensAreDoneInOneGo() {
    String hostile =
        "a".repeat(20_000) + ".".repeat(20_000) + "1-".repeat(20_000) + "é@".repeat(500);
    assertThat(REDACTION.redact(hostile).text()).contains(PersonalData.EMAIL.mark());
  }

  @Test
  void languagesByTheirCode() {
    assertThat(Language.of("de-CH")).contains(Language.GERMAN);
    assertThat(Language.of(" FR ")).contains(Language.FRENCH);
    assertThat(Language.of("tlh")).isEmpty();
    for (Language language : Language.values()) {
      assertThat(Language.of(language.code().toUpperCase(Locale.ROOT))).contains(language);
    }
  }
}
