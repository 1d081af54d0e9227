package io.rapport.domain.intake.layout;

import java.util.List;
import java.util.Set;

/** One way in which survey tools lay out what they export. Stateless. */
public sealed interface Layout
    permits QualtricsLayout,
        SurveyMonkeyLayout,
        MicrosoftFormsLayout,
        GoogleFormsLayout,
        LimeSurveyLayout,
        KoboLayout,
        GlintLayout,
        FormbricksLayout,
        LongLayout,
        WideLayout {

  /** Every layout there is; of equally good matches the earlier one is taken. */
  static List<Layout> all() {
    return List.of(
        new QualtricsLayout(),
        new SurveyMonkeyLayout(),
        new MicrosoftFormsLayout(),
        new GoogleFormsLayout(),
        new LimeSurveyLayout(),
        new KoboLayout(),
        new GlintLayout(),
        new FormbricksLayout(),
        new LongLayout(),
        new WideLayout());
  }

  /** Short name, as commands print it. */
  String id();

  /**
   * Whether a table has this layout.
   *
   * @param head its first rows, header rows included; {@link LayoutRecognition#ROWS} are enough
   */
  LayoutVerdict judge(TableHead head);

  /**
   * Whether an id stands for one answer sheet in whatever file it returns. Counters that begin anew
   * with every survey do not.
   */
  default boolean hasLastingIds() {
    return false;
  }

  /** What stands in place of an answer that was not given, beside a blank. */
  default Set<String> unanswered() {
    return Set.of();
  }
}
