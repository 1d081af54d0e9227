package io.rapport.domain.comment;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Comments into which something personal was planted. All people and numbers are invented. */
final class Canaries {
  /** Names that are ordinary words, too: Mark, Will, Rose, Klein, Koch, Petit, Blanc. */
  static final List<String> PEOPLE =
      List.of(
          "Anna Meier",
          "Peter Müller-Lüdenscheidt",
          "Schmidthuber, Jürgen",
          "François Lefèvre",
          "Zoë Okonkwo",
          "Mark Klein",
          "Will Rose",
          "Sébastien Petit",
          "Aurélie Blanc",
          "Ursula von der Heide",
          "Björn Groß",
          "Siobhán O'Rourke",
          "Łukasz Kowalczyk",
          "Heinz Koch",
          "Grace Young",
          "Li Wei",
          "Thérèse d'Aubigny",
          "Kevin Sørensen");

  /** Words that are written with what is planted and give nobody away. */
  static final Set<String> CARRIERS =
      Set.of(
          "von",
          "der",
          "tel",
          "ext",
          "personalnummer",
          "matricule",
          "staff",
          "www",
          "http",
          "https",
          "the",
          "und",
          "punkt",
          "dot",
          "point",
          "durchwahl",
          "poste",
          "monsieur",
          "frau",
          "herr",
          "mrs",
          "mme",
          "example",
          "com");

  private static final List<String> AROUND =
      List.of(
          "I think that % should not decide this alone.",
          "Please contact % about it, nothing has changed for us.",
          "it is always the same with %, and nobody says a word",
          "Nobody listens here (%) and that hurts!",
          "We asked twice:\n% - no answer.",
          "Seit Monaten hoffen wir auf %, aber es kommt nichts.",
          "Bitte an % weitergeben, danke.",
          "Ohne %, wäre hier alles anders",
          "Das Problem ist \u201E%\u201C und sonst nichts.",
          "Tout passe par % et rien n'avance.",
          "Merci de voir avec %.",
          "C'est la faute de % ; on le sait tous.",
          "%");

  private Canaries() {}

  record Planted(PersonalData kind, String canary, String text) {}

  static Planted comment(Random random) {
    PersonalData kind = PersonalData.values()[random.nextInt(PersonalData.values().length)];
    String canary =
        switch (kind) {
          case NAME -> name(random);
          case EMAIL -> email(random);
          case LINK -> link(random);
          case ACCOUNT -> account(random);
          case PHONE -> phone(random);
          case NUMBER -> number(random);
        };
    return new Planted(kind, canary, pick(random, AROUND).replace("%", canary));
  }

  private static String name(Random random) {
    String[] parts = parts(random);
    boolean ordinary = List.of("Mark", "Will", "Grace", "Heinz", "Li").contains(parts[0]);
    String full = parts[0] + " " + parts[1];
    return switch (random.nextInt(10)) {
      case 0 -> full;
      case 1 -> full.toLowerCase(Locale.ROOT);
      case 2 -> full.toUpperCase(Locale.ROOT);
      case 3 -> parts[1] + ", " + parts[0];
      case 4 -> ordinary ? full : parts[0] + "s";
      case 5 -> ordinary ? full : parts[0].toLowerCase(Locale.ROOT);
      case 6 -> pick(random, List.of("Frau ", "Herr ", "Mrs. ", "Monsieur ", "Mme ")) + parts[1];
      case 7 -> umlautsWrittenOut(full);
      case 8 -> full + "'s";
      default -> parts[0].charAt(0) + ". " + parts[0] + " " + parts[1];
    };
  }

  private static String email(Random random) {
    String[] parts = parts(random);
    String local =
        (parts[0] + pick(random, List.of(".", "_", "-", "")) + parts[1])
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}._-]", "");
    return switch (random.nextInt(6)) {
      case 0 -> local + "@firm.example";
      case 1 -> local + " @ mail.firm.example";
      case 2 -> local + "(at)firm.example";
      case 3 -> local + " [at] firm [dot] example";
      case 4 -> local + " at firm punkt com";
      default -> local.toUpperCase(Locale.ROOT) + "@FIRM.EXAMPLE";
    };
  }

  private static String link(Random random) {
    String login = parts(random)[0].toLowerCase(Locale.ROOT) + digits(random, 4);
    return switch (random.nextInt(4)) {
      case 0 -> "https://social.example/in/" + login;
      case 1 -> "www.social.example/" + login + "?x=1";
      case 2 -> "social.com/" + login;
      default -> "HTTP://" + login + ".firm.example/";
    };
  }

  private static String account(Random random) {
    String country = pick(random, List.of("DE", "FR", "AT", "CH", "GB", "BE"));
    String check = digits(random, 2);
    String groups =
        switch (random.nextInt(3)) {
          case 0 ->
              " "
                  + digits(random, 4)
                  + " "
                  + digits(random, 4)
                  + " "
                  + digits(random, 4)
                  + " "
                  + digits(random, 2);
          case 1 -> digits(random, 18);
          default ->
              " NWBK "
                  + digits(random, 4)
                  + " "
                  + digits(random, 4)
                  + " "
                  + digits(random, 3)
                  + "M 02";
        };
    String iban = country + check + groups;
    return random.nextInt(4) == 0 ? iban.toLowerCase(Locale.ROOT) : iban;
  }

  private static String phone(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> "+49 (0)30 " + digits(random, 6) + "-" + digits(random, 2);
      case 1 -> "0049" + digits(random, 10);
      case 2 -> "0171/" + digits(random, 7);
      case 3 -> "030 - " + digits(random, 4) + " " + digits(random, 4);
      case 4 -> "(089) " + digits(random, 6);
      case 5 -> "06 " + pairs(random, " ");
      case 6 -> "01." + pairs(random, ".");
      case 7 -> "+33 (0) 6 " + pairs(random, " ");
      case 8 -> "020 7" + digits(random, 3) + " " + digits(random, 4);
      case 9 -> "+1-555-" + digits(random, 3) + "-" + digits(random, 4);
      case 10 -> "07700 9" + digits(random, 5);
      default ->
          pick(random, List.of("ext. ", "Durchwahl ", "poste ", "Tel.: ")) + digits(random, 4);
    };
  }

  private static String number(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> "E" + digits(random, 5);
      case 1 -> "HR-" + digits(random, 4) + "-" + digits(random, 3);
      case 2 -> "Personalnummer " + digits(random, 4);
      case 3 -> "matricule n° " + digits(random, 6);
      case 4 -> "staff no. " + digits(random, 4);
      case 5 -> digits(random, 8);
      case 6 -> "#" + digits(random, 4);
      case 7 -> digits(random, 6) + "-AB";
      default -> "R_" + digits(random, 1) + "kQ" + digits(random, 5) + "zAb" + digits(random, 4);
    };
  }

  private static String[] parts(Random random) {
    String person = pick(random, PEOPLE);
    String[] parts = person.contains(", ") ? person.split(", ") : person.split(" ", 2);
    return person.contains(", ") ? new String[] {parts[1], parts[0]} : parts;
  }

  private static String umlautsWrittenOut(String name) {
    return name.replace("ü", "ue").replace("ö", "oe").replace("ä", "ae").replace("ß", "ss");
  }

  private static String pairs(Random random, String between) {
    return String.join(
        between, digits(random, 2), digits(random, 2), digits(random, 2), digits(random, 2));
  }

  /** Starts with no zero, so that it keeps its length in every eye. */
  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder().append((char) ('1' + random.nextInt(9)));
    while (digits.length() < count) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
