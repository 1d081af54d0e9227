package io.rapport.domain.report;

import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How every figure is made, and what the marks mean. */
final class MethodPage {
  private static final int MOST_INPUTS = 20;

  /** Statistics of records that the pages print; the others stand in the workbook alone. */
  private static final Set<Statistic> OF_RECORDS =
      EnumSet.of(
          Statistic.S01,
          Statistic.S02,
          Statistic.S03,
          Statistic.S04,
          Statistic.S06,
          Statistic.S10,
          Statistic.S11,
          Statistic.S12,
          Statistic.S13,
          Statistic.S14,
          Statistic.S15,
          Statistic.S23,
          Statistic.S28,
          Statistic.S37,
          Statistic.S39,
          Statistic.S40,
          Statistic.S41);

  private final Figures figures;

  MethodPage(Figures figures) {
    this.figures = figures;
  }

  Page page() {
    Release release = figures.release();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("Legend"));
    blocks.add(
        new Block.Paragraph(
            "“–”: not shown for confidentiality. “≥” and “≤”: the share lies at or beyond that"
                + " value, which is where small groups are cut off. ▲▼: a difference that is at"
                + " least five points and significant. Grey: no visible difference, or too little"
                + " recorded. A base such as “10–14” is a band; from 30 on the number itself is"
                + " shown. Intervals are at 95%."));
    blocks.add(new Block.Heading("Confidentiality"));
    blocks.add(
        new Block.Paragraph(
            "Survey figures need at least "
                + release.policy().answers()
                + " answers, pulse figures at least "
                + release.policy().pulse()
                + " respondents, figures of records at least "
                + release.policy().records()
                + " records of three managers. Figures that would give a smaller group away by"
                + " subtraction are hidden too. Shares are cut off at both ends by the number of"
                + " answers and shown in steps of five below 100 answers; in coarser ones (≈) where"
                + " the answers of a small group could be guessed more closely than to one person"
                + " and 30% of it."));
    blocks.add(new Block.Heading("Figures in this report"));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column("Figure", 24, false),
                new Block.Column("How it is made", 90, false)),
            statistics().stream()
                .map(
                    statistic ->
                        new Block.Row(
                            List.of(
                                Block.Cell.of(statistic.title(figures.language())),
                                Block.Cell.of(statistic.definition(figures.language()))),
                            false))
                .toList()));
    inputs(blocks);
    blocks.add(new Block.Note(versions()));
    return new Page(
        "Method",
        "How these figures are made",
        "Every figure stands in the workbook with its base, interval and key, and many more beside;"
            + " rapport explain KEY leads from it back to formula, question and files.",
        blocks);
  }

  private void inputs(List<Block> blocks) {
    List<Quality.Input> inputs = figures.release().quality().inputs();
    if (inputs.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("Input files"));
    blocks.add(
        new Block.Table(
            List.of(new Block.Column("File", 40, false), new Block.Column("SHA-256", 74, false)),
            inputs.stream()
                .limit(MOST_INPUTS)
                .map(
                    input ->
                        new Block.Row(
                            List.of(Block.Cell.of(input.name()), Block.Cell.of(input.sha256())),
                            false))
                .toList()));
  }

  private List<Statistic> statistics() {
    Set<Statistic> used =
        figures.release().cells().values().stream()
            .filter(ReleasedCell.Shown.class::isInstance)
            .map(cell -> cell.key().statistic())
            .filter(
                statistic ->
                    statistic.compareTo(Statistic.S01) < 0 || OF_RECORDS.contains(statistic))
            .collect(Collectors.toSet());
    return Arrays.stream(Statistic.values()).filter(used::contains).toList();
  }

  private String versions() {
    Release release = figures.release();
    String questionnaire =
        figures
            .survey()
            .map(
                survey ->
                    "Questionnaire "
                        + survey.questionnaire()
                        + ", version "
                        + survey.version()
                        + ". ")
            .orElse("");
    Optional<String> issue =
        release.issue() > 1
            ? Optional.of("Issue " + release.issue() + " of this month. ")
            : Optional.empty();
    return questionnaire
        + "Disclosure policy "
        + release.policy().version()
        + ". "
        + issue.orElse("")
        + "All input files are in the workbook's sheet Inputs.";
  }
}
