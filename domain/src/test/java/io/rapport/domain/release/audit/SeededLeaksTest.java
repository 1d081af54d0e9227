package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.OverlapEvidence.Cell;
import io.rapport.domain.release.audit.OverlapEvidence.Part;
import io.rapport.domain.release.audit.OverlapEvidence.Records;
import io.rapport.domain.release.audit.RecordEvidence.Work;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Leaks that are planted in a sound release, each of which the audit must find. */
@DisplayName("A release is stopped by")
class SeededLeaksTest {
  private final SoundRelease release = new SoundRelease();

  @BeforeEach
  void nothingIsWrongWithTheReleaseItself() {
    assertThat(release.findings()).isEmpty();
  }

  @Test
  @DisplayName("a small unit whose only hidden sibling is shown again")
  void secondarySuppressionOff() {
    release.answers("C");

    assertThat(release.findings()).isEqualTo(ofAnswers("1 (units and groups 1)"));
  }

  @Test
  @DisplayName("hiding the next smallest sibling, though both together are few")
  void siblingRuleOnly() {
    // Of the women, those of C and of D are hidden, as the rule asks; but they are seven.
    release.answers("B+gender:F");

    assertThat(release.findings()).isEqualTo(ofAnswers("1 (hidden parts together 1)"));
  }

  @Test
  @DisplayName("everybody but a hidden unit, in its comparison with the rest")
  void complementShown() {
    release.put(
        SoundRelease.key("item-vs-rest", "D", "I1"), new Base.Band(5, 9), Bound.EXACT, "VALUE=5");

    assertThat(release.findings()).contains("2026-05: comparisons that give a hidden side away: 1");
  }

  @Test
  @DisplayName("a report of an earlier release, in which another unit was hidden")
  void anOldPdfKept() {
    release.published("ALL", "A", "C");

    assertThat(release.findings()).isEqualTo(ofAnswers("1 (units and groups 1)"));
  }

  @Test
  @DisplayName("a share of exactly 100 %")
  void exactlyAHundredPercent() {
    release.shown("item", "A", "I1", "VALUE=100");
    release.hidden("item-vs-rest", "A", "I1");

    assertThat(release.findings())
        .containsExactly(
            "2026-05: numbers at an end that do not say so: 1",
            "2026-05: numbers finer than their steps, or beyond their ends: 1");
  }

  @Test
  @DisplayName("how many answered in a hidden unit")
  void baseOfAHiddenCell() {
    release.put(SoundRelease.key("response", "D", ""), new Base.Exact(6), Bound.EXACT, "VALUE=60");

    assertThat(release.findings())
        .containsExactly(
            "response/2026-05/: small groups that follow from what is shown: 1"
                + " (units and groups 1)",
            "2026-05: bases that tell more than they may: 1");
  }

  @Test
  @DisplayName("an index of five items, four of which are shown")
  void indexWithFourOfFiveItems() {
    release.hidden("item", "B", "I5");

    assertThat(release.findings())
        .containsExactly("index/2026-05/DIM: indices that give a hidden item away: 1");
    assertThat(release.hidden("item", "B", "I4").findings()).isEmpty();
    // Another release showed the fourth item of the same people.
    assertThat(release.publishedItem("B", "I4").findings())
        .containsExactly("index/2026-05/DIM: indices that give a hidden item away: 1");
  }

  @Test
  @DisplayName("a correction that one person made")
  void revisionOfOnePerson() {
    release.published("ALL", "A").cameToA(1);

    assertThat(release.findings()).isEqualTo(ofAnswers("1 (people alike 1)"));
  }

  @Test
  @DisplayName("a window that moved on by a month, in which two records went and two came")
  void rollingWindow() {
    String now = "S03/2026-06.12m/whole/beforeDecision";
    release
        .records(new RecordEvidence(now, Optional.of(new Work(32, 8, 6, 0.2)), Optional.empty()))
        .put(CellKey.parse(now), new Base.Exact(32), Bound.EXACT, "VALUE=61");
    assertThat(release.findings()).isEmpty();

    release.overlaps(windows(2, 2));
    assertThat(release.findings())
        .containsExactly(
            "S03/beforeDecision: small sets of records follow from what is shown: 0 hidden cells,"
                + " 0 crossings, 0 remainders, 0 differences, 1 moved windows");
  }

