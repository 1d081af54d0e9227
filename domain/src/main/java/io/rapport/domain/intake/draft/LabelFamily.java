package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.PlainText;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Scale.Answer;
import io.rapport.domain.survey.Scale.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Labels that belong together, in their order from unfavourable to favourable. Scales that survey
 * tools offer ready-made, in English, German and French.
 *
 * @param id name of the scale in drafts
 * @param answers from the lowest to the highest, each with its spellings
 */
record LabelFamily(String id, List<List<String>> answers) {
  /** Spellings of an answer outside the scale, in any family. */
  private static final Set<String> NOT_APPLICABLE =
      Set.of(
          "n/a",
          "not applicable",
          "does not apply",
          "don't know",
          "no basis for evaluation",
          "keine angabe",
          "trifft nicht auf mich zu",
          "nicht anwendbar",
          "weiß nicht",
          "non applicable",
          "sans objet",
          "ne sait pas",
          "sans avis");

  private static final int NOT_APPLICABLE_CODE = -1;

  static final List<LabelFamily> KNOWN =
      List.of(
          family(
              "agreement",
              "strongly disagree|disagree strongly",
              "disagree",
              "neither agree nor disagree|neither agree or disagree|neutral|undecided|neither",
              "agree",
              "strongly agree|agree strongly"),
          family("agreement-4", "strongly disagree", "disagree", "agree", "strongly agree"),
          family(
              "agreement-7",
              "strongly disagree",
              "disagree",
              "somewhat disagree|slightly disagree",
              "neither agree nor disagree|neutral",
              "somewhat agree|slightly agree",
              "agree",
              "strongly agree"),
          family(
              "satisfaction",
              "very dissatisfied|extremely dissatisfied",
              "dissatisfied|somewhat dissatisfied",
              "neither satisfied nor dissatisfied|neutral",
              "satisfied|somewhat satisfied",
              "very satisfied|extremely satisfied"),
          family("frequency", "never", "rarely|seldom", "sometimes", "often", "always"),
          family("frequency-very", "never", "sometimes", "often", "very often", "always"),
          family("quality", "very poor", "poor", "fair|average", "good", "very good|excellent"),
          family(
              "zustimmung",
              "stimme überhaupt nicht zu|trifft überhaupt nicht zu|stimme gar nicht zu",
              "stimme nicht zu|stimme eher nicht zu|trifft eher nicht zu",
              "teils/teils|teils-teils|teils, teils|weder noch|neutral",
              "stimme zu|stimme eher zu|trifft eher zu",
              "stimme voll und ganz zu|stimme voll zu|trifft voll und ganz zu"),
          family(
              "zufriedenheit",
              "sehr unzufrieden",
              "unzufrieden|eher unzufrieden",
              "teils/teils|weder noch|neutral",
              "zufrieden|eher zufrieden",
              "sehr zufrieden"),
          family("häufigkeit", "nie", "selten", "manchmal|gelegentlich", "oft|häufig", "immer"),
          family(
              "accord",
              "pas du tout d'accord|tout à fait en désaccord",
              "pas d'accord|plutôt pas d'accord|en désaccord",
              "ni d'accord ni pas d'accord|neutre|ni en accord ni en désaccord",
              "d'accord|plutôt d'accord",
              "tout à fait d'accord"),
          family(
              "satisfaction-fr",
              "très insatisfait|pas du tout satisfait",
              "insatisfait|plutôt insatisfait",
              "ni satisfait ni insatisfait|neutre",
              "satisfait|plutôt satisfait",
              "très satisfait"),
          family("fréquence", "jamais", "rarement", "parfois", "souvent", "toujours"));

  private static LabelFamily family(String id, String... answers) {
    return new LabelFamily(
        id, Arrays.stream(answers).map(spellings -> List.of(spellings.split("\\|"))).toList());
  }

  /** The family to which all labels belong; of several the one with the fewest answers. */
  static Optional<LabelFamily> of(Collection<String> labels) {
    return KNOWN.stream()
        .filter(family -> family.holds(labels))
        .min(Comparator.comparingInt(family -> family.answers().size()));
  }

  private boolean holds(Collection<String> labels) {
    Set<String> known = new HashSet<>(NOT_APPLICABLE);
    answers.forEach(known::addAll);
    long scored =
        labels.stream().filter(label -> !NOT_APPLICABLE.contains(PlainText.key(label))).count();
    return scored > 1 && labels.stream().map(PlainText::key).allMatch(known::contains);
  }

  /**
   * The scale of the family in the words of a file, answers that nobody chose included.
   *
   * @param labels labels as written, at most one spelling each
   */
  Scale scale(Collection<String> labels) {
    List<Answer> scale = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      List<String> spellings = answers.get(i);
      List<String> used =
          labels.stream().filter(label -> spellings.contains(PlainText.key(label))).toList();
      scale.add(
          new Answer(
              i + 1,
              used.isEmpty() ? spellings.get(0) : used.get(0),
              NumberScale.kind(i + 1, 1, answers.size()),
              used.size() > 1 ? used.subList(1, used.size()) : List.of()));
    }
    List<String> outside =
        labels.stream().filter(label -> NOT_APPLICABLE.contains(PlainText.key(label))).toList();
    if (!outside.isEmpty()) {
      scale.add(
          new Answer(
              NOT_APPLICABLE_CODE,
              outside.get(0),
              Kind.NOT_APPLICABLE,
              outside.subList(1, outside.size())));
    }
    return new Scale(id, scale);
  }
}
