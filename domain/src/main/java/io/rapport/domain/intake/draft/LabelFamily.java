package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.PlainText;
import io.rapport.domain.survey.Scale.Answer;
import io.rapport.domain.survey.Scale.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
          "do not know",
          "no opinion",
          "no answer",
          "prefer not to say",
          "no basis for evaluation",
          "keine angabe",
          "trifft nicht auf mich zu",
          "nicht anwendbar",
          "weiß nicht",
          "k. a.",
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
              "agreement-somewhat",
              "strongly disagree",
              "somewhat disagree|slightly disagree",
              "neither agree nor disagree|neither agree or disagree|neutral",
              "somewhat agree|slightly agree",
              "strongly agree"),
          family(
              "agreement-6",
              "strongly disagree",
              "disagree",
              "somewhat disagree|slightly disagree",
              "somewhat agree|slightly agree",
              "agree",
              "strongly agree"),
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
          family(
              "satisfaction-7",
              "very dissatisfied|extremely dissatisfied",
              "dissatisfied|moderately dissatisfied",
              "somewhat dissatisfied|slightly dissatisfied",
              "neither satisfied nor dissatisfied|neutral",
              "somewhat satisfied|slightly satisfied",
              "satisfied|moderately satisfied",
              "very satisfied|extremely satisfied"),
          family(
              "extent",
              "not at all",
              "slightly|to a small extent|a little",
              "moderately|to a moderate extent|somewhat",
              "very|to a large extent|quite a bit|a lot",
              "extremely|to a very large extent|completely|a great deal"),
          family(
              "likelihood",
              "very unlikely|extremely unlikely",
              "unlikely|somewhat unlikely",
              "neither likely nor unlikely|neutral",
              "likely|somewhat likely",
              "very likely|extremely likely"),
          family("frequency", "never", "rarely|seldom", "sometimes", "often", "always"),
          family("frequency-very", "never", "sometimes", "often", "very often", "always"),
          family(
              "frequency-almost",
              "never",
              "almost never|rarely|seldom",
              "sometimes|occasionally",
              "usually|often|frequently",
              "almost always|nearly always",
              "always"),
          family("quality", "very poor", "poor", "fair|average", "good", "very good|excellent"),
          family(
              "zustimmung",
              "stimme überhaupt nicht zu|trifft überhaupt nicht zu|stimme gar nicht zu",
              "stimme nicht zu|stimme eher nicht zu|trifft nicht zu|trifft eher nicht zu",
              "teils/teils|teils-teils|teils, teils|weder noch|neutral",
              "stimme zu|stimme eher zu|trifft zu|trifft eher zu",
              "stimme voll und ganz zu|stimme voll zu|trifft voll und ganz zu"),
          family(
              "zustimmung-4",
              "stimme überhaupt nicht zu|trifft überhaupt nicht zu|stimme gar nicht zu"
                  + "|stimme nicht zu|trifft nicht zu",
              "stimme eher nicht zu|trifft eher nicht zu",
              "stimme eher zu|trifft eher zu",
              "stimme voll und ganz zu|stimme voll zu|trifft voll und ganz zu|stimme zu|trifft zu"),
          family(
              "zustimmung-6",
              "stimme überhaupt nicht zu|trifft überhaupt nicht zu|stimme gar nicht zu",
              "stimme nicht zu|trifft nicht zu",
              "stimme eher nicht zu|trifft eher nicht zu",
              "stimme eher zu|trifft eher zu",
              "stimme zu|trifft zu",
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

  /** Whether a label says that a question does not apply, or that no answer is given. */
  static boolean isOutside(String label) {
    return NOT_APPLICABLE.contains(PlainText.key(label));
  }

  /** The families to which all labels belong, those with the fewest answers first. */
  static List<LabelFamily> holding(Collection<String> labels) {
    return KNOWN.stream()
        .filter(family -> family.holds(labels))
        .sorted(Comparator.comparingInt(family -> family.answers().size()))
        .toList();
  }

  /** The place of a label in the order of the family, from 0; -1 if it is none of its answers. */
  int place(String label) {
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).contains(PlainText.key(label))) {
        return i;
      }
    }
    return -1;
  }

  /** Two labels of one column are two answers: a family that knows them as one does not fit. */
  private boolean holds(Collection<String> labels) {
    List<Integer> places =
        labels.stream()
            .map(PlainText::key)
            .distinct()
            .filter(label -> !NOT_APPLICABLE.contains(label))
            .map(this::place)
            .toList();
    return places.size() > 1
        && !places.contains(-1)
        && places.stream().distinct().count() == places.size();
  }

  /**
   * The scale of the family in the words of a file, answers that nobody chose included.
   *
   * @param labels labels as written; those of one answer are its spellings
   */
  List<Answer> scale(Collection<String> labels) {
    List<Answer> scale = new ArrayList<>();
    Collection<String> once =
        labels.stream()
            .collect(Collectors.toMap(PlainText::key, label -> label, (a, b) -> a, TreeMap::new))
            .values();
    for (int i = 0; i < answers.size(); i++) {
      List<String> spellings = answers.get(i);
      List<String> used =
          once.stream().filter(label -> spellings.contains(PlainText.key(label))).toList();
      scale.add(
          new Answer(
              i + 1,
              used.isEmpty() ? spellings.get(0) : used.get(0),
              DraftScale.kind(i, answers.size()),
              used.size() > 1 ? used.subList(1, used.size()) : List.of()));
    }
    List<String> outside = once.stream().filter(LabelFamily::isOutside).toList();
    if (!outside.isEmpty()) {
      scale.add(
          new Answer(
              NOT_APPLICABLE_CODE,
              outside.get(0),
              Kind.NOT_APPLICABLE,
              outside.subList(1, outside.size())));
    }
    return scale;
  }
}