  /** Twelve months to May, which readers have, and to June; thirty records are in both. */
  private static OverlapEvidence windows(int went, int came) {
    return new OverlapEvidence(
        List.of(new Part("S03", "beforeDecision")),
        List.of(of(30), of(went), of(came)),
        List.of(
            new Cell("2026-05.12m", "whole", 1, false, List.of(List.of(0, 1))),
            new Cell("2026-06.12m", "whole", 0, false, List.of(List.of(0, 2)))));
  }

  /** Records of eight managers in equal parts, and of six consultants. */
  private static Records of(long records) {
    return new Records(
        records,
        List.of(1, 2, 3, 4, 5, 6, 7, 8),
        Collections.nCopies(8, records / 8.0),
        List.of(1, 2, 3, 4, 5, 6));
  }

  @Test
  @DisplayName("comments of a unit beside those of everybody")
  void commentsAtTwoLevels() {
    release.put(SoundRelease.key("theme", "B", "PAY"), new Base.Exact(40), Bound.EXACT, "VALUE=30");

    assertThat(release.findings())
        .containsExactly("2026-05: themes of comments at a second level: 1");
  }

  @Test
  @DisplayName("how many of few people gave an answer")
  void optionCounts() {
    release.shown("item", "B", "I2", "VALUE=50", "COUNT=16");

    assertThat(release.findings())
        .containsExactly("2026-05: numbers that few people may not have: 1");
  }

  @Test
  @DisplayName("a number as it was computed, in a workbook")
  void workbookPrecision() {
    release.shown("index", "B", "DIM", "VALUE=55.1612903225806", "LOW=45", "HIGH=65");

    assertThat(release.findings())
        .containsExactly("2026-05: numbers finer than their steps, or beyond their ends: 1");
  }

  @Test
  @DisplayName("a bar drawn to the true value beyond the end")
  void trueValueInAChart() {
    // Of 31, 95 is one beyond the end of 90; the interval of all agreeing begins at 89.
    release.put(
        SoundRelease.key("item", "B", "I3"),
        new Base.Exact(31),
        Bound.AT_LEAST,
        "VALUE=95",
        "HIGH=100");
    assertThat(release.findings())
        .containsExactly("2026-05: numbers finer than their steps, or beyond their ends: 1");

    release.put(
        SoundRelease.key("item", "B", "I3"),
        new Base.Exact(31),
        Bound.AT_LEAST,
        "VALUE=90",
        "LOW_UNCORRECTED=85",
        "HIGH_UNCORRECTED=100");
    assertThat(release.findings())
        .containsExactly("2026-05: intervals that tell what lies beyond an end: 1");
  }

  @Test
  @DisplayName("a response rate of 100 %")
  void rateOfAHundredPercent() {
    release.put(
        SoundRelease.key("response", "B", ""), new Base.Exact(31), Bound.AT_LEAST, "VALUE=100");

    assertThat(release.findings())
        .containsExactly("2026-05: numbers finer than their steps, or beyond their ends: 1");
  }

  @Test
  @DisplayName("both genders of a unit, in which the rest did not tell")
  void restOfAUnit() {
    release.answers("A+gender:M");

    assertThat(release.findings()).isEqualTo(ofAnswers("1 (people alike 1)"));
  }

  /** The same finding of each item, and of the index. */
  private static List<String> ofAnswers(String groups) {
    return Stream.concat(
            SoundRelease.ITEMS.stream().map(item -> "item/2026-05/" + item),
            Stream.of("index/2026-05/DIM"))
        .map(name -> name + ": small groups that follow from what is shown: " + groups)
        .toList();
  }
}
